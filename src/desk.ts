import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Handle } from './adapter.js'
import { asks } from './answer/asks.js'
import { isForModerators } from './commands.js'
import { createConversations } from './conversations.js'
import { createLimits } from './limits.js'
import { moderationNotices } from './moderation/notices.js'
import { createRequests, type RequestDeps } from './requests.js'

/** Platforms deliver an event again for some minutes. */
const rememberedFor = 60 * 60 * 1_000
const mostRemembered = 50_000

/**
 * The one way in: every adapter hands what it received to the function this returns, and draws what comes back. The same event
 * is worked on once, also where several desks share a memory; who asks too much is told so; what goes wrong inside is caught here once: the person gets a notice with a
 * reference, the log the error under it.
 */
export function createDesk(deps: RequestDeps): Handle {
  const { log, memory } = deps
  const conversations = createConversations()
  const handleRequest = createRequests(deps, conversations)
  const limits = createLimits()
  const seen = new LRUCache<string, true>({ max: mostRemembered, ttl: rememberedFor })
  let last: Promise<void> = Promise.resolve()
  /** Each request begins in a turn of its own: hundreds at once must not keep the timers waiting that tell people of the wait. */
  const turn = (): Promise<void> => {
    last = last.then(() => setImmediate())
    return last
  }
  return async (incoming) => {
    const { platform, id, person, place } = incoming
    try {
      if (incoming.command === 'complete' || incoming.command === 'place') return await handleRequest(incoming)
      const scoped = (key: string | undefined): string | undefined => (key === undefined ? undefined : `${platform} ${key}`)
      const isForDesk = !incoming.overheard || (conversations.lastIn(scoped(incoming.thread) ?? '') !== undefined && asks(incoming.text))
      if (!isForDesk) return null
      const event = `${platform} ${id}`
      if (seen.has(event)) return null
      seen.set(event, true)
      if (memory !== null && !(await memory.isNew(event))) return null
      const wait = await limits.take(scoped(person), scoped(place))
      if (wait > 0) {
        log.info({ platform, id, wait }, 'asked too much')
        return { kind: 'notice', private: true, text: tooMuch(wait) }
      }
      if (isForModerators(incoming.command) && incoming.moderator !== true) {
        log.warn({ platform, id, person, place, command: incoming.command }, 'refused: not a moderator')
        return { kind: 'notice', private: true, text: moderationNotices.refused }
      }
      await turn()
      return await handleRequest(incoming)
    } catch (error) {
      const reference = randomUUID().slice(0, 8)
      log.error({ platform, id, reference, err: error }, 'request failed')
      return {
        kind: 'notice',
        text: `Something went wrong on our side, and the question was not answered. Please ask again; if it happens again, tell the operator the reference ${reference}.`,
      }
    }
  }
}

const tooMuch = (seconds: number): string =>
  `That is a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
