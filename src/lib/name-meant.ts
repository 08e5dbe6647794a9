import { closest, distance } from 'fastest-levenshtein'

/** This many letters may be wrong, or two swapped; after a wrong first letter only one more. */
const mostWrong = 2

/**
 * The name that was probably meant by a mistyped one.
 * @returns undefined if none is near
 * @example nameMeant('sumary', ['ask', 'summary']) // 'summary'
 */
export function nameMeant(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const near = closest(typed, names)
  return distance(typed, near) <= (typed[0] === near[0] ? mostWrong : 1) ? near : undefined
}
