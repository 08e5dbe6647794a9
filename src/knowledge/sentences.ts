import { english } from '../languages/en/index.js'
import { glossed } from '../languages/glossed.js'
import { isGlossed } from '../languages/glossed-language.js'
import type { SentenceWords } from '../languages/language.js'
import type { Span } from './document.js'

/** A quotation longer than this many characters is split into its sentences; a shorter one stays in one piece. */
const longestQuotation = 360

/** This many characters on either side tell whether a sentence ends; all of a long text each time would take its square. */
const farBefore = longestQuotation + 40
const farAfter = 100

/** @param language a tag; one that nobody knows here has the words of English */
const wordsOf = (language: string): SentenceWords => (isGlossed(language) && glossed[language].sentences) || english.sentences

const segmenters = new Map<string, Intl.Segmenter>()

/** A tag that no locale can have falls back to the default rules. */
function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}

/** @param language a tag such as `en`; an unknown one falls back to the machine's default rules */
function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) {
    found = new Intl.Segmenter(known(language), { granularity: 'sentence' })
    segmenters.set(language, found)
  }
  return found
}

/**
 * Split plain text into whole sentences.
 *
 * Unicode's rules (UAX #29, through Intl.Segmenter) find the places where a sentence may end. A place is skipped after a title or an initial ("Mr.
 * Ruto", "J. F. Kennedy"), and inside "No. 2699" or "U.S. officials". It is also skipped before a small letter, after an ellipsis that carries on in
 * small letters, and inside a quotation or a bracket.
 * @returns ranges of `text` without the white space around them, in order; together they hold every other character
 * @example splitSentences('Mr. Ruto spoke. It rained.').length // 2
 */
export function splitSentences(text: string, language = 'en'): Span[] {
  const sentences: Span[] = []
  const words = wordsOf(language)
  let start = 0
  for (const end of possibleEnds(text, language)) {
    const before = text.slice(Math.max(start, end - farBefore), end)
    if (end < text.length && !endsSentence(before, text.slice(end, end + farAfter), words)) continue
    const span = trimmed(text, start, end)
    if (span) sentences.push(span)
    start = end
  }
  return sentences
}

/** The segmenter's time grows with the square of a text's length. */
const longestSegmented = 16_000
const endMark = /[.?!…]["”’)]*\s+(?=\S)/gu

/** Where a sentence may end, in order. A longer text is read in parts. Each part ends with a sentence if it has one. */
function* possibleEnds(text: string, language: string): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const part = text.slice(from, from + longestSegmented)
    const isLast = from + part.length >= text.length
    const last = isLast ? undefined : [...part.matchAll(endMark)].at(-1)
    const length = last === undefined ? part.length : last.index + last[0].length
    for (const { segment, index } of segmenter(language).segment(part.slice(0, length))) {
      const end = index + segment.length
      // Without such a mark a part ends in the middle of a sentence.
      if (end < length || isLast || last !== undefined) yield from + end
    }
    from += length
  }
}

function trimmed(text: string, start: number, end: number): Span | null {
  const inner = text.slice(start, end)
  const lead = inner.length - inner.trimStart().length
  const length = inner.trim().length
  return length === 0 ? null : { start: start + lead, end: start + lead + length }
}

/** @param before the end of the sentence so far  @param after what follows it */
function endsSentence(before: string, after: string, { titles, abbreviations, starters }: SentenceWords): boolean {
  const sofar = before.trimEnd()
  const next = after.trimStart()
  if (/^[\p{Ll})\]”’,;:%]/u.test(next) || /^"(?:[\s.,;:]|$)/u.test(next)) return false
  if (/(?:\.{3}|…)["”’)]*$/u.test(sofar) && /^["“‘(]?\p{Ll}/u.test(next)) return false
  if (openBracket(sofar, '(', ')') || openBracket(sofar, '[', ']')) return false
  if (/^\d{1,3}\.$/u.test(sofar)) return false
  if (sofar.length <= longestQuotation && openQuotation(sofar)) return false
  const last = /(\S+)\.$/u.exec(sofar)?.[1]?.replace(/^["“‘'([]+/u, '')
  if (last === undefined) return true
  if (titles.has(last)) return false
  const nextWord = /^["“‘'(]*([\p{L}\p{N}]+)/u.exec(next)?.[1] ?? ''
  if (/^\p{Lu}$/u.test(last)) return false
  if (abbreviations.has(last) || /^(?:\p{L}\.)+\p{L}$/u.test(last)) return starters.has(nextWord)
  return true
}

function openQuotation(text: string): boolean {
  const straight = text.match(/"/g)?.length ?? 0
  const curly = (text.match(/“/g)?.length ?? 0) - (text.match(/”/g)?.length ?? 0)
  return straight % 2 === 1 || curly > 0
}

function openBracket(text: string, opening: string, closing: string): boolean {
  const open = text.lastIndexOf(opening)
  return open >= 0 && text.length - open < longestQuotation / 2 && !text.slice(open).includes(closing)
}
