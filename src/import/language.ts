import { eld } from 'eld/small'
import { type EnglishTest, languageOf } from '../languages/detect.js'
import { english } from '../languages/en/index.js'
import { termsOf } from '../search/analysis.js'
import { isInThesaurus } from '../search/synonyms.js'
import { type Fact, fact } from './article.js'

/** In letters. The language of a shorter text cannot be told. Scripts without blanks say more in fewer letters. */
const shortest = 60
const shortestDense = 20
/** The beginning is enough. */
const longest = 4_000
/** The languages that the library does not know, but the desk does. */
const byWords = new Set(['ht', 'sw'])

/**
 * Guess in which language a text is: by its letters, and Haitian Creole and Kiswahili by their words.
 * @param lines the text's paragraphs
 * @returns undefined for a text too short to tell
 * @example guessLanguage(['Le nouveau pont sur la rivière a été ouvert mardi par la ministre des Travaux.'])?.value // 'fr'
 */
export function guessLanguage(lines: readonly string[]): Fact | undefined {
  const text = lines.join('\n').slice(0, longest)
  if (text.length < (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? shortestDense : shortest))
    return undefined
  const found = eld.detect(text)
  const told = found.isReliable() ? found.language : languageOf(text, isEnglish)
  return fact(byWords.has(told) ? told : found.language, 'its text', true)
}

const isEnglish: EnglishTest = (word) => {
  const [term = ''] = termsOf(word)
  return english.words.stop.has(word) || isInThesaurus(term) ? 'word' : undefined
}
