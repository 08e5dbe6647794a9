import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../src/knowledge/decode.js'
import { folderSource, memorySource } from '../../../src/knowledge/source.js'
import { DeskError } from '../../../src/lib/errors.js'
import { encode, withFolder } from '../../worlds/knowledge-files.js'

describe('a folder', () => {
  it('lists the files of all folders below it by their relative names, sorted', async () => {
    await withFolder({ 'b.md': 'b', 'a.txt': 'a', 'deep/er/c.md': 'c', 'aliases.yml': 'x' }, async (folder) => {
      expect(await folderSource(folder).list()).toEqual(['a.txt', 'aliases.yml', 'b.md', 'deep/er/c.md'])
    })
  })

  it('ignores hidden files and folders', async () => {
    await withFolder({ 'a.md': 'a', '.draft.md': 'b', '.git/c.md': 'c', 'deep/.d/e.md': 'e' }, async (folder) => {
      expect(await folderSource(folder).list()).toEqual(['a.md'])
    })
  })

  it('is read even if it is hidden itself or its path ends in a slash', async () => {
    await withFolder({ '.notes/a.md': 'a' }, async (folder) => {
      expect(await folderSource(`${folder}/.notes/`).list()).toEqual(['a.md'])
    })
  })

  it('lists no folders, even with the name of a document', async () => {
    await withFolder({ 'a.md': 'a' }, async (folder) => {
      await mkdir(join(folder, 'folder.md'))
      expect(await folderSource(folder).list()).toEqual(['a.md'])
    })
  })

  it('follows links to files, and lists broken links so that they are reported', async () => {
    await withFolder({ 'store/a.md': 'a', 'mounted/b.md': 'b' }, async (folder) => {
      await symlink(join(folder, 'store/a.md'), join(folder, 'mounted/a.md'))
      await symlink(join(folder, 'store/gone.md'), join(folder, 'mounted/gone.md'))
      await symlink(join(folder, 'store'), join(folder, 'mounted/folder.md'))
      const source = folderSource(join(folder, 'mounted'))
      expect(await source.list()).toEqual(['a.md', 'b.md', 'gone.md'])
      expect(decodeUtf8(await source.read('a.md'))).toBe('a')
      await rm(join(folder, 'mounted/gone.md'))
      expect(await source.list()).toEqual(['a.md', 'b.md'])
    })
  })

  it('reads a file again every time', async () => {
    await withFolder({ 'deep/a.md': 'before' }, async (folder) => {
      const source = folderSource(folder)
      expect(decodeUtf8(await source.read('deep/a.md'))).toBe('before')
      await writeFile(join(folder, 'deep/a.md'), 'after')
      expect(decodeUtf8(await source.read('deep/a.md'))).toBe('after')
      await expect(source.read('gone.md')).rejects.toThrow('ENOENT')
    })
  })

  it('that is missing, or is a file, is reported by name with what to do', async () => {
    await withFolder({ 'a.md': 'a' }, async (folder) => {
      const missing = folderSource(join(folder, 'nowhere')).list()
      await expect(missing).rejects.toThrow(DeskError)
      await expect(missing).rejects.toThrow(`${join(folder, 'nowhere')} is not there. Name a folder`)
      const file = folderSource(join(folder, 'a.md')).list()
      await expect(file).rejects.toThrow(DeskError)
      await expect(file).rejects.toThrow('is not a folder')
    })
  })
})

describe('files held in memory', () => {
  it('are listed sorted and read by name', async () => {
    const source = memorySource(
      'a question set',
      new Map([
        ['b.txt', encode('bee')],
        ['a.txt', encode('ay')],
      ]),
    )
    expect(await source.list()).toEqual(['a.txt', 'b.txt'])
    expect(decodeUtf8(await source.read('b.txt'))).toBe('bee')
    await expect(source.read('c.txt')).rejects.toThrow('no file c.txt in a question set')
  })
})
