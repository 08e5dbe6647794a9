import type { Command } from 'commander'
import type { Context } from '../context.js'
import { setUp } from '../setup.js'

/** Add `restore`: put back what `backup` copied. */
export function addRestoreCommand(program: Command, context: Context): void {
  program
    .command('restore')
    .description(
      'put back a copy that "backup" made: the memory, and the notes beside it; keeps what is there now under a name with the date',
    )
    .argument('<file>', 'the copy, such as backup/desk.db')
    .option('--force', 'also if a desk uses the memory, or if it holds newer records than the copy', false)
    .addHelpText('after', '\nExample, with the desk stopped:\n  mission-desk restore /backup/desk.db')
    .action(async (file: string, { force }: { force: boolean }) => {
      const { config } = setUp(context)
      const { restore } = await import('./restore.js')
      context.print(await restore(config, file, force))
    })
}
