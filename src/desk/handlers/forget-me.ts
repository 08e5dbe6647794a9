import { notice } from '../../contract/reply.js'
import type { CommandRequest } from '../../contract/request.js'
import type { Handler, HandlerDeps } from './handler.js'

/** Removes what is kept of a person. */
export function createForgetMe({ conversations, memory }: HandlerDeps): Handler<CommandRequest> {
  return async ({ platform, person }, { notices }) => {
    if (memory === null || person === undefined) return notice(notices.noMemory)
    conversations.forget(person)
    const count = await memory.forgetPerson(platform, person)
    return notice(count === null ? notices.notForgotten : notices.forgotten(count))
  }
}
