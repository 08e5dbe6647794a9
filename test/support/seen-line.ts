/** A line of a message as a reader sees it. */
export interface SeenLine {
  readonly kind: 'quote' | 'small' | 'list' | 'plain'
  readonly text: string
  /** Ranges of `text`. */
  readonly bold: readonly (readonly [number, number])[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** The ids of people. */
  readonly mentions: readonly string[]
}
