import type { Command } from 'commander'
import { type Context, createDrawer, knowledgeOption } from '../context.js'
import { computeFew, whyWords } from '../embeddings.js'
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
    .argument('[question...]', 'the question, best in quotes: the shell reads some signs itself')
    .option(...knowledgeOption)
    .option('--json', 'print JSON', false)
    .option('--explain', 'show for each candidate why it won or lost', false)
    .option('-v, --verbose', 'name every source of each excerpt with its link, the file and the line', false)
    .option(
      '--batch <file>',
      'ask each line {"id", "question"} of a JSONL file, or of standard input with -; prints one JSON line for each answer',
    )
    .addHelpText(
      'after',
      `\nExamples:\n  ${example}\n  mission-desk ask "Who leads the mission?" --json\n  mission-desk ask --batch questions.jsonl --knowledge articles/`,
    )
    .action(async (words: string[], options: Options, command: Command) => {
      const question = words.length === 0 ? undefined : words.join(' ')
      if (question === undefined && options.batch === undefined) command.error(`error: give a question, in quotes: ${example}`)
      if (question !== undefined && options.batch !== undefined) command.error('error: give a question or --batch, not both')
      const { askBatch, askOne } = await import('./ask.js')
      const setup = setUp(context)
      const opened = await openFolder(setup, options.knowledge, tell)
      const { embeddings, answerer } = opened
      let byWords = false
      const answer: typeof answerer.answer = async (...given) => {
        const reasoned = await answerer.answer(...given)
        byWords ||= reasoned.answer.mode === 'words'
        return reasoned
      }
      const desk = { ...opened, answerer: { ...answerer, answer } }
      const output = { print, tell, draw: await createDrawer(context, options.verbose || options.explain) }
      try {
        const isTold = await computeFew(embeddings, context)
        if (question !== undefined) await askOne(desk, question, options, output)
        else if ((await askBatch(desk, options.batch ?? '-', terminal.stdin, options, output)) > 0) endWith(exitCodes.INPUT)
        if (byWords && !isTold && setup.config.semantic !== 'off') tell(whyWords(embeddings))
      } finally {
        // The thread of the sentence model would keep the program alive.
        await embeddings.close()
      }
    })
}
