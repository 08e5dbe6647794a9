import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { followOthers } from '../../../src/cli/start/follow-others.js'
import { openDesk } from '../../../src/desk/open-desk.js'
import { makeNote } from '../../../src/gaps/note.js'
import type { Note } from '../../../src/records/gap.js'
import { createMemory } from '../../../src/store/memory.js'
import { openPostgres } from '../../../src/store/open-store.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { collectLog, type LogLine } from '../../worlds/desks.js'

const form = { source: 'A page', link: 'https://a.example', date: '2026-03-01' }

function noteOn(question: string, answer: string): Note {
  const made = makeNote({ form: { ...form, question, answer }, publisher: 'A', by: 'Ana Holm', at: new Date('2026-03-02') }, new Set())
  if (!('note' in made)) throw new Error('no note')
  return made.note
}

const pier = noteOn('Who paints the pier?', 'Ulla Brandt paints the pier of Oreby each spring.')
const bell = noteOn('Who rings the bell?', 'Jon Rask rings the bell of Oreby at noon.')
const old = new TextDecoder().decode(new TextEncoder().encode(pier.content.replace('Ulla Brandt', 'Somebody')))

/** What an operator usually reads. */
const told = (lines: readonly LogLine[]): LogLine[] => lines.filter(({ level }) => level === 'warn' || level === 'error')

const withinMs = 2_000

// Without PostgreSQL these tests are skipped; on a build machine they fail.
describe.runIf(await wantsPostgres())('notes in a database', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  /** A process with its own folder. @param files earlier files in its notes folder */
  async function openReplica(url: string, files: Readonly<Record<string, string>> = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'replica-'))
    const [knowledge, dataDir] = [join(folder, 'knowledge'), join(folder, 'data')]
    await write(join(knowledge, 'port.md'), 'The port of Oreby is open.')
    for (const [name, text] of Object.entries(files)) await write(join(dataDir, name), text)
    const { log, lines } = collectLog()
    const desk = await openDesk({ knowledge, staleDays: 180, log, dataDir, tell: () => {} })
    const watcher = desk.stayCurrent()
    const store = openPostgres(url)
    const memory = createMemory(store, 30, log)
    const others = followOthers({ store, memory, desk, dataDir, log })
    await others.begin()
    onTestFinished(async () => {
      await others.close()
      await store.close()
      watcher.close()
      await rm(folder, { recursive: true, force: true })
    })
    const { notes } = store.shared
    const known = (): string[] => desk.library.index.documents().map(({ file }) => file)
    const says = async (question: string): Promise<string> =>
      (await desk.answerer.answer(question)).answer.excerpts.map(({ text }) => text).join('\n')
    return { ...{ store, memory, others, notes, known, says, lines, dataDir }, path: (file: string) => join(dataDir, file) }
  }
  async function write(path: string, text: string): Promise<void> {
    const { makeFolder } = await import('../../../src/lib/make-folder.js')
    await makeFolder(join(path, '..'))
    await writeFile(path, text)
  }
  /** @returns after how many milliseconds it was true */
  async function until(holds: () => boolean | Promise<boolean>): Promise<number> {
    const began = performance.now()
    while (!(await holds())) {
      if (performance.now() - began > withinMs * 10) throw new Error('waited in vain')
      await pause(10)
    }
    return performance.now() - began
  }

  it('from one process are known to all within two seconds, and each proves them from its own file', async () => {
    const url = await server.makeDatabase()
    const [a, b, c] = [await openReplica(url), await openReplica(url), await openReplica(url)]
    expect(await a.others.writeNote(pier)).toBe(true)
    const took = await Promise.all([b, c].map(({ known }) => until(() => known().includes(pier.file))))
    expect(Math.max(...took)).toBeLessThan(withinMs)
    for (const one of [b, c]) {
      expect(await readFile(one.path(pier.file), 'utf8')).toBe(pier.content)
      expect(await one.says('Who paints the pier?')).toContain('Ulla Brandt paints the pier')
    }
    // The same note is already written, and another one cannot take its name.
    expect(await b.others.writeNote(pier)).toBe(true)
    expect(await b.others.writeNote({ ...bell, file: pier.file })).toBe(false)
    expect(await c.notes.read([pier.file])).toEqual(new Map([[pier.file, pier.content]]))
  })

  it('from a followed source replace earlier ones in every process', async () => {
    const url = await server.makeDatabase()
    const [a, b] = [await openReplica(url), await openReplica(url)]
    await a.others.putDocument(pier)
    await until(() => b.known().includes(pier.file))
    const changed = { ...pier, content: pier.content.replaceAll('Ulla Brandt', 'Asta Lund') }
    await a.others.putDocument(changed)
    expect(await readFile(a.path(pier.file), 'utf8')).toBe(changed.content)
    await until(async () => (await readFile(b.path(pier.file), 'utf8')) === changed.content)
    expect(await b.says('Who paints the pier?')).toContain('Asta Lund paints the pier')
  })

  it('are changed and withdrawn in every process, and a withdrawn one no longer answers', async () => {
    const url = await server.makeDatabase()
    const [a, b] = [await openReplica(url), await openReplica(url)]
    await a.others.writeNote(pier)
    await a.others.writeNote(bell)
    await until(() => b.known().includes(bell.file) && b.known().includes(pier.file))
    const content = pier.content.replace('Ulla Brandt', 'Berit Sund')
    await b.notes.put({ file: pier.file, content, by: 'Ana Holm', at: new Date() })
    await b.notes.withdraw(bell.file, new Date())
    for (const one of [a, b]) {
      await until(async () => (await one.says('Who paints the pier?')).includes('Berit Sund') && !one.known().includes(bell.file))
      // A process may load both notes once more before it learns that one is withdrawn.
      await until(async () => (await readdir(one.path('notes'))).join() === 'who-paints-the-pier.md' && !one.known().includes(bell.file))
      expect(await one.says('Who rings the bell?')).not.toContain('Jon Rask')
    }
    // It may be written again.
    expect(await a.others.writeNote(bell)).toBe(true)
    await until(() => b.known().includes(bell.file))
  })

  it('from a folder move into the database at the first start, and withdrawn ones do not return', async () => {
    const url = await server.makeDatabase()
    const a = await openReplica(url, { [pier.file]: pier.content })
    expect(await a.notes.list()).toMatchObject([{ file: pier.file, isWithdrawn: false }])
    const b = await openReplica(url, { [bell.file]: bell.content })
    expect(b.known()).toEqual(expect.arrayContaining([pier.file, bell.file]))
    await until(() => a.known().includes(bell.file))
    await a.notes.withdraw(pier.file, new Date())
    const c = await openReplica(url, { [pier.file]: pier.content })
    expect(c.known()).not.toContain(pier.file)
    expect(c.known()).toContain(bell.file)
    expect(told(c.lines)).toEqual([])
  })

  it('in a folder that differ from the database are set aside, and nothing is lost', async () => {
    const url = await server.makeDatabase()
    const a = await openReplica(url)
    await a.others.writeNote(pier)
    const b = await openReplica(url, { [pier.file]: old })
    expect(await readFile(b.path(pier.file), 'utf8')).toBe(pier.content)
    const [aside = ''] = (await readdir(b.path('notes'))).filter((name) => name.endsWith('.aside'))
    expect(await readFile(b.path(`notes/${aside}`), 'utf8')).toBe(old)
    expect(told(b.lines)).toMatchObject([{ level: 'warn', msg: expect.stringContaining('mission-desk notes put') }])
    // The former text of the database only arrives late.
    await a.notes.put({ file: pier.file, content: old, by: null, at: new Date() })
    const c = await openReplica(url, { [pier.file]: pier.content })
    expect(await readFile(c.path(pier.file), 'utf8')).toBe(old)
    expect(told(c.lines)).toEqual([])
  })

  it('answer while the database is unavailable, and new ones are loaded afterwards', async () => {
    const url = await server.makeDatabase()
    const [a, b] = [await openReplica(url), await openReplica(url)]
    await a.others.writeNote(pier)
    await until(() => b.known().includes(pier.file))
    await server.halt()
    expect(await b.says('Who paints the pier?')).toContain('Ulla Brandt')
    await expect(a.others.writeNote(bell)).rejects.toThrow()
    await server.start()
    await until(() => a.others.writeNote(bell).catch(() => false))
    await until(() => b.known().includes(bell.file))
  })

  it('arrive with other changes of another process: a private channel, and a forgotten person', async () => {
    const url = await server.makeDatabase()
    const [a, b] = [await openReplica(url), await openReplica(url)]
    const settings = { answers: null, private: true, language: 'en' } as const
    expect(await b.memory.channelSettings('slack', 'C1')).toBeNull()
    const forgotten: string[] = []
    b.memory.onForgotten((platform, person) => forgotten.push(`${platform} ${person}`))
    await a.store.saveChannelSettings('slack', 'C1', settings)
    await until(async () => (await b.memory.channelSettings('slack', 'C1')) !== null)
    expect(await b.memory.channelSettings('slack', 'C1')).toEqual(settings)
    await a.store.forgetPerson('slack', 'U1')
    await until(() => forgotten.length > 0)
    expect(forgotten).toEqual(['slack U1'])
  })
})
