import { Cron } from 'croner'
import type { Adapter, Reply } from '../contract/contract.js'
import type { Log } from '../lib/log.js'
import type { ClaimedLetter, Store } from '../store/store.js'

export interface PostOfficeDeps {
  readonly store: Store
  /** The doors that are open. */
  readonly adapters: readonly Adapter[]
  /** Make of a letter what is said; null where there is nothing left to say. */
  readonly compose: (letter: ClaimedLetter) => Promise<Reply | null>
  /** What is to be done before letters are looked for: to write those that are due. */
  readonly before: () => Promise<void>
  readonly log: Log
}

/** Sends the letters that wait, each once, whichever process finds it first. */
export interface PostOffice {
  /** Look for letters now. Resolves when those found were sent or put off; it never throws. */
  deliver(): Promise<void>
  /** Look for letters every few seconds: another process may have written them, or their time may come. */
  open(): void
  /** Resolves when nothing is being sent any more. */
  close(): Promise<void>
}

/** Whoever began to send a letter and has not ended after this time has been stopped: far longer than a send takes with all its tries. */
const claimedForMs = 20_000
/** A letter that could not be sent is tried again after this time. */
const putOffForMs = 60_000
const everyFiveSeconds = '*/5 * * * * *'

export function createPostOffice({ store, adapters, compose, before, log }: PostOfficeDeps): PostOffice {
  const after = (ms: number): Date => new Date(Date.now() + ms)
  const byName = new Map(adapters.filter(({ post }) => post !== undefined).map((adapter) => [adapter.name, adapter]))
  let troubled = false

  const send = async (letter: ClaimedLetter): Promise<void> => {
    const { id, platform, place, person, answerTo, begun } = letter
    const reply = await compose(letter)
    const post = byName.get(platform)?.post
    if (reply !== null && post !== undefined) {
      const arrived = await post({ id, place, person, answerTo, reply, mayBeThere: begun > 0 })
      if (!arrived)
        log.warn({ platform, id }, 'a letter can never arrive: its channel is closed to the desk, or the person takes no messages')
    }
    await store.endLetter(id)
  }
  const deliverAll = async (): Promise<void> => {
    await before()
    for (const id of await store.waitingLetters([...byName.keys()], new Date())) {
      const letter = await store.claimLetter(id, new Date(), after(claimedForMs))
      if (letter === null) continue
      await send(letter).catch(async (error: Error) => {
        log.warn(
          { platform: letter.platform, id, error: { name: error.name, message: error.message } },
          'a letter could not be sent; it is tried again in a minute',
        )
        await store.putOffLetter(id, after(putOffForMs))
      })
    }
    troubled = false
  }

  let last: Promise<void> = Promise.resolve()
  /** One round after the other: two at once would find the same letters. */
  const deliver = (): Promise<void> => {
    last = last.then(deliverAll).catch((error: Error) => {
      // The memory tells of its own trouble; once is enough here.
      if (!troubled)
        log.error(
          { error: { name: error.name, message: error.message } },
          'letters cannot be looked for; it is tried again every few seconds',
        )
      troubled = true
    })
    return last
  }
  const clock = new Cron(everyFiveSeconds, { paused: true, protect: true, unref: true }, deliver)
  return {
    deliver,
    open: () => void clock.resume(),
    async close() {
      clock.stop()
      await last
    },
  }
}
