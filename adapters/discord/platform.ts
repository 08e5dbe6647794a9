import { z } from 'zod'
import { definePlatform } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { ids, webUrl } from '../../src/lib/settings.js'
import type { DiscordOptions } from './options.js'

/** Discord, as the registry knows it. */
export const discord = definePlatform({
  name: 'discord',
  title: 'Discord',
  settings: {
    DISCORD_TOKEN: z.string().regex(/^[^\s]+$/, 'must be the bot token alone, without spaces or "Bot "'),
    DISCORD_GUILD_ID: z.string().regex(/^\d{5,20}$/, "must be the server's id, digits only"),
    DISCORD_API_URL: webUrl,
    MODERATOR_ROLE_IDS: ids(/^\d{5,20}$/, 'must be ids of Discord roles, digits only, with commas between them'),
    DISCORD_READ_CHANNELS: z.enum(['on', 'off'], 'must be on or off'),
    MODERATOR_GUILD_IDS: ids(/^\d{5,20}$/, 'must be ids of Discord servers, digits only, with commas between them'),
  },
  read({ DISCORD_TOKEN: token, ...rest }): DiscordOptions | null {
    const { DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl, MODERATOR_ROLE_IDS: roles = [], MODERATOR_GUILD_IDS: guilds = [] } = rest
    const readChannels = rest.DISCORD_READ_CHANNELS === 'on' ? { readChannels: true } : {}
    return token === undefined ? null : { token, guildId, apiUrl, moderatorRoles: roles, moderatorGuilds: guilds, ...readChannels }
  },
  secret: ({ token }) => token,
  create: async (options, deps) => (await import('./index.js')).createDiscord({ ...options, ...deps }),
  examine: async (options) => (await import('./doctor.js')).examineDiscord(options),
  addCommands(group, { print, readOptions }) {
    group
      .command('register')
      .description('register the commands with Discord by hand, in DISCORD_GUILD_ID or everywhere')
      .addHelpText('after', '\nExample:\n  DISCORD_TOKEN=… mission-desk discord register')
      .action(async () => {
        const options = readOptions()
        if (options === null) throw new DeskError('CONFIG', 'DISCORD_TOKEN is not set: it is the bot token from the Developer Portal.')
        const { registerByHand } = await import('./registration.js')
        const { changed, count, cleared } = await registerByHand(options)
        print(`${count} commands ${changed ? 'registered' : 'are registered already'}`)
        if (cleared > 0) print(`${cleared === 1 ? '1 server no longer has' : `${cleared} servers no longer have`} the commands twice`)
      })
  },
})
