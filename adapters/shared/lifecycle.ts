import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '../../src/contract/adapter.js'
import { notice } from '../../src/contract/reply.js'
import { words } from '../../src/i18n/words.js'

/** A platform that has not answered a call after this many milliseconds is taken for silent. */
export const callDeadlineMs = 10_000

/** Resolves after this many milliseconds, and does not keep the process alive for them. */
export const pause = (ms: number): Promise<void> => wait(ms, undefined, { ref: false })

/** The way into the desk, with a notice in place of a failure: the person who asked always gets a reply. */
export const safely = (desk: Desk): Desk => ({
  ...desk,
  handle: (request) => desk.handle(request).catch(() => notice(words.en.broken)),
})

/** Work that nobody waits for until the desk is stopped. @param onFailure called with what a work rejects with */
export function createUnderWay(onFailure: (error: unknown) => void) {
  const works = new Set<Promise<void>>()
  const allDone = async (): Promise<void> => {
    while (works.size > 0) await Promise.all(works)
  }
  return {
    run(work: () => Promise<void>): void {
      const running = work()
        .catch(onFailure)
        .finally(() => works.delete(running))
      works.add(running)
    },
    /** Resolves when all is done, what was begun meanwhile included; after this many milliseconds at the latest. */
    finish: (withinMs: number): Promise<void> => Promise.race([allDone(), pause(withinMs)]),
  }
}
