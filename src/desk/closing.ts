import type { Desk } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import { words } from '../i18n/words.js'

/** Makes sure that nobody waits for ever while the desk stops. */
export function createClosing() {
  const waiting = new Set<() => Promise<void>>()
  return {
    /** @returns the same desk, whose requests under way are answered with the notice once `close` is called */
    wrap: (desk: Desk): Desk => ({
      ...desk,
      handle: (request) =>
        new Promise<Reply | null>((resolve, reject) => {
          const tell = async (): Promise<void> => {
            const { language } = await desk.settings(request.channel, request.server)
            resolve({ kind: 'notice', text: words[language].notices.restarting, trouble: 'stopping' })
          }
          waiting.add(tell)
          desk
            .handle(request)
            .then(resolve, reject)
            .finally(() => waiting.delete(tell))
        }),
    }),
    close(): void {
      for (const tell of waiting) void tell()
    },
  }
}
