import { LRUCache } from 'lru-cache'
import { growingTo } from './growing.js'

const sentencesKept = 5_000

/** Keep findings about a sentence that do not depend on the question: question after question looks at the same sentences.
 *
 * @param find a pure function of the sentence
 * @param kept of how many sentences; what was not asked for longest goes first
 */
export function memo<T extends {}>(find: (sentence: string) => T, kept = sentencesKept): (sentence: string) => T {
  const known = new LRUCache<string, T>({ ...growingTo(kept), memoMethod: find })
  return (sentence) => known.memo(sentence)
}
