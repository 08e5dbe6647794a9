import type { Candidate, CandidateView, FoundCandidate } from '../candidates/candidate.js'
import type { Question, QuestionTerm } from '../question/question.js'
import { align, closeness, pairEvidence } from './alignment.js'
import { type Coverage, coverageOf, type Places, placesOf, synonymCoverage } from './coverage.js'
import { type RankingContext, type RankingName, rankingRows, yearsIn } from './ranking-rows.js'
import { type Evidence, evidenceFrom, placesByName } from './row.js'

/** A candidate with the evidence by which it is ranked, in the order of `rankingRows`. */
export interface Weighed {
  readonly candidate: Candidate
  readonly evidence: Evidence
}

const places = placesByName(rankingRows)

/** One value of a candidate's evidence, by its name. */
export const rankingValue = ({ evidence }: Pick<Weighed, 'evidence'>, name: RankingName): number => evidence[places[name]] as number

/** Where the words of a question stand in a candidate, and which shares of its weight stand where. */
interface Held {
  readonly places: Places
  readonly coverage: Coverage
}

/** At least this share of the candidates must be from passages with questions, before the nearest of these says something. */
const leastWithQuestions = 0.3

/** In a folder where only a few passages say what they answer, one of them is the nearest for any question. */
function hasQuestions(candidates: readonly FoundCandidate[]): boolean {
  const having = candidates.filter(({ hit: { passage } }) => passage.asked.length > 0 || passage.askedIn !== undefined)
  return having.length >= candidates.length * leastWithQuestions
}

/** Weigh each candidate of a question. Some evidence compares it with the others. */
export function weigh(question: Question, candidates: readonly FoundCandidate[]): Weighed[] {
  const views = candidates.map(({ view }) => view)
  const held = views.map((view): Held => {
    const places = placesOf(view.shared)
    return { places, coverage: coverageOf(question, places, view) }
  })
  const ofAll = {
    question,
    rarest: question.terms.reduce<QuestionTerm | undefined>((best, t) => (best && best.weight >= t.weight ? best : t), undefined)?.term,
    years: yearsIn(question.corrected),
    unsaid: 1 - Math.max(0, ...held.map(({ coverage }) => coverage.sentence)),
    bestAsked: {
      likeness: Math.max(0, ...views.map(({ asked }) => asked.likeness)),
      similarity: Math.max(0, ...views.map(({ asked }) => asked.similarity)),
      counts: hasQuestions(candidates),
    },
  }
  return candidates.map(({ hit, span, tokens, present, loss, view }, i) => ({
    candidate: { hit, span, tokens, present, loss },
    evidence: evidenceFrom(rankingRows, contextOf(ofAll, view, held[i] as Held)),
  }))
}

type OfAll = Pick<RankingContext, 'question' | 'rarest' | 'years' | 'unsaid' | 'bestAsked'>

function contextOf({ question, rarest, years, unsaid, bestAsked }: OfAll, view: CandidateView, { places, coverage }: Held): RankingContext {
  // Named one by one: this is made for each candidate of each question, and spreading other objects into it takes several times as long.
  return {
    question,
    rarest,
    years,
    unsaid,
    bestAsked,
    view,
    places,
    coverage,
    synonyms: synonymCoverage(question, places, view),
    pairs: pairEvidence(question.terms, places),
    alignment: align(question.words, view.words),
    closeness: closeness(places),
  }
}
