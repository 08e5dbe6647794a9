import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KnowledgeDocument } from '../../../src/knowledge/document.js'
import { folderSource } from '../../../src/knowledge/source.js'
import { DeskError } from '../../../src/lib/errors.js'
import { formatProblems, type Library } from '../../../src/library/library.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { markdownFile, withFolder } from '../../worlds/knowledge-files.js'

type Files = Readonly<Record<string, string>>
const withLibrary = (files: Files, run: (library: Library, folder: string) => Promise<void>, mode: 'required' | 'optional' = 'optional') =>
  withFolder(files, async (folder) => run(await openLibrary({ source: folderSource(folder), frontMatter: mode, aliases: [] }), folder))
const documentIn = (library: Library, id: string): KnowledgeDocument => {
  const found = library.index.documents().find((document) => document.id === id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}
const idsIn = (library: Library): string[] => library.index.documents().map((document) => document.id)
/** The passages that contain a word. */
const found = (library: Library, word: string): string[] =>
  library.index
    .search(
      [...library.index.vocabulary.passageTokens(word)].map(({ term }) => ({ term, share: 1 })),
      10,
    )
    .map((hit) => hit.passage.text)

describe('a library', () => {
  it('has the documents of a folder, found by their words', async () => {
    await withLibrary({ 'port.txt': 'The harbour is open.', 'road.md': 'The bridge is shut.' }, async (library) => {
      expect(library.problems).toEqual([])
      expect(library.index.size).toBe(2)
      expect(found(library, 'harbour')).toEqual(['The harbour is open.'])
      expect(found(library, 'bridge')).toEqual(['The bridge is shut.'])
    })
  })

  it('uses the good files of a folder and reports what is wrong with the others', async () => {
    await withLibrary(
      { 'good.md': 'The harbour is open.', 'empty.md': '', 'date.md': '---\npublished: soon\n---\nThe bridge is shut.' },
      async (library) => {
        expect(idsIn(library)).toEqual(['good'])
        expect(formatProblems(library.problems)).toBe(
          'date.md:2: "published" is not a date: write it as YYYY-MM-DD, for example 2025-09-07\nempty.md:1: is empty: write something in it or remove it',
        )
      },
    )
  })

  it.each<[string, Files, string]>([
    ['an empty folder', {}, 'It contains no .md or .txt file.'],
    ['a folder of other files', { 'a.pdf': 'x' }, 'It contains no .md or .txt file.'],
    [
      'a folder with broken files only',
      { 'a.md': '', 'b.txt': ' ' },
      'a.md:1: is empty: write something in it or remove it\nb.txt:1: is empty',
    ],
  ])('does not open on %s', async (_name, files, message) => {
    const opening = withLibrary(files, async () => {})
    await expect(opening).rejects.toThrow(DeskError)
    await expect(opening).rejects.toThrow(message)
  })

  it('does not open on a missing folder', async () => {
    await withFolder({}, async (folder) => {
      const opening = openLibrary({ source: folderSource(join(folder, 'nowhere')), frontMatter: 'optional', aliases: [] })
      await expect(opening).rejects.toThrow(DeskError)
      await expect(opening).rejects.toThrow('is not there')
    })
  })

  it('requires front matter if it is told to', async () => {
    await expect(withLibrary({ 'a.md': 'Text.' }, async () => {}, 'required')).rejects.toThrow('a.md:1: has no front matter')
    await withLibrary({ 'a.md': markdownFile('Text.') }, async (library) => expect(idsIn(library)).toEqual(['port-visit']), 'required')
  })
})

describe('a reloaded document', () => {
  const files = { 'port.md': 'The harbour is open.', 'road.md': 'The bridge is shut.' }

  it('has the present text of its file, and no longer the old one', async () => {
    await withLibrary(files, async (library, folder) => {
      const before = documentIn(library, 'port')
      await writeFile(join(folder, 'port.md'), 'The jetty is closed.\n\nThe crane is broken.')
      expect(await library.reload(before)).toEqual([])
      expect(found(library, 'harbour')).toEqual([])
      expect(found(library, 'jetty')).toEqual(['The jetty is closed.'])
      expect(library.index.size).toBe(3)
      expect(documentIn(library, 'port').sha256).not.toBe(before.sha256)
    })
  })

  it('leaves the library with its file, and returns with it', async () => {
    await withLibrary(files, async (library, folder) => {
      const document = documentIn(library, 'port')
      await rename(join(folder, 'port.md'), join(folder, 'port.away'))
      expect(formatProblems(await library.reload(document))).toContain('port.md:1: cannot be read (ENOENT)')
      expect(idsIn(library)).toEqual(['road'])
      expect(found(library, 'harbour')).toEqual([])
      await rename(join(folder, 'port.away'), join(folder, 'port.md'))
      expect(await library.reload(document)).toEqual([])
      expect(found(library, 'harbour')).toEqual(['The harbour is open.'])
    })
  })

  it('keeps its text if its file is broken', async () => {
    await withLibrary(files, async (library, folder) => {
      await writeFile(join(folder, 'port.md'), Uint8Array.from([0x0a, 0xff]))
      expect(formatProblems(await library.reload(documentIn(library, 'port')))).toBe(
        'port.md:2: is not valid UTF-8: save it again as UTF-8',
      )
      expect(await library.reload(documentIn(library, 'port'))).toEqual([])
      expect(idsIn(library)).toEqual(['port', 'road'])
      expect(found(library, 'harbour')).toEqual(['The harbour is open.'])
    })
  })

  it('may change its id, but not to that of another document', async () => {
    await withLibrary(files, async (library, folder) => {
      await writeFile(join(folder, 'port.md'), '---\nid: quay\n---\nThe harbour is open.')
      expect(await library.reload(documentIn(library, 'port'))).toEqual([])
      expect(idsIn(library).sort()).toEqual(['quay', 'road'])
      await writeFile(join(folder, 'port.md'), '---\ntitle: Port\nid: road\n---\nThe harbour is open.')
      expect(formatProblems(await library.reload(documentIn(library, 'quay')))).toContain('port.md:3: id "road" is taken')
      expect(idsIn(library).sort()).toEqual(['quay', 'road'])
      expect(found(library, 'bridge')).toEqual(['The bridge is shut.'])
    })
  })

  it('is in the library once, however many ask for it at once', async () => {
    await withLibrary(files, async (library, folder) => {
      const document = documentIn(library, 'port')
      await writeFile(join(folder, 'port.md'), 'The jetty is closed.')
      await Promise.all([library.reload(document), library.reload(document), library.reload(documentIn(library, 'road'))])
      expect(idsIn(library).sort()).toEqual(['port', 'road'])
      expect(found(library, 'jetty')).toEqual(['The jetty is closed.'])
      await rm(join(folder, 'port.md'))
      expect(await library.reload(documentIn(library, 'port'))).toHaveLength(1)
      expect(idsIn(library)).toEqual(['road'])
    })
  })
  it('has the text of its file after a repair', async () => {
    await withLibrary(files, async (library, folder) => {
      await writeFile(join(folder, 'port.md'), '')
      await library.reload(documentIn(library, 'port'))
      await library.recover()
      expect(found(library, 'harbour')).toEqual(['The harbour is open.'])
      await writeFile(join(folder, 'port.md'), 'The jetty is closed.')
      await library.recover()
      await library.recover()
      expect(idsIn(library)).toEqual(['port', 'road'])
      expect(found(library, 'harbour')).toEqual([])
      expect(found(library, 'jetty')).toEqual(['The jetty is closed.'])
    })
  })

  it('gets the id of another document as soon as that one has given it up', async () => {
    await withLibrary(files, async (library, folder) => {
      await writeFile(join(folder, 'port.md'), '---\nid: road\n---\nThe harbour is open.')
      await library.reload(documentIn(library, 'port'))
      expect(idsIn(library)).toEqual(['port', 'road'])
      await writeFile(join(folder, 'road.md'), '---\nid: street\n---\nThe bridge is shut.')
      await library.reload(documentIn(library, 'road'))
      await library.recover()
      expect(idsIn(library).sort()).toEqual(['road', 'street'])
    })
  })
})
