import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../../src/contract/adapter.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { by } from '../../../worlds/asked.js'
import { collectLog, deskFrom, type TestDesk, withDesk } from '../../../worlds/desks.js'
import { markdownFile } from '../../../worlds/knowledge-files.js'
import { as } from '../../../worlds/moderated.js'
import { ask, press, type Wanted } from '../../../worlds/requests.js'

/** Nothing here counts as old: the newest source is named only if the question asks for it. */
const age = { staleDays: 180, now: () => new Date('2026-06-01T12:00:00Z') }
const told = (id: string, text: string, date: string): string =>
  markdownFile(`${text}[^1]\n\n[^1]: Paper ${id}, [A page](https://${id}.example/page), ${date}\n`, {
    id,
    title: `Notes ${id}`,
    as_of: date,
  })
/** More than one page of excerpts, with differing numbers. */
const ferries = Object.fromEntries(
  [12, 13, 14, 15, 16].map((count) => [
    `n${count}.md`,
    told(`n${count}`, `The harbour of Oreby has ${count} ferries.`, `2026-05-${count}`),
  ]),
)

type Answered = Extract<Reply, { kind: 'answer' }>
const answered = async (handle: Desk['handle'], wanted: Wanted): Promise<Answered> => as(await handle(by(wanted)), 'answer')
const asked = ({ answer: { question }, page }: Answered) => ({ earlier: { question, topic: page?.topic ?? null } })
const remarksOf = ({ answer: { excerpts, newest, sourcesDiffer } }: Answered) => ({
  excerpts: excerpts.map(({ passage }) => passage),
  newest,
  sourcesDiffer,
})
const withFerries = (run: (desk: TestDesk) => Promise<void>): Promise<void> => withDesk(ferries, { age }, run)

describe('the remarks beside excerpts', () => {
  it.each([
    'How many ferries does the harbour have now?',
    'How many ferries does the harbour still have?',
    'How many ferries does the harbour currently have?',
    'What is the latest number of ferries of the harbour?',
    'How many feries does the harbuor have now?',
    'How many ferries does the harbour have?',
  ])('are the same after sharing, paging back, and a restart: %s', (question) =>
    withFerries(async ({ handle, library, answerer }) => {
      const first = await answered(handle, ask(question))
      const isNewestAsked = !question.endsWith('harbour have?')
      expect(remarksOf(first)).toMatchObject({ newest: isNewestAsked ? '2026-05-16' : null, sourcesDiffer: true })
      const shared = await answered(handle, { ...press('share', first.page?.tokens.share), ...asked(first) })
      expect(remarksOf(shared)).toEqual(remarksOf(first))
      const next = await answered(handle, { ...press('next', first.page?.tokens.from[3]), ...asked(first) })
      expect(next.answer.newest === null).toBe(!isNewestAsked)
      const back = await answered(handle, { ...press('next', next.page?.tokens.from[0]), ...asked(next) })
      expect(remarksOf(back)).toEqual(remarksOf(first))
      const restarted = deskFrom({ library, answerer, log: collectLog().log })
      const later = await answered(restarted.handle, { ...press('share', first.page?.tokens.share), ...asked(first) })
      expect(remarksOf(later)).toEqual(remarksOf(first))
    }),
  )

  it('are the same if the question was read with the one before', () =>
    withFerries(async ({ handle }) => {
      await answered(handle, { ...ask('Which ferries does the harbour have?'), thread: 't' })
      const first = await answered(handle, { ...ask('How many of them are there now?'), thread: 't' })
      expect(first.page?.topic).not.toBeNull()
      expect(first.answer.newest).toBe('2026-05-16')
      const shared = await answered(handle, { ...press('share', first.page?.tokens.share), ...asked(first) })
      expect(remarksOf(shared)).toEqual(remarksOf(first))
    }))
})
