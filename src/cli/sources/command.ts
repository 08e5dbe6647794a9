import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { openFolder, setUp } from '../setup.js'
import type { SourcesDeps } from './sources.js'

type Options = { readonly knowledge?: string }
type Work = (commands: typeof import('./sources.js'), deps: SourcesDeps) => Promise<void>

/** Add `sources`: see what is followed and what is new there, accept it, refuse it. */
export function addSourcesCommands(program: Command, context: Context): void {
  const onSources = (knowledge: string | undefined, work: Work): Promise<void> => withSources(knowledge, work, context)
  const sources = program
    .command('sources')
    .description('list new text of the pages and feeds that the desk follows (sources.yml), and accept or refuse it')
  sources
    .command('list')
    .description('list the followed sources, and the changes that wait for a moderator')
    .option(...knowledgeOption)
    .action(({ knowledge }: Options) => onSources(knowledge, ({ listSources }, deps) => listSources(deps)))
  sources
    .command('show')
    .description('show the document as a change would make it')
    .argument('<id>', 'as the list shows it')
    .option(...knowledgeOption)
    .action((id: string, { knowledge }: Options) => onSources(knowledge, ({ showChange }, deps) => showChange(id, deps)))
  for (const [name, description] of [
    ['accept', 'publish a change'],
    ['refuse', 'refuse a change: the same text is not proposed again'],
  ] as const)
    sources
      .command(name)
      .description(description)
      .argument('<ids...>', 'as the list shows them')
      .option(...knowledgeOption)
      .addHelpText('after', `\nExample:\n  mission-desk sources ${name} 1f2e3d4c`)
      .action((ids: string[], { knowledge }: Options) =>
        onSources(knowledge, ({ decideOn }, deps) => decideOn(ids, name === 'accept' ? 'accepted' : 'refused', deps)),
      )
}

/** Open what the commands on sources work with, and close it afterwards. */
async function withSources(knowledge: string | undefined, work: Work, context: Context): Promise<void> {
  const { print, tell } = context
  const setup = setUp(context)
  const [commands, { openStore }, { notesOf }] = await Promise.all([
    import('./sources.js'),
    import('../../store/open-store.js'),
    import('../../gaps/take-notes.js'),
  ])
  const desk = await openFolder(setup, knowledge, tell)
  const store = await openStore({ ...setup.config, log: setup.log })
  const taken = notesOf(store, { ...desk, ...setup.config, log: setup.log })
  try {
    await taken?.take()
    const { library, followed } = desk
    await work(commands, { store, library, followed: followed(), putDocument: taken?.putDocument ?? desk.putDocument, print })
  } finally {
    await store.close()
  }
}
