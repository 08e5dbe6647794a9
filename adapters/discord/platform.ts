import { z } from 'zod'
import { definePlatform } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { ids, webUrl, wholeNumber } from '../../src/lib/settings.js'
import type { DiscordOptions, Shards } from './options.js'

const shardsRule = 'must be auto or a number of shards'
/** Discord knows no more. */
const mostShards = 100_000

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
    DISCORD_SHARDS: z.union([z.literal('auto'), wholeNumber(1, mostShards, shardsRule)], shardsRule),
    DISCORD_SHARD_IDS: ids(/^\d{1,5}$/, 'must be shard numbers, from 0, with commas between them').transform((all) => all.map(Number)),
    DISCORD_SHARD_COUNT: wholeNumber(1, mostShards, 'must be the number of shards of all processes together'),
    MODERATOR_GUILD_IDS: ids(/^\d{5,20}$/, 'must be ids of Discord servers, digits only, with commas between them'),
  },
  read({ DISCORD_TOKEN: token, ...rest }): DiscordOptions | null {
    const { DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl, MODERATOR_ROLE_IDS: roles = [], MODERATOR_GUILD_IDS: guilds = [] } = rest
    const shards = shardsOf({ all: rest.DISCORD_SHARDS, ids: rest.DISCORD_SHARD_IDS, count: rest.DISCORD_SHARD_COUNT })
    const readChannels = rest.DISCORD_READ_CHANNELS === 'on' ? { readChannels: true } : {}
    return token === undefined ? null : { token, guildId, apiUrl, moderatorRoles: roles, moderatorGuilds: guilds, shards, ...readChannels }
  },
  mismatches: ({ DISCORD_SHARDS: all, DISCORD_SHARD_IDS: ids, DISCORD_SHARD_COUNT: count }) => shardMismatches(all, ids, count),
  secret: ({ token }) => token,
  create: async (options, deps) => (await import('./index.js')).createDiscord({ ...options, ...deps }),
  examine: async (options) => (await import('./doctor.js')).examineDiscord(options),
  addCommands(group, { print, readOptions }) {
    group
      .command('register')
      .description('register the commands with Discord, in the server DISCORD_GUILD_ID or everywhere')
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

/** The values of the settings on shards. */
interface ShardSettings {
  readonly all: 'auto' | number | undefined
  readonly ids: readonly number[] | undefined
  readonly count: number | undefined
}

/** @example shardsOf({ all: 2, ids: undefined, count: undefined }) // { ids: [0, 1], count: 2 } */
function shardsOf({ all, ids, count }: ShardSettings): Shards | undefined {
  if (all === 'auto') return all
  if (all !== undefined) return { ids: Array.from({ length: all }, (_, id) => id), count: all }
  return ids === undefined || count === undefined ? undefined : { ids: [...new Set(ids)], count }
}

/** What is missing or too much among the settings on shards, a line each. The values are as they were typed. */
function shardMismatches(all: string | undefined, ids: string | undefined, count: string | undefined): readonly string[] {
  if (all && (ids || count))
    return [
      'DISCORD_SHARDS is set beside DISCORD_SHARD_IDS or DISCORD_SHARD_COUNT: keep only DISCORD_SHARDS if one process holds all shards, or only the others if several do',
    ]
  if (ids && !count)
    return ['DISCORD_SHARD_COUNT is missing: set it to the number of shards of all processes together, beside DISCORD_SHARD_IDS']
  if (count && !ids)
    return [
      'DISCORD_SHARD_IDS is missing: set it to the shards of this process, such as 0,1; or DISCORD_SHARDS=auto for all in one process',
    ]
  const beyond = (ids ?? '').split(/[\s,]+/).filter((id) => Number(id) >= Number(count))
  return beyond.length === 0
    ? []
    : [`DISCORD_SHARD_IDS names ${beyond.join(', ')}: with DISCORD_SHARD_COUNT=${count} shards go from 0 to ${Number(count) - 1}`]
}
