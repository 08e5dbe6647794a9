import { divide, visible } from '../../../src/cards/drawing.js'

/** Text as Discord draws it: everything in it shows as the character it is; nothing becomes a mention, link, emoji or format. */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      .replace(/[\\*_~`|<>[\]()#:@]/g, '\\$&')
      // At the start of a line these begin a list.
      .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
      .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
  )
}

/** The reverse of `escapeMarkdown`, for a text that the desk itself has drawn. */
export const unescapeMarkdown = (drawn: string): string => drawn.replace(/\\([^0-9A-Za-z\s])/g, '$1')

/** A text with ranges of it bold. */
export function withBold(text: string, ranges: readonly (readonly [number, number])[]): string {
  return divide(text, ranges)
    .map((piece, i) => {
      const drawn = i === 0 ? escapeMarkdown(piece.text) : escapeInside(piece.text)
      return piece.marked ? `**${drawn}**` : drawn
    })
    .join('')
}

/** A piece that does not begin its line cannot begin a list. */
const escapeInside = (text: string): string => escapeMarkdown(`.${text}`).slice(1)

/** Code as Discord draws it. Nothing can be escaped in a code block: a character without width keeps the code's own fences from ending it. */
export const codeBlock = (code: string): string => `\`\`\`\n${code.replace(/`(?=`)/g, '`\u200B')}\n\`\`\``

export const quote = (drawn: string): string => `> ${drawn}`
export const small = (drawn: string): string => `-# ${drawn}`

/** A link that does not unfurl; only the label if the address does not lead to the web or is too long to be drawn. */
export function link(label: string, url: string): string {
  if (url.length > longestUrl || !url.isWellFormed() || !/^https?:\/\/[^\s<>()\\]+$/.test(encodeBrackets(url))) return escapeMarkdown(label)
  // Discord pairs the brackets of a label whether or not they are escaped.
  return `[${escapeMarkdown(label.replaceAll('[', '(').replaceAll(']', ')'))}](<${encodeBrackets(url)}>)`
}

const longestUrl = 500
const encodeBrackets = (url: string): string =>
  url.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
