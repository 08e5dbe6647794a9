import { watch } from 'node:fs'
import { mkdir, open, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FolderDesk, openDesk } from '../../../src/desk/open-desk.js'
import { noteWriter } from '../../../src/gaps/write-note.js'
import type { Watch } from '../../../src/library/watch-folder.js'
import { startWatcher } from '../../../src/library/watcher.js'
import { createWaiting } from '../../support/waiting.js'
import { collectLog, type LogLine } from '../../worlds/desks.js'
import { markdownFile, withFolder } from '../../worlds/knowledge-files.js'

interface Kept {
  readonly desk: FolderDesk
  readonly folder: string
  readonly lines: readonly LogLine[]
  write(file: string, text: string): Promise<void>
  /** Resolves when the documents have these texts, each as a passage, in file order. */
  saying(...texts: string[]): Promise<void>
  until(condition: () => boolean, what: string): Promise<unknown>
}

const textsOf = ({ library }: FolderDesk): string[] => library.index.documents().flatMap(({ passages }) => passages.map(({ text }) => text))

/** Run with a desk that is kept current, on a subfolder. Nobody asks it anything. */
const withKept = (files: Readonly<Record<string, string>>, run: (kept: Kept) => Promise<void>): Promise<void> =>
  withFolder({ 'aliases.yml': 'groups: []\n', ...files }, async (folder) => {
    const { log, lines } = collectLog()
    const { data } = folders(folder)
    const desk = await openDesk({ knowledge: folder, staleDays: 180, log, dataDir: data, tell: () => {} })
    const keeping = desk.stayCurrent()
    const { until } = createWaiting(() => JSON.stringify([textsOf(desk), lines]))
    try {
      await run({
        ...{ desk, folder, lines, until },
        write: (file, text) => writeFile(join(folder, file), text),
        saying: async (...texts) => void (await until(() => textsOf(desk).join('|') === texts.join('|'), `the documents saying ${texts}`)),
      })
    } finally {
      keeping.close()
      await rm(data, { recursive: true, force: true })
    }
  })
/** The notes folder of a desk on this folder, beside it. */
const folders = (folder: string) => ({ data: `${folder}-data` })
const port = { 'port.md': 'The harbour is open.' }

describe('while the desk runs', () => {
  it('a new, changed, renamed or removed file is noticed, in a new folder too', () =>
    withKept(port, async ({ folder, write, saying }) => {
      await write('port.md', 'The harbour is shut.')
      await saying('The harbour is shut.')
      await mkdir(join(folder, 'notes/old'), { recursive: true })
      await write('notes/old/road.md', 'The bridge is shut.')
      await saying('The bridge is shut.', 'The harbour is shut.')
      await write('notes/old/road.md', 'The bridge is open.')
      await saying('The bridge is open.', 'The harbour is shut.')
      await rename(join(folder, 'notes'), join(folder, 'saved'))
      await saying('The harbour is shut.', 'The bridge is open.')
      await write('saved/old/road.md', 'The bridge is gone.')
      await saying('The harbour is shut.', 'The bridge is gone.')
      await rm(join(folder, 'saved'), { recursive: true })
      await saying('The harbour is shut.')
    }))

  it('a note by another process beside the folder is noticed, even if there was none at the start', () =>
    withKept(port, async ({ folder, saying }) => {
      const { data } = folders(folder)
      const write = noteWriter(data, folder)
      await write({ id: 'n', file: 'notes/n.md', content: 'The bridge is open.' })
      await saying('The bridge is open.', 'The harbour is open.')
      await writeFile(join(data, 'notes', 'n.md'), 'The bridge is shut.')
      await saying('The bridge is shut.', 'The harbour is open.')
      await rm(join(data, 'notes'), { recursive: true })
      await saying('The harbour is open.')
    }))

  it('a file that an editor replaces or writes in pieces is noticed', () =>
    withKept(port, async ({ folder, write, saying, lines }) => {
      await write('.port.md.swp', 'The harbour is')
      await rename(join(folder, '.port.md.swp'), join(folder, 'port.md'))
      await saying('The harbour is')
      const file = await open(join(folder, 'port.md'), 'w')
      for (const piece of ['The ', 'jetty ', 'is ', 'old.']) await file.write(piece)
      await file.close()
      await saying('The jetty is old.')
      expect(lines.filter(({ level }) => level === 'error')).toEqual([])
    }))

  it.each(['.', 'mounted'])('a mounted volume with a changed link is noticed (mounted at %s)', (at) =>
    withFolder({ 'one/port.md': 'The harbour is open.', 'two/port.md': 'The harbour is shut.' }, (volume) =>
      withKept({ 'road.md': 'The bridge is shut.' }, async ({ folder, saying }) => {
        const place = join(folder, at)
        await mkdir(place, { recursive: true })
        await symlink(join(volume, 'one'), join(place, '..data'))
        await symlink('..data/port.md', join(place, 'port.md'))
        await saying('The harbour is open.', 'The bridge is shut.')
        await symlink(join(volume, 'two'), join(place, '..next'))
        await rename(join(place, '..next'), join(place, '..data'))
        await saying('The harbour is shut.', 'The bridge is shut.')
      }),
    ),
  )

  it('a note by another process is noticed', () =>
    withKept(port, async ({ folder, saying }) => {
      const content = markdownFile('The fund pays.', { id: 'who-pays' })
      expect(await noteWriter(folder, folder)({ id: 'who-pays', file: 'notes/who-pays.md', content })).toBe(true)
      await saying('The fund pays.', 'The harbour is open.')
    }))

  it('a broken file is reported once, and its last text is kept until a repair', () =>
    withKept(port, async ({ write, saying, until, lines, desk }) => {
      await write('port.md', '---\nas_of: soon\n---\nThe harbour is shut.')
      await until(() => lines.some(({ level }) => level === 'error'), 'the fault to be told')
      await write('road.md', 'The bridge is shut.')
      await saying('The harbour is open.', 'The bridge is shut.')
      const [best] = (await desk.answerer.answer('Is the harbour open?')).answer.excerpts
      expect(best?.text).toBe('The harbour is open.')
      const told = lines.filter(({ level }) => level === 'error' || level === 'warn')
      expect(told).toMatchObject([{ file: 'port.md', line: 2, message: expect.stringContaining('"as_of" is not a date') }])
      expect(JSON.stringify(lines)).not.toContain('harbour')
      await write('port.md', 'The harbour is shut.')
      await saying('The harbour is shut.', 'The bridge is shut.')
    }))

  it('equal terms and suggestions are noticed too, and a faulty list changes nothing', () =>
    withKept(port, async ({ desk, write, until, lines }) => {
      const named = (): string[] => desk.library.index.vocabulary.questionTokens('haven').map(({ term }) => term)
      await write('aliases.yml', 'groups:\n  - [harbour, haven]\n')
      await until(() => named().join() === '=harbour', 'the equal term')
      await write('suggestions.yml', 'questions:\n  - Is the harbour open?\n')
      await until(() => desk.answerer.askable().includes('Is the harbour open?'), 'the suggestion')
      await write('aliases.yml', 'groups: none\n')
      await until(() => lines.some(({ level, file }) => level === 'error' && file === 'aliases.yml'), 'the fault to be told')
      expect(named()).toEqual(['=harbour'])
    }))

  it('a removed folder removes no document, and its replacement counts', () =>
    withKept(port, async ({ folder, desk, write, saying, until, lines }) => {
      await rm(folder, { recursive: true })
      const missed = () => lines.filter(({ msg }) => msg.startsWith('the knowledge folder cannot be read'))
      await until(() => missed().length > 0, 'the folder to be missed')
      expect((await desk.answerer.answer('Is the harbour open?')).answer.excerpts[0]?.text).toBe('The harbour is open.')
      await mkdir(folder)
      await write('road.md', 'The bridge is shut.')
      await saying('The bridge is shut.')
      expect(missed()).toHaveLength(1)
    }))

  it('the folder can be moved away and replaced', () =>
    withKept(port, async ({ folder, write, saying, lines }) => {
      await rename(folder, `${folder}-aside`)
      await mkdir(folder)
      await write('road.md', 'The bridge is shut.')
      await saying('The bridge is shut.')
      await write('road.md', 'The bridge is open.')
      await saying('The bridge is open.')
      await rm(`${folder}-aside`, { recursive: true })
      expect(lines.filter(({ level }) => level === 'error')).toEqual([])
    }))
})

describe('if the folder cannot be watched', () => {
  const full = Object.assign(new Error('ENOSPC: System limit for number of file watchers reached, watch'), { code: 'ENOSPC' })
  const refuse = (): never => {
    throw full
  }
  const files = { 'port.md': 'The harbour is open.', 'notes/road.md': 'The bridge is shut.' }

  it.each<[string, (folder: string) => Watch]>([
    ['at all', () => refuse],
    [
      'below its first level',
      (top) =>
        (folder, ...rest) =>
          folder === top ? watch(folder, ...rest) : refuse(),
    ],
    [
      'any more',
      () =>
        (...all) => {
          const watcher = watch(...all)
          setImmediate(() => watcher.emit('error', full))
          return watcher
        },
    ],
  ])('%s, its changes are noticed all the same, and the log says once what to do', (_, watchOf) =>
    withFolder(files, async (folder) => {
      const { log, lines } = collectLog()
      const { library } = await openDesk({ knowledge: folder, staleDays: 180, log, tell: () => {} })
      const refresh = async (changed?: ReadonlySet<string>): Promise<void> => void (await library.refresh(changed))
      const keeping = startWatcher({ folder, refresh, watch: watchOf(folder), log })
      const { until } = createWaiting(() => JSON.stringify(lines))
      const saying = (text: string) => until(() => JSON.stringify(library.index.documents()).includes(text), text)
      try {
        await until(() => lines.some(({ level }) => level === 'warn'), 'the trouble to be told')
        for (const state of ['open', 'gone', 'new']) {
          await writeFile(join(folder, 'notes/road.md'), `The bridge is ${state}.`)
          await saying(`The bridge is ${state}.`)
        }
        await rm(join(folder, 'port.md'))
        await until(() => library.index.documents().length === 1, 'the harbour to be gone')
        const told = lines.filter(({ level }) => level === 'warn' || level === 'error')
        expect(told).toMatchObject([{ folder, msg: expect.stringContaining('raise fs.inotify.max_user_watches') }])
      } finally {
        keeping.close()
      }
    }),
  )
})
