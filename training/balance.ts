import type { Example } from './examples.js'

/** Of each set, so much of the weight is on the questions that are answered rightly: about what people ask of a desk that they know. */
const rightly = 0.6
/** SQuAD's questions that only look answerable are made by adversaries: without this share, they are told less well. */
const shares: Readonly<Partial<Record<Example['set'], number>>> = { squad: 2 }

/**
 * Weights by which every set counts alike, however many questions it has: else a verdict learns to tell the sets apart.
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
