import type { Command } from 'commander'
import { pointLimits } from '../../commands/commands.js'
import { readValues, type TypedOptions } from '../../commands/values.js'
import { type Context, createDrawer, knowledgeOption } from '../context.js'
import { openFolder, setUp } from '../setup.js'
import type { SummaryOutput } from './summary.js'

type Options = SummaryOutput & Pick<TypedOptions, 'document' | 'points' | 'since'> & { readonly knowledge?: string }

/** Add `summary`: the most telling sentences about a topic, of one document, or of all. */
export function addSummaryCommand(program: Command, context: Context): void {
  const { print, tell } = context
  program
    .command('summary')
    .description('show the most telling sentences about a topic, of one document, or of all')
    .argument('[topic...]', 'what it is to be about')
    .option('--document <id>', 'of this document alone: its id, or its title in quotes')
    .option('--points <number>', `how many points at most, ${pointLimits.least} to ${pointLimits.most}`, String(pointLimits.usual))
    .option('--since <date>', 'nothing older than this day, YYYY-MM-DD')
    .option('--json', 'print JSON', false)
    .option('--explain', 'show for each point why it was chosen', false)
    .option(...knowledgeOption)
    .addHelpText(
      'after',
      '\nExamples:\n  mission-desk summary\n  mission-desk summary Kenyan courts --points 3\n  mission-desk summary --document glossary --since 2026-01-01',
    )
    .action(async (topic: string[], options: Options, command: Command) => {
      const [{ summarizeOne }, { words }] = await Promise.all([import('./summary.js'), import('../../i18n/words.js')])
      const { values, refused } = readValues('summary', { ...options, topic: topic.join(' ') })
      if (refused !== null) command.error(`error: ${words.en.refusal(refused, `--${refused.option.name}`)}`)
      const desk = await openFolder(setUp(context), options.knowledge, tell)
      await summarizeOne(desk, values, options, { print, draw: await createDrawer(context) })
    })
}
