import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createFile, replaceFile } from '../../../src/lib/write-file.js'
import { withFolder } from '../../worlds/knowledge-files.js'

it('a reader of a file under replacement gets the old one or the new one, whole', () =>
  withFolder({ 'a.md': 'x'.repeat(100_000) }, async (folder) => {
    const path = join(folder, 'a.md')
    let isDone = false
    const seen = new Set<string>()
    const reading = (async () => {
      while (!isDone) seen.add(await readFile(path, 'utf8'))
    })()
    for (const letter of ['a', 'b', 'c', 'd', 'e']) await replaceFile(path, letter.repeat(100_000))
    isDone = true
    await reading
    for (const text of seen) expect(text).toBe((text[0] ?? '').repeat(100_000))
    expect(await readdir(folder)).toEqual(['a.md'])
  }))

it('a new file replaces no existing one, and a failed write leaves nothing behind', () =>
  withFolder({ 'a.md': 'theirs' }, async (folder) => {
    expect(await createFile(join(folder, 'a.md'), 'ours')).toBe(false)
    expect(await createFile(join(folder, 'a.md'), 'theirs')).toBe(true)
    await mkdir(join(folder, 'b.md'))
    await writeFile(join(folder, 'b.md', 'inside'), '')
    await expect(replaceFile(join(folder, 'b.md'), 'ours')).rejects.toThrow()
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('theirs')
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'b.md'])
  }))

it('the next write removes half-written files of killed processes, but none that is in use or not ours', () =>
  withFolder({}, async (folder) => {
    const parts = [`.a.md-${randomUUID()}.part`, `.b.md-${randomUUID()}.part`]
    for (const name of [...parts, '.theirs.part']) await writeFile(join(folder, name), 'half')
    for (const name of [parts[0] ?? '', '.theirs.part']) await utimes(join(folder, name), 0, 0)
    expect(await createFile(join(folder, 'c.md'), 'whole')).toBe(true)
    expect((await readdir(folder)).sort()).toEqual([parts[1], '.theirs.part', 'c.md'].sort())
  }))
