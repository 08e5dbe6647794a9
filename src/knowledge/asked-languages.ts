import { languageOf } from '../languages/detect.js'
import { english } from '../languages/en/index.js'
import { runsIn } from '../languages/folded.js'
import { type GlossedTag, glossedTags, isGlossed } from '../languages/glossed-language.js'
import type { Passage } from './document.js'

const prefix = new RegExp(`^(${['en', ...glossedTags].join('|')}): *`)

/**
 * Divide the questions of a passage by their languages: `fr:` before a question tells it, otherwise its words do.
 * @param documentLanguage of questions that tell nothing
 * @example byLanguage(['Who came?', 'fr: Qui est venu ?'], 'en') // { asked: ['Who came?'], askedIn: { fr: ['Qui est venu ?'] } }
 */
export function byLanguage(questions: readonly string[], documentLanguage: string): Pick<Passage, 'asked' | 'askedIn'> {
  const asked: string[] = []
  const askedIn: Partial<Record<GlossedTag, string[]>> = {}
  for (const line of questions) {
    const told = prefix.exec(line)
    const question = line.slice(told?.[0].length ?? 0)
    const language = told?.[1] ?? guessed(question, documentLanguage)
    if (isGlossed(language)) askedIn[language] = [...(askedIn[language] ?? []), question]
    else asked.push(question)
  }
  return { asked, ...(Object.keys(askedIn).length > 0 && { askedIn }) }
}

/** Small words of English tell at once; to look at all the others would make each start longer. */
function guessed(question: string, documentLanguage: string): string {
  if (isGlossed(documentLanguage)) return documentLanguage
  if (runsIn(question).some(({ word }) => english.words.stop.has(word))) return 'en'
  return languageOf(question, () => undefined)
}
