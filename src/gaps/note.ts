import { stringify } from 'yaml'
import type { Problem } from '../knowledge/document.js'
import { freeId } from '../knowledge/free-id.js'
import { readDocument } from '../knowledge/read.js'
import type { Note } from '../records/note.js'

/** What a moderator writes where the documents do not answer. */
export interface NoteDraft {
  readonly question: string
  readonly answer: string
  readonly sourceTitle: string
  readonly publisher: string
  readonly url: string
  /** YYYY-MM-DD */
  readonly date: string
  /** Who approved it, as a person's name. */
  readonly approvedBy: string
  readonly approvedAt: Date
}

/** The folder of notes, inside the knowledge folder. */
export const notesFolder = 'notes'

/**
 * Make a knowledge file of a moderator's answer. Each paragraph of the answer becomes a passage with the source's footnote.
 * @param taken ids that other documents have
 * @returns the note, or what is wrong with the draft; no problems where its answer has no text that can be shown
 */
export function makeNote(
  draft: NoteDraft,
  taken: ReadonlySet<string>,
): { readonly note: Note } | { readonly problems: readonly Problem[] } {
  const id = freeId(draft.question, taken, 'note')
  const file = `${notesFolder}/${id}.md`
  const approved = draft.approvedAt.toISOString().slice(0, 10)
  const frontMatter = stringify(
    {
      ...{ id, title: oneLine(draft.question), publisher: oneLine(draft.publisher), url: draft.url.trim(), published: draft.date.trim() },
      ...{ as_of: draft.date.trim(), language: 'en', kind: 'note', license: 'MIT' },
      origin: `An answer by a moderator of this desk, from ${oneLine(draft.sourceTitle)}.`,
      ...{ approved_by: oneLine(draft.approvedBy), approved_at: approved },
    },
    { lineWidth: 0 },
  )
  const source = `[^source]: ${inFootnote(draft.publisher)}, [${inFootnote(draft.sourceTitle)}](${draft.url.trim()}), ${draft.date.trim()}`
  const paragraphs = draft.answer
    .split(/\n\s*\n/)
    .map((paragraph) => inText(oneLine(paragraph)))
    .filter((paragraph) => paragraph !== '')
  const content = `---\n${frontMatter}---\n\n${paragraphs.map((text) => `${text}[^source]`).join('\n\n')}\n\n${source}\n`
  const { document, problems } = readDocument(file, new TextEncoder().encode(content), 'required')
  if (document && problems.length === 0 && document.passages.length === paragraphs.length && paragraphs.length > 0)
    return { note: { id, file, content } }
  return { problems }
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
/** Text that Markdown draws as the characters it is. */
const inText = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1')
/** Brackets and commas have a meaning in a footnote. */
const inFootnote = (text: string): string =>
  inText(
    oneLine(text)
      .replace(/[,[\]]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim(),
  )
