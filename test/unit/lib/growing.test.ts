import { LRUCache } from 'lru-cache'
import { expect, it } from 'vitest'
import { growingTo } from '../../../src/lib/growing.js'

it('a cache that grows as it fills keeps the latest, and no more than it may', () => {
  const known = new LRUCache<string, true>({ ...growingTo(3), ttl: 60_000 })
  for (const key of 'abcd') known.set(key, true)
  known.get('b')
  known.set('e', true)
  expect([...known.keys()]).toEqual(['e', 'b', 'd'])
})
