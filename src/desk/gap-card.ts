import type { Seal } from '../answer/restore/seal.js'
import type { GapCard } from '../contract/reply.js'
import type { GapGroup } from '../gaps/group.js'
import { packGap } from './tokens.js'

/** A group of like gaps as moderators see it in a list. @param first the group that the list begins with */
export const listedCard = (group: GapGroup, seal: Seal, first: number): GapCard => cardOf(group, seal, 'dismiss', group.id, first)

/** The same for one that was passed on to them. @param gap its id: who ends this one has ended the group */
export const passedCard = (group: GapGroup, seal: Seal, gap: string): GapCard => cardOf(group, seal, 'close', gap, 0)

function cardOf({ question, count, lastAsked, gaps }: GapGroup, seal: Seal, ends: 'dismiss' | 'close', id: string, first: number): GapCard {
  return {
    ...{ question, count, lastAsked: lastAsked.toISOString().slice(0, 10) },
    reasons: [...new Set(gaps.map(({ reason }) => reason))],
    answer: seal.close('answer', packGap(id, first)),
    dismiss: seal.close(ends, packGap(id, first)),
  }
}
