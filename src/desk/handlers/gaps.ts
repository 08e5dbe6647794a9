import type { CommandRequest, PressRequest } from '../../contract/request.js'
import { findGroup } from '../../gaps/group.js'
import { listGaps } from '../gap-list.js'
import { unpackGap, unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

type Handlers = { readonly gaps: Handler<CommandRequest> } & Readonly<Record<'others' | 'dismiss', Handler<PressRequest>>>

/** Lists the open gaps: `others` from another one on, `dismiss` after ending one group. */
export function createGaps({ library, seal, memory }: HandlerDeps): Handlers {
  return {
    gaps: (_, say) => withStore(memory, say, (store) => listGaps(store, library.index, seal, 0, null)),
    others: onPress(seal, unpackNumber, (first, _, say) =>
      withStore(memory, say, (store) => listGaps(store, library.index, seal, first, null)),
    ),
    dismiss: onPress(seal, unpackGap, ({ id, first }, _, say) =>
      withStore(memory, say, async (store) => {
        const group = findGroup(await store.openGaps(), id, library.index)
        await store.endGaps(group?.gaps.map((gap) => gap.id) ?? [], 'dismissed', null)
        const done = group === undefined ? say.moderation.endedBefore : say.moderation.dismissed(group.question)
        return listGaps(store, library.index, seal, first, done)
      }),
    ),
  }
}
