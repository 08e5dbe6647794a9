import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createAnswering } from '../../../src/gaps/answering.js'
import { noteWriter } from '../../../src/gaps/write-note.js'
import { withNotes } from '../../../src/knowledge/notes-source.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { openSqlite } from '../../../src/store/sqlite.js'
import { runProgram } from '../../support/processes.js'
import { program } from '../../support/program.js'
import type { Given } from '../../worlds/answer-until-killed.js'
import { withFolder } from '../../worlds/knowledge-files.js'
import { oreby } from '../../worlds/oreby.js'

const form = {
  ...{ question: 'How many horses does the harbour have?', answer: 'The harbour has 40 horses.', source: 'The stables' },
  ...{ link: 'https://gazette.example/horses', date: '2026-03-01' },
}
const asked = { platform: 'test', channel: 'c', answerTo: null, reason: 'none' as const, question: form.question }
const script = [...program().slice(0, -1), join(dirname(program().at(-1) ?? ''), 'answer-until-killed.js')]

/** Answer a gap of two people, kill the process at a step, then finish as the next start does. */
function killedAt(killAt: number): Promise<{ steps: number; notes: string[]; open: number; records: number }> {
  return withFolder(oreby, async (knowledge) => {
    const data = await mkdtemp(join(tmpdir(), 'killed-'))
    const withStore = async <T>(work: (store: Awaited<ReturnType<typeof openSqlite>>) => Promise<T>): Promise<T> => {
      const store = await openSqlite(data, () => {})
      return work(store).finally(store.close)
    }
    try {
      await withStore(async (store) => {
        for (const person of ['1', '2']) await store.recordGap({ ...asked, id: `gap-${person}`, person, at: new Date() })
      })
      const given: Given = { knowledge, data, gap: 'gap-1', form, killAt }
      const killed = await runProgram(process.execPath, [...script, JSON.stringify(given)])
      const library = await openLibrary({ source: withNotes(knowledge, data), frontMatter: 'optional', aliases: [] })
      await withStore(async (store) => {
        const answering = createAnswering({ store, library, writeNote: noteWriter(data, knowledge) })
        // Twice, because finished work must not be repeated.
        for (const _ of [1, 2]) await answering.resume()
      })
      const notes = (await readdir(data)).includes('notes') ? await readdir(join(data, 'notes')) : []
      for (const note of notes) expect(await readFile(join(data, 'notes', note), 'utf8')).toContain(form.answer)
      const kept = await withStore(async (store) => ({
        open: (await store.openGaps()).length,
        records: (await store.waitingRecords(['test'], new Date())).length,
      }))
      return { steps: Number(killed.stdout), notes, ...kept }
    } finally {
      await rm(data, { recursive: true, force: true })
    }
  })
}

it('answering a gap, killed at any step, has either not begun or is finished by the next start', async () => {
  const nothing = { notes: [], open: 2, records: 0 }
  const finished = { notes: ['how-many-horses-does-the-harbour-have.md'], open: 0, records: 2 }
  const { steps, ...whole } = await killedAt(0)
  expect(whole).toEqual(finished)
  expect(steps).toBeGreaterThan(10)
  const outcomes: boolean[] = []
  for (let step = 1; step <= steps; step++) {
    const { steps: _, ...after } = await killedAt(step)
    expect([nothing, finished], `killed at step ${step}`).toContainEqual(after)
    outcomes.push(after.records > 0)
  }
  // From some step on it is always finished.
  expect(outcomes.indexOf(true)).toBeGreaterThan(0)
  expect(outcomes.slice(outcomes.indexOf(true))).not.toContain(false)
}, 120_000)
