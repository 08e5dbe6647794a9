/** A line of a message as a reader sees it; a code block is one. */
export interface SeenLine {
  readonly kind: 'quote' | 'code' | 'small' | 'list' | 'plain'
  readonly text: string
  /** Ranges of `text`. */
  readonly bold: readonly (readonly [number, number])[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** The ids of people. */
  readonly mentions: readonly string[]
}
