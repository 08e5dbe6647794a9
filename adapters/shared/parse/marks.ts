/** A longer text is no question, and every pattern below looks at each place once. */
const longestRead = 8_000
/** What stands at the head of a line and is no word of it: quotes, headings, list signs and numbers. */
const lineHead = /^[ \t]*(?:(?:>|&gt;)+[ \t]?|#{1,3}[ \t]+|-#[ \t]+|(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[•◦▪▫‣*+–-])[ \t]+)+/gim

/** A text without its marks for bold, strikethrough, code, lists and quotations.
 * @param pairs signs that stand around what they draw, longer ones first
 * @example withoutMarks('1. *Who* leads `it`?', ['*', '_', '~']) // 'Who leads it?'
 */
export function withoutMarks(text: string, pairs: readonly string[]): string {
  const bare = text.slice(0, longestRead).replace(lineHead, '')
  const unpaired = pairs.reduce((left, sign) => left.replace(around(sign), '$1'), bare)
  // Some type it for an apostrophe.
  return unpaired.replace(/(?<!\p{L})`+|`+(?!\p{L})/gu, '')
}

const made = new Map<string, RegExp>()
/** What stands between two of a sign; not where it stands in a word, as in `snake_case`, or alone, as in `2 * 3`. */
function around(sign: string): RegExp {
  const escaped = sign.replace(/[*|]/g, '\\$&')
  const pattern =
    made.get(sign) ?? new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?=\\S)([^\\n]{1,500}?)(?<=\\S)${escaped}(?![\\p{L}\\p{N}])`, 'gu')
  made.set(sign, pattern)
  return pattern
}
