import type { Command } from 'commander'
import { type Command as CommandOfTable, commandNamed, type Option } from '../../commands/commands.js'
import { readValues, type TypedOptions } from '../../commands/values.js'
import { words } from '../../i18n/words.js'
import { summaryRecord } from '../../json/records.js'
import { DeskError } from '../../lib/errors.js'
import { type Context, createDrawer, knowledgeOption } from '../context.js'
import { openFolder, setUp } from '../setup.js'

type Options = TypedOptions & { readonly json: boolean; readonly explain: boolean; readonly verbose: boolean; readonly knowledge?: string }

const summary = commandNamed('summary') as CommandOfTable
/** The options of the chats' command; to share something with a channel means nothing here. */
const options = summary.options.filter(({ name }) => name !== summary.argument && name !== 'share')
const placeholderOf = ({ type, completes, allowed }: Option): string => {
  if (completes === 'document') return '<id>'
  return { text: allowed === 'day' ? '<date>' : '<text>', count: '<number>', choice: '<choice>', flag: '' }[type]
}
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Add `summary`: the main sentences about a topic, of one document, or of all. */
export function addSummaryCommand(program: Command, context: Context): void {
  const { print, tell } = context
  const command = program
    .command('summary')
    .description('show the main sentences about a topic, of one document, or of all')
    .argument('[topic...]', 'the topic; leave it out for everything')
  for (const option of options)
    command.option(`--${option.name} ${placeholderOf(option)}`.trim(), small(words.en.option(summary, option).description))
  command
    .option('--json', 'print JSON', false)
    .option('--explain', 'show for each point why it was chosen', false)
    .option('-v, --verbose', 'name every source of each point with its link, the file and the line', false)
    .option(...knowledgeOption)
    .addHelpText(
      'after',
      '\nExamples:\n  mission-desk summary\n  mission-desk summary Kenyan courts --points 3\n  mission-desk summary --document glossary --since 2026-01-01',
    )
    .action(async (topic: string[], typed: Options) => {
      const { values, refused } = readValues('summary', { ...typed, topic: topic.join(' ') })
      if (refused !== null) return command.error(`error: ${words.en.refusal(refused, `--${refused.option.name}`)}`)
      const desk = await openFolder(setUp(context), typed.knowledge, tell)
      const summarized = await desk.summarizer.summarize(values)
      const { summary } = summarized
      if (summary.outcome === 'no document') throw new DeskError('INPUT', words.en.summaryLine(summary))
      const reasons = typed.explain ? { explanation: (await import('../../summary/explain.js')).explainSummary(summarized) } : {}
      if (typed.json) return print(JSON.stringify({ ...summaryRecord(summary), ...reasons }))
      print((await createDrawer(context, typed.verbose || typed.explain))({ kind: 'summary', summary }))
      if (reasons.explanation !== undefined) print(`\n${reasons.explanation}`)
    })
}
