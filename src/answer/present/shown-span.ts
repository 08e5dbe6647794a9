import type { Passage, Span } from '../../knowledge/document.js'
import type { Located } from '../../search/index.js'
import { announces, carriesOn, firstSentence, leansBack } from '../candidates/spans.js'

/** A passage of at most this many words is shown whole. */
export const mostWhole = 90
/** Of a longer passage, the key sentence is shown with neighbours up to this many words. A reader takes in about as much at a glance. */
const aboutShown = 60
/** A word and its blank take some 6 characters. A text without blanks, or full of addresses, counts by its characters. */
const longWord = 8

/** Sentences of a passage to be shown, and those among them that answer. */
export interface Shown {
  readonly located: Located
  /** Whole sentences, as ranges of the passage's plain text. */
  readonly span: Span
  readonly key: Span
}

/** A passage as it is shown for its key. */
export const shownOf = (located: Located, key: Span): Shown => ({ located, span: shownSpan(located.passage, key), key })

/** How many words a text has, divided by white space. @example wordsIn('It rained.') // 2 */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/**
 * Chooses the part of a passage to show for a key: all of it if it is short. Of a longer one it shows the key with the sentences that it depends on,
 * announces or continues in, and other neighbours if there is room. Only the key decides, so a button need only name the key.
 * @param key whole sentences of the passage
 * @returns whole sentences that hold the key. They have at most `mostWhole` words, unless the key alone has more.
 * @example shownSpan(passage, passage.sentences[2])
 */
export function shownSpan(passage: Passage, key: Span): Span {
  const { text, sentences } = passage
  const end = sentences.length - 1
  const spanOf = (from: number, to: number): Span => ({ start: sentences[from]?.start ?? key.start, end: sentences[to]?.end ?? key.end })
  const fits = (from: number, to: number, most: number): boolean => {
    const shown = text.slice(spanOf(from, to).start, spanOf(from, to).end)
    return wordsIn(shown) <= most && shown.length <= most * longWord
  }
  let [first, last] = placesOf(passage, key)
  if (fits(0, end, mostWhole)) return spanOf(0, end)
  const needed = firstSentence(passage, first)
  if (fits(needed, last, mostWhole)) first = needed
  while (last < end && isTied(passage, last) && fits(first, last + 1, mostWhole)) last++
  for (;;) {
    const before = first === 0 ? 0 : firstSentence(passage, first - 1)
    const isClear = before === 0 || !leansBack(passage, before)
    if (last < end && fits(first, last + 1, aboutShown)) last++
    else if (before < first && isClear && fits(before, last, aboutShown)) first = before
    else return spanOf(first, last)
  }
}

/** Whether a sentence announces the next one, or the next one continues it: "But …", "It also …". */
const isTied = (passage: Passage, place: number): boolean =>
  announces(passage, place) || leansBack(passage, place + 1) || carriesOn(passage, place + 1)

/** The first and last place of the sentences that a span holds. */
export function placesOf({ sentences }: Passage, { start, end }: Span): [number, number] {
  const first = sentences.findIndex((one) => one.start >= start)
  const last = sentences.findLastIndex((one) => one.end <= end)
  return [Math.max(0, first), Math.max(0, first, last)]
}
