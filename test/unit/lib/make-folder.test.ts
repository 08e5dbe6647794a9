import { mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../../../src/lib/make-folder.js'
import { withFolder } from '../../worlds/knowledge-files.js'

it('a folder is created with its parents, private on request, and an existing one stays', () =>
  withFolder({}, async (folder) => {
    await makeFolder(join(folder, 'a', 'b', 'c'), 0o700)
    for (const made of ['a', 'a/b', 'a/b/c']) expect((await stat(join(folder, made))).mode & 0o777).toBe(0o700)
    await writeFile(join(folder, 'a', 'b', 'c', 'file'), 'kept')
    await makeFolder(join(folder, 'a', 'b', 'c'), 0o700)
    await Promise.all(Array.from({ length: 10 }, () => makeFolder(join(folder, 'x', 'y', 'z'))))
    expect((await stat(join(folder, 'x', 'y', 'z'))).isDirectory()).toBe(true)
  }))

it('a link to a folder counts as one, but a file or a broken link is an error', () =>
  withFolder({ file: '' }, async (folder) => {
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))
    await symlink(join(folder, 'nowhere', 'at all'), join(folder, 'broken'))
    await makeFolder(join(folder, 'link'))
    await makeFolder(join(folder, 'link', 'below'))
    for (const wrong of ['file', 'file/below', 'broken', 'broken/below']) await expect(makeFolder(join(folder, wrong))).rejects.toThrow()
  }))

it.runIf(process.platform === 'linux')('a folder that cannot be created is an error, also below /proc', async () => {
  for (const wrong of ['/proc/x', '/proc/x/y/z', '/dev/null/x']) await expect(makeFolder(wrong)).rejects.toThrow()
})
