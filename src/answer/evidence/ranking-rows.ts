import type { CandidateView } from '../candidates/candidate.js'
import type { Question } from '../question/question.js'
import type { Alignment } from './alignment.js'
import type { Coverage, Places } from './coverage.js'
import type { Row } from './row.js'

/** What a candidate's evidence is read from: the question, the candidate, and what both have in common. */
export interface RankingContext {
  readonly question: Question
  readonly view: CandidateView
  readonly places: Places
  readonly coverage: Coverage
  readonly synonyms: { readonly sentence: number; readonly passage: number }
  readonly pairs: { readonly pairs: number; readonly order: number }
  readonly alignment: Alignment
  readonly closeness: number
  /** The question's rarest term; undefined if it has none. */
  readonly rarest: string | undefined
  /** The years that the question names. */
  readonly years: readonly string[]
  /** How little of the question any candidate says in its words, 0 to 1. */
  readonly unsaid: number
  /** Of all candidates. `counts`: enough of the candidates have questions, so that the nearest of these says something. */
  readonly bestAsked: CandidateView['asked'] & { readonly counts: boolean }
}

interface RankingRow extends Row<RankingContext> {
  /** Whether the verdict counts it too, of the best candidate. */
  readonly judged: boolean
}

/** BM25 can reach about 2.2 times the sum of the idf; measured, see docs/QUALITY.md. */
const bm25Ceiling = 2.2
const searchShare = ({ view }: RankingContext): number => (view.bestScore === 0 ? 0 : view.score / view.bestScore)
const similarityShare = ({ view: { similarity } }: RankingContext): number => (similarity ? similarity.sentence - similarity.best : 0)

/** The evidence by which candidates are ranked. */
export const rankingRows = [
  {
    name: 'sentenceCoverage',
    family: 'words',
    judged: true,
    doc: 'the share of the question’s weight that the sentence holds',
    of: ({ coverage }) => coverage.sentence,
  },
  {
    name: 'neighbourCoverage',
    family: 'words',
    judged: true,
    doc: 'the share that only the sentences beside it hold',
    of: ({ coverage }) => coverage.neighbours,
  },
  {
    name: 'passageCoverage',
    family: 'words',
    judged: true,
    doc: 'the share that only the rest of its passage holds',
    of: ({ coverage }) => coverage.passage,
  },
  {
    name: 'headingCoverage',
    family: 'words',
    judged: true,
    doc: 'the share that only the headings and the title hold',
    of: ({ coverage }) => coverage.headings,
  },
  {
    name: 'headingShare',
    family: 'words',
    judged: true,
    doc: 'the share that the headings and the title hold in any case',
    of: ({ coverage }) => coverage.inHeadings,
  },
  {
    name: 'synonymCoverage',
    family: 'words',
    judged: true,
    doc: 'the share that the sentence says by a synonym only',
    of: ({ synonyms }) => synonyms.sentence,
  },
  {
    name: 'synonymsInPassage',
    family: 'words',
    judged: true,
    doc: 'the share that only the rest of its passage says by a synonym',
    of: ({ synonyms }) => synonyms.passage,
  },
  {
    name: 'searchScore',
    family: 'words',
    judged: true,
    doc: 'the passage’s BM25 against the most that the question’s weight allows',
    of: ({ question, view }) => (question.weight === 0 ? 0 : Math.min(1.5, view.score / (bm25Ceiling * question.weight))),
  },
  {
    name: 'searchShare',
    family: 'words',
    judged: true,
    doc: 'the passage’s BM25 against the best passage’s',
    of: searchShare,
  },
  {
    name: 'isBestPassage',
    family: 'words',
    judged: true,
    doc: '1 for the passage with the best BM25',
    of: ({ view }) => (view.score === view.bestScore ? 1 : 0),
  },
  {
    name: 'pairs',
    family: 'words',
    judged: true,
    doc: 'neighbouring words of the question that stand close together in the sentence, weighted by idf',
    of: ({ pairs }) => pairs.pairs,
  },
  {
    name: 'order',
    family: 'words',
    judged: true,
    doc: 'the same in the question’s order',
    of: ({ pairs }) => pairs.order,
  },
  {
    name: 'density',
    family: 'words',
    judged: true,
    doc: 'how many of the sentence’s words the question holds',
    of: ({ view: { length, shared } }) => (length === 0 ? 0 : shared.length / (length + 4)),
  },
  {
    name: 'length',
    family: 'words',
    judged: false,
    doc: 'the number of words, as a logarithm',
    of: ({ view }) => Math.min(1.5, Math.log1p(view.length) / 4),
  },
  {
    name: 'opening',
    family: 'words',
    judged: true,
    doc: '1 if it opens its passage',
    of: ({ view }) => (view.first === 0 ? 1 : 0),
  },
  {
    name: 'typePresent',
    family: 'words',
    judged: true,
    doc: 'how far it holds the type of thing asked for',
    of: ({ view }) => view.typeHeld ?? 0,
  },
  {
    name: 'typeAbsent',
    family: 'words',
    judged: true,
    doc: '1 if it holds nothing of the type asked for',
    of: ({ view }) => (view.typeHeld === 0 ? 1 : 0),
  },
  {
    name: 'rarestTerm',
    family: 'words',
    judged: true,
    doc: '1 if it holds the question’s rarest word',
    of: ({ rarest, places }) => (rarest !== undefined && places.has(rarest) ? 1 : 0),
  },
  {
    name: 'extended',
    family: 'words',
    judged: false,
    doc: '1 if it takes in the next sentence, which holds the type that the first lacks',
    of: ({ view }) => (view.extended ? 1 : 0),
  },
  {
    name: 'defines',
    family: 'words',
    judged: true,
    doc: 'how far it says what the thing asked about is',
    of: ({ question, view }) => (question.answerType === 'definition' ? (view.typeHeld ?? 0) : 0),
  },
  {
    name: 'subsequence',
    family: 'words',
    judged: true,
    doc: 'the longest common subsequence of all words, of the question’s',
    of: ({ alignment }) => alignment.subsequence,
  },
  {
    name: 'run',
    family: 'words',
    judged: true,
    doc: 'the longest run of words in common, against six words',
    of: ({ alignment }) => alignment.run,
  },
  {
    name: 'bigrams',
    family: 'words',
    judged: true,
    doc: 'the share of the question’s neighbouring words that are neighbours in the sentence',
    of: ({ alignment }) => alignment.bigrams,
  },
  {
    name: 'closeness',
    family: 'words',
    judged: true,
    doc: 'the number of shared words against the shortest window that holds them all',
    of: ({ closeness }) => closeness,
  },
  {
    name: 'otherYear',
    family: 'words',
    judged: true,
    doc: 'the question names a year that the sentence does not: 1 if it names another, 0.5 if it names none',
    of: ({ years, view }) => otherYear(years, view.text),
  },
  {
    name: 'similarity',
    family: 'embedding',
    judged: true,
    doc: 'the cosine with the most similar of its sentences',
    of: ({ view }) => view.similarity?.sentence ?? 0,
  },
  {
    name: 'passageSimilarity',
    family: 'embedding',
    judged: true,
    doc: 'the cosine with the most similar sentence of its passage',
    of: ({ view }) => view.similarity?.passage ?? 0,
  },
  {
    name: 'similarityShare',
    family: 'embedding',
    judged: true,
    doc: 'how far that cosine is below the best of all candidates',
    of: similarityShare,
  },
  // Evidence that counts more, the fewer of the question's words any candidate holds.
  {
    name: 'wordlessCoverage',
    family: 'words',
    judged: false,
    doc: 'sentenceCoverage, times how little of the question any candidate says',
    of: ({ unsaid, coverage }) => unsaid * coverage.sentence,
  },
  {
    name: 'wordlessSearchShare',
    family: 'words',
    judged: false,
    doc: 'searchShare, times the same',
    of: (context) => context.unsaid * searchShare(context),
  },
  {
    name: 'wordlessSimilarity',
    family: 'embedding',
    judged: false,
    doc: 'similarity, times the same',
    of: ({ unsaid, view }) => unsaid * (view.similarity?.sentence ?? 0),
  },
  {
    name: 'wordlessSimilarityShare',
    family: 'embedding',
    judged: false,
    doc: 'similarityShare, times the same',
    of: (context) => context.unsaid * similarityShare(context),
  },
  {
    name: 'wordlessPassageSimilarity',
    family: 'embedding',
    judged: false,
    doc: 'passageSimilarity, times the same',
    of: ({ unsaid, view }) => unsaid * (view.similarity?.passage ?? 0),
  },
  {
    name: 'wordlessSynonyms',
    family: 'words',
    judged: false,
    doc: 'synonymCoverage, times the same',
    of: ({ unsaid, synonyms }) => unsaid * synonyms.sentence,
  },
  {
    name: 'askedLikeness',
    family: 'words',
    judged: true,
    doc: 'how like, by words, the question is to the nearest of those that the passage says it answers',
    of: ({ view }) => view.asked.likeness,
  },
  {
    name: 'askedSimilarity',
    family: 'embedding',
    judged: true,
    doc: 'the cosine with the most similar of those',
    of: ({ view }) => view.asked.similarity,
  },
  {
    name: 'wordlessLikestAsked',
    family: 'words',
    judged: false,
    doc: 'for the passage whose own questions are nearest by words: how little of the question any candidate says',
    of: ({ unsaid, view: { asked }, bestAsked }) =>
      bestAsked.counts && asked.likeness > 0 && asked.likeness === bestAsked.likeness ? unsaid : 0,
  },
  {
    name: 'wordlessMostSimilarAsked',
    family: 'embedding',
    judged: false,
    doc: 'the same for the passage whose own questions are most similar',
    of: ({ unsaid, view: { asked }, bestAsked }) =>
      bestAsked.counts && asked.similarity > 0 && asked.similarity === bestAsked.similarity ? unsaid : 0,
  },
] as const satisfies readonly RankingRow[]

export type RankingName = (typeof rankingRows)[number]['name']

/** The years that a text names. */
export const yearsIn = (text: string): readonly string[] => text.match(/\b(?:1\d|20)\d{2}\b/g) ?? []

function otherYear(asked: readonly string[], sentence: string): number {
  if (asked.length === 0) return 0
  const said = yearsIn(sentence)
  return said.some((one) => asked.includes(one)) ? 0 : said.length > 0 ? 1 : 0.5
}
