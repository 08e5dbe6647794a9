// Answers a gap, and kills its own process at a step: node answer-until-killed.js <json of Given>.
import type { NoteForm } from '../../src/commands/commands.js'
import { createAnswering } from '../../src/gaps/answering.js'
import { noteWriter } from '../../src/gaps/write-note.js'
import { words } from '../../src/i18n/words.js'
import { withNotes } from '../../src/knowledge/notes-source.js'
import { openLibrary } from '../../src/library/open-library.js'
import { openSqlite } from '../../src/store/sqlite.js'

export interface Given {
  readonly knowledge: string
  readonly data: string
  readonly gap: string
  readonly form: NoteForm
  /** The steps are counted from 1: each call to the store, the folder and the index is two, before and after it. 0 means none. */
  readonly killAt: number
}

const { knowledge, data, gap, form, killAt } = JSON.parse(process.argv[2] ?? '') as Given

let steps = 0
const step = (): void => {
  if (++steps === killAt) process.kill(process.pid, 'SIGKILL')
}
const stepping =
  <Args extends unknown[], Result>(call: (...all: Args) => Promise<Result>) =>
  async (...all: Args): Promise<Result> => {
    step()
    const result = await call(...all)
    step()
    return result
  }
const steppingAll = <Shape extends object>(object: Shape): Shape =>
  Object.fromEntries(Object.entries(object).map(([name, call]) => [name, stepping(call)])) as Shape

/** Not at the top: programs for tests are compiled to CommonJS (see compile.ts), which cannot use await there. */
async function answer(): Promise<void> {
  const store = await openSqlite(data, () => {})
  const library = await openLibrary({ source: withNotes(knowledge, data), frontMatter: 'optional', aliases: [] })
  const answering = createAnswering({
    store: steppingAll(store),
    library: { ...library, take: stepping(library.take) },
    writeNote: stepping(noteWriter(data, knowledge)),
  })
  await answering.submit(await answering.begin(gap, 'Ana Holm'), form, 'Oreby Gazette', words.en)
  await store.close()
  process.stdout.write(String(steps))
}

void answer()
