import { likeness, termsOf } from '../answer/question/same-question.js'
import type { Gap } from '../records/gap.js'
import type { SearchIndex } from '../search/index.js'

/** Gaps that ask the same. */
export interface GapGroup {
  /** The id of the gap that was asked first: it names the group. */
  readonly id: string
  /** As it was asked last. */
  readonly question: string
  readonly count: number
  readonly lastAsked: Date
  /** All of them, first asked first. */
  readonly gaps: readonly Gap[]
}

/** Two questions ask the same where they share so much of their weight (idf). */
const sameShare = 0.6

/**
 * Put like questions together: those with the same terms, or that share most of their weight (Jaccard index, weighted by idf).
 * @param gaps first asked first
 * @returns most asked first, then last asked first
 */
export function groupGaps(gaps: readonly Gap[], index: SearchIndex): readonly GapGroup[] {
  const groups: { readonly terms: ReadonlySet<string>; readonly gaps: Gap[] }[] = []
  for (const gap of gaps) {
    const terms = termsOf(gap.question, index)
    const own = groups.find((group) => likeness(group.terms, terms, index) >= sameShare)
    if (own) own.gaps.push(gap)
    else groups.push({ terms, gaps: [gap] })
  }
  return groups
    .flatMap(({ gaps: all }): GapGroup[] => {
      const [first, last] = [all[0], all.at(-1)]
      return first && last ? [{ id: first.id, question: last.question, count: all.length, lastAsked: last.at, gaps: all }] : []
    })
    .sort((a, b) => b.count - a.count || b.lastAsked.getTime() - a.lastAsked.getTime())
}

/** The group that a gap is in; undefined where the gap is open no more. */
export const findGroup = (gaps: readonly Gap[], id: string, index: SearchIndex): GapGroup | undefined =>
  groupGaps(gaps, index).find((group) => group.gaps.some((gap) => gap.id === id))
