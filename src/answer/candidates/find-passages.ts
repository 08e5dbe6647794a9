import type { Similarity } from '../../embeddings/similarity.js'
import type { Hit, Located, SearchIndex, SearchTerm } from '../../search/index.js'
import { definedThings, defines, spellingTest } from '../question/definition.js'
import type { Question } from '../question/question.js'
import { comparedTerms } from '../question/same-question.js'
import type { TimeAsked } from '../question/time.js'
import { anySuperseded, isSuperseded } from './superseded.js'

/**
 * How many passages are read for each reason. `words`: they have most of the question's words. `similar`: their meaning is most similar.
 * `asked`: the questions that they answer are most similar.
 */
const passagesRead = { words: 12, similar: 12, asked: 6 }
/** How much a synonym counts beside the word that was typed; measured, see docs/ARCHITECTURE.md. */
const synonymShare = 0.2
/** How much a second meaning counts beside the likeliest, of a word in another language. */
const otherShare = 0.6
/** The desk looks for a definition among this many passages, because the word that it defines may be in most passages. */
const passagesTriedForDefinition = 500

/**
 * The passages to search for an answer. They are the best by words, and the most similar by embeddings. Those whose own questions are most similar
 * come too, and those that define what is asked about. Their score is the BM25 of the words that were typed.
 */
export function findPassages(question: Question, index: SearchIndex, time: TimeAsked, similarity: Similarity | null): Hit[] {
  const holds = anySuperseded(index) ? (located: Located) => !isSuperseded(located, time, index) : undefined
  // A question without a word to search for means nothing either.
  const near = question.terms.length === 0 ? [] : (similarity?.nearest(passagesRead.similar) ?? [])
  const searched = searchedFor(question)
  const best = index.search(searched, passagesRead.words, holds)
  const likest = question.language === 'en' ? searched : compared(question)
  const asked = index.askedAbout(likest, passagesRead.asked, question.language, holds)
  const also = [...near, ...definingPassages(question, index)].filter(holds ?? (() => true))
  const found = withoutRepeats([...best, ...also, ...asked])
  // Synonyms only help to find. The score counts the words that were typed. What synonyms say is evidence of its own.
  return index.score(asTyped(question), found)
}

const withoutRepeats = (all: readonly Located[]): Located[] => [...new Map(all.map((one) => [one.passage.id, one])).values()]

/** The question's terms, with all terms that its words may stand for. */
function asTyped({ terms }: Question): SearchTerm[] {
  const asked = new Set(terms.map(({ term }) => term))
  const others = terms.flatMap(({ others, share }) => others.map((term) => ({ term, share: share * otherShare })))
  return [...terms, ...others.filter(({ term }) => !asked.has(term))]
}

const compared = (question: Question): SearchTerm[] => [...comparedTerms(question)].map((term) => ({ term, share: 1 }))

/** The search terms: the question's terms and their other names. */
function searchedFor(question: Question): SearchTerm[] {
  const typed = asTyped(question)
  const asked = new Set(typed.map(({ term }) => term))
  const shares = new Map<string, number>()
  for (const { synonyms, share } of question.terms) {
    for (const term of synonyms) if (!asked.has(term)) shares.set(term, Math.max(shares.get(term) ?? 0, share * synonymShare))
  }
  return [...typed, ...Array.from(shares, ([term, share]) => ({ term, share }))]
}

/** For each thing that is asked about, the best passage that begins with its definition, and the best that spells it out. Most questions have none. */
function definingPassages(question: Question, index: SearchIndex): Located[] {
  const spells = spellingTest(question)
  return definedThings(question).flatMap((thing) => {
    const terms = index.vocabulary.questionTokens(thing).map(({ term }) => ({ term, share: 1 }))
    const things = new Set(terms.map(({ term }) => term))
    const tried = index.search(terms, passagesTriedForDefinition)
    const defining = tried.find((hit) => {
      const { text, sentences } = hit.passage
      const begins = [...index.beginning(hit)].some((term) => things.has(term))
      return begins && defines(thing, text.slice(0, sentences[0]?.end), index.vocabulary)
    })
    return [defining ?? [], tried.find((hit) => spells(hit.passage.text)) ?? []].flat()
  })
}
