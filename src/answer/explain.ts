import type { Decision } from './decide.js'
import { rankingRows } from './evidence/ranking-rows.js'
import type { Evidence } from './evidence/row.js'
import { verdictRows } from './evidence/verdict-rows.js'
import type { Question } from './question/question.js'
import type { TimeAsked } from './question/time.js'
import type { Scored } from './ranking/scored.js'

/** How many candidates are explained. */
const mostExplained = 12

/** Explains the result of a question: its terms and weights, what each candidate had for and against it, and the verdict. */
export function explain(decision: Decision): string {
  const { question, candidates, evidence } = decision
  const terms = question.terms.map((t) => {
    const notes = [
      ...(t.corrected ? [`read as ${t.term}`] : []),
      ...(t.unknown ? ['in no passage'] : []),
      ...(t.share < 1 ? ['common word'] : []),
      ...(t.others.length > 0 ? [`as well ${t.others.join('/')}`] : []),
      ...(t.synonyms.length > 0 ? [`or ${t.synonyms.join('/')}`] : []),
    ]
    return `${t.typed} (${t.weight.toFixed(2)}${notes.length > 0 ? `, ${notes.join(', ')}` : ''})`
  })
  return [
    ...explainLanguage(question),
    `Asked for: ${question.answerType}`,
    `Terms and weights: ${terms.join(' · ') || 'none'}`,
    ...explainTime(decision.time),
    `Outcome: ${decision.status}, confidence ${decision.confidence.toFixed(3)}${decision.reason === null ? '' : `: ${decision.reason}`}`,
    `Thresholds: answered from ${decision.threshold.toFixed(2)} on, likely from ${decision.likely.toFixed(2)} on`,
    `Found: ${candidates.length} candidates in ${decision.ranked.length} passages, by words${decision.byEmbeddings ? ' and embeddings' : ' alone'}`,
    ...(decision.accepted === null ? [] : [`Accepted: ${decision.accepted}`]),
    ...(evidence === null ? [] : [`Evidence: ${listed(verdictRows, evidence)}`]),
    ...(candidates.length === 0 ? [] : [`Candidates (${Math.min(mostExplained, candidates.length)} of ${candidates.length}), best first:`]),
    ...candidates.slice(0, mostExplained).map((scored, i) => explainCandidate(scored, i, decision)),
  ].join('\n')
}

function explainLanguage({ language, glosses, text }: Question): string[] {
  if (language === 'en') return ['Language: en']
  const words = glosses.map(({ typed, english, others }) => `${typed} → ${[english || '–', ...others].join(' | ')}`)
  return [`Language: ${language}`, `Words: ${words.join(' · ')}`, `Read as: ${text}`]
}

function explainTime({ days, newest }: TimeAsked): string[] {
  const asked = [
    ...(days === null ? [] : [`from ${days.from ?? 'ever'} until ${days.until ?? 'ever'}`]),
    ...(newest ? ['what is newest'] : []),
  ]
  return asked.length === 0 ? [] : [`Time asked about: ${asked.join(', ')}`]
}

function explainCandidate(scored: Scored, place: number, decision: Decision): string {
  const { hit, span } = scored.candidate
  const text = hit.passage.text.slice(span.start, span.end).replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
  return `  ${scored.score.toFixed(2)} ${hit.passage.id} ${verdictOn(scored, place, decision)}: ${text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text}\n       ${listed(rankingRows, scored.evidence)}`
}

function verdictOn(scored: Scored, place: number, { ranked, showable, together }: Decision): string {
  const isBestOfPassage = ranked.some(({ candidate }) => candidate === scored.candidate)
  const isOfPassage = ({ candidate }: Scored): boolean => candidate.hit.passage.id === scored.candidate.hit.passage.id
  const shown = isBestOfPassage ? showable.slice(0, together).findIndex(isOfPassage) : -1
  if (shown >= 0) return shown === 0 ? 'won' : `excerpt ${shown + 1}`
  if (place === 0) return 'the best, but not close enough'
  return isBestOfPassage ? 'lost' : 'lost to a sentence of its own passage'
}

function listed(rows: readonly { readonly name: string }[], evidence: Evidence): string {
  return rows.flatMap(({ name }, i) => (evidence[i] === 0 ? [] : [`${name} ${evidence[i]?.toFixed(2)}`])).join(', ')
}
