import { join } from 'node:path'
import type { NoteForm } from '../../commands/commands.js'
import type { Config } from '../../config.js'
import { createAnswering } from '../../gaps/answering.js'
import { type GapGroup, groupGaps } from '../../gaps/group.js'
import type { WriteNote } from '../../gaps/write-note.js'
import { words } from '../../i18n/words.js'
import { DeskError } from '../../lib/errors.js'
import type { Library } from '../../library/library.js'
import type { GapReason } from '../../records/gap.js'
import type { Store } from '../../store/store.js'

/** What the commands on gaps work with. */
export interface GapsDeps {
  readonly store: Store
  readonly library: Library
  readonly writeNote: WriteNote
  /** Where the store and the notes are. */
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>
  readonly print: (text: string) => void
}

/** An answer as it is given on the command line. */
export type AnsweredGap = Omit<NoteForm, 'question'> & {
  readonly publisher: string
  /** Who approves it. */
  readonly by: string
}

const reasons: Readonly<Record<GapReason, string>> = {
  none: 'nothing found',
  related: 'no direct answer',
  disliked: '👎',
  asked: 'passed on to moderators',
}

/** Print the open gaps, with similar questions together, most asked first. */
export async function listGaps({ store, library, config, print }: GapsDeps): Promise<void> {
  const groups = groupGaps(await store.openGaps(), library.index)
  if (groups.length === 0 && !(await store.holdsQuestions())) {
    const where = config.databaseUrl === undefined ? join(config.dataDir, 'desk.db') : 'the database of DATABASE_URL'
    return print(`Nothing was recorded yet: ${where} has no question. DATA_DIR or DATABASE_URL says where a desk keeps questions.`)
  }
  for (const { id, question, count, lastAsked, gaps } of groups) {
    const why = [...new Set(gaps.map(({ reason }) => reasons[reason]))].join(', ')
    print(`${id.slice(0, 8)}  ${count}×  ${words.en.formatDate(lastAsked.toISOString().slice(0, 10))}  ${question}  (${why})`)
  }
  print(groups.length === 0 ? 'No open gap: every question was answered.' : `${groups.length} open ${groups.length === 1 ? 'gap' : 'gaps'}`)
}

/** Print every open gap as a JSON line, with its group, and without the person who asked. */
export async function exportGaps({ store, library, print }: GapsDeps): Promise<void> {
  for (const { id, gaps } of groupGaps(await store.openGaps(), library.index))
    for (const { person: _, message: __, ...gap } of gaps) print(JSON.stringify({ group: id, ...gap }))
}

/** End a group of gaps without an answer. @param id the first characters of its id. @throws DeskError unless exactly one group has it. */
export async function dismissGap(id: string, { store, library, print }: GapsDeps): Promise<void> {
  const group = await findGroup(id, store, library)
  const ids = group.gaps.map((gap) => gap.id)
  await store.endGaps(ids, 'dismissed', null)
  print(`Dismissed: ${group.question}`)
}

/**
 * Answer a group of gaps with a note, written whole or not at all.
 * @param id the first characters of the group's id
 * @throws DeskError unless exactly one group has it, or if the note would not be valid.
 */
export async function answerGap(id: string, answered: AnsweredGap, deps: GapsDeps): Promise<void> {
  const { store, library, writeNote, config, print } = deps
  const { question, gaps } = await findGroup(id, store, library)
  const answering = createAnswering({ store, library, writeNote })
  const { publisher, by, ...filled } = answered
  const draft = await answering.begin(gaps[0]?.id ?? '', by)
  const submitted = await answering.submit(draft, { question, ...filled }, publisher, words.en)
  if (submitted.kind !== 'answered') {
    const why =
      submitted.kind === 'refused' ? submitted.problems.map(({ text }) => `  ${text}`).join('\n') : '  Somebody else has closed this gap.'
    throw new DeskError('INPUT', `The note is not valid, so nothing was written:\n${why}`)
  }
  const where = config.databaseUrl === undefined ? join(config.dataDir, submitted.note.file) : `${submitted.note.file} of the database`
  print(`Answered in ${where}: ${question}\nA running desk tells the people who asked.`)
}

async function findGroup(id: string, store: Store, library: Library): Promise<GapGroup> {
  const found = groupGaps(await store.openGaps(), library.index).filter((group) => group.id.startsWith(id))
  const [group] = found
  if (group && found.length === 1) return group
  const why = group ? 'more than one gap begins with' : 'no open gap begins with'
  throw new DeskError('INPUT', `${why} "${id}": mission-desk gaps list shows them.`)
}
