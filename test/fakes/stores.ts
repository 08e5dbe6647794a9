import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite.js'
import type { Store } from '../../src/store/store.js'

/** Run with a store in its own file, opened several times, as by several processes. */
export async function withStores<T>(many: number, run: (...stores: Store[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  const stores = await Promise.all(
    Array.from({ length: many }, () =>
      openSqlite(folder, (file) => {
        throw new Error(`${file} was set aside`)
      }),
    ),
  )
  try {
    return await run(...stores)
  } finally {
    for (const store of stores) await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}
