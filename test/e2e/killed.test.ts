import { describe, expect, it } from 'vitest'
import type { Gap } from '../../src/records/gap.js'
import { openStore } from '../../src/store/open-store.js'
import { run } from '../support/run.js'
import { collectLog } from '../worlds/desks.js'
import { ferries } from '../worlds/ferries.js'
import { withFolder } from '../worlds/knowledge-files.js'
import { platforms } from './platforms.js'

const question = 'How many horses does the harbour have?'
const note = [
  ...['--answer', 'The harbour has 40 horses.', '--source-title', 'The stables', '--publisher', 'Oreby Gazette'],
  ...['--url', 'https://gazette.example/1', '--date', '2026-03-01', '--by', 'Ana Holm'],
]

// These tests mostly wait, until the process that began a message has surely stopped.
describe.concurrent.each(platforms.filter(({ connects }) => connects))('on $name a person who asked is notified once', ({ open }) => {
  it('even if the desk is killed after a message arrived and before it is recorded', ({ onTestFinished }) =>
    withFolder(ferries, async (knowledge) => {
      const d = await open({ ownProcess: true, env: { KNOWLEDGE_DIR: knowledge } })
      onTestFinished(d.close)
      await d.bot.stop()
      const store = await openStore({ dataDir: d.dataDir, databaseUrl: undefined, log: collectLog().log })
      onTestFinished(store.close)
      const people = [d.person('ana'), d.person('ben')]
      for (const [i, { id }] of people.entries()) {
        const asked = { id: `gap-${i}`, platform: d.id, channel: null, person: id, answerTo: null, at: new Date() }
        const gap: Gap = { ...asked, reason: 'none', question }
        await store.recordGap(gap)
      }
      const answered = await run(['gaps', 'answer', 'gap-0', ...note, '--knowledge', knowledge], { env: { DATA_DIR: d.dataDir } })
      expect(answered).toMatchObject({ code: 0, stderr: '' })
      const told = (): number[] => people.map((person) => d.seenIn(d.direct(person)).length)
      const toldInAll = (): number => told().reduce((sum, one) => sum + one, 0)
      const kill = async (): Promise<void> => {
        d.bot.signal('SIGKILL')
        await d.bot.ended
        d.heal()
      }

      d.loseReceipts()
      await d.restart()
      await d.until(() => toldInAll() === 1, 'a message that has arrived')
      await kill()

      const isSent = d.ignoreNext()
      await d.restart()
      await d.until(isSent, 'a message on its way')
      await kill()
      expect(toldInAll()).toBe(1)

      await d.restart()
      const anHourOn = (): Date => new Date(Date.now() + 3_600_000)
      const waiting = async (): Promise<number> => (await store.waitingRecords([d.id], anHourOn())).length
      await expect.poll(waiting, { timeout: 100_000 }).toBe(0)
      expect(told()).toEqual([1, 1])
    }))
})
