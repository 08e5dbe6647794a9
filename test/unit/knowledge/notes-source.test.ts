import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withNotes } from '../../../src/knowledge/notes-source.js'
import { withFolder } from '../../worlds/knowledge-files.js'

/** Run with a knowledge folder and, beside it, the folder that holds the notes. */
const withBoth = (
  knowledge: Readonly<Record<string, string>>,
  notes: Readonly<Record<string, string>>,
  run: (source: ReturnType<typeof withNotes>, folder: string) => Promise<void>,
): Promise<void> => withFolder({ ...under('knowledge', knowledge), ...under('data/notes', notes) }, (folder) => run(open(folder), folder))
const under = (name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]))
const open = (folder: string) => withNotes(join(folder, 'knowledge'), join(folder, 'data'))
const text = async (bytes: Promise<Uint8Array>) => Buffer.from(await bytes).toString()

describe('the notes beside a knowledge folder', () => {
  it('are listed and read with it, under the name of their folder', () =>
    withBoth({ 'a.md': 'A', 'z.md': 'Z' }, { 'n.md': 'N' }, async (source) => {
      expect(await source.list()).toEqual(['a.md', 'notes/n.md', 'z.md'])
      expect([await text(source.read('a.md')), await text(source.read('notes/n.md'))]).toEqual(['A', 'N'])
      expect([source.look('notes/n.md').kind, source.look('notes/m.md').kind, source.look('n.md').kind]).toEqual(['file', 'gone', 'gone'])
    }))

  it('coexist with its files, and a note replaces a file of the same name', () =>
    withBoth({ 'notes/own.md': 'own', 'notes/both.md': 'its' }, { 'both.md': 'the note' }, async (source) => {
      expect(await source.list()).toEqual(['notes/both.md', 'notes/own.md'])
      expect([await text(source.read('notes/own.md')), await text(source.read('notes/both.md'))]).toEqual(['own', 'the note'])
    }))

  it('are optional', () =>
    withFolder({ 'knowledge/a.md': 'A' }, async (folder) => {
      expect(await open(folder).list()).toEqual(['a.md'])
    }))

  it('are listed once if they are inside the knowledge folder, or are all of it', () =>
    withFolder({ 'a.md': 'A', 'data/notes/n.md': 'N' }, async (folder) => {
      expect(await withNotes(folder, join(folder, 'data')).list()).toEqual(['a.md', 'notes/n.md'])
      expect(await withNotes(join(folder, 'data'), join(folder, 'data')).list()).toEqual(['notes/n.md'])
      expect(await withNotes(join(folder, 'data', 'notes'), join(folder, 'data')).list()).toEqual(['n.md'])
    }))

  it('are reported if they cannot be listed, and the knowledge folder still works', () =>
    withFolder({ 'knowledge/a.md': 'A', 'data/notes': 'a file' }, async (folder) => {
      const told: string[] = []
      const source = withNotes(join(folder, 'knowledge'), join(folder, 'data'), ({ message }) => void told.push(message))
      expect(await source.list()).toEqual(['a.md'])
      expect(told).toEqual([expect.stringMatching(/notes is not a folder/)])
      await expect(open(folder).list()).rejects.toThrow(/notes is not a folder/)
    }))

  it('do not hide that the knowledge folder is missing', () =>
    withFolder({ 'data/notes/n.md': 'N' }, async (folder) => {
      await expect(open(folder).list()).rejects.toThrow(/is not there/)
      await mkdir(join(folder, 'knowledge'))
      await writeFile(join(folder, 'knowledge', 'a.md'), 'A')
      expect(await open(folder).list()).toEqual(['a.md', 'notes/n.md'])
    }))
})
