import type { Candidate } from './candidates.js'
import { centrality } from './rank.js'
import { likeness } from './vectors.js'

/** The merits of a candidate, each 0 to 1. */
export interface Merits {
  /** Its centrality in the graph, against the most central. */
  readonly central: number
  readonly lead: number
  readonly heading: number
  /** 0 if there is no topic. */
  readonly topic: number
}

/** A candidate as it was judged. */
export interface Judged {
  readonly candidate: Candidate
  readonly merits: Merits
  /** The merits taken together, 0 to 1. */
  readonly worth: number
  /** The similarity to the most similar point chosen before it, 0 to 1, and which point that is, from 0; null if there is none. */
  readonly alike: number
  readonly nearest: number | null
  /** `chosen`; `same`: a point says so already; `inside`: it shares a sentence with a point; `lower`: others were worth more. */
  readonly verdict: 'chosen' | 'same' | 'inside' | 'lower'
  /** An older candidate that it replaced, because both say much the same. */
  readonly instead: Candidate | null
}

export interface Choice {
  /** In the order in which they were chosen: the best first. */
  readonly points: readonly Judged[]
  /** The others, best first. */
  readonly others: readonly Judged[]
}

/** The weight of each merit; measured, see docs/QUALITY.md. */
export const counts: Merits = { central: 1, lead: 0.5, heading: 0.25, topic: 0.5 }
/** How much the worth counts against likeness to what was chosen: λ of maximal marginal relevance. */
const lambda = 0.6
/** Two sentences of one part are taken to be at least so alike, so that every part has its turn. */
const samePart = 0.5
/** From this similarity on, two points say the same. */
const sameThing = 0.7
/** Candidates that are at least so similar compete, and the newer wins if it is behind by no more than this. */
const competing = 0.5
const littleBehind = 0.1

/**
 * Choose the points one after the other. Each time it is the one that is worth most and is least like those before it (Carbonell and Goldstein,
 * "The use of MMR", 1998). A sentence's worth adds up its centrality, its place and its headings, as in Radev and others, "Centroid-based
 * summarization" (2004).
 */
export function choosePoints(candidates: readonly Candidate[], most: number): Choice {
  const open = judgeAll(candidates)
  const points: Judged[] = []
  const closed: Judged[] = []
  while (points.length < most && open.length > 0) {
    const best = open.reduce((a, b) => (standing(b) > standing(a) ? b : a))
    const newest = open
      .filter((other) => standing(other) >= standing(best) - littleBehind && alikeness(other.candidate, best.candidate) >= competing)
      .reduce((a, b) => ((b.candidate.date ?? '') > (a.candidate.date ?? '') ? b : a), best)
    const point: Judged = { ...newest, verdict: 'chosen', instead: newest === best ? null : best.candidate }
    const rest = open.filter((other) => other !== newest).map((other) => besides(other, point.candidate, points.length))
    points.push(point)
    open.splice(0, open.length, ...rest.filter(({ verdict }) => verdict === 'lower'))
    closed.push(...rest.filter(({ verdict }) => verdict !== 'lower'))
  }
  return { points, others: [...closed, ...open].sort((a, b) => b.worth - a.worth) }
}

function judgeAll(candidates: readonly Candidate[]): Judged[] {
  const central = centrality(
    candidates.map(({ shown }) => shown),
    candidates.map(({ topic }) => (topic === null ? 1 : topic.own + topic.around)),
  )
  const highest = central.reduce((a, b) => Math.max(a, b), 0)
  return candidates.map((candidate, at): Judged => {
    const { lead, heading, topic } = candidate
    const merits = { central: (central[at] ?? 0) / highest, lead, heading, topic: topic ? (topic.own + topic.named) / 2 : 0 }
    return { candidate, merits, worth: worthOf(merits, topic !== null), alike: 0, nearest: null, verdict: 'lower', instead: null }
  })
}

function worthOf(merits: Merits, withTopic: boolean): number {
  const all = counts.central + counts.lead + counts.heading + (withTopic ? counts.topic : 0)
  const sum = (Object.keys(counts) as (keyof Merits)[]).reduce((total, name) => total + counts[name] * merits[name], 0)
  return sum / all
}

const standing = ({ worth, alike }: Judged): number => lambda * worth - (1 - lambda) * alike

/** What becomes of a candidate when another is chosen as the point with this number, from 0. */
function besides(judged: Judged, chosen: Candidate, number: number): Judged {
  const { candidate } = judged
  if (overlap(candidate, chosen)) return { ...judged, verdict: 'inside', alike: 1, nearest: number }
  const likeness = alikeness(candidate, chosen)
  const alike = candidate.part !== null && candidate.part === chosen.part ? Math.max(samePart, likeness) : likeness
  const nearer = alike > judged.alike ? { alike, nearest: number } : {}
  return { ...judged, ...nearer, verdict: likeness >= sameThing ? 'same' : 'lower' }
}

/** Two points say the same if their own sentences do, or if everything shown of them does. */
const alikeness = (a: Candidate, b: Candidate): number => Math.max(likeness(a.own, b.own), likeness(a.shown, b.shown))

const overlap = (a: Candidate, b: Candidate): boolean =>
  a.located.passage.id === b.located.passage.id && a.span.start < b.span.end && b.span.start < a.span.end
