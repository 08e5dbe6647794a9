import { languageOf } from '../languages/detect.js'
import { english } from '../languages/en/index.js'
import { runsIn } from '../languages/folded.js'
import { type GlossedTag, glossedTags, isGlossed } from '../languages/glossed-language.js'
import type { Passage } from './document.js'

const known: readonly string[] = ['en', ...glossedTags]
/** `fr:`, `FR :` or `fr-CA:`; two letters, as three are too often a word. */
const prefix = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})?\s*:\s*/i

/**
 * Divide the questions of a passage by their languages: `fr:` before a question tells it, otherwise its words do. A language that the desk does
 * not know is left out (see `unknownLanguage`).
 * @param documentLanguage of questions that tell nothing
 * @example byLanguage(['Who came?', 'fr: Qui est venu ?'], 'en') // { asked: ['Who came?'], askedIn: { fr: ['Qui est venu ?'] } }
 */
export function byLanguage(questions: readonly string[], documentLanguage: string): Pick<Passage, 'asked' | 'askedIn'> {
  const asked: string[] = []
  const askedIn: Partial<Record<GlossedTag, string[]>> = {}
  for (const line of questions) {
    const told = prefix.exec(line)
    const question = line.slice(told?.[0].length ?? 0)
    const tag = told?.[1]?.toLowerCase()
    const language = tag !== undefined && known.includes(tag) ? tag : guessed(question, documentLanguage)
    if (isGlossed(language)) askedIn[language] = [...(askedIn[language] ?? []), question]
    else asked.push(question)
  }
  return { asked, ...(Object.keys(askedIn).length > 0 && { askedIn }) }
}

/** What is wrong with the language before a question, and what to do; null if nothing is. @example unknownLanguage('de: Wer kam?') */
export function unknownLanguage(line: string): string | null {
  const tag = prefix.exec(line)?.[1]
  if (tag === undefined || known.includes(tag.toLowerCase())) return null
  return `the desk does not know the language "${tag}:" of this question, and finds it only by the same words: it knows ${known.join(', ')}`
}

/** Small words of English tell at once; to look at all the others would make each start longer. */
function guessed(question: string, documentLanguage: string): string {
  if (isGlossed(documentLanguage)) return documentLanguage
  if (runsIn(question).some(({ word }) => english.words.stop.has(word))) return 'en'
  return languageOf(question, () => undefined)
}
