import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { moveNotes } from '../../../src/gaps/move-notes.js'
import { makeNote } from '../../../src/gaps/note.js'
import { noteWriter } from '../../../src/gaps/write-note.js'
import { run } from '../../support/run.js'
import { collectLog } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const form = { question: 'Who paints the pier?', answer: 'Ulla Brandt paints the pier of Oreby each spring.', source: 'A page' }
const made = makeNote(
  { form: { ...form, link: 'https://a.example', date: '2026-03-01' }, publisher: 'A', by: 'Ana Holm', at: new Date('2026-03-02') },
  new Set(),
)
if (!('note' in made)) throw new Error('no note')
const { content } = made.note
const old = { 'knowledge/port.md': 'The port is open.', 'knowledge/notes/who-paints-the-pier.md': content }

it('notes of an earlier version in the knowledge folder are moved once, unchanged, and people’s own files stay', () =>
  withFolder({ ...old, 'knowledge/notes/own.md': '---\ntitle: Own\n---\n\nThe bell rings at noon.' }, async (folder) => {
    const [knowledge, data] = [join(folder, 'knowledge'), join(folder, 'data')]
    const { log, lines } = collectLog()
    expect(await moveNotes(knowledge, data, log)).toBe(1)
    expect(await readFile(join(data, 'notes', 'who-paints-the-pier.md'), 'utf8')).toBe(content)
    expect(await readdir(join(knowledge, 'notes'))).toEqual(['own.md'])
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect(await moveNotes(knowledge, data, log)).toBe(0)
    expect(lines).toEqual([])
  }))

it('a note whose name is taken stays in place, and the log says so', () =>
  withFolder({ ...old, 'data/notes/who-paints-the-pier.md': 'another' }, async (folder) => {
    const { log, lines } = collectLog()
    expect(await moveNotes(join(folder, 'knowledge'), join(folder, 'data'), log)).toBe(0)
    expect(await readFile(join(folder, 'knowledge', 'notes', 'who-paints-the-pier.md'), 'utf8')).toBe(content)
    expect(lines).toMatchObject([{ level: 'warn', msg: expect.stringMatching(/reads it where it is/) }])
  }))

it('start moves the notes, and they still answer, while ask moves nothing', () =>
  withFolder(old, async (folder) => {
    const env = { KNOWLEDGE_DIR: join(folder, 'knowledge'), DATA_DIR: join(folder, 'data') }
    const ask = async () => (await run(['ask', form.question, '--json'], { env })).stdout
    const before = JSON.parse(await ask())
    expect(before.excerpts[0]).toMatchObject({ text: form.answer })
    expect(await readdir(join(folder, 'knowledge'))).toContain('notes')
    const started = await run(['start'], { env, stdin: `${form.question}\n` })
    expect(started.stderr).toContain('1 note was moved to')
    expect(started.stdout).toContain('Ulla Brandt')
    expect(await readdir(join(folder, 'knowledge'))).toEqual(['port.md'])
    expect(JSON.parse(await ask()).excerpts).toEqual(before.excerpts)
  }))

it('a note is written beside the knowledge, never under the name of one of its files', () =>
  withFolder({ 'knowledge/notes/a.md': 'own', 'knowledge/notes/b.md': 'same' }, async (folder) => {
    const write = noteWriter(join(folder, 'data'), join(folder, 'knowledge'))
    expect(await write({ id: 'a', file: 'notes/a.md', content: 'note' })).toBe(false)
    expect(await write({ id: 'b', file: 'notes/b.md', content: 'same' })).toBe(true)
    expect(await write({ id: 'c', file: 'notes/c.md', content: 'note' })).toBe(true)
    expect(await readdir(join(folder, 'data', 'notes'))).toEqual(['c.md'])
  }))
