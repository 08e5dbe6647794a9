import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { asks } from '../answer/question/asks.js'
import { isForModerators } from '../commands/commands.js'
import type { Handle } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import { type Words, words } from '../i18n/words.js'
import { languageIn } from './channel-language.js'
import { createConversations } from './conversations.js'
import { createLimits } from './limits.js'
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

  const work = async (incoming: Incoming, say: Words): Promise<Reply | null> => {
    const { platform, id, person, channel } = incoming
    const { notices } = say
    try {
      if (isAside(incoming)) return await handleRequest(incoming, say)
      const scoped = (key: string | undefined): string | undefined => (key === undefined ? undefined : `${platform} ${key}`)
      const isForDesk = !incoming.overheard || (conversations.lastIn(scoped(incoming.thread) ?? '') !== undefined && asks(incoming.text))
      if (!isForDesk) return null
      const event = `${platform} ${id}`
      if (seen.has(event)) return null
      seen.set(event, true)
      if (memory !== null && !(await memory.isNew(event))) return null
      // What a moderator has filled in is not to be lost for having been too quick.
      const isForm = incoming.command === 'submit' && incoming.moderator === true
      const wait = isForm ? 0 : await limits.take(scoped(person), scoped(channel))
      if (wait > 0) {
        log.info({ platform, id, wait }, 'asked too much')
        return { kind: 'notice', private: true, text: notices.tooMuch(wait) }
      }
      if (isForModerators(incoming.command) && incoming.moderator !== true) {
        log.warn({ platform, id, person, channel, command: incoming.command }, 'refused: not a moderator')
        return { kind: 'notice', private: true, text: notices.moderatorsOnly }
      }
      await turn()
      return await handleRequest(incoming, say)
    } catch (error) {
      const reference = randomUUID().slice(0, 8)
      log.error({ platform, id, reference, err: error }, 'request failed')
      return { kind: 'notice', text: notices.failed(reference) }
    }
  }

  return async (incoming) => {
    const before = await languageIn(memory, incoming)
    const reply = await work(incoming, words[before])
    // What was just set counts at once.
    const language = reply?.kind === 'channel' ? reply.settings.language : before
    return reply === null || language === 'en' ? reply : { ...reply, language }
  }
}

/** It comes with every keystroke or before every answer: it is no request of a person's own. */
const isAside = ({ command }: Incoming): boolean => command === 'complete' || command === 'channel'
