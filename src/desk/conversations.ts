import { LRUCache } from 'lru-cache'

/** What was asked lately: the last question of each thread, and each person's last few. In memory, bounded, and soon forgotten. */
export interface Conversations {
  /** The question that a new one in this thread may carry on. */
  lastIn(thread: string): string | undefined
  /** A person's own questions, latest first. */
  recentOf(person: string): readonly string[]
  remember(question: string, thread: string | undefined, person: string | undefined): void
  /** A person's own questions are no longer offered to them. */
  forget(person: string): void
}

const hour = 60 * 60 * 1_000
const mostThreads = 2_000
const mostPeople = 2_000
const mostOfOne = 5

export function createConversations(): Conversations {
  const threads = new LRUCache<string, string>({ max: mostThreads, ttl: hour })
  const people = new LRUCache<string, readonly string[]>({ max: mostPeople, ttl: hour })
  return {
    lastIn: (thread) => threads.get(thread),
    recentOf: (person) => people.get(person) ?? [],
    remember(question, thread, person) {
      if (thread !== undefined) threads.set(thread, question)
      if (person === undefined) return
      const others = (people.get(person) ?? []).filter((other) => other !== question)
      people.set(person, [question, ...others].slice(0, mostOfOne))
    },
    forget: (person) => void people.delete(person),
  }
}
