import type { Token } from '../search/analysis.js'
import type { SearchIndex } from '../search/index.js'

/** The terms of a text, each with 1 + ln(how often it stands there) times its inverse document frequency, brought to length 1. */
export type Vector = ReadonlyMap<string, number>

/** The vector of a text. @param tokens of a passage; an equal term counts once, under its common name, and not by its words too */
export function vectorOf(tokens: readonly Token[], index: SearchIndex): Vector {
  const names = tokens.filter(isName)
  const counts = new Map<string, number>()
  for (const token of tokens) {
    if (!isName(token) && names.some((name) => token.start >= name.start && token.end <= name.end)) continue
    counts.set(token.term, (counts.get(token.term) ?? 0) + 1)
  }
  // Counted as often as it stands there, a word that a long text repeats would make it like every other that has it.
  const weights = [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * index.idf(term)] as const)
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}

/** A group of equal terms is named by a word that cannot stand in a text. */
const isName = ({ term }: Token): boolean => term.startsWith('=')

/**
 * The idf-modified cosine of Erkan and Radev, "LexRank" (2004), equation 1: 0 if nothing is alike, 1 where all is.
 * @example likeness(new Map([['port', 1]]), new Map([['port', 0.8], ['pier', 0.6]])) // 0.8
 */
export function likeness(a: Vector, b: Vector): number {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of less) sum += weight * (more.get(term) ?? 0)
  return sum
}
