import type { Seal } from '../answer/restore/seal.js'
import type { GapCard, Reply } from '../contract/reply.js'
import { type GapGroup, groupGaps } from '../gaps/group.js'
import type { SearchIndex } from '../search/index.js'
import type { Store } from '../store/store.js'
import { packGap, packNumber } from './tokens.js'

/** How many groups a list shows at once: with two buttons each, one message holds them on every platform. */
const gapsShown = 5

/**
 * The open gaps from one on.
 * @param from the first group to show, counted from 0; where there are none so far, the last page
 * @param done what was just done
 */
export async function listGaps(store: Store, index: SearchIndex, seal: Seal, from: number, done: string | null): Promise<Reply> {
  const groups = groupGaps(await store.openGaps(), index)
  const lastPage = Math.max(0, Math.floor((groups.length - 1) / gapsShown) * gapsShown)
  const first = Math.min(from, lastPage)
  const shown = groups.slice(first, first + gapsShown)
  const following = first + shown.length
  const next = following < groups.length ? following : 0
  return {
    kind: 'gaps',
    groups: shown.map((group) => cardOf(group, first, seal)),
    first: first + 1,
    total: groups.length,
    done,
    next: groups.length > shown.length ? seal.close('others', packNumber(next)) : null,
  }
}

const cardOf = ({ id, question, count, lastAsked, gaps }: GapGroup, first: number, seal: Seal): GapCard => ({
  question,
  count,
  lastAsked: lastAsked.toISOString().slice(0, 10),
  reasons: [...new Set(gaps.map(({ reason }) => reason))],
  answer: seal.close('answer', packGap(id, first)),
  dismiss: seal.close('dismiss', packGap(id, first)),
})
