import picocolors from 'picocolors'
import wrapAnsi from 'wrap-ansi'

export interface Screen {
  /** How many columns there are. */
  readonly width: number
  readonly colour: boolean
  /** Whether a citation tells all that is known: each source with its link, the headings, file and line. */
  readonly verbose?: boolean
}

/** Wider lines are hard to read. */
const widest = 100
const narrowest = 24

export type Pen = ReturnType<typeof createPen>

/** How text is put on the screen. */
export function createPen({ width, colour, verbose = false }: Screen) {
  const colours = picocolors.createColors(colour)
  const columns = Math.max(narrowest, Math.min(widest, width))
  // A link that is broken in two cannot be followed: long words stay whole.
  const wrapped = (text: string, indent: number): string => wrapAnsi(text, columns - indent, { hard: false })
  return {
    /** Wrapped to what is left of the screen beside an indent. */
    wrapped,
    /** How many columns a line may take. */
    columns,
    verbose,
    ...{ bold: colours.bold, dim: colours.dim, yellow: colours.yellow },
    status: { answered: colours.green, likely: colours.cyan, related: colours.yellow, none: colours.red },
    /** Wrapped to the screen, the first line behind `lead`, the others below its text. */
    indented: (lead: string, text: string): string =>
      wrapped(text, lead.length)
        .split('\n')
        .map((line, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + line)
        .join('\n'),
  }
}

/** Control characters, the escape character among them, could drive the terminal; direction marks could turn a line round. */
export const safe = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
