import { stringify } from 'yaml'
import type { Problem } from '../knowledge/document.js'
import { freeId } from '../knowledge/free-id.js'
import { notesIn } from '../knowledge/notes-source.js'
import { readDocument } from '../knowledge/read.js'
import type { Draft, Note } from '../records/gap.js'

const idLead = 'note-'

/** A note, or what is wrong with its draft; no problems where its answer has no text that can be shown. */
export type Made = { readonly note: Note } | { readonly problems: readonly Problem[] }

/**
 * Make a knowledge file of a moderator's answer. Each paragraph of the answer becomes a passage with the source's footnote.
 * @param taken ids that other documents have
 */
export function makeNote({ form, publisher, by, at }: Pick<Draft, 'form' | 'publisher' | 'by' | 'at'>, taken: ReadonlySet<string>): Made {
  // A document of a later version must not have the id of a note, so ids of shipped documents never begin this way.
  const id = freeId(`${idLead}${form.question}`, taken, 'note')
  const file = `${notesIn}/${id.replace(idLead, '') || id}.md`
  const [url, date] = [form.link.trim(), form.date.trim()]
  const frontMatter = stringify(
    {
      ...{ id, title: oneLine(form.question), publisher: oneLine(publisher), url, published: date },
      ...{ as_of: date, language: 'en', kind: 'note', license: 'MIT' },
      origin: `An answer by a moderator of this desk, from ${oneLine(form.source)}.`,
      ...{ approved_by: oneLine(by), approved_at: at.toISOString().slice(0, 10) },
    },
    { lineWidth: 0 },
  )
  const source = `[^source]: ${inFootnote(publisher)}, [${inFootnote(form.source)}](${url}), ${date}`
  const paragraphs = form.answer
    .split(/\n\s*\n/)
    .map((paragraph) => inText(oneLine(paragraph)))
    .filter((paragraph) => paragraph !== '')
  const content = `---\n${frontMatter}---\n\n${paragraphs.map((text) => `${text}[^source]`).join('\n\n')}\n\n${source}\n`
  const { document, problems } = readDocument(file, new TextEncoder().encode(content), 'required')
  if (document && problems.length === 0 && document.passages.length === paragraphs.length && paragraphs.length > 0)
    return { note: { id, file, content } }
  return { problems }
}

const oneLine = (text: string): string => {
  const wellFormed = text.toWellFormed()
  return wellFormed.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
/** Text that Markdown draws as the characters it is. */
const inText = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
/** Brackets and commas have a meaning in a footnote. */
const inFootnote = (text: string): string => inText(oneLine(text.replace(/[,[\]]/g, ' ')))
