import { randomUUID } from 'node:crypto'
import { createSeal } from '../answer/restore/seal.js'
import type { Desk } from '../contract/adapter.js'
import { createDesk } from '../desk/desk.js'
import type { OpenDesk } from '../desk/open-desk.js'
import { createDigests } from '../digest/digests.js'
import type { Log } from '../lib/log.js'
import type { Memory } from '../store/memory.js'

/**
 * A desk for the terminal, where one person asks, or for one person's agent.
 * @param platform the adapter's name
 * @param memory where questions are counted and gaps are kept; null: nothing is kept
 */
export function createLocalDesk(platform: string, desk: OpenDesk & { readonly log: Log }, memory: Memory | null = null): Desk {
  // Such a door has no buttons: what seals them need not outlive it.
  const seal = createSeal(randomUUID())
  const digests = createDigests(desk)
  return createDesk({ ...desk, platform, seal, memory, platforms: [], digests, onOutbox: () => {} })
}
