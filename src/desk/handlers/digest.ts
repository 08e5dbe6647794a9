import { readValues } from '../../commands/values.js'
import { notice } from '../../contract/reply.js'
import type { CommandRequest } from '../../contract/request.js'
import { type Handler, type HandlerDeps, withStore, wrongOption } from './handler.js'

/** Shows a channel's digest now, schedules it, or ends that. */
export function createDigest({ memory, digests }: Pick<HandlerDeps, 'memory' | 'digests'>): Handler<CommandRequest> {
  return ({ platform, channel, options: { action: typed = '', share: _, ...rest } }, say) =>
    withStore(memory, say, async (store) => {
      if (channel === undefined) return notice(say.moderation.notAChannel)
      const { values: rhythm, refused } = readValues('digest', rest)
      if (refused !== null) return wrongOption(refused, say)
      const action = readValues('digest', { action: typed }).values?.action
      if (action === undefined) return notice(say.digest.actions)
      return digests.request({ platform, channel, action, rhythm }, store, say)
    })
}
