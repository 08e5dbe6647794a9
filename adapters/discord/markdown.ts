/** Text as Discord draws it: everything in it shows as the character it is; nothing becomes a mention, link, emoji or format. */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      .replace(/[\\*_~`|<>[\]()#:@]/g, '\\$&')
      // At the start of a line these begin a list.
      .replace(/^([-+])(?=\s)/, '\\$1')
      .replace(/^(\d+)\.(?=\s)/, '$1\\.')
  )
}

/** The reverse of `escapeMarkdown`, for a text that the desk itself has drawn. */
export const unescapeMarkdown = (drawn: string): string => drawn.replace(/\\([^0-9A-Za-z\s])/g, '$1')

/** A text with ranges of it bold; ranges that only white space divides are drawn as one. */
export function withBold(text: string, ranges: readonly (readonly [number, number])[]): string {
  const merged: [number, number][] = []
  for (const range of ranges) {
    const [start, end] = [wholeFrom(text, range[0]), wholeFrom(text, range[1])]
    const last = merged.at(-1)
    if (last && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  let drawn = ''
  let at = 0
  for (const [start, end] of merged) {
    drawn += `${escapeInside(text.slice(at, start), at)}**${escapeInside(text.slice(start, end), start)}**`
    at = end
  }
  return drawn + escapeInside(text.slice(at), at)
}

/** The place itself, or the one before it where it lies inside of a character. */
const wholeFrom = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at

/** A piece that does not begin its line cannot begin a list. */
const escapeInside = (text: string, at: number): string => (at === 0 ? escapeMarkdown(text) : escapeMarkdown(`.${text}`).slice(1))

export const quote = (drawn: string): string => `> ${drawn}`
export const small = (drawn: string): string => `-# ${drawn}`

/** A link that does not unfurl; the label alone where the address is not one for the web, or is too long to be drawn. */
export function link(label: string, url: string): string {
  const shown = escapeMarkdown(label)
  if (url.length > longestUrl || !url.isWellFormed() || !/^https?:\/\/[^\s<>()\\]+$/.test(encodeBrackets(url))) return shown
  return `[${shown}](<${encodeBrackets(url)}>)`
}

const longestUrl = 500
const encodeBrackets = (url: string): string =>
  url.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** At most so many characters, the last of them an ellipsis where something is cut; never half a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}

/** No line breaks, control characters or direction marks: each could draw something that is not there. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}
