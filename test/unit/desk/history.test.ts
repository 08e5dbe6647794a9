import { expect, it } from 'vitest'
import { keepHistory } from '../../../src/desk/history.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { createMemory } from '../../../src/store/memory.js'
import { withStores } from '../../fakes/stores.js'
import { collectLog } from '../../worlds/desks.js'
import { encode } from '../../worlds/knowledge-files.js'

const files = new Map(
  Array.from({ length: 40 }, (_, n) => [`ship-${100 + n}.md`, encode(`Ship ${100 + n} sails from *Oreby* to harbour ${n}.\n`)]),
)
const open = (enough?: number) => openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [], enough })

it('documents are recorded even if the desk answers or stops before a folder is read, without news', () =>
  withStores(1, async (store) => {
    const { log } = collectLog()
    const memory = createMemory(store, 30, log)
    const before = keepHistory(await open(), memory, log)
    await before.begin()
    await before.close()
    const kept = await store.versions()
    expect(kept).toHaveLength(files.size)
    const early = await open(200)
    const history = keepHistory(early, memory, log)
    expect(early.reading).not.toBeNull()
    await Promise.all([history.begin(), early.whole])
    await history.close()
    expect(await store.versions()).toEqual(kept)
    expect(await history.lately()).toEqual([])
  }))
