import type { Candidate } from '../candidates/candidate.js'
import type { Question, QuestionTerm } from '../question/question.js'
import { type Contrast, contrastOf } from './contrast.js'
import { rankingValue, type Weighed } from './ranking-evidence.js'
import { rankingRows } from './ranking-rows.js'
import { type Evidence, evidenceFrom, placesByName, type Row } from './row.js'

/** How the best candidate stands among the others. Scores are those before time counts. */
export interface Standing {
  readonly score: number
  /** How far its score is above three others: the next passage's, the one's after that, and the next candidate's in its own passage. */
  readonly lead: number
  readonly leadOverThird: number
  readonly leadInPassage: number
  /** Its odds among the best of each passage, and among all candidates: a softmax of the scores, 0 to 1. */
  readonly passageShare: number
  readonly candidateShare: number
  /** How far its passage's BM25 is above that of any other, as a share of its own: −1 to 1. */
  readonly searchLead: number
  /** How far its cosine, and its passage's, are above those of the other passages. */
  readonly similarityLead: number
  readonly passageSimilarityLead: number
}

/** What the evidence for a verdict is read from: the question and the best candidate. */
interface VerdictContext {
  readonly question: Question
  readonly best: Weighed
  readonly standing: Standing
  /** The question's terms that are not in the best candidate's passage, headings and title. */
  readonly missing: readonly QuestionTerm[]
  readonly contrast: Contrast
}

/** So high a score counts as high. */
const highScore = 10
/** This many missing words are as bad as more. */
const manyMissing = 3

const ofBest = rankingRows
  .filter(({ judged }) => judged)
  .map(({ name, family, doc }): Row<VerdictContext> & { name: JudgedName } => ({
    name: name as JudgedName,
    family,
    doc: `${doc}, of the best candidate`,
    of: ({ best }) => rankingValue(best, name),
  }))

type JudgedName = Extract<(typeof rankingRows)[number], { judged: true }>['name']

const ofQuestion = [
  {
    name: 'contextCoverage',
    family: 'words',
    doc: 'the share of the question’s weight that the sentence, its neighbours, its passage or its headings hold',
    of: ({ best }) =>
      rankingValue(best, 'sentenceCoverage') +
      rankingValue(best, 'neighbourCoverage') +
      rankingValue(best, 'passageCoverage') +
      rankingValue(best, 'headingCoverage'),
  },
  {
    name: 'unknownShare',
    family: 'words',
    doc: 'the share of the question’s weight that no passage holds',
    of: ({ question }) =>
      shareOf(
        question,
        question.terms.filter((t) => t.unknown),
      ),
  },
  {
    name: 'missingName',
    family: 'words',
    doc: 'the share of names that the best candidate’s passage does not hold',
    of: ({ question, missing }) =>
      shareOf(
        question,
        missing.filter((t) => t.name),
      ),
  },
  {
    name: 'missingNumber',
    family: 'words',
    doc: '1 if that passage lacks a number of the question',
    of: ({ missing }) => (missing.some((t) => t.number) ? 1 : 0),
  },
  {
    name: 'worstMissingShare',
    family: 'words',
    doc: 'the share of the heaviest word that it does not hold',
    of: ({ question, missing }) => Math.max(0, ...missing.map((t) => shareOf(question, [t]))),
  },
  {
    name: 'termsSaid',
    family: 'words',
    doc: 'the share of the question’s words that the candidate holds, each counted alike',
    of: ({ question: { terms }, best }) => {
      const said = new Set(best.candidate.tokens.map(({ term }) => term))
      return terms.filter(({ term }) => said.has(term)).length / Math.max(1, terms.length)
    },
  },
  {
    name: 'termsMissing',
    family: 'words',
    doc: 'how many of the question’s words its passage lacks, three counting as many',
    of: ({ missing }) => Math.min(1, missing.length / manyMissing),
  },
  { name: 'askedNot', family: 'words', doc: '1 if the question holds a “not”', of: ({ contrast }) => contrast.askedNot },
  {
    name: 'saidNot',
    family: 'words',
    doc: '1 if the sentence holds one, or a verb that says as much',
    of: ({ contrast }) => contrast.saidNot,
  },
  { name: 'notMissing', family: 'words', doc: '1 if only the question holds one', of: ({ contrast }) => contrast.notMissing },
  {
    name: 'antonyms',
    family: 'words',
    doc: 'how many words of the question the sentence turns into their opposite',
    of: ({ contrast }) => contrast.antonyms,
  },
  {
    name: 'rankingScore',
    family: 'words',
    doc: 'the score that the candidate is ranked by, before time counts',
    of: ({ standing }) => standing.score / highScore,
  },
  {
    name: 'lead',
    family: 'words',
    doc: 'how far that score is above the next passage’s',
    of: ({ standing }) => standing.lead / highScore,
  },
  {
    name: 'leadOverThird',
    family: 'words',
    doc: 'how far it is above that of the passage after the next',
    of: ({ standing }) => standing.leadOverThird / highScore,
  },
  {
    name: 'leadInPassage',
    family: 'words',
    doc: 'how far it is above that of the next candidate of its own passage',
    of: ({ standing }) => standing.leadInPassage / highScore,
  },
  { name: 'passageShare', family: 'words', doc: 'its odds among the best of each passage', of: ({ standing }) => standing.passageShare },
  { name: 'candidateShare', family: 'words', doc: 'its odds among all candidates', of: ({ standing }) => standing.candidateShare },
  {
    name: 'searchLead',
    family: 'words',
    doc: 'how far its passage’s BM25 is above any other’s, as a share of its own',
    of: ({ standing }) => standing.searchLead,
  },
  {
    name: 'similarityLead',
    family: 'embedding',
    doc: 'how far its cosine is above those of the other passages’ best',
    of: ({ standing }) => standing.similarityLead,
  },
  {
    name: 'passageSimilarityLead',
    family: 'embedding',
    doc: 'the same for the most similar sentence of each passage',
    of: ({ standing }) => standing.passageSimilarityLead,
  },
] as const satisfies readonly Row<VerdictContext>[]

/** The evidence for answering at all, from the best candidate and the question. */
export const verdictRows: readonly (Row<VerdictContext> & { readonly name: VerdictName })[] = [...ofBest, ...ofQuestion]

export type VerdictName = JudgedName | (typeof ofQuestion)[number]['name']

const places = placesByName(verdictRows)

/** One value of the evidence for a verdict, by its name. */
export const verdictValue = (evidence: Evidence, name: VerdictName): number => evidence[places[name]] as number

/** The evidence for a verdict, in the order of `verdictRows`. */
export function verdictEvidence(question: Question, best: Weighed, standing: Standing): Evidence {
  const candidate: Candidate = best.candidate
  const missing = question.terms.filter((t) => !candidate.present.has(t.term))
  return evidenceFrom(verdictRows, { question, best, standing, missing, contrast: contrastOf(question, candidate) })
}

const shareOf = (question: Question, terms: readonly QuestionTerm[]): number =>
  Math.min(1, terms.reduce((sum, { weight }) => sum + weight, 0) / Math.max(question.weight, 1e-9))
