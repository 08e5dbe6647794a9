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

/** Two questions ask the same if they share this much of their weight (idf). */
const sameShare = 0.6

/**
 * Group similar questions. They have the same terms, or share most of their weight (Jaccard index, weighted by idf). The groups come by size, then
 * the last asked first. Each has all its questions, in order of time.
 * @param asked in order of time
 */
export function groupLike<Asked extends Pick<Gap, 'question' | 'at'>>(asked: readonly Asked[], index: SearchIndex) {
  const groups: { readonly terms: ReadonlySet<string>; readonly first: Asked; last: Asked; readonly all: Asked[] }[] = []
  for (const one of asked) {
    const terms = termsOf(one.question, index)
    const own = groups.find((group) => likeness(group.terms, terms, index) >= sameShare)
    if (own) {
      own.last = one
      own.all.push(one)
    } else groups.push({ terms, first: one, last: one, all: [one] })
  }
  return groups.sort((a, b) => b.all.length - a.all.length || b.last.at.getTime() - a.last.at.getTime())
}

/** Group gaps that ask the same. The groups are in the order of `groupLike`. @param gaps in order of time. */
export const groupGaps = (gaps: readonly Gap[], index: SearchIndex): readonly GapGroup[] =>
  groupLike(gaps, index).map(({ first, last, all }) => {
    return { id: first.id, question: last.question, count: all.length, lastAsked: last.at, gaps: all }
  })

/** The group that a gap is in; undefined if the gap is no longer open. */
export const findGroup = (gaps: readonly Gap[], id: string, index: SearchIndex): GapGroup | undefined =>
  groupGaps(gaps, index).find((group) => group.gaps.some((gap) => gap.id === id))
