import { folded, runsIn } from './folded.js'
import { glossed, lexiconOf } from './glossed.js'
import type { GlossedTag } from './glossed-language.js'
import type { MeaningKind } from './lexicon-entries.js'

/** A word or phrase of a text with what it may be in English. `start..end` are UTF-16 offsets into the text. */
export interface GlossedWord {
  readonly typed: string
  readonly start: number
  readonly end: number
  readonly kind: MeaningKind | 'number' | 'unknown'
  /** Whether the lexicon has it only as the form of another word. */
  readonly isForm?: boolean
  /** The likeliest first; none if English has no word for it, or if nothing is known of it. */
  readonly english: readonly string[]
}

/** Behind one of these a part of a question begins. */
const divides = /[.,;:!?()¿¡"“”«»\n]/u

/**
 * A text word by word in English, in its own order.
 * @example glossOf('Combien de policiers ?', 'fr') // [{ typed: 'Combien de', english: ['how many'], … }, { typed: 'policiers', english: ['police officer', …], … }]
 */
export function glossOf(text: string, tag: GlossedTag): GlossedWord[] {
  const lexicon = lexiconOf(tag)
  const { decimalComma, doubled } = glossed[tag]
  const words = runsIn(text)
  const found: GlossedWord[] = []
  let opens = true
  for (let at = 0; at < words.length; ) {
    const first = words[at] as (typeof words)[number]
    opens ||= divides.test(text.slice(words[at - 1]?.end ?? 0, first.start))
    if (/^\p{N}/u.test(first.word)) {
      found.push({
        typed: first.typed,
        start: first.start,
        end: first.end,
        kind: 'number',
        english: [inEnglishNumber(first.typed, decimalComma)],
      })
      opens = false
      at++
      continue
    }
    const meaning = lexicon.find(words, at, opens)
    const length = meaning?.length ?? 1
    const end = words[at + length - 1]?.end ?? first.end
    const kind = meaning?.kind ?? 'unknown'
    const { english = [], isForm = false } = meaning ?? {}
    found.push({ typed: text.slice(first.start, end), start: first.start, end, kind, isForm, english })
    // "Depuis quand", "et qui": small words leave the beginning open.
    opens &&= kind === 'small'
    at += length
  }
  if (!doubled || !found.some(({ typed }) => doubled.marks.test(typed))) return found
  return found.map((word) => (doubled.pronouns.has(folded(word.typed)) ? { ...word, english: [] } : word))
}

/** @example inEnglishNumber('1.200,5', true) // '1200.5' */
const inEnglishNumber = (typed: string, decimalComma: boolean): string =>
  decimalComma ? typed.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(/,(?=\d{1,2}$)/, '.') : typed
