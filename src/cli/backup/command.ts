import type { Command } from 'commander'
import type { Context } from '../context.js'
import { setUp } from '../setup.js'

/** Add `backup`: copy the memory and the notes, also while the desk runs. */
export function addBackupCommand(program: Command, context: Context): void {
  program
    .command('backup')
    .description('copy the memory to a file, and the notes to a folder beside it; works while the desk runs, and replaces an earlier copy')
    .argument('<file>', 'the copy, such as backup/desk.db')
    .addHelpText('after', '\nExample, each night from cron:\n  0 3 * * * cd /srv/desk && mission-desk backup /backup/desk.db')
    .action(async (file: string) => {
      const { config } = setUp(context)
      const { backUp } = await import('./backup.js')
      context.print(await backUp(config, file))
    })
}
