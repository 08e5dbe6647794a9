import { mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../../../src/lib/make-folder.js'
import { withFolder } from '../../worlds/knowledge-files.js'

it('a folder is made with those above it, for its owner alone where that is wanted, and one that is there stays', () =>
  withFolder({}, async (folder) => {
    await makeFolder(join(folder, 'a', 'b', 'c'), 0o700)
    for (const made of ['a', 'a/b', 'a/b/c']) expect((await stat(join(folder, made))).mode & 0o777).toBe(0o700)
    await writeFile(join(folder, 'a', 'b', 'c', 'file'), 'kept')
    await makeFolder(join(folder, 'a', 'b', 'c'), 0o700)
    await Promise.all(Array.from({ length: 10 }, () => makeFolder(join(folder, 'x', 'y', 'z'))))
    expect((await stat(join(folder, 'x', 'y', 'z'))).isDirectory()).toBe(true)
  }))

it('a link to a folder counts as one; a file, or a link that leads nowhere, is an error', () =>
  withFolder({ file: '' }, async (folder) => {
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))
    await symlink(join(folder, 'nowhere', 'at all'), join(folder, 'broken'))
    await makeFolder(join(folder, 'link'))
    await makeFolder(join(folder, 'link', 'below'))
    for (const wrong of ['file', 'file/below', 'broken', 'broken/below']) await expect(makeFolder(join(folder, wrong))).rejects.toThrow()
  }))

it.runIf(process.platform === 'linux')('where no folder can be made it ends with an error, also below /proc', async () => {
  for (const wrong of ['/proc/x', '/proc/x/y/z', '/dev/null/x']) await expect(makeFolder(wrong)).rejects.toThrow()
})
