import { randomUUID } from 'node:crypto'
import type { NoteForm } from '../commands/commands.js'
import type { FormProblem } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'
import type { Library } from '../library/library.js'
import type { Draft, Gap, Note } from '../records/gap.js'
import type { OutboxRecord } from '../records/outbox.js'
import type { Store } from '../store/store.js'
import { checkForm } from './form.js'
import { findGroup, type GapGroup } from './group.js'
import { type Made, makeNote } from './note.js'
import type { WriteNote } from './write-note.js'

export type AnsweringDeps = { readonly store: Store; readonly library: Library; readonly writeNote: WriteNote }

/** The outcome of a draft. */
export type Submitted =
  | { readonly kind: 'answered'; readonly note: Note; readonly question: string }
  /** Nothing was written; the draft is kept. */
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] }
  /** Somebody else has answered or dismissed the gap. Nothing was written; the draft is kept. */
  | { readonly kind: 'ended' }

/** Another file may have a note's name; the next one is tried. */
const mostNames = 20

/** Leads from a moderator's form to a note that answers, and to messages for the people who asked. */
export function createAnswering({ store, library, writeNote }: AnsweringDeps) {
  const groupOf = async (gap: string): Promise<GapGroup | undefined> => findGroup(await store.openGaps(), gap, library.index)

  /** Write the note of a draft, under a name that no other file has. */
  const write = async (draft: Draft): Promise<Made> => {
    const taken = new Set(library.index.documents().map(({ id }) => id))
    for (let tries = 1; tries <= mostNames; tries++) {
      const made = makeNote(draft, taken)
      if (!('note' in made)) return made
      await store.approveDraft(draft.id, made.note)
      if (await writeNote(made.note)) return made
      taken.add(made.note.id)
    }
    throw new Error(`no free name for a note after ${mostNames} tries`)
  }
  const finish = async (draft: Draft, note: Note): Promise<void> => {
    await library.take(note.file)
    const gaps = (await groupOf(draft.gap))?.gaps ?? []
    await store.finishDraft({ ...draft, note }, gaps, (ended) => recordsTo(ended, note))
  }

  return {
    /** Keep a draft that is begun. @returns its id */
    async begin(gap: string, by: string): Promise<string> {
      const nothing: NoteForm = { question: '', answer: '', source: '', link: '', date: '' }
      const id = randomUUID()
      await store.saveDraft({ id, gap, form: nothing, publisher: '', by, at: new Date(), note: null })
      return id
    },
    /** Take a draft in. Once it is kept, nothing is lost: if anything stops the desk on the way, `resume` does the rest once.
     * @param say the words in which problems are described
     * @throws DeskError if the note cannot be written; the draft is kept
     */
    async submit(id: string, form: NoteForm, publisher: string, say: Words): Promise<Submitted> {
      const begun = await store.draft(id)
      if (begun === null) return { kind: 'ended' }
      const draft: Draft = { ...begun, form, publisher, note: null }
      await store.saveDraft(draft)
      const group = await groupOf(draft.gap)
      if (group === undefined) return { kind: 'ended' }
      const problems = checkForm(form, say)
      if (problems.length > 0) return { kind: 'refused', problems }
      const made = await write(draft).catch(async (error: unknown) => {
        // The moderator gets an error, so it must not be written later without them.
        await store.saveDraft(draft)
        throw error
      })
      if (!('note' in made)) {
        const why = made.problems.length === 0 ? [say.form.noText] : made.problems.map(({ message }) => message)
        return { kind: 'refused', problems: why.map((text) => ({ field: 'answer', text })) }
      }
      await finish(draft, made.note)
      return { kind: 'answered', note: made.note, question: form.question }
    },
    /** Finish what was begun before the desk was stopped. */
    async resume(): Promise<void> {
      for (const draft of await store.approvedDrafts()) {
        const { note } = draft
        if (note === null) continue
        // The file may be written already, or its name taken by another.
        const made = (await writeNote(note)) ? { note } : await write(draft)
        if ('note' in made) await finish(draft, made.note)
      }
    },
  }
}

/** One message for each person, on their last question. */
function recordsTo(ended: readonly Gap[], note: Note): OutboxRecord[] {
  const last = new Map<string, Gap>()
  for (const gap of ended) if (gap.person !== null) last.set(`${gap.platform} ${gap.person}`, gap)
  return [...last.values()].map(({ id, platform, channel, person, answerTo, message, at, question }) => ({
    // A gap ends once, so that this is written once.
    id: `told ${id}`,
    ...{ platform, channel, person, answerTo, at: new Date() },
    matter: { kind: 'told', question, asked: at.toISOString().slice(0, 10), note: note.id, file: note.file, ...(message && { message }) },
  }))
}
