import { randomUUID } from 'node:crypto'
import type { Handle } from '../adapter.js'
import { createSeal } from '../buttons/seal.js'
import { createDesk } from '../desk.js'
import { createDigests } from '../digest/digests.js'
import type { Log } from '../log.js'
import { createModeration } from '../moderation/moderation.js'
import type { OpenDesk } from './open-desk.js'

/** A desk that keeps nothing: for the terminal, where one person asks. */
export function createLocalDesk(desk: OpenDesk & { readonly log: Log }): Handle {
  // The console has no buttons: what seals them need not outlive it.
  const seal = createSeal(randomUUID())
  const digests = createDigests(desk)
  const moderation = createModeration({ ...desk, seal, memory: null, digests, onLetters: () => {} })
  return createDesk({ ...desk, seal, memory: null, moderation })
}
