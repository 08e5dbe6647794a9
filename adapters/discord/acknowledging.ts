import { type RepliableInteraction as Answerable, MessageFlags } from 'discord.js'
import { pause } from '../shared/lifecycle.js'
import type { Parsed } from './parse/request.js'
import { patiently } from './sending.js'
import { wasDelivered } from './trouble.js'

/** Discord gives up on an interaction after 3 s; after this time the person sees that the desk is at work. */
const deferAfterMs = 2_000
/** The longest wait for others' acknowledgements. */
const longestMs = 2_500
/** Discord takes no acknowledgement after 3 s: more tries than these come too late. */
const retries = 3

/** An interaction that waits for its reply, and what Discord knows about it. */
export interface Pending {
  readonly interaction: Answerable
  /** Whether its reply is not there yet. */
  readonly isOpen: () => boolean
  /** Whether Discord was told that the reply will come. */
  readonly isDeferred: () => boolean
  /** Resolves once Discord knows; null if it was not told. @throws if it did not take it */
  readonly deferral: () => Promise<unknown> | null
  /** Say how the reply is shown. If others wait, the desk tells Discord at once that the reply will come. */
  decide(shows: Parsed['shows']): void
  /** Others wait too. */
  hurry(): void
  /** The reply is there: the desk need not tell Discord that it will come. */
  stop(): void
}

/**
 * Tells Discord in time that replies will come: after two seconds, and at once if others wait already. Answering waits until all
 * that came in the same moment are acknowledged: a burst must not cost anybody their answer.
 */
export function createAcknowledging() {
  const waiting = new Map<string, Pending>()
  const underWay = new Set<Promise<unknown>>()

  const begin = (interaction: Answerable): Pending => {
    // One whose reply is on its way keeps nobody waiting.
    let isBusy = [...waiting.values()].some(({ isOpen }) => isOpen())
    let shows: Parsed['shows'] | null = null
    let deferral: Promise<unknown> | null = null
    let stopped = false
    const defer = (): void => {
      // A form can only be opened at once.
      if (deferral !== null || stopped || shows === 'as a form') return
      deferral = deferTo(interaction, shows ?? 'privately')
      const settled = deferral.catch(() => {}).finally(() => underWay.delete(settled))
      underWay.add(settled)
    }
    const timer = setTimeout(defer, deferAfterMs)
    const pending: Pending = {
      interaction,
      isOpen: () => !stopped,
      isDeferred: () => deferral !== null,
      deferral: () => deferral,
      decide(decided) {
        shows = decided
        if (isBusy) defer()
      },
      hurry() {
        isBusy = true
        if (shows !== null) defer()
      },
      stop() {
        stopped = true
        clearTimeout(timer)
      },
    }
    for (const other of waiting.values()) other.hurry()
    waiting.set(interaction.id, pending)
    return pending
  }
  return {
    begin,
    /** The interaction that waits; undefined if another process was asked. */
    find: (id: string): Pending | undefined => waiting.get(id),
    end(id: string): void {
      waiting.get(id)?.stop()
      waiting.delete(id)
    },
    /** Resolves when Discord knows of all that waits. */
    async allKnown(): Promise<void> {
      const settled = async (): Promise<void> => {
        while (underWay.size > 0) await Promise.all(underWay)
      }
      await Promise.race([settled(), pause(longestMs)])
    },
  }
}

export type Acknowledging = ReturnType<typeof createAcknowledging>

async function deferTo(interaction: Answerable, shows: Parsed['shows']): Promise<void> {
  try {
    await patiently<unknown>(
      () => {
        if (shows === 'in place' && interaction.isButton()) return interaction.deferUpdate()
        return interaction.deferReply(shows === 'privately' ? { flags: MessageFlags.Ephemeral } : {})
      },
      { retries },
    )
  } catch (error) {
    if (!wasDelivered(error)) throw error
    interaction.deferred = true
  }
}
