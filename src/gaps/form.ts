import { z } from 'zod'
import { type NoteField, type NoteForm, noteFields } from '../commands/commands.js'
import type { FormProblem } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'

const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })
const isFilled = (value: string): boolean => value !== ''
const rules: Readonly<Record<NoteField, (value: string) => boolean>> = {
  question: isFilled,
  answer: isFilled,
  source: isFilled,
  link: (value) => link.safeParse(value).success,
  date: (value) => z.iso.date().safeParse(value).success,
}

/** The problems that keep a form from becoming a note, field by field; empty if there are none. @param say the words that describe it */
export function checkForm(form: NoteForm, { form: say }: Pick<Words, 'form'>): FormProblem[] {
  return noteFields.flatMap(({ name, most }): FormProblem[] => {
    const value = form[name].trim()
    if (value.length > most) return [{ field: name, text: say.tooLong(say.fields[name].label, value.length, most) }]
    return rules[name](value) ? [] : [{ field: name, text: say.missing[name] }]
  })
}

/** Who published a page, by its address: the name of the site. @example publisherOf('https://www.port.example/x') // 'port.example' */
export function publisherOf(address: string): string {
  return URL.canParse(address.trim()) ? new URL(address.trim()).hostname.replace(/^www\./, '') : ''
}
