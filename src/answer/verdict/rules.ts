import { english } from '../../languages/en/index.js'
import type { AnswerType } from '../../languages/language.js'
import { asRead } from '../../search/glossed-analysis.js'
import { peopleIn, saidIn } from '../candidates/named.js'
import { namesMissing } from '../candidates/names-missing.js'
import { countsOthers, tellsOnlyPlans } from '../candidates/speaks-past.js'
import type { Evidence } from '../evidence/row.js'
import { verdictValue } from '../evidence/verdict-rows.js'
import { speaksOfRole } from '../question/offices.js'
import type { Question, QuestionTerm } from '../question/question.js'
import type { TimeAsked } from '../question/time.js'
import type { Scored } from '../ranking/scored.js'
import { fitOf } from '../ranking/time-order.js'
import { figureOfAnother, figureOfMore } from './figures.js'
import { thresholds } from './thresholds.js'

const { claims } = english

/** What is judged: the best candidate, and all evidence for and against it. */
export interface Judged {
  readonly question: Question
  readonly time: TimeAsked
  readonly best: Scored
  /** In the order of `verdictRows`. */
  readonly evidence: Evidence
  /** All that were found. */
  readonly candidates: readonly Scored[]
  /** 0 to 1. */
  readonly confidence: number
}

/** A rule that speaks against an answer. */
export interface Rule {
  readonly name: string
  readonly test: (judged: Judged) => boolean
  /** Why, for `--explain`. */
  readonly reason: (judged: Judged) => string
}

/**
 * If a question asks for one of these types and the sentence has none, it is surely no answer. For other types this is only evidence:
 * refusing lost more right answers than wrong ones.
 */
const certainTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money', 'cause'])
/** Questions about an office ask for its holder; with these types the sentence must mention that office. */
const holderTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'name', 'definition', 'other'])

const textOf = ({ best: { candidate } }: Judged): string =>
  asRead(candidate.hit.passage.text.slice(candidate.span.start, candidate.span.end), candidate.hit.document.language)
const passageOf = ({ best: { candidate } }: Pick<Judged, 'best'>): string =>
  asRead(candidate.hit.passage.text, candidate.hit.document.language)

/** Below the floor a passage is not even related, and nothing is shown. */
export const floorRules: readonly Rule[] = [
  {
    name: 'too far',
    test: ({ evidence, confidence }) => {
      const [coverage, similarity] = [verdictValue(evidence, 'contextCoverage'), verdictValue(evidence, 'similarity')]
      const said = coverage + verdictValue(evidence, 'synonymCoverage') + verdictValue(evidence, 'synonymsInPassage')
      const { related } = thresholds
      return !(coverage >= related.coverage || similarity >= related.similarity || (said > 0 && confidence >= related.confidence))
    },
    reason: () => 'the closest passage holds too little of the question',
  },
  {
    name: 'about something else',
    test: ({ question, confidence }) => {
      const { most, all, confidence: least } = thresholds.foreign
      const share = foreignShare(question)
      return share >= all || (share >= most && confidence < least)
    },
    reason: foreignWords,
  },
]

/** The share of a question's weight that is on words that neither the knowledge nor the thesaurus has. */
const foreignShare = ({ terms, weight }: Question): number =>
  terms.reduce((sum, term) => (term.foreign ? sum + term.weight : sum), 0) / Math.max(weight, 1e-9)

function foreignWords({ question: { terms } }: Judged): string {
  return `no passage mentions ${wordList(terms.filter(({ foreign }) => foreign))}`
}

const wordList = (terms: readonly QuestionTerm[]): string => new Intl.ListFormat(english.tag).format(terms.map(({ typed }) => `“${typed}”`))

/** Many passages about Haiti need not name Haiti. */
function rareNames({ question, best, candidates }: Judged): readonly QuestionTerm[] {
  const found = candidates.map(({ candidate }) => candidate)
  const least = thresholds.rareName * question.mostWeight
  return namesMissing(question, best.candidate, found).filter(({ weight }) => weight >= least)
}

/** The relation to an office-holder that the question asks about and the excerpt does not mention. */
function missingRelation(judged: Judged): (typeof claims.relations)[number] | undefined {
  const { question } = judged
  if (question.answerType !== 'person') return undefined
  const text = textOf(judged)
  const isPlace = (name: string): boolean => english.names.endsWithPlaceWord(text.slice(0, text.indexOf(name)))
  const namesNobodyElse = (): boolean => peopleIn(text, saidIn(question.corrected)).every(isPlace)
  return claims.relations.find(({ asks, says, ofAnother }) => asks(question.corrected) && (!says(text) || (ofAnother && namesNobodyElse())))
}

/** A refused candidate is shown as one of the closest passages, even if its confidence is high. */
export const refuseRules: readonly Rule[] = [
  {
    name: 'about something else',
    test: ({ question }) => foreignShare(question) >= thresholds.foreign.most,
    reason: foreignWords,
  },
  {
    name: 'number missing',
    test: ({ evidence }) => verdictValue(evidence, 'missingNumber') > 0,
    reason: () => 'a number of the question is not in the passage',
  },
  {
    name: 'name missing',
    test: (judged) => rareNames(judged).length > 0,
    reason: (judged) => `the passage does not mention ${wordList(rareNames(judged))}`,
  },
  {
    name: 'type missing',
    test: ({ question, evidence }) => verdictValue(evidence, 'typeAbsent') > 0 && certainTypes.has(question.answerType),
    reason: ({ question }) => `the question asks for a ${question.answerType}, and the excerpt gives none`,
  },
  {
    name: 'others counted',
    test: (judged) => judged.question.answerType === 'number' && countsOthers(judged.question.corrected, textOf(judged)),
    reason: () => 'the figure counts something else than the question asks for',
  },
  {
    name: 'figure of another',
    test: figureOfAnother,
    reason: () => 'the figure belongs to somebody else whom the excerpt names',
  },
  {
    name: 'another rank',
    test: (judged) => claims.ranksOtherwise(judged.question.corrected, textOf(judged)),
    reason: () => 'the question asks for the first, say, and the excerpt is about the second',
  },
  {
    name: 'not known, of something else',
    test: (judged) => verdictValue(judged.evidence, 'unknownShare') >= thresholds.unknown && claims.tellsOfIgnoranceAlone(textOf(judged)),
    reason: () => 'the excerpt says that something is not known, and no passage holds most of the question',
  },
  {
    name: 'words missing',
    test: ({ question, best }) => claims.asksForWords(question.corrected) && !claims.quotes(passageOf({ best })),
    reason: () => 'the question asks for what somebody said, and the passage quotes nobody',
  },
  {
    name: 'office missing',
    test: ({ question, best }) =>
      holderTypes.has(question.answerType) && question.roles.some((role) => !speaksOfRole(role, best.candidate.tokens)),
    reason: () => 'the excerpt does not mention that office',
  },
  {
    name: 'relation missing',
    test: (judged) => missingRelation(judged) !== undefined,
    reason: (judged) => `the excerpt does not say ${missingRelation(judged)?.name}`,
  },
  {
    name: 'turned round',
    test: (judged) => judged.question.answerType === 'person' && claims.turnsRound(judged.question.corrected, textOf(judged)),
    reason: () => 'the excerpt says who replaced somebody else, or has it the other way round',
  },
  {
    name: 'other time',
    test: ({ best, time }) => fitOf(best.candidate, time) < 0,
    reason: () => 'nothing that was found is about the time asked about',
  },
]

/** A doubted candidate is at most probably the answer, even if its confidence is high. */
export const doubtRules: readonly Rule[] = [
  {
    name: 'reason only hinted at',
    test: (judged) => judged.question.answerType === 'cause' && !claims.givesReasonPlainly(textOf(judged)),
    reason: () => 'the excerpt does not say plainly that it gives a reason',
  },
  {
    name: 'words elsewhere',
    test: (judged) => claims.asksForWords(judged.question.corrected) && !claims.quotes(textOf(judged)),
    reason: () => 'the excerpt does not say what somebody said',
  },
  {
    name: 'only planned',
    test: (judged) => tellsOnlyPlans(judged.question, textOf(judged)),
    reason: () => 'the question asks for what was done, and the excerpt tells only what was planned',
  },
  {
    name: 'opposite said',
    test: ({ evidence }) => verdictValue(evidence, 'antonyms') > 0,
    reason: () => 'the excerpt says the opposite of a word of the question',
  },
  {
    name: 'figure of more',
    test: figureOfMore,
    reason: () => 'the figure may also count something else',
  },
]
