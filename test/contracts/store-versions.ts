import { expect, it } from 'vitest'
import type { DocumentVersion } from '../../src/store/store.js'
import type { Opened } from './store.js'

const version: DocumentVersion = {
  ...{ document: 'bridge', sha256: 'aa', file: 'bridge.md', change: 'first', at: new Date('2026-01-02T03:04:05Z') },
  content: 'The toll is 40 crowns. 🌉\n',
}
const later: DocumentVersion = { ...version, sha256: 'bb', change: 'changed', at: new Date('2026-01-03T03:04:05Z'), content: null }

/** What every store must do with the texts of documents. @param opened gives the store of the test */
export function versionContract(opened: () => Opened): void {
  it('gives the versions of a document to every process, newest first', async () => {
    const { store, another } = opened()
    await store.keepVersions([version, later, { ...version, document: 'lamp' }])
    const other = await another()
    expect(await other.versionsOf('bridge')).toEqual([later, version])
    expect(await other.versions()).toHaveLength(3)
    expect((await other.versions())[0]).toEqual({ document: 'bridge', sha256: 'bb', change: 'changed', at: later.at, length: 0 })
    expect((await other.versionsOf('lamp'))[0]?.content).toBe(version.content)
  })

  it('puts a version that came back first, and drops only the versions that are named', async () => {
    const { store } = opened()
    const again = new Date('2026-01-04T00:00:00Z')
    await store.keepVersions([version, later])
    await store.keepVersions([{ ...version, change: 'changed', at: again }])
    expect((await store.versionsOf('bridge')).map(({ sha256 }) => sha256)).toEqual(['aa', 'bb'])
    await store.dropVersions([
      { document: 'bridge', sha256: 'bb' },
      { document: 'lamp', sha256: 'aa' },
    ])
    expect(await store.versions()).toMatchObject([{ sha256: 'aa', at: again }])
    await store.keepVersions([])
    await store.dropVersions([])
  })

  it('keeps a thousand long texts', async () => {
    const { store } = opened()
    const many = Array.from({ length: 1_000 }, (_, i) => ({ ...version, document: `d${i}`, content: 'x'.repeat(3_000) }))
    await store.keepVersions(many)
    const kept = await store.versions()
    expect(kept.reduce((sum, { length }) => sum + length, 0)).toBe(3_000_000)
    await store.dropVersions(many)
    expect(await store.versions()).toEqual([])
  })
}
