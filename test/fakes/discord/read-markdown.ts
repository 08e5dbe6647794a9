import type { SeenLine } from '../../support/seen-line.js'

const starts = [
  ['> ', 'quote'],
  ['-# ', 'small'],
  ['- ', 'list'],
  ['  ', 'plain'],
] as const

/** The syntax that the desk uses, tried in this order at each position. */
const escaped = /^\\([^0-9A-Za-z\s])/
const link = /^\[((?:\\[^[\]]|[^[\]\\])*)\]\(<(https?:\/\/[^\s<>]+)>\)/
const mention = /^<@(U?\d+)>/
const code = /^`(\/[\w-]+)`/
/** Characters that would be formatted instead of shown. */
const alive = /^(?:[*_~`|<>[\]#@\\]|:\w+:|https?:\/\/)/

/**
 * Read the part of Discord’s markdown that the desk uses.
 * @throws if anything else would be formatted: unclosed markup, a mention, an emoji, a bare link
 */
export function readMarkdown(content: string): SeenLine[] {
  return content.split(codeBlock).flatMap((part, i): SeenLine[] => {
    if (i % 2 === 0)
      return part === ''
        ? []
        : part
            .replace(/^\n|\n$/g, '')
            .split('\n')
            .map(readLine)
    return [{ kind: 'code', text: part.replaceAll('\u200B', ''), bold: [], links: [], mentions: [] }]
  })
}

/** From a fence to the next one, wherever that is. */
const codeBlock = /(?:^|(?<=\n))```\n([\s\S]*?)\n?```/

function readLine(line: string): SeenLine {
  const start = starts.find(([mark]) => line.startsWith(mark))
  const inside = line.slice(start?.[0].length ?? 0)
  if (/^\s*(?:[-+*]\s|\d+\.\s|#{1,3}\s|>\s|-#\s)/.test(inside)) throw new Error(`a list, heading or quote begins in: ${line}`)
  return { kind: start?.[1] ?? 'plain', ...readInline(inside) }
}

function readInline(drawn: string): Omit<SeenLine, 'kind'> {
  let text = ''
  let boldFrom: number | null = null
  const bold: [number, number][] = []
  const links: { label: string; url: string }[] = []
  const mentions: string[] = []
  for (let rest = drawn; rest !== ''; ) {
    const linked = link.exec(rest)
    const mentioned = mention.exec(rest)
    const typed = escaped.exec(rest) ?? code.exec(rest)
    if (linked) {
      const label = readInline(linked[1] ?? '').text
      links.push({ label, url: linked[2] ?? '' })
      text += label
    } else if (mentioned) mentions.push(mentioned[1] ?? '')
    else if (typed) text += typed[1]
    else if (rest.startsWith('**')) {
      if (boldFrom !== null) bold.push([boldFrom, text.length])
      boldFrom = boldFrom === null ? text.length : null
    } else if (alive.test(rest)) throw new Error(`"${rest.slice(0, 20)}" is alive in: ${drawn}`)
    else text += rest[0]
    rest = rest.slice((linked ?? mentioned ?? typed)?.[0].length ?? (rest.startsWith('**') ? 2 : 1))
  }
  if (boldFrom !== null) throw new Error(`bold does not end in: ${drawn}`)
  return { text, bold, links, mentions }
}
