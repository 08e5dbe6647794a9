import { randomUUID } from 'node:crypto'
import { createSeal } from '../answer/restore/seal.js'
import type { Desk } from '../contract/adapter.js'
import { createDesk } from '../desk/desk.js'
import type { OpenDesk } from '../desk/open-desk.js'
import { createDigests } from '../digest/digests.js'
import type { Log } from '../lib/log.js'

/** A desk that keeps nothing: for the terminal, where one person asks, or one person's agent. @param platform the adapter's name */
export function createLocalDesk(platform: string, desk: OpenDesk & { readonly log: Log }): Desk {
  // Such a door has no buttons: what seals them need not outlive it.
  const seal = createSeal(randomUUID())
  const digests = createDigests(desk)
  return createDesk({ ...desk, platform, seal, memory: null, platforms: [], digests, onOutbox: () => {} })
}
