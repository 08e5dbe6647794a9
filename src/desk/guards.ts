import { LRUCache } from 'lru-cache'
import { asks } from '../answer/question/asks.js'
import { isForModerators } from '../commands/commands.js'
import { notice, type Reply } from '../contract/reply.js'
import type { Request } from '../contract/request.js'
import type { Words } from '../i18n/words.js'
import { growingTo } from '../lib/growing.js'
import { createLimits, type Limits } from '../lib/limits.js'
import type { Log } from '../lib/log.js'
import type { Memory } from '../store/memory.js'
import type { Conversations } from './conversations.js'
import type { HandlerDeps } from './handlers/handler.js'

/** Lets a request pass, or ends it: with a reply, or in silence (null). */
export type Guard = (request: Request, say: Words) => Promise<Reply | null | 'pass'>

interface GuardDeps extends Pick<HandlerDeps, 'conversations' | 'memory' | 'log'> {
  /** Whether a channel has its questions answered that name nobody. */
  readonly listens: (channel: string | undefined) => Promise<boolean>
}

/** The guards that every request passes before it is handled, in this order. @param platform whose requests are counted together. */
export function createGuards(platform: string, { conversations, listens, memory, log }: GuardDeps): readonly Guard[] {
  const counter = memory?.counter ?? null
  const limits = createLimits(counter === null ? null : { counter, name: platform })
  return [addressed(conversations, listens), notSeen(memory), withinLimits(limits, log), allowed(log)]
}

/** A message between people in a thread is for the desk only if the thread began with it, and the message is a question. */
const addressed =
  (conversations: Conversations, listens: GuardDeps['listens']): Guard =>
  async (request) => {
    if (request.kind !== 'ask') return 'pass'
    // It came earlier; since then, the channel may have stopped listening.
    if (request.unasked) return (await listens(request.channel)) ? 'pass' : null
    if (!request.overheard) return 'pass'
    return asks(request.text) && (await conversations.lastIn(request.thread ?? '')) !== undefined ? 'pass' : null
  }

/** Platforms deliver an event again for some minutes. */
const rememberedFor = 60 * 60 * 1_000
const mostRemembered = 50_000

/** The same event is handled once, also if several desks share a memory. */
function notSeen(memory: Memory | null): Guard {
  const seen = new LRUCache<string, true>({ ...growingTo(mostRemembered), ttl: rememberedFor })
  return async ({ platform, id, again }) => {
    if (again) return 'pass'
    const event = `${platform} ${id}`
    if (seen.has(event)) return null
    seen.set(event, true)
    return memory === null || (await memory.isNew(event)) ? 'pass' : null
  }
}

/** Tells a person beyond the limit how long to wait. */
function withinLimits(limits: Limits, log: Log): Guard {
  return async (request, say) => {
    const { platform, id, again, person, channel, kind, moderator } = request
    if (again) return 'pass'
    const isUnasked = kind === 'ask' && request.unasked === true
    // A moderator's form must not be lost because they were too quick.
    const wait = kind === 'submit' && moderator === true ? 0 : await limits.take(person, channel, isUnasked)
    if (wait === 0) return 'pass'
    log.info({ platform, id, wait }, 'refused: too many requests')
    return notice(say.notices.tooMuch(wait))
  }
}

/** Refuses moderators' requests from everybody else. */
const allowed =
  (log: Log): Guard =>
  async (request, say) => {
    const { platform, id, person, channel, moderator } = request
    if (!isForModerators(request) || moderator === true) return 'pass'
    log.warn({ platform, id, person, channel, command: nameOf(request) }, 'refused: not a moderator')
    return notice(say.notices.moderatorsOnly)
  }

function nameOf(request: Request): string {
  if (request.kind === 'command') return request.name
  return request.kind === 'press' ? request.button : request.kind
}
