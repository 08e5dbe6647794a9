import type { Handle } from '../contract/adapter.js'
import type { Language, Reply } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import { words } from '../i18n/words.js'

/** Lets nobody wait for ever for a desk that is being stopped. */
export interface Closing {
  /** @returns the same function, whose requests under way are answered with the notice once `close` is called */
  wrap(handle: Handle): Handle
  close(): void
}

/** @param languageIn the language of the place where something was asked */
export function createClosing(languageIn: (incoming: Incoming) => Promise<Language>): Closing {
  const waiting = new Map<(reply: Reply) => void, Incoming>()
  const tell = async (answer: (reply: Reply) => void, incoming: Incoming): Promise<void> => {
    const language = await languageIn(incoming).catch((): Language => 'en')
    answer({ kind: 'notice', text: words[language].notices.restarting })
  }
  return {
    wrap: (handle) => (incoming) =>
      new Promise((resolve, reject) => {
        waiting.set(resolve, incoming)
        handle(incoming)
          .then(resolve, reject)
          .finally(() => waiting.delete(resolve))
      }),
    close() {
      for (const [answer, incoming] of waiting) void tell(answer, incoming)
    },
  }
}
