import { LRUCache } from 'lru-cache'
import { maskPersonal } from '../gaps/keep-gap.js'
import type { Memory } from '../store/memory.js'

export type Conversations = ReturnType<typeof createConversations>

const hour = 60 * 60 * 1_000
const mostKept = 2_000
const mostOfOne = 5

/** A question that was asked in a thread, or by a person alone. */
export interface Remembered {
  /** Empty if the text has nothing to carry over. */
  readonly question: string
  readonly thread: string | undefined
  readonly person: string | undefined
  /** Whether it may be offered to the person again, as it stands alone. */
  readonly alone: boolean
}

/** The recent questions: the last one of each thread, and each person's last few. Bounded, and forgotten within an hour. The questions
 * of threads are kept in the store too, so that a thread goes on after a restart, and in another process.
 * @param memory null if there is nowhere to keep them: then they are known in this process alone
 */
export function createConversations(platform: string, memory: Pick<Memory, 'keepAsked' | 'lastAsked'> | null) {
  /** `kept`: whether the store has it; while it is being written, the promise of that. */
  type Last = { readonly question: string; readonly person: string | undefined; readonly kept: Promise<boolean> }
  const threads = new LRUCache<string, Last>({ max: mostKept, ttl: hour })
  const people = new LRUCache<string, readonly string[]>({ max: mostKept, ttl: hour })

  const keep = async (thread: string, question: string, person: string | undefined): Promise<boolean> =>
    memory !== null &&
    (await memory.keepAsked({ platform, thread, person: person ?? null, question: maskPersonal(question), at: new Date() }))

  return {
    /** The question that a new one in this thread may carry on; undefined if there is none. */
    async lastIn(thread: string): Promise<string | undefined> {
      const here = threads.get(thread)
      // A question that the store could not take is later than the one that it has.
      if (memory === null || (here !== undefined && !(await here.kept))) return here?.question
      const last = await memory.lastAsked(platform, thread)
      return last === 'unknown' ? here?.question : (last ?? undefined)
    },
    /** A person's own questions, latest first. */
    recentOf: (person: string): readonly string[] => people.get(person) ?? [],
    /** Nobody waits for the store: the next question of the thread does. */
    remember({ question, thread, person, alone }: Remembered): void {
      if (thread !== undefined) threads.set(thread, { question, person, kept: keep(thread, question, person) })
      if (person === undefined || !alone) return
      const others = (people.get(person) ?? []).filter((other) => other !== question)
      people.set(person, [question, ...others].slice(0, mostOfOne))
    },
    /** A person's own questions are no longer offered to them, nor carried on. What the store has of them is removed by who calls. */
    forget(person: string): void {
      people.delete(person)
      for (const [thread, last] of threads.entries()) if (last.person === person) threads.delete(thread)
    },
  }
}
