import SearchableMap from 'minisearch/SearchableMap'
import { english } from '../languages/en/index.js'
import { isNumberWord } from './analysis.js'

/** Shorter words are too easily mistaken for each other. */
const shortest = 3
/** Up to this length only a dropped letter is corrected, or a typo of an everyday word. */
const shortForOne = 4
/** From this length on, two typos are forgiven. */
const longForTwo = 8

const { stop, framing, light } = english.words
const everydayEnglish: ReadonlySet<string> = new Set([...stop, ...framing, ...light].map((word) => word.replace(/'s?$/, '')))

/**
 * Knows the words of the passages, and which word an unknown one was probably meant to be.
 * @param everyday words of the language that are known in any case
 */
export function createSpeller(everyday: ReadonlySet<string> = everydayEnglish) {
  const counts = new Map<string, number>()
  // The tree holds the words alone: to count in it, a word's every letter would be walked for its every occurrence.
  const words = new SearchableMap<true>()
  const put = (word: string, known: number | undefined, count: number): void => {
    if (known === undefined) words.set(word, true)
    counts.set(word, count)
  }
  for (const word of everyday) put(word, counts.get(word), 1)
  return {
    /** Count a word of the passages, in the form `Token.word` has, in (1) or out (-1). */
    count(word: string, by: number): void {
      const known = counts.get(word)
      const next = (known ?? 0) + by
      if (next > 0) put(word, known, next)
      else {
        counts.delete(word)
        words.delete(word)
      }
    },
    /** Every word with its count, to be restored by another speller. */
    counted: (): [word: string, count: number][] => [...counts],
    restore(counted: readonly (readonly [word: string, count: number])[]): void {
      for (const [word, count] of counted) put(word, counts.get(word), count)
    },
    /**
     * The known word that an unknown one was probably meant to be. One typo is forgiven (a letter too many, too few or wrong, or two
     * swapped), in long words two. The first letter must be right. In a word of four letters only a dropped one is corrected.
     * @param everydayToo whether it may have been an everyday word that the passages do not hold
     * @returns undefined for a known word, a number, a very short word, or if none is near.
     * @example correct('keyna') // 'kenya'
     */
    correct(word: string, everydayToo = true): string | undefined {
      if (word.length < shortest || !/^\p{L}+$/u.test(word) || counts.has(word) || isNumberWord(word)) return undefined
      let best: { word: string; rank: number } | undefined
      const first = word.charAt(0)
      // Only among the words of the same first letter: they are a fraction of all.
      for (const [rest, [, distance]] of words.atPrefix(first).fuzzyGet(word.slice(1), 2)) {
        const candidate = first + rest
        if (!everydayToo && everyday.has(candidate)) continue
        if (candidate.length < shortest || !isTypo(word, candidate, distance, everyday.has(candidate))) continue
        const rank = (isSwap(word, candidate) ? 1 : distance) - Math.min(0.9, (counts.get(candidate) ?? 0) / 1000)
        if (!best || rank < best.rank) best = { word: candidate, rank }
      }
      return best?.word
    },
  }
}

function isTypo(typed: string, meant: string, distance: number, everyday: boolean): boolean {
  if (!/^\p{L}+$/u.test(meant)) return false
  if (typed.length <= shortForOne && !everyday) return typed.length === shortForOne && distance === 1 && meant.length > typed.length
  return distance === 1 || isSwap(typed, meant) || (typed.length >= longForTwo && meant.length >= longForTwo)
}

/** Two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
