import type { Similarity } from '../../embeddings/similarity.js'
import { memo } from '../../lib/memo.js'
import { analyse, type Token } from '../../search/analysis.js'
import { asRead } from '../../search/glossed-analysis.js'
import type { Hit, PassageWords, SearchIndex } from '../../search/index.js'
import type { Question } from '../question/question.js'
import { comparedTerms, likeness } from '../question/same-question.js'
import type { TimeAsked } from '../question/time.js'
import type { CandidateSimilarity, CandidateView, FoundCandidate } from './candidate.js'
import { findPassages } from './find-passages.js'
import { type TypeTest, typeTest } from './held-type.js'
import { meantBy, withMeant } from './meant.js'
import { announces, firstSentence } from './spans.js'
import { languageLoss, lossTest } from './speaks-past.js'

/** A name in more than this share of all passages tells no place apart. */
const commonShare = 0.2
const noTerms: ReadonlySet<string> = new Set()

/** What is the same for all candidates of a question. */
interface Search {
  readonly question: Question
  /** The words of a passage; each other meaning of a question's word counts as the first meaning. */
  readonly wordsOf: (hit: Hit) => PassageWords
  readonly meant: (term: string) => string
  readonly asked: ReadonlySet<string>
  /** As questions in its language are compared. */
  readonly askedAs: ReadonlySet<string>
  readonly holds: TypeTest
  readonly lossOf: ReturnType<typeof lossTest>
  readonly bestScore: number
  readonly similarity: Similarity | null
  readonly bestSimilarity: number
  readonly index: SearchIndex
}

/** What was found, and whether by embeddings too. */
export interface Found {
  readonly candidates: readonly FoundCandidate[]
  readonly byEmbeddings: boolean
}

/**
 * Every sentence of the best passages for a question.
 * @param similarity how similar the sentences are in meaning; it counts only if it is known for everything that was found
 */
export function findCandidates(question: Question, index: SearchIndex, time: TimeAsked, similarity: Similarity | null): Found {
  const hits = findPassages(question, index, time, similarity)
  if (similarity !== null && hits.some((hit) => similarity.of(hit) === null)) return findCandidates(question, index, time, null)
  const meant = meantBy(question)
  const search: Search = {
    question,
    wordsOf: (hit) => (meant === null ? index.words(hit) : withMeant(index.words(hit), meant)),
    meant: meant ?? ((term) => term),
    asked: new Set(question.terms.map((t) => t.term)),
    askedAs: comparedTerms(question),
    holds: typeTest(question.answerType, question.corrected, { vocabulary: index.vocabulary, isCommon: (name) => isCommon(name, index) }),
    lossOf: lossTest(question),
    bestScore: Math.max(0, ...hits.map(({ score }) => score)),
    similarity,
    bestSimilarity: Math.max(-1, ...hits.flatMap((hit) => similarity?.of(hit) ?? [])),
    index,
  }
  return { candidates: hits.flatMap((hit) => candidatesIn(hit, search)), byEmbeddings: similarity !== null }
}

/** Whether a name stands in so many passages that it tells no place apart. */
export const isCommon = (name: string, index: SearchIndex): boolean =>
  index.vocabulary.questionTokens(name).every((t) => index.frequency(t.term) > index.size * commonShare)

const wordsIn = memo((text) => analyse(text).map(({ term }) => term))

function candidatesIn(
  hit: Hit,
  { question, askedAs, asked, wordsOf, meant, holds, lossOf, bestScore, similarity, bestSimilarity, index }: Search,
): FoundCandidate[] {
  const { passage } = hit
  const { text, sentences } = passage
  const { sentences: bySentence, terms: inPassage, headingTerms: headings, present, asked: askedTerms } = wordsOf(hit)
  const cosines = similarity?.of(hit) ?? null
  const likest = {
    likeness: Math.max(0, ...askedTerms(question.language).map((terms) => likeness(askedAs, terms, index))),
    similarity: similarity?.asked(hit) ?? 0,
  }
  const tokens = bySentence.map((sentence) => sentence.tokens)
  const shared = tokens.map((own) => own.filter((t) => asked.has(t.term)))
  const termsOf = (place: number): ReadonlySet<string> => bySentence[place]?.terms ?? noTerms
  const similarityOf = (first: number, last: number): CandidateSimilarity | null =>
    cosines && { sentence: Math.max(...cosines.slice(first, last + 1)), passage: Math.max(...cosines), best: bestSimilarity }

  /** The sentences from `place` to `last`, judged with those that they depend on. */
  const candidate = (place: number, last: number): FoundCandidate => {
    const first = firstSentence(passage, place)
    const own = together(tokens, first, last)
    const key = last === place && announces(passage, last) ? last + 1 : last
    const [before, after] = [termsOf(first - 1), termsOf(last + 1)]
    const read = (from: number): string => asRead(text.slice(sentences[from]?.start, sentences[last]?.end), hit.document.language)
    const judged = read(place)
    const view: CandidateView = {
      text: judged,
      words: wordsIn(first === place ? judged : read(first)).map(meant),
      typeHeld: holds(judged),
      length: own.length,
      shared: together(shared, first, last),
      terms: first === last ? termsOf(first) : { has: (term) => bySentence.slice(first, last + 1).some((one) => one.terms.has(term)) },
      neighbours: { has: (term) => before.has(term) || after.has(term) },
      passage: inPassage,
      headings,
      first,
      extended: last > place,
      score: hit.score,
      bestScore,
      similarity: similarityOf(first, last),
      asked: likest,
    }
    return {
      hit,
      span: { start: sentences[place]?.start ?? 0, end: sentences[key]?.end ?? sentences[last]?.end ?? 0 },
      view,
      tokens: own,
      present,
      loss: lossOf(judged) + languageLoss(hit.document.language, question.language),
    }
  }

  return sentences.flatMap((_, place) => {
    const single = candidate(place, place)
    if (single.view.typeHeld !== 0 || place + 1 === sentences.length) return [single]
    // What was asked for may stand in the next sentence.
    const longer = candidate(place, place + 1)
    return (longer.view.typeHeld ?? 0) > 0 ? [single, longer] : [single]
  })
}

/** The tokens of the sentences from `first` to `last`. Most often that is one. */
const together = (bySentence: readonly (readonly Token[])[], first: number, last: number): readonly Token[] =>
  first === last ? (bySentence[first] ?? []) : bySentence.slice(first, last + 1).flat()
