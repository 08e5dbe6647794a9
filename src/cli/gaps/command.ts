import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { moveOldNotes, openFolder, setUp } from '../setup.js'
import type { AnsweredGap, GapsDeps } from './gaps.js'

type Options = { readonly knowledge?: string }

interface AnswerOptions extends Options, Omit<AnsweredGap, 'source' | 'link'> {
  readonly sourceTitle: string
  readonly url: string
}

/** What is done with the gaps, and what it works with. */
type Work = (commands: typeof import('./gaps.js'), deps: GapsDeps) => Promise<void>

/** Add `gaps`: see the questions that got no answer, answer them, dismiss them. */
export function addGapsCommands(program: Command, context: Context): void {
  const onGaps = (knowledge: string | undefined, work: Work): Promise<void> => withGaps(knowledge, work, context)
  const gaps = program.command('gaps').description('list, answer or dismiss questions that got no answer')
  gaps
    .command('list')
    .description('list the open gaps, with similar questions together, most asked first')
    .option(...knowledgeOption)
    .action(({ knowledge }: Options) => onGaps(knowledge, ({ listGaps }, deps) => listGaps(deps)))
  gaps
    .command('export')
    .description('print the open gaps as JSON lines, without the people who asked')
    .option(...knowledgeOption)
    .action(({ knowledge }: Options) => onGaps(knowledge, ({ exportGaps }, deps) => exportGaps(deps)))
  gaps
    .command('dismiss')
    .description('close a gap without an answer')
    .argument('<id>', 'as the list shows it')
    .option(...knowledgeOption)
    .action((id: string, { knowledge }: Options) => onGaps(knowledge, ({ dismissGap }, deps) => dismissGap(id, deps)))
  gaps
    .command('answer')
    .description('answer a gap with a note')
    .argument('<id>', 'as the list shows it')
    .requiredOption('--answer <text>', 'the answer, in whole sentences')
    .requiredOption('--source-title <title>', 'the title of the page that says so')
    .requiredOption('--publisher <name>', 'who published it')
    .requiredOption('--url <address>', 'its address')
    .requiredOption('--date <YYYY-MM-DD>', 'when it was published')
    .requiredOption('--by <name>', 'who approves the note')
    .option(...knowledgeOption)
    .addHelpText(
      'after',
      '\nExample:\n  mission-desk gaps answer 1f2e3d4c --answer "In 2026 the fund pays for the helicopters." --source-title "The fund" --publisher "Oreby Gazette" --url https://gazette.example/1 --date 2026-03-01 --by "Ana Holm"',
    )
    .action((id: string, { knowledge, sourceTitle: source, url: link, ...answered }: AnswerOptions) =>
      onGaps(knowledge, ({ answerGap }, deps) => answerGap(id, { ...answered, source, link }, deps)),
    )
}

/** Open what the commands on gaps work with, and close it afterwards. */
async function withGaps(knowledge: string | undefined, work: Work, context: Context): Promise<void> {
  const { print, tell } = context
  const setup = setUp(context)
  const [commands, { openStore }, { notesOf }] = await Promise.all([
    import('./gaps.js'),
    import('../../store/open-store.js'),
    import('../../gaps/take-notes.js'),
  ])
  await moveOldNotes(setup, knowledge, tell)
  const desk = await openFolder(setup, knowledge, tell)
  const store = await openStore({ ...setup.config, log: setup.log })
  const taken = notesOf(store, { ...desk, ...setup.config, log: setup.log })
  const { library } = desk
  const writeNote = taken?.writeNote ?? desk.writeNote
  try {
    await taken?.take()
    await work(commands, { store, library, writeNote, config: setup.config, print })
  } finally {
    await store.close()
  }
}
