import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createReader } from '../../../src/desk/reader.js'
import { linksTo } from '../../../src/json/permalink.js'
import * as records from '../../../src/json/records.js'
import * as schemas from '../../../src/json/schemas.js'
import { collectLog, type TestDesk, withDesk } from '../../worlds/desks.js'
import { oreby } from '../../worlds/oreby.js'

const files = { ...oreby, 'table.md': '# Ferries\n\n| ferry | seats |\n|---|---|\n| Astrid | 40 |\n\nRun it:\n\n```\nferry --start\n```\n' }
const withOreby = (run: (desk: TestDesk) => Promise<void>): Promise<void> => withDesk(files, {}, run)

/** A schema skips unknown fields, so its output must equal the record. */
const expectAllKnown = (schema: z.ZodType, record: unknown): void => expect(schema.parse(record)).toEqual(record)
const link = linksTo('https://desk.example/haiti')

describe('a record', () => {
  it.each(['Who opened the bridge?', 'How many seats has the Astrid?', 'How is the ferry started?', 'What is the price of coffee?'])(
    'of the answer to "%s" has the fields of its schema',
    (question) =>
      withOreby(async ({ answerer }) => {
        const { answer } = await answerer.answer(question)
        expectAllKnown(schemas.answerSchema, records.answerRecord(answer, 1.23456))
        const linked = records.answerRecord(answer, 1.23456, link)
        expectAllKnown(schemas.answerSchema, linked)
        for (const { permalink, document } of linked.excerpts) expect(permalink).toMatch(`https://desk.example/haiti/d/${document.id}?x=`)
        expect(linked.tookMs).toBe(1.235)
      }),
  )

  it('says what people see beside an answer: how old it is, and whether sources differ', () =>
    withOreby(async ({ answerer }) => {
      const { answer } = await answerer.answer('Who opened the bridge?')
      for (const remarks of [
        { newest: '2020-01-01', sourcesDiffer: true },
        { newest: null, sourcesDiffer: false },
      ])
        expect(records.answerRecord({ ...answer, ...remarks }, 1)).toMatchObject(remarks)
    }))

  it('gives no confidence if nothing was found, though a refused passage had some', () =>
    withOreby(async ({ answerer }) => {
      const { answer } = await answerer.answer('What is the price of coffee?')
      expect(records.answerRecord({ ...answer, status: 'none', confidence: 0.893 }, 1).confidence).toBe(0)
    }))

  it('of a notice has the fields of its schema', () =>
    expectAllKnown(schemas.answerSchema, records.noticeRecord('Hello', 'Hello! Ask me about the bridge.')))

  it('of summaries, documents and passages has the fields of its schema', () =>
    withOreby(async ({ summarizer, library }) => {
      const documents = createReader({ library, log: collectLog().log })
      for (const wanted of [{}, { topic: 'the bridge' }, { document: 'moon' }, { topic: 'coffee' }])
        expectAllKnown(schemas.summarySchema, records.summaryRecord((await summarizer.summarize(wanted)).summary, link))
      for (const card of await documents.list()) {
        expectAllKnown(schemas.documentSchema, records.documentRecord(card))
        const read = await documents.read(card.id)
        if (read === null) throw new Error(`${card.id} is gone`)
        expectAllKnown(schemas.documentTextSchema, records.documentTextRecord(read, link))
        for (const { id } of read.passages) {
          const placed = await documents.passage(id)
          if (placed === null) throw new Error(`${id} is gone`)
          expectAllKnown(schemas.passageSchema, records.passageRecord(placed, link))
        }
      }
    }))

  it('of a document does not say who approved it', () =>
    withDesk(
      { 'note.md': '---\ntitle: Who keeps the lamp?\napproved: {by: Ana Holm, at: 2025-01-01}\n---\n\nSunniva Dahl keeps it.\n' },
      {},
      async (desk) => {
        const [card] = await createReader({ library: desk.library, log: collectLog().log }).list()
        if (!card) throw new Error('no document')
        expect(JSON.stringify(records.documentRecord(card))).not.toContain('Ana Holm')
      },
    ))
})

describe('the address of an excerpt', () => {
  it('holds any id, and keeps the path of the pages', () => {
    expect(linksTo('https://desk.example')({ document: 'a/b?c#d' })).toBe('https://desk.example/d/a%2Fb%3Fc%23d')
    expect(link({ document: 'bridge', excerpt: { passage: 'bridge#12', text: 'It is open.' } })).toBe(
      'https://desk.example/haiti/d/bridge?x=12.11.da7973d455ab42b3#x',
    )
  })

  it('is absent if the pages are not reachable', () => expect(linksTo(undefined)({ document: 'bridge' })).toBeUndefined())
})
