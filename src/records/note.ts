/** A note as a knowledge file. */
export interface Note {
  readonly id: string
  /** Inside the knowledge folder. */
  readonly file: string
  readonly content: string
}
