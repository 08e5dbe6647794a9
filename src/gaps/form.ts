import { z } from 'zod'
import { type NoteField, type NoteForm, noteFields } from '../commands.js'

/** What is wrong with what was filled in. */
export interface FormProblem {
  /** Null where it is no single field's. */
  readonly field: NoteField | null
  /** What is wrong and what to do about it, in a sentence. */
  readonly text: string
}

const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })
const rules: Readonly<Record<NoteField, (value: string) => string | null>> = {
  question: (value) => (value === '' ? 'Write the question.' : null),
  answer: (value) => (value === '' ? 'Write the answer.' : null),
  source: (value) => (value === '' ? 'Write the title of the page that says so: an answer without a source is not taken.' : null),
  link: (value) => (link.safeParse(value).success ? null : 'Write the whole address of the page, beginning with https://.'),
  date: (value) => (z.iso.date().safeParse(value).success ? null : 'Write the day as year-month-day, such as 2026-01-31.'),
}

/** What keeps a form from becoming a note, field by field; empty where nothing does. */
export function checkForm(form: NoteForm): FormProblem[] {
  return noteFields.flatMap(({ name, label, most }): FormProblem[] => {
    const value = form[name].trim()
    const text = value.length > most ? `${label} has ${value.length} characters; ${most} are the most.` : rules[name](value)
    return text === null ? [] : [{ field: name, text }]
  })
}

/** Who published a page, as its address tells: the name of the site. */
export function publisherOf(address: string): string {
  return URL.canParse(address.trim()) ? new URL(address.trim()).hostname.replace(/^www\./, '') : ''
}
