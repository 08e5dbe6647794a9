import type { Command } from 'commander'
import { DeskError } from '../../lib/errors.js'
import type { Context } from '../context.js'
import { setUp } from '../setup.js'

/** Add `discord`: what the Discord side of the desk needs now and then. */
export function addDiscordCommands(program: Command, { terminal, adapters, print }: Context): void {
  program
    .command('discord')
    .description('what the Discord side of the desk needs now and then')
    .command('register')
    .description('register the commands with Discord by hand, in DISCORD_GUILD_ID or everywhere')
    .addHelpText('after', '\nExample:\n  DISCORD_TOKEN=… mission-desk discord register')
    .action(async () => {
      const { config } = setUp(terminal)
      if (config.discord === null) throw new DeskError('CONFIG', 'DISCORD_TOKEN is not set: it is the bot token from the Developer Portal.')
      const { registerByHand } = await adapters.discord()
      const { changed, count, cleared } = await registerByHand(config.discord)
      print(`${count} commands ${changed ? 'registered' : 'are registered already'}`)
      if (cleared > 0) print(`${cleared === 1 ? '1 server no longer has' : `${cleared} servers no longer have`} the commands twice`)
    })
}
