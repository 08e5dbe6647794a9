import { LRUCache } from 'lru-cache'

export type Conversations = ReturnType<typeof createConversations>

const hour = 60 * 60 * 1_000
const mostKept = 2_000
const mostOfOne = 5

/** What was asked lately: the last question of each thread, and each person's last few. In memory, bounded, and soon forgotten. */
export function createConversations() {
  const threads = new LRUCache<string, string>({ max: mostKept, ttl: hour })
  const people = new LRUCache<string, readonly string[]>({ max: mostKept, ttl: hour })
  return {
    /** The question that a new one in this thread may carry on. */
    lastIn: (thread: string): string | undefined => threads.get(thread),
    /** A person's own questions, latest first. */
    recentOf: (person: string): readonly string[] => people.get(person) ?? [],
    remember(question: string, thread: string | undefined, person: string | undefined): void {
      if (thread !== undefined) threads.set(thread, question)
      if (person === undefined) return
      const others = (people.get(person) ?? []).filter((other) => other !== question)
      people.set(person, [question, ...others].slice(0, mostOfOne))
    },
    /** A person's own questions are no longer offered to them. */
    forget: (person: string): void => void people.delete(person),
  }
}
