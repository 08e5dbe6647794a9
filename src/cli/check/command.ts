import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { exitCodes } from '../exit-codes.js'
import { setUp } from '../setup.js'
import type { CheckOptions } from './check.js'

/** Add `check`: everything that is wrong with the knowledge, or should be looked at. */
export function addCheckCommand(program: Command, context: Context): void {
  const { print, tell, endWith } = context
  program
    .command('check')
    .description('check the knowledge files, aliases and suggestions; prints each problem, warning and note on a line')
    .option('--json', 'print JSON', false)
    .option('--strict', 'also end with 1 if there are warnings', false)
    .option(...knowledgeOption)
    .addHelpText(
      'after',
      '\nEnds with 1 if something cannot be used. Warnings (no source or date, repeated passages, links and footnotes that lead nowhere, questions below no paragraph or without an answer, front matter that does not end, aliases that no document uses) count only with --strict. Notes (old documents) never count.\n\nExamples:\n  mission-desk check --knowledge articles/\n  mission-desk check --json --strict',
    )
    .action(async ({ knowledge, ...options }: CheckOptions & { knowledge?: string }) => {
      const { config } = setUp(context)
      const { checkKnowledge, reportCheck } = await import('./check.js')
      const result = await checkKnowledge({ ...config, knowledge: knowledge ?? config.knowledge })
      if (reportCheck(result, options, { print, tell })) endWith(exitCodes.FAILED)
    })
}
