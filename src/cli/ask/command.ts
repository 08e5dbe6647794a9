import type { Command } from 'commander'
import { type Context, createDrawer, knowledgeOption } from '../context.js'
import { computeFew } from '../embeddings.js'
import { exitCodes } from '../exit-codes.js'
import { openFolder, setUp } from '../setup.js'
import type { AskOptions } from './ask.js'

interface Options extends AskOptions {
  readonly knowledge?: string
  readonly verbose: boolean
  readonly batch?: string
}

const example = 'mission-desk ask "Where did Ruto speak?"'

/** Add `ask`: one question, or a file of them. */
export function addAskCommand(program: Command, context: Context): void {
  const { terminal, print, tell, endWith } = context
  program
    .command('ask')
    .description('ask one question, or a file of them')
    .argument('[question]', 'the question, in quotes')
    .option(...knowledgeOption)
    .option('--json', 'print JSON', false)
    .option('--explain', 'show for each candidate why it won or lost', false)
    .option('-v, --verbose', 'name the file and line of each excerpt', false)
    .option('--batch <file>', 'ask each line {"id", "question"} of a JSONL file; - for standard input; one JSON line an answer')
    .addHelpText(
      'after',
      `\nExamples:\n  ${example}\n  mission-desk ask "Who leads the mission?" --json\n  mission-desk ask --batch questions.jsonl --knowledge articles/`,
    )
    .action(async (question: string | undefined, options: Options, command: Command) => {
      if (question === undefined && options.batch === undefined) command.error(`error: give a question, in quotes: ${example}`)
      if (question !== undefined && options.batch !== undefined) command.error('error: give a question or --batch, not both')
      const { askBatch, askOne } = await import('./ask.js')
      const desk = await openFolder(setUp(context), options.knowledge, tell)
      const output = { print, tell, draw: await createDrawer(context, options.verbose || options.explain) }
      try {
        await computeFew(desk.embeddings, context)
        if (question !== undefined) return await askOne(desk, question, options, output)
        const bad = await askBatch(desk, options.batch ?? '-', terminal.stdin, options, output)
        if (bad > 0) endWith(exitCodes.INPUT)
      } finally {
        // The thread of the sentence model would keep the program alive.
        await desk.embeddings.close()
      }
    })
}
