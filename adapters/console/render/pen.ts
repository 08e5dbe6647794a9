import picocolors from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import type { Answer } from '../../../src/contract/reply.js'

export interface Screen {
  /** How many columns there are. */
  readonly width: number
  readonly colour: boolean
}

/** Wider lines are hard to read. */
const widest = 100
const narrowest = 24

/** How text is put on the screen. */
export interface Pen {
  /** How many columns a line may take. */
  readonly columns: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly yellow: (text: string) => string
  readonly status: Readonly<Record<Answer['status'], (text: string) => string>>
  /** Wrapped to the screen, the first line behind `lead`, the others below its text. */
  readonly indented: (lead: string, text: string) => string
}

export function createPen({ width, colour }: Screen): Pen {
  const colours = picocolors.createColors(colour)
  const columns = Math.max(narrowest, Math.min(widest, width))
  return {
    columns,
    bold: colours.bold,
    dim: colours.dim,
    yellow: colours.yellow,
    status: { answered: colours.green, related: colours.yellow, none: colours.red },
    indented: (lead, text) =>
      // A link that is broken in two cannot be followed: long words stay whole.
      wrapAnsi(text, columns - lead.length, { hard: false })
        .split('\n')
        .map((line, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + line)
        .join('\n'),
  }
}

/** Control characters, the escape character among them, could drive the terminal; direction marks could turn a line round. */
export function safe(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}
