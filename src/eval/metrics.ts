/** Where a number is not defined (nothing was counted) it is null. */
export type Share = number | null

/** A part of a whole, 0 to 1. @example share(1, 4) // 0.25 */
export function share(count: number, of: number): Share {
  return of === 0 ? null : count / of
}

/** @example mean([1, 2]) // 1.5 */
export function mean(values: readonly number[]): Share {
  const sum = values.reduce((total, value) => total + value, 0)
  return share(sum, values.length)
}

/** The value below which a part of the values lie, by linear interpolation. @param part 0 to 1 @example percentile([1, 2, 3, 4], 0.5) // 2.5 */
export function percentile(values: readonly number[], part: number): Share {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * Area under the ROC curve: the probability that a positive scores higher than a negative, ties counted half (Mann–Whitney U / (n⁺·n⁻)).
 * @example auroc([0.9, 0.8], [0.8, 0.1]) // 0.875
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): Share {
  if (positives.length === 0 || negatives.length === 0) return null
  const scored = (scores: readonly number[], positive: boolean) => scores.map((score) => ({ score, positive }))
  const all = [...scored(positives, true), ...scored(negatives, false)].sort((a, b) => a.score - b.score)
  let rankSum = 0
  for (let start = 0; start < all.length; ) {
    let end = start
    while (end < all.length && all[end]?.score === all[start]?.score) end++
    const rank = (start + 1 + end) / 2
    rankSum += rank * all.slice(start, end).filter((item) => item.positive).length
    start = end
  }
  const n = positives.length
  return (rankSum - (n * (n + 1)) / 2) / (n * negatives.length)
}

/**
 * The share of the negatives that score at least as high as the lowest of the best positives.
 * @param kept the share of the positives, the best of them, that must reach the threshold, 0 to 1
 * @example shareAtKept([0.9, 0.8, 0.7], [0.85, 0.1], 0.5) // 0.5
 */
export function shareAtKept(positives: readonly number[], negatives: readonly number[], kept: number): Share {
  const threshold = [...positives].sort((a, b) => b - a)[Math.ceil(positives.length * kept) - 1]
  if (threshold === undefined) return null
  return share(negatives.filter((score) => score >= threshold).length, negatives.length)
}

export interface RiskAtCoverage {
  /** The share of all questions that get an answer, the most confident first. */
  readonly coverage: number
  /** The confidence at which that share is reached. */
  readonly threshold: number
  /** The share of those answers that are wrong. */
  readonly risk: number
}

/** What it costs to answer more: for each coverage the share of wrong answers among those given. @param steps coverages, 0 to 1 */
export function riskCoverage(items: readonly { confidence: number; right: boolean }[], steps: readonly number[]): RiskAtCoverage[] {
  const sorted = [...items].sort((a, b) => b.confidence - a.confidence)
  return steps.flatMap((coverage) => {
    const given = sorted.slice(0, Math.round(sorted.length * coverage))
    const last = given.at(-1)
    if (!last) return []
    return [{ coverage, threshold: last.confidence, risk: given.filter((item) => !item.right).length / given.length }]
  })
}

export interface Reliability {
  /** Confidences from here to a tenth more. */
  readonly from: number
  readonly count: number
  /** Of their confidences. */
  readonly mean: Share
  /** The share that is right: with honest confidences about their mean. */
  readonly right: Share
}

/** A reliability table: for each tenth of confidence the share that was right. Empty tenths are left out. */
export function reliability(items: readonly { confidence: number; right: boolean }[]): Reliability[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = items.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    const right = share(own.filter((item) => item.right).length, own.length)
    return { from: tenth / 10, count: own.length, mean: mean(own.map(({ confidence }) => confidence)), right }
  }).filter(({ count }) => count > 0)
}
