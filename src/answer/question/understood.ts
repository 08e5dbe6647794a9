import { type EnglishTest, languageOf, type ReadTag } from '../../languages/detect.js'
import { english as englishLanguage } from '../../languages/en/index.js'
import { folded } from '../../languages/folded.js'
import { type GlossedWord, glossOf } from '../../languages/gloss.js'
import { glossed, lexiconOf } from '../../languages/glossed.js'
import type { GlossedTag } from '../../languages/glossed-language.js'
import { setOf } from '../../languages/pattern.js'
import { termsOf } from '../../search/analysis.js'
import type { SearchIndex } from '../../search/index.js'
import { createSpeller } from '../../search/spelling.js'
import { isInThesaurus } from '../../search/synonyms.js'
import { cleanQuestion, wordsRead } from './clean.js'
import { keptFor } from './kept.js'

/** A question in the words with which it is looked up. */
export interface Understood {
  readonly language: ReadTag
  /** As it was read, in its own words. */
  readonly original: string
  /** In English words, in the order of its own language; as it was typed where it is English. */
  readonly text: string
  /** By the term of an English word of `text` the other terms that the typed word may stand for, likeliest first. */
  readonly others: ReadonlyMap<string, readonly string[]>
  /** Each word with what was made of it, in order; none for English. */
  readonly words: readonly UnderstoodWord[]
}

export interface UnderstoodWord {
  readonly typed: string
  /** The English that stands in the text; empty if there is none. */
  readonly english: string
  /** What else it may be. */
  readonly others: readonly string[]
}

/**
 * Read what was typed: tell its language and, if that is not English, put English words for its own. Of several that a word may stand
 * for, the documents' own word is taken.
 * @example understand('Konbe ofisye Jamayik voye?', index).text // 'how many officer Jamaica send ?'
 */
export const understand = keptFor((typed, index): Understood => {
  const text = wordsRead(typed)
  const language = languageAsked(text, index)
  return language === 'en' ? { language, original: text, text, others: new Map(), words: [] } : inEnglish(text, language, index)
})

/**
 * The language in which a question is asked.
 * @param locale that the person has chosen on the platform (BCP 47): it decides where two languages are as likely
 */
export const languageAsked = (typed: string, index: SearchIndex, locale = ''): ReadTag =>
  languageHinted(wordsRead(typed), index, locale.toLowerCase().split(/[-_]/)[0])
const languageHinted = keptFor((text, index, hint): ReadTag => {
  const told = languageOf(text, (word) => isEnglish(word, index), hint || undefined)
  // Whoever wrote just this question into a document knew its language. A few words alone may look like another.
  const [written = told, ...others] = index.writtenIn(text)
  return others.includes(told) ? told : written
})

function isEnglish(word: string, index: SearchIndex): ReturnType<EnglishTest> {
  const [term = ''] = termsOf(word)
  return isInThesaurus(term) ? 'word' : index.frequency(term) > 0 ? 'name' : undefined
}

function inEnglish(text: string, language: GlossedTag, index: SearchIndex): Understood {
  const words = glossOf(text, language).map((word) => choose(word, language, index))
  const others = new Map<string, readonly string[]>()
  for (const { english, others: more } of words) {
    const terms = [...new Set(more.map((one) => termsOf(one)).flatMap((all) => (all.length === 1 ? all : [])))]
    const own = termsOf(english)
    if (own.length === 1 && terms.length > 0)
      others.set(
        own[0] as string,
        terms.filter((term) => term !== own[0]),
      )
  }
  const said = inEnglishOrder(words).flatMap(({ english }) => english || [])
  return { language, original: text, text: cleanQuestion(said.join(' ')) + (/\?\s*$/.test(text) ? '?' : ''), others, words }
}

/** English begins with what asks, and "is" stands behind it: "GSF ni nini?" is "what is GSF". */
function inEnglishOrder<Word extends Pick<GlossedWord, 'kind'> & UnderstoodWord>(words: readonly Word[]): readonly Word[] {
  const asking = words.find(({ kind, english }) => kind === 'asking' && english !== '')
  if (asking === undefined) return words
  const is = wantsIs.has(asking.english) ? words.find(({ kind, english }) => kind === 'small' && copulas.has(english)) : undefined
  return [asking, ...(is ? [is] : []), ...words.filter((word) => word !== asking && word !== is)]
}
const wantsIs = setOf('who what where when')
const copulas = setOf('is are was were')

function choose(word: GlossedWord, language: GlossedTag, index: SearchIndex): UnderstoodWord & Pick<GlossedWord, 'kind'> {
  const { typed, kind, english } = word
  const holds = (meant: string): boolean => index.vocabulary.questionTokens(meant).every(({ term }) => index.frequency(term) > 0)
  if (kind === 'unknown') return { typed, kind, ...unknown(typed, language, holds) }
  if (kind !== 'word' && kind !== 'phrase') return { typed, kind, english: english[0] ?? '', others: [] }
  // "Name" only frames a question and would be left out. So "appoint" comes before it.
  const present = english.filter(holds).toSorted((one, other) => Number(framing.has(one)) - Number(framing.has(other)))
  if (kind === 'word' && isNameThere(word, present, index) && holds(typed)) return { typed, kind, english: typed, others: [] }
  const [best = english[0] ?? typed] = present
  return { typed, kind, english: best, others: (kind === 'word' && present.length > 0 ? present : english).filter((one) => one !== best) }
}

const { framing } = englishLanguage.words
/** In letters. A shorter word is too often not a name. */
const leastName = 4
/** Whether a word of the lexicon is a name here: it has a capital, or it is "rubio" and the documents speak of nobody blond. */
function isNameThere({ typed, start, isForm, english }: GlossedWord, present: readonly string[], index: SearchIndex): boolean {
  if (start > 0 && /^\p{Lu}/u.test(typed) && !english.includes(typed)) return true
  if (typed.length < leastName || (isForm !== true && present.length > 0)) return false
  const [term = ''] = termsOf(typed)
  return isEnglish(folded(typed), index) === 'name' && !english.some((meant) => termsOf(meant).includes(term))
}

/** A word that the lexicon does not have: a name, a typo, or a word that English has too. */
function unknown(typed: string, language: GlossedTag, holds: (meant: string) => boolean): Pick<UnderstoodWord, 'english' | 'others'> {
  const word = folded(typed)
  if (holds(word) || typed.length < 3) return { english: typed, others: [] }
  const cognates = glossed[language].cognates
    .flatMap(([own, english]) => (word.endsWith(own) ? [word.slice(0, word.length - own.length) + english] : []))
    .filter(holds)
  if (cognates[0] !== undefined) return { english: cognates[0], others: cognates.slice(1) }
  const meant = /^\p{Lu}/u.test(typed) ? undefined : spellerOf(language).correct(word)
  const [first, ...others] = meant === undefined ? [] : (glossOf(meant, language)[0]?.english ?? [])
  return { english: first ?? typed, others }
}

const spellers = new Map<GlossedTag, ReturnType<typeof createSpeller>>()
function spellerOf(language: GlossedTag): ReturnType<typeof createSpeller> {
  const known = spellers.get(language)
  if (known) return known
  const speller = createSpeller(new Set())
  for (const word of lexiconOf(language).words()) speller.count(word, 1)
  spellers.set(language, speller)
  return speller
}
