import type { Span } from '../knowledge/document.js'
import type { Token } from '../search/analysis.js'
import type { Hit, SearchIndex } from '../search/index.js'
import { type Features, featuresOf } from './features.js'
import { type KindTest, kindTest } from './held-kind.js'
import type { Question } from './question.js'
import { firstSentence, lastSentence } from './spans.js'
import { anySuperseded, isSuperseded } from './superseded.js'
import { anyTime, type TimeAsked } from './time-asked.js'

/** A run of whole sentences of a found passage that may be the answer. */
export interface Candidate {
  readonly hit: Hit
  /** Range of the passage's plain text. */
  readonly span: Span
  readonly features: Features
  /** The words that were judged, in order. */
  readonly tokens: readonly Token[]
  /** The terms of its passage, headings and title. */
  readonly present: ReadonlySet<string>
}

/** How many passages are looked into for sentences. */
const passagesRead = 8

/** A name in more than this share of all passages tells no place apart. */
const commonShare = 0.2
const noTerms: ReadonlySet<string> = new Set()

/** What is the same for all candidates of a question. */
interface Search {
  readonly question: Question
  readonly asked: ReadonlySet<string>
  readonly holds: KindTest
  readonly bestScore: number
  readonly index: SearchIndex
}

/** Every sentence of the best passages for a question, with its evidence. */
export function findCandidates(question: Question, index: SearchIndex, time: TimeAsked = anyTime): Candidate[] {
  const hits = anySuperseded(index)
    ? index
        .search(question.terms, index.size)
        .filter((hit) => !isSuperseded(hit, time, index))
        .slice(0, passagesRead)
    : index.search(question.terms, passagesRead)
  const search: Search = {
    question,
    asked: new Set(question.terms.map((t) => t.term)),
    holds: kindTest(question.kind, question.mended, (name) => isCommon(name, index)),
    bestScore: hits[0]?.score ?? 0,
    index,
  }
  return hits.flatMap((hit) => candidatesOf(hit, search))
}

const isCommon = (name: string, index: SearchIndex): boolean =>
  index.vocabulary.questionTokens(name).every((t) => index.frequency(t.term) > index.size * commonShare)

function candidatesOf(hit: Hit, { question, asked, holds, bestScore, index }: Search): Candidate[] {
  const { passage } = hit
  const { text, sentences } = passage
  const { sentences: bySentence, terms: inPassage, headingTerms: headings, present } = index.words(hit)
  const tokens = bySentence.map((sentence) => sentence.tokens)
  const shared = tokens.map((own) => own.filter((t) => asked.has(t.term)))
  const termsOf = (place: number): ReadonlySet<string> => bySentence[place]?.terms ?? noTerms

  /** The sentences from `place` to `last`, with those they lean on and those that carry them on. */
  const candidate = (place: number, last: number): Candidate => {
    const first = firstSentence(passage, place)
    const own = together(tokens, first, last)
    const lastTerms = termsOf(last)
    const fresh = lastTerms.size - question.terms.filter(({ term }) => lastTerms.has(term)).length
    const shown = last === place ? lastSentence(passage, first, last, fresh) : last
    const [before, after] = [termsOf(first - 1), termsOf(last + 1)]
    const judged = text.slice(sentences[place]?.start, sentences[last]?.end)
    const features = featuresOf(question, {
      text: judged,
      kind: holds(judged),
      length: own.length,
      shared: together(shared, first, last),
      neighbours: { has: (term) => before.has(term) || after.has(term) },
      passage: inPassage,
      headings,
      place: first,
      extended: last > place,
      score: hit.score,
      bestScore,
    })
    return { hit, span: { start: sentences[first]?.start ?? 0, end: sentences[shown]?.end ?? 0 }, features, tokens: own, present }
  }

  return sentences.flatMap((_, place) => {
    const single = candidate(place, place)
    if (single.features.kindAbsent === 0 || place + 1 === sentences.length) return [single]
    // What was asked for may stand in the next sentence.
    const longer = candidate(place, place + 1)
    return longer.features.kindPresent > 0 ? [single, longer] : [single]
  })
}

/** The tokens of the sentences from `first` to `last`. Most often that is one. */
const together = (bySentence: readonly (readonly Token[])[], first: number, last: number): readonly Token[] =>
  first === last ? (bySentence[first] ?? []) : bySentence.slice(first, last + 1).flat()
