import type { Reply } from '../../contract/reply.js'
import type { CommandRequest, PressRequest } from '../../contract/request.js'
import { findGroup, groupGaps } from '../../gaps/group.js'
import type { Store } from '../../store/store.js'
import { listedCard } from '../gap-card.js'
import { packNumber, unpackGap, unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

/** How many groups a list shows at once: with two buttons each, one message holds them on every platform. */
const gapsShown = 5

type Handlers = { readonly gaps: Handler<CommandRequest> } & Readonly<Record<'others' | 'dismiss', Handler<PressRequest>>>

/** Lists the open gaps: `others` from another one on, `dismiss` after ending one group. */
export function createGaps({ library, seal, memory }: HandlerDeps): Handlers {
  /** @param from the first group to show, counted from 0; if there are none so far, the last page @param done what was just done */
  const list = async (store: Store, from: number, done: string | null): Promise<Reply> => {
    const groups = groupGaps(await store.openGaps(), library.index)
    const lastPage = Math.max(0, Math.floor((groups.length - 1) / gapsShown) * gapsShown)
    const first = Math.min(from, lastPage)
    const shown = groups.slice(first, first + gapsShown)
    const following = first + shown.length
    const next = following < groups.length ? following : 0
    return {
      ...{ kind: 'gaps', groups: shown.map((group) => listedCard(group, seal, first)), first: first + 1, total: groups.length, done },
      next: groups.length > shown.length ? seal.close('others', packNumber(next)) : null,
    }
  }
  return {
    gaps: (_, say) => withStore(memory, say, (store) => list(store, 0, null)),
    others: onPress(seal, unpackNumber, (first, _, say) => withStore(memory, say, (store) => list(store, first, null))),
    dismiss: onPress(seal, unpackGap, ({ id, first }, _, say) =>
      withStore(memory, say, async (store) => {
        const group = findGroup(await store.openGaps(), id, library.index)
        await store.endGaps(group?.gaps.map((gap) => gap.id) ?? [], 'dismissed', null)
        return list(store, first, group === undefined ? say.moderation.endedBefore : say.moderation.dismissed(group.question))
      }),
    ),
  }
}
