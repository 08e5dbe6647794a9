import { randomUUID } from 'node:crypto'
import type { NoteForm } from '../commands/commands.js'
import type { Words } from '../i18n/words.js'
import type { Library } from '../library/library.js'
import type { Draft } from '../records/draft.js'
import type { Gap } from '../records/gap.js'
import type { Note } from '../records/note.js'
import type { OutboxRecord } from '../records/outbox.js'
import type { Store } from '../store/store.js'
import { checkForm, type FormProblem } from './form.js'
import { findGroup, type GapGroup } from './group.js'
import { makeNote } from './note.js'
import type { WriteNote } from './write-note.js'

export type AnsweringDeps = { readonly store: Store; readonly library: Library; readonly writeNote: WriteNote }

/** What became of a draft. */
export type Submitted =
  | { readonly kind: 'answered'; readonly note: Note; readonly question: string }
  /** Nothing was written; the draft is kept. */
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] }
  /** Somebody else has answered or dismissed the gap. Nothing was written; the draft is kept. */
  | { readonly kind: 'ended' }

/** Leads from a moderator's form to a note that answers, and to messages for those who asked. */
export interface Answering {
  /** Keep a draft that is begun. @returns its id */
  begin(gap: string, by: string): Promise<string>
  /** @returns what was filled in so far; null where there is no such draft */
  draft(id: string): Promise<Draft | null>
  /**
   * Take a draft in. Once it is kept, nothing is lost: whatever stops the desk on the way, `resume` does the rest once.
   * @param say the words in which problems are described
   * @throws DeskError where the note cannot be written; the draft is kept
   */
  submit(id: string, form: NoteForm, publisher: string, say: Words): Promise<Submitted>
  /** Finish what was begun before the desk was stopped. */
  resume(): Promise<void>
}

/** Another file may have a note's name; the next one is tried. */
const mostNames = 20

export function createAnswering({ store, library, writeNote }: AnsweringDeps): Answering {
  const groupOf = async (gap: string): Promise<GapGroup | undefined> => findGroup(await store.openGaps(), gap, library.index)

  /** Write the note of a draft, whose name no other file has. @returns the note as it was written */
  const write = async (draft: Draft, make: (taken: ReadonlySet<string>) => Note | null): Promise<Note | null> => {
    const taken = new Set(library.index.documents().map(({ id }) => id))
    for (let tries = 1; tries <= mostNames; tries++) {
      const note = make(taken)
      if (note === null) return null
      await store.approveDraft(draft.id, note)
      if (await writeNote(note)) return note
      taken.add(note.id)
    }
    throw new Error(`no free name for a note after ${mostNames} tries`)
  }
  const finish = async (draft: Draft, note: Note): Promise<void> => {
    await library.take(note.file)
    const gaps = (await groupOf(draft.gap))?.gaps ?? []
    await store.finishDraft({ ...draft, note }, gaps, (ended) => recordsTo(ended, note))
  }

  return {
    async begin(gap, by) {
      const nothing: NoteForm = { question: '', answer: '', source: '', link: '', date: '' }
      const id = randomUUID()
      await store.saveDraft({ id, gap, form: nothing, publisher: '', by, at: new Date(), note: null })
      return id
    },
    draft: (id) => store.draft(id),
    async submit(id, form, publisher, say) {
      const begun = await store.draft(id)
      if (begun === null) return { kind: 'ended' }
      const draft: Draft = { ...begun, form, publisher, note: null }
      await store.saveDraft(draft)
      const group = await groupOf(draft.gap)
      if (group === undefined) return { kind: 'ended' }
      const problems = checkForm(form, say)
      if (problems.length > 0) return { kind: 'refused', problems }
      let found: readonly FormProblem[] = []
      const note = await write(draft, (taken) => {
        const made = makeNote(noteDraft(draft), taken)
        if ('note' in made) return made.note
        const why = made.problems.length === 0 ? [say.form.noText] : made.problems.map(({ message }) => message)
        found = why.map((text) => ({ field: 'answer', text }))
        return null
      }).catch(async (error: unknown) => {
        // The moderator gets an error, so it must not be written later without them.
        await store.saveDraft(draft)
        throw error
      })
      if (note === null) return { kind: 'refused', problems: found }
      await finish(draft, note)
      return { kind: 'answered', note, question: form.question }
    },
    async resume() {
      for (const draft of await store.approvedDrafts()) {
        const { note } = draft
        if (note === null) continue
        // The file may be written already, or its name taken by another.
        const written = (await writeNote(note)) ? note : await write(draft, (taken) => remade(draft, taken))
        if (written !== null) await finish(draft, written)
      }
    },
  }
}

function remade(draft: Draft, taken: ReadonlySet<string>): Note | null {
  const made = makeNote(noteDraft(draft), taken)
  return 'note' in made ? made.note : null
}

const noteDraft = ({ form, publisher, by, at }: Draft) => ({
  ...{ question: form.question, answer: form.answer, sourceTitle: form.source, publisher, url: form.link, date: form.date },
  ...{ approvedBy: by, approvedAt: at },
})

/** One message for each person, on their last question. */
function recordsTo(ended: readonly Gap[], note: Note): OutboxRecord[] {
  const last = new Map<string, Gap>()
  for (const gap of ended) if (gap.person !== null) last.set(`${gap.platform} ${gap.person}`, gap)
  return [...last.values()].map(({ id, platform, channel, person, answerTo, at, question }) => ({
    // A gap ends once, so that this is written once.
    id: `told ${id}`,
    ...{ platform, channel: channel, person, answerTo, at: new Date() },
    matter: { kind: 'told', question, asked: at.toISOString().slice(0, 10), note: note.id, file: note.file },
  }))
}
