import { makeId, secret } from './ids.js'
import type { Message } from './model.js'
import type { State } from './state.js'

export type Payload = Readonly<Record<string, unknown>>
export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive'

/** A delivery to the bot, and its state. */
export interface Delivery {
  /** The event’s id; a unique one for a command or an interaction. */
  readonly id: string
  readonly kind: EnvelopeKind
  /** The event's type, the command's name or the interaction's type. */
  readonly name: string
  readonly payload: Payload
  /** How often it was sent. */
  readonly attempts: number
  readonly acked: boolean
  /** The content of the acknowledgement: null before, and `{}` or '' if it was empty. */
  readonly ackBody: unknown
  /** Messages created by its acknowledgement and its response address. */
  readonly replies: readonly Message[]
}

/** One attempt of a delivery. */
export interface Attempt {
  readonly delivery: Delivery
  readonly envelopeId: string
  /** 0 for the first. */
  readonly number: number
  /** The reason for sending it again. */
  readonly reason: string
}

/** A delivery that was not acknowledged in time. */
export type LateAck = Pick<Attempt, 'delivery' | 'number'>

export interface DeliveryOptions {
  readonly id?: string
  readonly replies?: readonly Message[]
  /** A message of the bot itself, for which lost acknowledgements do not count. */
  readonly echo?: boolean
  /** Called with the content of the acknowledgement. */
  readonly onAck?: (body: unknown) => void
}

/** How attempts reach the bot. */
export interface Transport {
  /** @returns whether it was sent; if not, it waits for a connection */
  send(attempt: Attempt): boolean
  /** The time for its acknowledgement is over. */
  giveUp?(attempt: Attempt): void
}

interface Entry extends Delivery {
  attempts: number
  acked: boolean
  ackBody: unknown
  readonly options: DeliveryOptions
}
interface Pending extends Attempt {
  readonly delivery: Entry
  timer: NodeJS.Timeout | null
  answered: boolean
}

const mostRetries = 3

export type Deliveries = ReturnType<typeof createDeliveries>

/** Sends envelopes, and resends unacknowledged ones. @param transport the present one */
export function createDeliveries(state: Pick<State, 'limits' | 'violations' | 'changed'>, transport: () => Transport) {
  const all: Entry[] = []
  const attempts = new Map<string, Pending>()
  const lateAcks: LateAck[] = []
  const queue: Pending[] = []
  let firstAcksToLose = 0

  const send = (attempt: Pending): void => {
    // The timer starts before the sending, so that a quick answer finds it.
    attempt.timer = setTimeout(() => late(attempt), state.limits.ackWithinMs).unref()
    attempt.delivery.attempts++
    if (transport().send(attempt)) return
    attempt.delivery.attempts--
    clearTimeout(attempt.timer)
    queue.push(attempt)
  }
  const start = (delivery: Entry, number: number, reason: string): void => {
    const attempt: Pending = { delivery, envelopeId: secret(), number, reason, timer: null, answered: false }
    attempts.set(attempt.envelopeId, attempt)
    send(attempt)
    state.changed()
  }
  /** Only events are resent. */
  const retry = ({ delivery, number }: Pending, reason: string): void => {
    if (delivery.kind === 'events_api' && number < mostRetries) start(delivery, number + 1, reason)
  }
  const late = (attempt: Pending): void => {
    lateAcks.push({ delivery: attempt.delivery, number: attempt.number })
    transport().giveUp?.(attempt)
    retry(attempt, 'timeout')
    state.changed()
  }

  return {
    all: all as readonly Delivery[],
    lateAcks: lateAcks as readonly LateAck[],
    deliver(kind: EnvelopeKind, name: string, payload: Payload, options: DeliveryOptions = {}): Delivery {
      const ids = { id: options.id ?? makeId('Ix'), kind, name }
      // A sent event stays unchanged, whatever happens to the message later.
      const copy = JSON.parse(JSON.stringify(payload)) as Payload
      const result = { attempts: 0, acked: false, ackBody: null, replies: options.replies ?? [] }
      const delivery: Entry = { ...ids, payload: copy, ...result, options }
      all.push(delivery)
      start(delivery, 0, '')
      return delivery
    },
    /** Send an event again, which Slack may do. */
    redeliver(event: Delivery, times = 1): void {
      if (event.kind !== 'events_api') throw new Error(`Slack sends only events again, not a ${event.name}`)
      for (let time = 0; time < times; time++) start(event as Entry, event.attempts, 'timeout')
    },
    acknowledge(envelopeId: string, body: unknown): void {
      const attempt = attempts.get(envelopeId)
      if (!attempt || attempt.answered) {
        const what = attempt
          ? `${attempt.delivery.name}: an envelope was acknowledged twice`
          : `acknowledgement of an unknown ${envelopeId}`
        state.violations.push(what)
        return
      }
      const { delivery } = attempt
      attempt.answered = true
      clearTimeout(attempt.timer ?? undefined)
      if (firstAcksToLose > 0 && attempt.number === 0 && !delivery.options.echo) {
        firstAcksToLose--
        retry(attempt, 'timeout')
      } else if (!delivery.acked) {
        delivery.acked = true
        delivery.ackBody = body
        delivery.options.onAck?.(body)
      }
    },
    /** It was refused. */
    fail(envelopeId: string, reason: string, mayRetry = true): void {
      const attempt = attempts.get(envelopeId)
      if (!attempt || attempt.answered) return
      attempt.answered = true
      clearTimeout(attempt.timer ?? undefined)
      if (mayRetry) retry(attempt, reason)
    },
    /** A connection exists now: send everything that waited for one. */
    flush(): void {
      for (const attempt of queue.splice(0)) send(attempt)
    },
    loseFirstAcks(ofEvents = 1): void {
      firstAcksToLose += ofEvents
    },
    stop(): void {
      for (const { timer } of attempts.values()) clearTimeout(timer ?? undefined)
    },
  }
}
