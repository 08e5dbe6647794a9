/** A passage as a plain search engine takes it. */
export interface PeerPassage {
  readonly id: string
  readonly text: string
}

/** A search engine that others would use in the desk's place, set up as its own documentation says for English questions. */
export interface Peer {
  readonly name: string
  /** Take the passages in. Nothing else is kept of them than what the engine keeps. */
  build(passages: readonly PeerPassage[]): Promise<Searcher>
}

export interface Searcher {
  /** The ids of the best passages, best first, at most `limit`. */
  search(question: string, limit: number): Promise<readonly string[]>
  /** Bytes that are held where Node does not count them. */
  heldElsewhere?(): Promise<number>
  close?(): Promise<void>
}

/** A question's words without its punctuation, for engines that would take that for part of a word or for an operator. */
export const wordsOf = (question: string): string[] => question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
