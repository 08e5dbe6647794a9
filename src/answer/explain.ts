import type { Decision } from './decide.js'
import type { Scored } from './outcome.js'

/** How many candidates are explained. */
const mostExplained = 12

/** Why a question came out as it did: its terms and weights, what each candidate had for and against it, and the verdict. */
export function explain(decision: Decision): string {
  const { question, candidates, evidence } = decision
  const terms = question.terms.map((t) => {
    const notes = [t.corrected ? `read as ${t.term}` : '', t.unknown ? 'in no passage' : '', t.share < 1 ? 'common word' : ''].filter(
      Boolean,
    )
    return `${t.typed} (${t.weight.toFixed(2)}${notes.length > 0 ? `, ${notes.join(', ')}` : ''})`
  })
  return [
    `Asked for: ${question.kind}`,
    `Terms and weights: ${terms.join(' · ') || 'none'}`,
    `Outcome: ${decision.status}, confidence ${decision.confidence.toFixed(3)}${decision.reason === null ? '' : `: ${decision.reason}`}`,
    ...(evidence === null ? [] : [`Evidence: ${listed(evidence)}`]),
    ...(candidates.length === 0 ? [] : [`Candidates (${Math.min(mostExplained, candidates.length)} of ${candidates.length}), best first:`]),
    ...candidates.slice(0, mostExplained).map((scored, i) => explainCandidate(scored, i, decision)),
  ].join('\n')
}

function explainCandidate({ candidate, score }: Scored, place: number, decision: Decision): string {
  const { hit, span, features } = candidate
  const shown = decision.ranked.findIndex((ranked) => ranked.candidate === candidate)
  const verdict =
    place === 0 ? 'won' : shown > 0 && shown < 3 ? `excerpt ${shown + 1}` : shown < 0 ? 'lost to a sentence of its own passage' : 'lost'
  const text = hit.passage.text.slice(span.start, span.end)
  return `  ${score.toFixed(2)} ${hit.passage.id} ${verdict}: ${text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text}\n       ${listed(features)}`
}

function listed(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ')
}
