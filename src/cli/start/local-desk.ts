import { randomUUID } from 'node:crypto'
import { createSeal } from '../../answer/restore/seal.js'
import type { Handle } from '../../contract/adapter.js'
import { createDesk } from '../../desk/desk.js'
import type { OpenDesk } from '../../desk/open-desk.js'
import { createDigests } from '../../digest/digests.js'
import type { Log } from '../../lib/log.js'
import { createModeration } from '../../moderation/moderation.js'

/** A desk that keeps nothing: for the terminal, where one person asks. */
export function createLocalDesk(desk: OpenDesk & { readonly log: Log }): Handle {
  // The console has no buttons: what seals them need not outlive it.
  const seal = createSeal(randomUUID())
  const digests = createDigests(desk)
  const moderation = createModeration({ ...desk, seal, memory: null, digests, onOutbox: () => {} })
  return createDesk({ ...desk, seal, memory: null, moderation })
}
