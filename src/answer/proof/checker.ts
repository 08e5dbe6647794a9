import type { KnowledgeDocument, Span } from '../../knowledge/document.js'
import type { Log } from '../../lib/log.js'
import { type Library, logProblems } from '../../library/library.js'
import type { Located } from '../../search/index.js'
import { createProver } from './proof.js'

/** A run of sentences that is to be shown: `span` is a range of the passage's plain text. */
type ToProve = { readonly located: Located; readonly span: Span }

/** Proves excerpts before they are shown, and makes the library read a file again that has changed since it was indexed. */
export interface Checker {
  /** @returns for each whether it is proven */
  check(all: readonly ToProve[]): Promise<boolean[]>
  /** Whether a document had to be read again: what was found before may be out of date. */
  readonly reloaded: boolean
}

/** One checker serves one reply: it reads each file once. */
export function createChecker(library: Library, log: Log): Checker {
  const prover = createProver(library)
  let reloaded = false
  return {
    get reloaded() {
      return reloaded
    },
    async check(all) {
      const proofs = await Promise.all(all.map(({ located, span }) => prover.prove(located, span)))
      const stale = new Set<KnowledgeDocument>()
      all.forEach(({ located: { document, passage } }, i) => {
        if (proofs[i] === 'proven') return
        log.warn(
          { passage: passage.id, file: document.file, proof: proofs[i] },
          'excerpt dropped: its file has changed since it was indexed; reading the file again',
        )
        stale.add(document)
      })
      for (const document of stale) {
        reloaded = true
        logProblems(log, await library.reload(document))
      }
      return proofs.map((proof) => proof === 'proven')
    },
  }
}
