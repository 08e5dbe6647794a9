import type { SeenLine } from '../../support/seen-line.js'
import type { Block } from './model.js'

/**
 * Read the blocks that the desk uses in Slack messages.
 * @throws if anything else would be shown: markup in our own text, a mention of everybody, an emoji name
 */
export function readBlocks(blocks: readonly Block[]): SeenLine[] {
  return blocks.flatMap((block): SeenLine[] => {
    const { type = '', text, elements = [] } = block
    if (type === 'actions' || type === 'context_actions' || type === 'divider') return []
    if (type === 'section' && typeof text === 'object') return readText(text, 'plain')
    if (type === 'context') return elements.flatMap((one) => readText(one, 'small'))
    if (type === 'rich_text') return elements.map(readRich)
    if (type === 'image') return [{ kind: 'plain', text: String(block.alt_text), bold: [], links: [], mentions: [] }]
    throw new Error(`the desk draws no ${type}`)
  })
}

function readText({ type, text, emoji }: Block, kind: SeenLine['kind']): SeenLine[] {
  const words = String(text)
  if (type === 'mrkdwn') return words.split('\n').map((line) => ({ kind, ...readMarkup(line) }))
  if (emoji !== false) throw new Error(`names of emoji are drawn in: ${words}`)
  return [{ kind, text: words, bold: [], links: [], mentions: [] }]
}

const starts: Readonly<Record<string, SeenLine['kind']>> = {
  ...{ rich_text_section: 'plain', rich_text_quote: 'quote', rich_text_preformatted: 'code' },
}

function readRich({ type = '', elements = [] }: Block): SeenLine {
  const kind = starts[type]
  if (kind === undefined) throw new Error(`the desk draws no ${type}`)
  let text = ''
  const [bold, links, mentions]: [[number, number][], { label: string; url: string }[], string[]] = [[], [], []]
  for (const { type: what, text: words, url, style, ...rest } of elements) {
    if (what === 'user') {
      mentions.push(String(rest.user_id))
      continue
    }
    if (what !== 'text' && what !== 'link') throw new Error(`${JSON.stringify(rest)} is alive`)
    const label = String(words)
    if (what === 'link') links.push({ label, url: String(url) })
    if ((style as { bold?: boolean } | undefined)?.bold) bold.push([text.length, text.length + label.length])
    text += label
  }
  return { kind, text, bold, links, mentions }
}

/** Markup that the desk writes itself: bold, a command as code, a mention of one person. */
function readMarkup(drawn: string): Omit<SeenLine, 'kind'> {
  const mentions: string[] = []
  const bold: [number, number][] = []
  let text = ''
  for (const [piece, strong, code, person] of drawn.matchAll(/\*([^*]+)\*|`(\/[\w-]+(?: [\w-]+)?)`|<@(U\w+)>|[\s\S]/g)) {
    if (person) mentions.push(person)
    else if (/^[*_~`<>&]$/.test(piece)) throw new Error(`"${piece}" is alive in: ${drawn}`)
    if (strong) bold.push([text.length, text.length + strong.length])
    text += strong ?? code ?? (person ? '' : piece)
  }
  return { text, bold, links: [], mentions }
}
