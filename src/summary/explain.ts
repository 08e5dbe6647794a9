import { counts, type Judged } from './choose.js'
import type { Summarized } from './summarize.js'

/** How many of those that were not chosen are explained. */
const mostExplained = 12
const longestText = 100

/** Why a summary has its points, as text: the merits of each, which point it is like, and why the next best were not taken. */
export function explainSummary({ summary, choice }: Summarized): string {
  if (choice === null) return `Outcome: ${summary.outcome}`
  const { points, others } = choice
  const merits = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  return [
    `Outcome: ${summary.outcome}, from ${points.length + others.length} sentences that can stand alone`,
    `Weight of each merit: ${merits.join(' · ')}`,
    ...(points.length === 0 ? [] : ['Points, in the order in which they were chosen:']),
    ...points.map((judged, i) => explainOne(judged, `point ${i + 1}`)),
    ...(others.length === 0 ? [] : [`Others (${Math.min(mostExplained, others.length)} of ${others.length}), best first:`]),
    ...others.slice(0, mostExplained).map((judged) => explainOne(judged, fate(judged))),
  ].join('\n')
}

function fate({ verdict, nearest }: Judged): string {
  const point = `point ${(nearest ?? 0) + 1}`
  if (verdict === 'same') return `says what ${point} says`
  return verdict === 'inside' ? `shares a sentence with ${point}` : 'others were worth more'
}

function explainOne({ candidate, merits, worth, alike, nearest, instead }: Judged, told: string): string {
  const { located, span, topic, date } = candidate
  const text = located.passage.text.slice(span.start, span.end).replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
  const facts = [
    ...Object.entries(merits).flatMap(([name, value]) => (name === 'topic' && topic === null ? [] : [`${name} ${value.toFixed(2)}`])),
    ...(nearest === null ? [] : [`like point ${nearest + 1} ${alike.toFixed(2)}`]),
    ...(date === null ? [] : [`of ${date}`]),
    ...(instead === null ? [] : [`newer than ${instead.located.passage.id}`]),
  ]
  const shown = text.length > longestText ? `${text.slice(0, longestText).toWellFormed()}…` : text
  return `  ${worth.toFixed(2)} ${located.passage.id} ${told}: ${shown}\n       ${facts.join(', ')}`
}
