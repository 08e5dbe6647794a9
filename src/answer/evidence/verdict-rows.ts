import type { Candidate } from '../candidates/candidate.js'
import type { Question, QuestionTerm } from '../question/question.js'
import { type Contrast, contrastOf } from './contrast.js'
import { rankingValue, type Weighed } from './ranking-evidence.js'
import { rankingRows } from './ranking-rows.js'
import { type Evidence, evidenceFrom, placesByName, type Row } from './row.js'

/** What the evidence for a verdict is read from: the question and the best candidate. */
interface VerdictContext {
  readonly question: Question
  readonly best: Weighed
  /** The score of the best candidate, before time counts. */
  readonly score: number
  /** The question's terms that are not in the best candidate's passage, headings and title. */
  readonly missing: readonly QuestionTerm[]
  readonly contrast: Contrast
}

/** What counts as much: so many words, the weight of so many that no passage holds, so high a score. */
const ample = { terms: 10, weights: 5, score: 10 }

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
    doc: '1 where that passage lacks a number of the question',
    of: ({ missing }) => (missing.some((t) => t.number) ? 1 : 0),
  },
  {
    name: 'worstMissingShare',
    family: 'words',
    doc: 'the share of the heaviest word that it does not hold',
    of: ({ question, missing }) => Math.max(0, ...missing.map((t) => shareOf(question, [t]))),
  },
  {
    name: 'terms',
    family: 'words',
    doc: 'how many words the question has',
    of: ({ question }) => question.terms.length / ample.terms,
  },
  {
    name: 'weight',
    family: 'words',
    doc: 'how much they weigh',
    of: ({ question }) => question.weight / (ample.weights * question.mostWeight),
  },
  { name: 'askedNot', family: 'words', doc: '1 where the question holds a “not”', of: ({ contrast }) => contrast.askedNot },
  {
    name: 'saidNot',
    family: 'words',
    doc: '1 where the sentence holds one, or a verb that says as much',
    of: ({ contrast }) => contrast.saidNot,
  },
  { name: 'notMissing', family: 'words', doc: '1 where only the question holds one', of: ({ contrast }) => contrast.notMissing },
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
    of: ({ score }) => score / ample.score,
  },
] as const satisfies readonly Row<VerdictContext>[]

/** The evidence for answering at all, from the best candidate and the question. */
export const verdictRows: readonly (Row<VerdictContext> & { readonly name: VerdictName })[] = [...ofBest, ...ofQuestion]

export type VerdictName = JudgedName | (typeof ofQuestion)[number]['name']

const places = placesByName(verdictRows)

/** One value of the evidence for a verdict, by its name. */
export const verdictValue = (evidence: Evidence, name: VerdictName): number => evidence[places[name]] as number

/** The evidence for a verdict, in the order of `verdictRows`. @param score that the best candidate has before time counts */
export function verdictEvidence(question: Question, best: Weighed, score: number): Evidence {
  const candidate: Candidate = best.candidate
  const missing = question.terms.filter((t) => !candidate.present.has(t.term))
  return evidenceFrom(verdictRows, { question, best, score, missing, contrast: contrastOf(question, candidate) })
}

const shareOf = (question: Question, terms: readonly QuestionTerm[]): number =>
  Math.min(1, terms.reduce((sum, { weight }) => sum + weight, 0) / Math.max(question.weight, 1e-9))
