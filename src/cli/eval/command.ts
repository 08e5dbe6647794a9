import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { embeddingsBy, openFolder, setUp } from '../setup.js'
import type { EvalOptions } from './eval.js'

/** Add `eval`: ask questions with known answers. */
export function addEvalCommand(program: Command, context: Context): void {
  const { terminal, print, tell } = context
  program
    .command('eval')
    .description('ask questions with known answers and print how many were answered correctly')
    .argument('<files...>', 'files of questions in our own JSONL format, or one in SQuAD format with --squad')
    .option('--squad', 'the first file is in SQuAD 1.1 or 2.0 format; its paragraphs become the knowledge', false)
    .option('--json', 'print JSON', false)
    .option('--misses', 'list each question with a wrong result', false)
    .option(...knowledgeOption)
    .addHelpText('after', '\nExamples:\n  mission-desk eval test/eval/questions.jsonl\n  mission-desk eval dev-v2.0.json --squad')
    .action(async (files: string[], options: EvalOptions & { knowledge?: string }) => {
      const setup = setUp(context)
      const [{ evaluate }, { openDeskOn }] = await Promise.all([import('./eval.js'), import('../../desk/open-desk.js')])
      await evaluate(files, options, {
        // The figures are about the documents, whatever notes a desk has beside them.
        openOwn: () => openFolder(setup, options.knowledge, tell, { notes: false }),
        openOn: (source) => openDeskOn(source, [], setup.config.staleDays, setup.log, embeddingsBy(setup)),
        ...{ print, stderr: terminal.stderr },
      })
    })
}
