import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import type { Segment, Span } from './document.js'

/**
 * Collects a passage's plain text piece by piece while remembering where each piece stands in the file.
 * White space is folded to single spaces as it is added; nothing is ever added before the first word.
 */
export interface PlainTextBuilder {
  /** Add the file's characters `start..end` as they are. */
  copy(start: number, end: number): void
  /** Show `text` in place of the file's characters `start..end`. */
  replace(text: string, start: number, end: number): void
  /** Add a line of code, its white space as it is: the file's characters `start..end`, or `text` in their place. */
  verbatim(start: number, end: number, text?: string): void
  /** Everything that `write` adds repeats text from another place of the file. */
  elsewhere(write: () => void): void
  /** How long the text is so far. */
  readonly length: number
  /** The text and its segments, without white space at the end. */
  finish(): { text: string; segments: Segment[] }
}

const blank = /\s/u

/** @param content the whole file as decoded */
export function plainTextBuilder(content: string): PlainTextBuilder {
  let text = ''
  // Looking at the text's end would join it each time, and that cost grows with the square of its length.
  let endsBlank = true
  let mark: Pick<Segment, 'elsewhere'> = {}
  const segments: Segment[] = []

  const push = (piece: string, start: number, end: number, verbatim: boolean): void => {
    const last = segments.at(-1)
    if (verbatim && last && last.text === undefined && last.end === start) {
      segments[segments.length - 1] = { ...last, end }
    } else {
      segments.push({ at: text.length, start, end, ...(verbatim ? {} : { text: piece }), ...mark })
    }
    text += piece
    endsBlank = piece.endsWith(' ')
  }
  const space = (start: number, end: number): void => {
    if (endsBlank) return
    push(' ', start, end, content.slice(start, end) === ' ')
  }
  const copy = (start: number, end: number): void => {
    let at = start
    while (at < end) {
      let stop = at
      if (blank.test(content[at] ?? '')) {
        while (stop < end && blank.test(content[stop] ?? '')) stop++
        space(at, stop)
      } else {
        while (stop < end && !blank.test(content[stop] ?? '')) stop++
        push(content.slice(at, stop), at, stop, true)
      }
      at = stop
    }
  }
  return {
    copy,
    replace(piece, start, end) {
      const folded = piece.replace(/\s+/gu, ' ')
      const shown = endsBlank ? folded.trimStart() : folded
      if (shown.trim() === '') space(start, end)
      else push(shown, start, end, false)
    },
    verbatim: (start, end, piece) => start < end && push(piece ?? content.slice(start, end), start, end, piece === undefined),
    elsewhere(write) {
      mark = { elsewhere: true }
      write()
      mark = {}
    },
    get length() {
      return text.length
    },
    finish() {
      const trimmed = text.trimEnd()
      while (segments.length > 0 && (segments.at(-1)?.at ?? 0) >= trimmed.length) segments.pop()
      const last = segments.at(-1)
      if (last && last.text === undefined && last.at + (last.end - last.start) > trimmed.length) {
        segments[segments.length - 1] = { ...last, end: last.start + trimmed.length - last.at }
      }
      return { text: trimmed, segments }
    },
  }
}

const lengthOf = (segment: Segment): number => segment.text?.length ?? segment.end - segment.start

/**
 * The position in the file of a range of a passage's plain text. Pieces that repeat another place count only if the range holds nothing
 * else.
 * @param range UTF-16 offsets into the plain text
 * @returns UTF-16 offsets into the file
 * @throws RangeError if the range holds no text
 * @example
 * // Of the file "It *opened*.", whose text is "It opened."
 * fileSpan(segments, { start: 3, end: 9 }) // { start: 4, end: 10 }
 */
export function fileSpan(segments: readonly Segment[], range: Span): Span {
  const touched = segments.filter((s) => s.at < range.end && s.at + lengthOf(s) > range.start)
  const own = touched.filter((s) => s.elsewhere === undefined)
  const [first, last] = own.length > 0 ? [own[0], own.at(-1)] : [touched[0], touched.at(-1)]
  if (!first || !last) throw new RangeError(`no text at ${range.start}..${range.end}`)
  return {
    start: first.text === undefined ? first.start + Math.max(0, range.start - first.at) : first.start,
    end: last.text === undefined ? last.start + (range.end - last.at) : last.end,
  }
}

/** The plain text of a range, built again from the content of the file as it was just read: what a proof compares with. */
export function rebuildText(content: string, segments: readonly Segment[], range: Span): string {
  let text = ''
  for (const segment of segments) {
    const from = Math.max(0, range.start - segment.at)
    const to = Math.min(lengthOf(segment), range.end - segment.at)
    if (from >= to) continue
    text += segment.text?.slice(from, to) ?? content.slice(segment.start + from, segment.start + to)
  }
  return text
}

/** The segments of a range of a passage's plain text, for that range alone. */
export function segmentsOf(segments: readonly Segment[], range: Span): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    const from = Math.max(0, range.start - segment.at)
    const to = Math.min(lengthOf(segment), range.end - segment.at)
    if (from >= to) return []
    const at = segment.at + from - range.start
    if (segment.text !== undefined) return [{ ...segment, at, text: segment.text.slice(from, to) }]
    return [{ ...segment, at, start: segment.start + from, end: segment.start + to }]
  })
}

/** A line break with the marks of `quotes` block quotes behind it; four blanks before a mark make it text. */
const lineStart = (quotes: number): RegExp => new RegExp(`^\\r?\\n?(?: {0,3}>){0,${quotes}}[ \\t]*`)

/** A character reference, such as `&amp;` or `&#8217;`. */
export const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,31}));/g
const referenceHere = new RegExp(`^${reference.source}`)

/**
 * Add a Markdown text node. Its value may differ from the file by backslash escapes and character references. It also lacks the marks of
 * the block that holds it, such as `> ` at the start of a continued line.
 * @param start offset in the file where the node begins
 * @param end offset where it ends
 * @param quotes how many block quotes hold it. This many `>` may be at the start of a continued line.
 */
export function copyMarkdownText(builder: PlainTextBuilder, content: string, start: number, end: number, quotes: number): void {
  let at = start
  let plainFrom = start
  const flush = (): void => {
    if (plainFrom < at) builder.copy(plainFrom, at)
  }
  while (at < end) {
    const here = content[at]
    if (here === '\\' && /[!-/:-@[-`{-~]/.test(content[at + 1] ?? '')) {
      flush()
      builder.copy(at + 1, at + 2)
      at += 2
      plainFrom = at
    } else if (here === '&') {
      const match = referenceHere.exec(content.slice(at, Math.min(end, at + 34)))
      const decoded = match && decodeReference(match)
      if (match && decoded) {
        flush()
        builder.replace(decoded, at, at + match[0].length)
        at += match[0].length
        plainFrom = at
      } else at++
    } else if (here === '\n' || here === '\r') {
      flush()
      const stop = Math.min(end, at + (lineStart(quotes).exec(content.slice(at))?.[0].length ?? 1))
      builder.replace(' ', at, stop)
      at = stop
      plainFrom = at
    } else at++
  }
  flush()
}

/** @param groups of `reference`, the whole first @returns false for a name that there is not */
export function decodeReference([, decimal, hex, name]: readonly (string | undefined)[]): string | false {
  if (name) return decodeNamedCharacterReference(name)
  return decimal ? decodeNumericCharacterReference(decimal, 10) : decodeNumericCharacterReference(hex ?? '', 16)
}
