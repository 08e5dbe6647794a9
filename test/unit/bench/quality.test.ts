import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runChild } from '../../../bench/processes.js'
import type { QualityTask } from '../../../bench/quality/child.js'
import type { DeskMeasured, Measured } from '../../../bench/quality/measured.js'

const paragraph = (context: string, question: string, answer: string) => ({
  context,
  qas: [
    { id: question, question, answers: [{ text: answer }] },
    { id: `${question} not`, question: 'Who painted the ceiling of the chapel?', answers: [], is_impossible: true },
  ],
})
const data = [
  {
    title: 'Sund',
    paragraphs: [
      paragraph(
        'The river is wide. Ida Holm opened the bridge over the Sund in May 1998.',
        'Who opened the bridge over the Sund?',
        'Ida Holm',
      ),
      paragraph('The ferry leaves twice an hour. It carries cars to Oreby.', 'Where does the ferry carry cars?', 'Oreby'),
    ],
  },
  { title: 'Lamps', paragraphs: [paragraph('Lamps burn. The keepers trim them at dusk.', 'When do the keepers trim the lamps?', 'dusk')] },
]

describe('an engine on a file in SQuAD format', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'squad-'))
    await writeFile(join(folder, 'squad.json'), JSON.stringify({ data }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const measure = <Result extends Measured>(engine: QualityTask['engine']): Promise<Result> =>
    runChild<Result>('quality/child.ts', { engine, squad: join(folder, 'squad.json'), data: folder } satisfies QualityTask)

  const found = { questions: 6, answerable: 3, passageFirst: 1, passageInThree: 1, mrr10: 1, firstExcerpt: 1, anyExcerpt: 1 }

  it('is measured in its own process, a peer by its passages and its chosen sentence', async () => {
    const measured = await measure('minisearch-tuned')
    expect(measured).toMatchObject({ name: 'MiniSearch, tuned', passages: 3, finding: found })
    expect(Math.min(measured.build, measured.time.p50, measured.time.p95)).toBeGreaterThan(0)
    // Few passages may need less memory than the garbage collector frees meanwhile.
    expect(measured.memory).toSatisfy(Number.isInteger)
  })

  it('is measured with whole answers and with unanswerable questions if it is the desk', async () => {
    const measured = await measure<DeskMeasured>('desk')
    expect(measured).toMatchObject({ name: 'Mission Desk', passages: 3, finding: found })
    expect(measured.unanswerable).toMatchObject({ others: 3, auroc: 1, answered: 0 })
    expect(measured.offTopic).toMatchObject({ others: 3, auroc: 1, answered: 0 })
    expect(measured.resident).toBeGreaterThan(measured.memory)
  })
})
