import { commands } from '../../commands/commands.js'
import type { CommandRequest } from '../../contract/request.js'
import { tryToken } from '../answer-page.js'
import type { Handler, HandlerDeps } from './handler.js'

/** Shows what the person can do here, and what to ask. */
export function createHelp({ answerer, memory, seal }: HandlerDeps): Handler<CommandRequest> {
  return async ({ moderator }) => {
    const samples = answerer.samples()
    const usable = commands.filter(({ name, moderators }) => !moderators || (moderator && (memory !== null || name === 'summary')))
    return { kind: 'help', commands: usable, samples, tokens: samples.map((question) => tryToken(seal, question)) }
  }
}
