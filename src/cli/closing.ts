import type { Handle, Reply } from '../adapter.js'

/** Lets nobody wait for ever for a desk that is being stopped. */
export interface Closing {
  /** @returns the same function, whose requests under way are answered with the notice once `close` is called */
  wrap(handle: Handle): Handle
  close(): void
}

const notice: Reply = { kind: 'notice', text: 'The desk is being started anew. Please ask again in a moment.' }

export function createClosing(): Closing {
  const waiting = new Set<(reply: Reply) => void>()
  return {
    wrap: (handle) => (incoming) =>
      new Promise((resolve, reject) => {
        waiting.add(resolve)
        handle(incoming)
          .then(resolve, reject)
          .finally(() => waiting.delete(resolve))
      }),
    close() {
      for (const answer of waiting) answer(notice)
    },
  }
}
