import type { Block, Card, Line } from './card.js'

/**
 * A card as plain lines of text: for notifications and screen readers, and wherever blocks cannot be drawn. Buttons are left out.
 * @param longest in characters; a line says of a longer quote that it is too long
 */
export function fallback({ blocks, foot, preview }: Card, longest: number): string[] {
  const lines = [...blocks.slice(preview === null ? 0 : 1), ...foot].flatMap((block) => linesOfBlock(block, longest))
  return preview === null ? lines : [`${preview} ${lines[0] ?? ''}`, ...lines.slice(1)]
}

function linesOfBlock(block: Block, longest: number): string[] {
  switch (block.kind) {
    case 'text':
      return block.lines.flatMap(linesOf)
    case 'quote': {
      const { about, text, number, sources, place, here, tooLong } = block
      const named = [...(number === null ? [] : [String(number)]), ...(sources.length === 0 ? [] : ['—'])].join(' ')
      const cited = `${named} ${sources.map(({ label }) => label).join(' · ')}`.trim()
      return [about ?? '', text.length <= longest ? text : tooLong, cited, here === null ? place : `${place} ← ${here}`].filter(Boolean)
    }
    case 'suggestions':
      return [block.title, ...block.questions.map((question) => `• ${question.text}`)]
    case 'field':
      return [block.label, block.text]
    case 'picture':
      return block.chart === null ? [] : [block.chart.alt]
    case 'actions':
      return []
  }
}

function linesOf(line: Line): string[] {
  if (line.as === 'entry') return [line.title, line.facts.join(' · ')]
  if (line.as === 'term') return [`${line.term.text}: ${line.text}`]
  const words = line.spans.map(({ text, look }) => (look === 'person' ? '' : text)).join('')
  return [line.as === 'item' || line.as === 'listed' ? `• ${words}` : words.trim()]
}
