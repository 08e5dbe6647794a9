import type { Span } from '../../knowledge/document.js'
import type { ReadTag } from '../../languages/detect.js'
import { english } from '../../languages/en/index.js'
import { glossed } from '../../languages/glossed.js'
import type { AnswerType } from '../../languages/language.js'
import { analyse, type Token } from '../../search/analysis.js'
import type { SearchIndex } from '../../search/index.js'
import { isInThesaurus, synonymsIn } from '../../search/synonyms.js'
import { keptFor } from './kept.js'
import { type HeldRole, rolesAsked } from './offices.js'
import { type UnderstoodWord, understand } from './understood.js'

/** A word of the question that counts, with its weight. */
export interface QuestionTerm {
  /** The term to search for; the known term that was probably meant where the typed one is unknown. */
  readonly term: string
  /** The words as typed. */
  readonly typed: string
  /** Its weight: inverse document frequency in the knowledge, less for words that are common everywhere. */
  readonly weight: number
  /** How much of its idf the weight is, 0 to 1. */
  readonly share: number
  readonly corrected: boolean
  /** No passage holds it. */
  readonly unknown: boolean
  /** Nor does the thesaurus: most often a name, of somebody whom the knowledge does not speak of. No number is, and no word of another language. */
  readonly foreign: boolean
  /** Written with a capital inside the question: a name. */
  readonly name: boolean
  /** It holds a digit. */
  readonly number: boolean
  /** Place in the question, in words. */
  readonly position: number
  /** Other terms for which the typed word may stand as well; none for English. */
  readonly others: readonly string[]
  /** Terms of the knowledge that people use for the same, or nearly; none for a name or a number. */
  readonly synonyms: readonly string[]
}

export interface Question {
  /** In which it was asked. */
  readonly language: ReadTag
  /** As asked, in its own language. */
  readonly original: string
  /** As asked, control characters removed, at most `longestQuestion` characters; in English words (see understood.ts). */
  readonly text: string
  /** The text with its spelling corrected, if the knowledge has a word that was probably meant. */
  readonly corrected: string
  /** What was made of each word of another language than English; none for English. */
  readonly glosses: readonly UnderstoodWord[]
  readonly answerType: AnswerType
  /** Whether it is about what is over, by its own words: what has changed since does not bear on its answer. */
  readonly asksOfPast: boolean
  readonly terms: readonly QuestionTerm[]
  /** All its words in order, small ones too, in the form in which terms are compared. */
  readonly words: readonly string[]
  /** The offices it asks about. */
  readonly roles: readonly HeldRole[]
  /** The sum of the terms' weights. */
  readonly weight: number
  /** The weight of a word that no passage holds: the most there is, and the more the more passages there are. */
  readonly mostWeight: number
}

const mostTerms = 40
/** What is left of a common word's weight; measured, see docs/ARCHITECTURE.md. */
const lightShare = 0.4

/**
 * Read a question against the knowledge: its terms with their weights, and what kind of answer it asks for.
 * @param unsearched words, in small letters, that no text has to hold
 */
export function readQuestion(typed: string, index: SearchIndex, unsearched: ReadonlySet<string> = noWords): Question {
  return unsearched.size === 0 ? readWhole(typed, index) : readWithout(unsearched, typed, index)
}
const noWords: ReadonlySet<string> = new Set()
const readWhole = keptFor((typed, index) => readWithout(noWords, typed, index))

function readWithout(unsearched: ReadonlySet<string>, typed: string, index: SearchIndex): Question {
  const { language, original, text, others, words: glosses } = understand(typed, index)
  const corrected = correctSpelling(english.questions.inFullWords(text), index)
  const seen = new Set<string>()
  const terms: QuestionTerm[] = []
  const words = analyse(corrected.text)
  const synonyms = synonymsIn(words)
  // With a model for more languages, a question in another one may be answered by meaning alone. A lexicon lacks words, but no names.
  const isEnglish = english.questions.holdsQuestionWord(corrected.text)
  const thing = english.questions.thingAsked(corrected.text)?.split(/\s+/)
  /** "What does E11 mean?" asks for E11 alone. */
  const isMeaning = (word: string): boolean => thing !== undefined && !thing.includes(word) && english.questions.meaningWords.has(word)
  /** Such as the knowledge holds. Equal terms, which stand in the place of their words, have none. */
  const synonymsOf = ({ start, term }: Token): string[] =>
    [...(synonyms[words.findIndex((word) => word.start === start && word.term === term)] ?? [])].filter((one) => index.frequency(one) > 0)
  for (const token of index.vocabulary.questionTokens(corrected.text)) {
    const surface = corrected.text.slice(token.start, token.end)
    if (
      english.words.framing.has(surface.toLowerCase()) ||
      unsearched.has(surface.toLowerCase()) ||
      isMeaning(surface.toLowerCase()) ||
      seen.has(token.term) ||
      terms.length >= mostTerms
    )
      continue
    seen.add(token.term)
    const typo = corrected.typos.find((s) => s.start < token.end && s.end > token.start)
    const share = english.words.light.has(surface.toLowerCase()) ? lightShare : 1
    const isName = /^\p{Lu}/u.test(typo?.typed ?? surface) && token.position > 0
    const isNumber = /\p{N}/u.test(surface)
    const unknown = index.frequency(token.term) === 0
    const also = others.get(token.term) ?? []
    terms.push({
      term: token.term,
      typed: typo?.typed ?? surface,
      weight: Math.min(...[token.term, ...also].map(index.idf)) * share,
      share,
      corrected: typo !== undefined,
      unknown,
      foreign: isEnglish && (language === 'en' || isName) && unknown && !isNumber && share === 1 && !isInThesaurus(token.term),
      name: isName,
      number: isNumber,
      position: token.position,
      others: also,
      synonyms: isName || isNumber ? [] : synonymsOf(token).filter((one) => !also.includes(one)),
    })
  }
  return {
    language,
    original,
    text,
    glosses,
    corrected: corrected.text,
    answerType: english.questions.answerTypeOf(corrected.text),
    asksOfPast: language === 'en' ? english.questions.asksOfPast(corrected.text) : glossed[language].asksOfPast(original),
    terms,
    words: words.map(({ term }) => term),
    roles: rolesAsked(corrected.text, index.vocabulary),
    weight: terms.reduce((sum, t) => sum + t.weight, 0),
    mostWeight: index.idf(''),
  }
}

/** A word put right: where it stands in the corrected text, and how it was typed. */
interface Typo extends Span {
  readonly typed: string
}

function correctSpelling(text: string, index: SearchIndex): { text: string; typos: Typo[] } {
  let corrected = ''
  let at = 0
  const typos: Typo[] = []
  for (const { start, end, word, term } of analyse(text)) {
    const typed = text.slice(start, end)
    // A name inside the question is not an everyday word typed wrong.
    const isName = /^\p{Lu}/u.test(typed) && start > 0
    const isKnown = index.frequency(term) > 0 || isInThesaurus(term)
    const right = isKnown ? undefined : (english.words.chat.get(typed) ?? index.correct(word, !isName))
    if (right === undefined) continue
    corrected += text.slice(at, start)
    typos.push({ start: corrected.length, end: corrected.length + right.length, typed })
    corrected += right
    at = end
  }
  return { text: corrected + text.slice(at), typos }
}
