import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markOf } from '../../../src/cards/permalink.js'
import { createReader } from '../../../src/desk/reader.js'
import { collectLog, withDesk } from '../../worlds/desks.js'
import { oreby } from '../../worlds/oreby.js'

const toll = 'The toll for a lorry is 40 crowns.'
const tollIn = 2
const mark = markOf(tollIn, toll)
const dearer = oreby['bridge.md'].replace('40 crowns', '55 crowns')

describe('an excerpt that is looked up', () => {
  it('is proven if its file contains it, with its lines', () =>
    withDesk(oreby, {}, async ({ library }) => {
      const looked = await createReader({ library, log: collectLog().log }).look('bridge', mark)
      expect(looked).toMatchObject({ kind: 'proven', found: { passage: tollIn, start: 0, end: toll.length, lines: [15, 15] } })
    }))

  it('is found if paragraphs were inserted before it', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      await writeFile(
        join(folder, 'bridge.md'),
        oreby['bridge.md'].replace('## The toll', 'A new paragraph.\n\nAnother one.\n\n## The toll'),
      )
      const looked = await createReader({ library, log: collectLog().log }).look('bridge', mark)
      expect(looked).toMatchObject({ kind: 'proven', found: { passage: tollIn + 2, lines: [19, 19] } })
    }))

  it('is shown in its old form if the document changed, even if nobody noticed yet', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      const reader = createReader({ library, log: collectLog().log })
      const { sha256 } = library.index.document('bridge') ?? {}
      await writeFile(join(folder, 'bridge.md'), dearer)
      const changed = { kind: 'changed', before: { text: toll, sha256, asOf: '2025-03-01', lines: [15, 15] } }
      expect(await reader.look('bridge', mark)).toEqual(changed)
      expect(reader.document('bridge')?.passages[tollIn - 1]?.text).toContain('55 crowns')
      expect(await reader.look('bridge', mark)).toEqual(changed)
    }))

  it('counts as changed if its words were never known', () =>
    withDesk(oreby, {}, async ({ library }) => {
      expect(await createReader({ library, log: collectLog().log }).look('bridge', markOf(tollIn, 'The toll is a goat.'))).toEqual({
        kind: 'changed',
        before: null,
      })
    }))

  it('is not proven but still known if the file is unusable', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      await writeFile(join(folder, 'bridge.md'), Buffer.from([0xff, 0xfe, 0x00]))
      const looked = await createReader({ library, log: collectLog().log }).look('bridge', mark)
      expect(looked?.kind).not.toBe('changed')
    }))

  it('belongs to a document listed under recent changes, latest first', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      const reader = createReader({ library, log: collectLog().log })
      expect(await reader.lately()).toEqual([])
      await writeFile(join(folder, 'bridge.md'), dearer)
      await reader.look('bridge', mark)
      await writeFile(join(folder, 'ferry.md'), '# The ferry\n\nThe ferry was sold.\n')
      await library.refresh()
      expect((await reader.lately()).map(({ document, change }) => [document.id, change])).toEqual([
        ['ferry', 'added'],
        ['bridge', 'changed'],
      ])
    }))

  it('is not found in an unknown document', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      const reader = createReader({ library, log: collectLog().log })
      expect(await reader.look('ferry', mark)).toBeNull()
      await rm(join(folder, 'bridge.md'))
      expect(reader.documents().map(({ id }) => id)).toContain('bridge')
    }))
})
