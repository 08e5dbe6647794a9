import type { CommandRequest, PressRequest } from '../../contract/request.js'
import { groupGaps } from '../../gaps/group.js'
import { listGaps } from '../gap-list.js'
import { notice } from '../notice.js'
import { unpackGap } from '../tokens.js'
import { type Handler, type HandlerDeps, withStore } from './handler.js'

/** Lists the open gaps: `others` from another one on, `dismiss` after ending one group. */
export function createGaps({ library, seal, memory }: HandlerDeps): {
  readonly gaps: Handler<CommandRequest>
  readonly others: Handler<PressRequest>
  readonly dismiss: Handler<PressRequest>
} {
  return {
    gaps: (_, say) => withStore(memory, say, (store) => listGaps(store, library.index, seal, 0, null)),
    others: ({ button, token }, say) =>
      withStore(memory, say, async (store) => {
        const payload = seal.open(button, token)
        return payload === null ? notice(say.moderation.void) : listGaps(store, library.index, seal, payload.readUInt32BE(0), null)
      }),
    dismiss: ({ button, token }, say) =>
      withStore(memory, say, async (store) => {
        const gap = unpackGap(seal.open(button, token))
        if (gap === null) return notice(say.moderation.void)
        const group = groupGaps(await store.openGaps(), library.index).find(({ gaps }) => gaps.some(({ id }) => id === gap.id))
        await store.endGaps(group?.gaps.map(({ id }) => id) ?? [], 'dismissed', null)
        const done = group === undefined ? say.moderation.endedBefore : say.moderation.dismissed(group.question)
        return listGaps(store, library.index, seal, gap.first, done)
      }),
  }
}
