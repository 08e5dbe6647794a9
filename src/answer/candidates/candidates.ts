import type { Similarity } from '../../embeddings/similarity.js'
import type { Span } from '../../knowledge/document.js'
import { memo } from '../../lib/memo.js'
import { analyse, type Token } from '../../search/analysis.js'
import type { Hit, Located, SearchIndex, SearchTerm } from '../../search/index.js'
import { type CandidateSimilarity, type CandidateView, type Features, featuresOfAll } from '../evidence/features.js'
import { definedThing, defines } from '../question/definition.js'
import type { Question } from '../question/question.js'
import { likeness } from '../question/same-question.js'
import type { TimeAsked } from '../question/time.js'
import { type TypeTest, typeTest } from './held-type.js'
import { firstSentence, lastSentence } from './spans.js'
import { anySuperseded, isSuperseded } from './superseded.js'

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

/** How many passages are looked into for sentences: those that say most of the question's words, that are nearest in meaning, and whose own questions are likest. */
const passagesRead = { words: 12, similar: 12, asked: 6 }
/** How much a synonym counts beside the word that was typed; measured, see docs/ARCHITECTURE.md. */
const synonymShare = 0.2
/** A definition is looked for among so many: the word that it defines may stand in most passages. */
const passagesTriedForDefinition = 500

/** A name in more than this share of all passages tells no place apart. */
const commonShare = 0.2
const noTerms: ReadonlySet<string> = new Set()

/** What is the same for all candidates of a question. */
interface Search {
  readonly question: Question
  readonly asked: ReadonlySet<string>
  readonly holds: TypeTest
  readonly bestScore: number
  readonly similarity: Similarity | null
  readonly bestSimilarity: number
  readonly index: SearchIndex
}

/** A candidate before its evidence is weighed, with all that bears on it. */
interface Draft extends Omit<Candidate, 'features'> {
  readonly view: CandidateView
}

/** What was found, and whether by embeddings too. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly byEmbeddings: boolean
}

/**
 * Every sentence of the best passages for a question, with its evidence.
 * @param similarity how near the sentences are in meaning; it counts where it is known of all that was found, else null does as well
 */
export function findCandidates(question: Question, index: SearchIndex, time: TimeAsked, similarity: Similarity | null): Found {
  const hits = findPassages(question, index, time, similarity)
  if (similarity !== null && hits.some((hit) => similarity.of(hit) === null)) return findCandidates(question, index, time, null)
  const search: Search = {
    question,
    asked: new Set(question.terms.map((t) => t.term)),
    holds: typeTest(question.answerType, question.corrected, { vocabulary: index.vocabulary, isCommon: (name) => isCommon(name, index) }),
    bestScore: Math.max(0, ...hits.map(({ score }) => score)),
    similarity,
    bestSimilarity: Math.max(-1, ...hits.flatMap((hit) => similarity?.of(hit) ?? [])),
    index,
  }
  const drafts = hits.flatMap((hit) => draftsOf(hit, search))
  const features = featuresOfAll(
    question,
    drafts.map(({ view }) => view),
  )
  return {
    candidates: drafts.map(({ hit, span, tokens, present }, i) => ({ hit, span, features: features[i] as Features, tokens, present })),
    byEmbeddings: similarity !== null,
  }
}

function findPassages(question: Question, index: SearchIndex, time: TimeAsked, similarity: Similarity | null): Hit[] {
  const isAnySuperseded = anySuperseded(index)
  const holds = isAnySuperseded ? (located: Located) => !isSuperseded(located, time, index) : () => true
  // A question without a word to search for means nothing either.
  const near = question.terms.length === 0 ? [] : (similarity?.nearest(passagesRead.similar).filter(holds) ?? [])
  const searched = searchedFor(question)
  const asked = index.askedAbout(searched, passagesRead.asked).filter(holds)
  const also = withoutRepeats([...near, ...asked, ...definingPassages(question, index).filter(holds)])
  const all = index.search(searched, isAnySuperseded ? index.size : passagesRead.words, also).filter(holds)
  const wanted = new Set(also.map(({ passage }) => passage.id))
  const found = all.filter(({ passage }, place) => place < passagesRead.words || wanted.has(passage.id))
  // Synonyms help to find; how well a passage fits goes by the words that were typed, and what synonyms say is evidence of its own.
  return index.search(question.terms, 0, found)
}

const withoutRepeats = (all: readonly Located[]): Located[] => [...new Map(all.map((one) => [one.passage.id, one])).values()]

/** What is searched for: the question's terms, and what else they may be called. */
function searchedFor({ terms }: Question): SearchTerm[] {
  const asked = new Set(terms.map(({ term }) => term))
  const shares = new Map<string, number>()
  for (const { synonyms, share } of terms) {
    for (const term of synonyms) if (!asked.has(term)) shares.set(term, Math.max(shares.get(term) ?? 0, share * synonymShare))
  }
  return [...terms, ...Array.from(shares, ([term, share]) => ({ term, share }))]
}

/** The best passage that begins with the definition of what is asked about; none for most questions. */
function definingPassages(question: Question, index: SearchIndex): Located[] {
  const { terms } = question
  const thing = definedThing(question)
  if (thing === undefined) return []
  const things = new Set(terms.map(({ term }) => term))
  const found = index.search(terms, passagesTriedForDefinition).find((hit) => {
    const words = index.words(hit).sentences[0]?.tokens ?? []
    const begins = words.some(({ start, term }) => start === words[0]?.start && things.has(term))
    return begins && defines(thing, hit.passage.text.slice(0, hit.passage.sentences[0]?.end), index.vocabulary)
  })
  return found === undefined ? [] : [found]
}

const isCommon = (name: string, index: SearchIndex): boolean =>
  index.vocabulary.questionTokens(name).every((t) => index.frequency(t.term) > index.size * commonShare)

const wordsIn = memo((text) => analyse(text).map(({ term }) => term))

function draftsOf(hit: Hit, { question, asked, holds, bestScore, similarity, bestSimilarity, index }: Search): Draft[] {
  const { passage } = hit
  const { text, sentences } = passage
  const { sentences: bySentence, terms: inPassage, headingTerms: headings, present, asked: askedTerms } = index.words(hit)
  const cosines = similarity?.of(hit) ?? null
  const likest = {
    likeness: Math.max(0, ...askedTerms.map((terms) => likeness(asked, terms, index))),
    similarity: similarity?.asked(hit) ?? 0,
  }
  const tokens = bySentence.map((sentence) => sentence.tokens)
  const shared = tokens.map((own) => own.filter((t) => asked.has(t.term)))
  const termsOf = (place: number): ReadonlySet<string> => bySentence[place]?.terms ?? noTerms
  const similarityOf = (first: number, last: number): CandidateSimilarity | null =>
    cosines && { sentence: Math.max(...cosines.slice(first, last + 1)), passage: Math.max(...cosines), best: bestSimilarity }

  /** The sentences from `place` to `last`, with those they lean on and those that carry them on. */
  const draft = (place: number, last: number): Draft => {
    const first = firstSentence(passage, place)
    const own = together(tokens, first, last)
    const lastTerms = termsOf(last)
    const fresh = lastTerms.size - question.terms.filter(({ term }) => lastTerms.has(term)).length
    const shown = last === place ? lastSentence(passage, first, last, fresh) : last
    const [before, after] = [termsOf(first - 1), termsOf(last + 1)]
    const judged = text.slice(sentences[place]?.start, sentences[last]?.end)
    const view: CandidateView = {
      text: judged,
      words: wordsIn(text.slice(sentences[first]?.start, sentences[last]?.end)),
      kind: holds(judged),
      length: own.length,
      shared: together(shared, first, last),
      terms: first === last ? termsOf(first) : { has: (term) => bySentence.slice(first, last + 1).some((one) => one.terms.has(term)) },
      neighbours: { has: (term) => before.has(term) || after.has(term) },
      passage: inPassage,
      headings,
      place: first,
      extended: last > place,
      score: hit.score,
      bestScore,
      similarity: similarityOf(first, last),
      asked: likest,
    }
    return { hit, span: { start: sentences[first]?.start ?? 0, end: sentences[shown]?.end ?? 0 }, view, tokens: own, present }
  }

  return sentences.flatMap((_, place) => {
    const single = draft(place, place)
    if (single.view.kind !== 0 || place + 1 === sentences.length) return [single]
    // What was asked for may stand in the next sentence.
    const longer = draft(place, place + 1)
    return (longer.view.kind ?? 0) > 0 ? [single, longer] : [single]
  })
}

/** The tokens of the sentences from `first` to `last`. Most often that is one. */
const together = (bySentence: readonly (readonly Token[])[], first: number, last: number): readonly Token[] =>
  first === last ? (bySentence[first] ?? []) : bySentence.slice(first, last + 1).flat()
