import { LRUCache } from 'lru-cache'
import { type GlossedWord, glossOf } from '../languages/gloss.js'
import { type GlossedTag, isGlossed } from '../languages/glossed-language.js'
import { growingTo } from '../lib/growing.js'
import { analyse, type Token } from './analysis.js'

/** How many English meanings of a word are indexed. */
const mostMeanings = 2

const meaningsOf = ({ typed, english }: GlossedWord): readonly string[] => (english.length > 0 ? english : [typed])

/** The tokens of one of the meanings, all in the place of the word. */
function tokensOf(meaning: string, { start, end }: GlossedWord, position: number): Token[] {
  return analyse(meaning).map((token, i) => ({ ...token, start, end, position: position + i }))
}

/**
 * Split a text in another language into the words of its likeliest English, each where its own word stands.
 * @returns `words` in order, as `analyse` gives those of English; `others`, what they may mean besides
 * @example analyseGlossed('Le Conseil de sécurité', 'fr').words.map(({ term }) => term) // ['the', 'secur', 'council']
 */
export function analyseGlossed(text: string, language: GlossedTag): { readonly words: Token[]; readonly others: Token[] } {
  const [words, others]: [Token[], Token[]] = [[], []]
  for (const word of glossOf(text, language)) {
    if (word.kind !== 'unknown' && word.english.length === 0) continue
    const [first = '', ...more] = meaningsOf(word).slice(0, mostMeanings)
    const position = words.length
    words.push(...tokensOf(first, word, position))
    if (word.kind === 'word' || word.kind === 'phrase') others.push(...more.flatMap((one) => tokensOf(one, word, position)))
  }
  return { words, others }
}

/** A text in another language in its likeliest English words, in its own order. @example inEnglish('Qui est venu ?', 'fr') // 'who is come' */
export const inEnglish = (text: string, language: GlossedTag): string =>
  glossOf(text, language)
    .flatMap((word) => (word.kind === 'unknown' ? word.typed : (word.english[0] ?? [])))
    .join(' ')

const knownReadings = new LRUCache<string, string>({ max: 5_000 })

/**
 * A text as its evidence is read: as it stands in English, otherwise in its likeliest English words.
 * @param language of the document
 */
export function asRead(text: string, language: string): string {
  if (!isGlossed(language)) return text
  const key = `${language} ${text}`
  const read = knownReadings.get(key) ?? inEnglish(text, language)
  knownReadings.set(key, read)
  return read
}

/** Of a few thousand passages, all questions in all languages. */
const mostQuestions = 20_000
/** The questions of passages are compared for the search, for suggestions and again for each answer. */
const termsKnown = new LRUCache<string, readonly string[]>(growingTo(mostQuestions))

/** The terms by which questions in another language are compared: those of the likeliest English, without small words. */
export function glossedTerms(question: string, language: GlossedTag): readonly string[] {
  const key = `${language} ${question}`
  const known = termsKnown.get(key)
  if (known !== undefined) return known
  const terms = analyseGlossed(question, language)
    .words.filter(({ stop }) => !stop)
    .map(({ term }) => term)
  termsKnown.set(key, terms)
  return terms
}
