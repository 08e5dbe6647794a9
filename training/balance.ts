import type { Example } from './examples.js'

/** In each set, this share of the weight is on questions with a right first excerpt: about the share of a desk that people know. */
const rightly = 0.6
/** SQuAD's questions that only look answerable are made by adversaries: without this share, they are recognised less well. */
const shares: Readonly<Partial<Record<Example['set'], number>>> = { squad: 2 }

/**
 * Weights that make all sets count alike, whatever their size: otherwise a verdict learns to distinguish the sets.
 * @param judged an example of a set with what it counts within it, and whether it turned out right
 * @returns the weights, in order; about 1 on average
 */
export function balanced(judged: readonly { readonly set: Example['set']; readonly right: boolean; readonly weight: number }[]): number[] {
  const sums = new Map<string, number>()
  const sideOf = ({ set, right }: (typeof judged)[number]): string => `${set} ${right}`
  for (const one of judged) sums.set(sideOf(one), (sums.get(sideOf(one)) ?? 0) + one.weight)
  const sets = new Set(judged.map(({ set }) => set)).size
  return judged.map((one) => {
    const share = (shares[one.set] ?? 1) * (one.right ? rightly : 1 - rightly)
    return (share * one.weight * judged.length) / (sets * (sums.get(sideOf(one)) as number))
  })
}
