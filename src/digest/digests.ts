import type { Digest, Incoming, Reply } from '../adapter.js'
import type { LetterMatter } from '../letters/letter.js'
import type { Library } from '../library.js'
import type { Log } from '../log.js'
import type { Store } from '../store/store.js'
import type { Summarizer } from '../summary/summarize.js'

export interface DigestDeps {
  readonly library: Library
  readonly summarizer: Summarizer
  readonly log: Log
}

/** What was asked and what is new, now or at a channel's hours. */
export interface Digests {
  /** `/digest now|schedule|off` in a channel. */
  request(incoming: Incoming & { readonly place: string }, store: Store): Promise<Reply>
  /** Put the letters of the digests that are due where they wait to be sent: one for each channel, also after a long absence. */
  writeDue(store: Store, platforms: readonly string[]): Promise<void>
  /** Make a digest of what its letter says. */
  make(matter: Extract<LetterMatter, { kind: 'digest' }>, store: Store): Promise<Digest>
}

export function createDigests(_: DigestDeps): Digests {
  return {
    request: async () => ({ kind: 'notice', text: 'to be written', private: true }),
    writeDue: async () => {},
    make: () => Promise.reject(new Error('to be written')),
  }
}
