import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../../src/contract/reader.js'
import { createReader } from '../../../src/desk/reader.js'
import { brokenText } from '../../contracts/arbitrary-text.js'
import { collectLog, type TestDesk, withDesk } from '../../worlds/desks.js'
import { oreby } from '../../worlds/oreby.js'

const withReader = (run: (reader: Reader, desk: TestDesk) => Promise<void>): Promise<void> =>
  withDesk(oreby, {}, (desk) => run(createReader({ library: desk.library, log: collectLog().log }), desk))

describe('a reader of a document by id', () => {
  it('gets its passages in order, each as in the file', () =>
    withReader(async (reader, { folder }) => {
      const read = await reader.read('bridge')
      const file = await readFile(join(folder, 'bridge.md'), 'utf8')
      expect(read?.card).toMatchObject({
        id: 'bridge',
        title: 'The bridge of Oreby',
        sha256: createHash('sha256').update(file).digest('hex'),
      })
      expect(read?.card).not.toHaveProperty('passages')
      expect(read?.passages.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3])
      const toll = read?.passages[1]
      expect(toll).toMatchObject({ id: 'bridge#2', heading: 'The toll', text: expect.stringContaining('40 crowns') })
      expect(file.slice(toll?.start, toll?.end)).toContain('The toll for a lorry is 40 crowns.')
    }))

  it('gets the new text if the file has just changed, and never the old one with a new hash', () =>
    withReader(async (reader, { folder }) => {
      const changed = oreby['bridge.md'].replace('40 crowns', '45 crowns')
      await writeFile(join(folder, 'bridge.md'), changed)
      const read = await reader.read('bridge')
      expect(read?.passages[1]?.text).toContain('45 crowns')
      expect(read?.card.sha256).toBe(createHash('sha256').update(changed).digest('hex'))
    }))

  it('gets nothing for an unknown id of any form', () =>
    withReader(async (reader) => {
      const ids = ['', '#', '#1', '.', '..', '../bridge', 'bridge.md', '/etc/passwd', 'bridge\0', '__proto__', 'constructor', 'bridge#1']
      for (const id of ids) expect(await reader.read(id), id).toBeNull()
      await fc.assert(
        fc.asyncProperty(brokenText, async (id) => {
          expect(await reader.read(`${id}?`)).toBeNull()
        }),
      )
    }))
})

describe('a reader of a passage by id', () => {
  it('gets it with its document and its neighbours’ ids', () =>
    withReader(async (reader) => {
      expect(await reader.passage('bridge#2')).toMatchObject({
        passage: { id: 'bridge#2', sources: [{ publisher: 'Harbour office' }], date: null },
        document: { id: 'bridge', file: 'bridge.md', asOf: '2025-03-01' },
        previous: 'bridge#1',
        next: 'bridge#3',
      })
      expect(await reader.passage('bridge#1')).toMatchObject({ previous: null })
      expect(await reader.passage('bridge#3')).toMatchObject({ next: null })
    }))

  it('gets nothing for an unknown id', () =>
    withReader(async (reader) => {
      for (const id of [
        '',
        'bridge',
        'bridge#',
        'bridge#0',
        'bridge#4',
        'bridge#02',
        'bridge#1e0',
        'bridge##1',
        'moon#1',
        '#1',
        '../bridge#1',
      ])
        expect(await reader.passage(id), id).toBeNull()
    }))

  it('gets nothing from a file whose text has changed', () =>
    withReader(async (reader, { folder }) => {
      await writeFile(join(folder, 'lamp.md'), '# The lighthouse of Oreby\n\nIt is dark.\n')
      expect((await reader.passage('lamp#1'))?.passage.text).toBe('It is dark.')
      expect(await reader.passage('lamp#2')).toBeNull()
    }))
})

describe('the list of documents', () => {
  it('includes a document that was removed and returned', () =>
    withReader(async (reader, { folder }) => {
      const ids = async () => (await reader.list()).map(({ id }) => id).sort()
      expect(await ids()).toEqual(['bridge', 'lamp', 'pilots'])
      await rm(join(folder, 'lamp.md'))
      await reader.passage('lamp#1')
      await writeFile(join(folder, 'lamp.md'), oreby['lamp.md'])
      expect(await ids()).toEqual(['bridge', 'lamp', 'pilots'])
    }))
})
