import type { Vector } from './vectors.js'

/** The probability that the walk goes on to a similar sentence and does not restart, as in PageRank and LexRank. */
const damping = 0.85
/** The walk ends when a step changes no more than this in all, or after this many steps. */
const settled = 1e-6
const mostSteps = 100

/**
 * How central each sentence is: the share of its time that a walk spends there. It goes from sentence to sentence, more likely to one
 * that is more alike, and at times restarts at one of `starts`. Continuous LexRank (Erkan and Radev 2004, section 3.3) with the biased
 * beginning of Otterbacher, Erkan and Radev, "Biased LexRank" (2009).
 * @param starts how likely the walk begins at each, in any unit; not all zero
 * @returns for each how many times the mean it is
 * @example centrality([a, likeA, unlike], [1, 1, 1]) // [1.4, 1.4, 0.21]
 */
export function centrality(vectors: readonly Vector[], starts: readonly number[]): number[] {
  const edges = edgesOf(vectors)
  const all = starts.reduce((sum, start) => sum + start, 0)
  const begin = starts.map((start) => start / all)
  let rank = begin
  for (let step = 0; step < mostSteps; step++) {
    const next = begin.map((share) => share * (1 - damping))
    rank.forEach((share, from) => {
      const { to, weight, sum } = edges[from] ?? noEdges
      // At a sentence that is like no other, the walk restarts.
      if (sum === 0) for (let i = 0; i < begin.length; i++) add(next, i, damping * share * (begin[i] ?? 0))
      else for (let k = 0; k < to.length; k++) add(next, to[k] ?? 0, (damping * share * (weight[k] ?? 0)) / sum)
    })
    const change = next.reduce((sum, share, i) => sum + Math.abs(share - (rank[i] ?? 0)), 0)
    rank = next
    if (change < settled) break
  }
  return rank.map((share) => share * vectors.length)
}

type Edges = { readonly to: number[]; readonly weight: number[]; sum: number }

const noEdges: Edges = { to: [], weight: [], sum: 0 }

const add = (to: number[], at: number, amount: number): void => {
  to[at] = (to[at] ?? 0) + amount
}

/** For each sentence those that share a term with it. Only terms in common are looked at: most pairs have none. */
function edgesOf(vectors: readonly Vector[]): Edges[] {
  const holders = new Map<string, [number, number][]>()
  const edges = vectors.map((): Edges => ({ to: [], weight: [], sum: 0 }))
  vectors.forEach((vector, at) => {
    const like = new Map<number, number>()
    for (const [term, weight] of vector) {
      const before = holders.get(term) ?? []
      for (const [other, theirs] of before) like.set(other, (like.get(other) ?? 0) + weight * theirs)
      before.push([at, weight])
      holders.set(term, before)
    }
    for (const [other, alike] of like) {
      join(edges[at], other, alike)
      join(edges[other], at, alike)
    }
  })
  return edges
}

function join(edge: Edges | undefined, to: number, alike: number): void {
  if (!edge) return
  edge.to.push(to)
  edge.weight.push(alike)
  edge.sum += alike
}
