import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite.js'
import type { Store } from '../../src/store/store.js'

const open = async (folder: string): Promise<Store> =>
  openSqlite(folder, (file) => {
    throw new Error(`${file} was set aside`)
  })

/** An empty store's file, made once: what the migrations do takes most of the work of opening a new one. */
let model: Promise<string> | undefined
async function makeModel(scratch: string): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'store-model-'))
  await (await open(folder)).close()
  return join(folder, 'desk.db')
}

/** Run with a store in its own file, opened several times, as by several processes. */
export async function withStores<T>(many: number, run: (...stores: Store[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  const { TEST_SCRATCH } = process.env
  if (TEST_SCRATCH !== undefined) {
    model ??= makeModel(TEST_SCRATCH)
    await copyFile(await model, join(folder, 'desk.db'))
  }
  const stores = await Promise.all(Array.from({ length: many }, () => open(folder)))
  try {
    return await run(...stores)
  } finally {
    for (const store of stores) await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}
