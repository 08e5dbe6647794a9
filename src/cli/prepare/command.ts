import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { exitCodes } from '../exit-codes.js'
import { openFolder, setUp } from '../setup.js'

/** Add `prepare`: compute embeddings that the first questions would otherwise lack. */
export function addPrepareCommand(program: Command, context: Context): void {
  program
    .command('prepare')
    .description('compute all missing embeddings, so that the desk compares meanings from the first question')
    .option(...knowledgeOption)
    .addHelpText('after', '\nExamples:\n  mission-desk prepare\n  mission-desk prepare --knowledge articles/')
    .action(async ({ knowledge }: { knowledge?: string }) => {
      const setup = setUp(context)
      const [{ prepare }, { embeddings }] = await Promise.all([import('./prepare.js'), openFolder(setup, knowledge, context.tell)])
      try {
        if (!(await prepare(embeddings, setup.config, context))) context.endWith(exitCodes.FAILED)
      } finally {
        // Only now are they written to their file.
        await embeddings.close()
      }
    })
}
