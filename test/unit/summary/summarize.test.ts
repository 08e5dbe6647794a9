import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../src/contract/reply.js'
import type { SummaryRequest } from '../../../src/summary/summarize.js'
import { expectSummaryKept } from '../../contracts/summary-promises.js'
import { type TestDesk, withDesk } from '../../worlds/desks.js'
import { harbour } from '../../worlds/harbour.js'
import { markdownFile } from '../../worlds/knowledge-files.js'
import { oreby, orebyAliases } from '../../worlds/oreby.js'

const summaryOf = async (desk: TestDesk, request: SummaryRequest = {}): Promise<Summary> =>
  (await desk.summarizer.summarize(request)).summary
const on = <T>(files: Readonly<Record<string, string>>, run: (desk: TestDesk) => Promise<T>): Promise<T> =>
  withDesk(files, { aliases: orebyAliases }, run)
const texts = ({ points }: Summary): string[] => points.map(({ text }) => text)

/** A news file about the port, with the date of its only source. */
const news = (id: string, body: string, date: string): string =>
  markdownFile(`## News\n\n${body}[^n]\n\n[^n]: Harbour News, [The news](https://harbour.example/${id}), ${date}\n`, {
    id,
    as_of: '2025-12-31',
  })

describe('a summary of everything', () => {
  it('has proven excerpts from several documents, and its header names just those, with their dates', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk)
      expect(summary).toMatchObject({ outcome: 'held', topic: null, document: null, since: null, read: 3 })
      expect(summary.points).toHaveLength(5)
      expect(summary.documents).toContainEqual({ id: 'bridge', title: 'The bridge of Oreby', asOf: '2025-03-01' })
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('gives every document a turn before one has a second', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { points: 3 })
      expect(points.map(({ document }) => document.id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
    }))

  it('stands in the order of reading, the newest document first', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { points: 10 })
      expect(points[0]?.document.id).toBe('bridge')
      const places = points.filter(({ document }) => document.id === 'bridge').map(({ start }) => start)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }))

  it('has at most as many points as asked for, and from three to ten', () =>
    on(
      { 'many.md': `# Many\n\n${Array.from({ length: 30 }, (_, i) => `Pilot${i} steers vessel${i} past reef${i}.`).join('\n\n')}\n` },
      async (desk) => {
        for (const [asked, got] of [
          [4, 4],
          [10, 10],
          [1, 3],
          [99, 10],
          [undefined, 5],
        ] as const) {
          expect((await summaryOf(desk, asked === undefined ? {} : { points: asked })).points).toHaveLength(got)
        }
      },
    ))

  it('is the same every time', () =>
    on(oreby, async (desk) => {
      expect(await summaryOf(desk)).toEqual(await summaryOf(desk))
    }))

  it('works on files without front matter', () =>
    on(harbour, async (desk) => {
      const summary = await summaryOf(desk)
      expect(texts(summary).join(' ')).toContain('The ferry to Manda departs at 07:15 from the north jetty.')
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))
})

describe('a summary of one document', () => {
  it('is of it alone, found by its id or by its title in any case', () =>
    on(oreby, async (desk) => {
      for (const document of ['bridge', 'The Bridge of OREBY']) {
        const summary = await summaryOf(desk, { document })
        expect(summary).toMatchObject({ document: 'The bridge of Oreby', read: 1, documents: [{ id: 'bridge' }] })
        expect(new Set(summary.points.map((point) => point.document.id))).toEqual(new Set(['bridge']))
      }
    }))

  it('gives every section a turn', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { document: 'bridge', points: 3 })
      expect(points.map(({ heading }) => heading)).toEqual(['The opening', 'The toll', 'Repairs'])
    }))

  it('that is not there says so and tells which there are', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk, { document: 'tunnel', topic: 'bridge' })
      expect(summary).toMatchObject({ outcome: 'no document', document: 'tunnel', points: [] })
      expect(summary.documents.map(({ id }) => id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
    }))
})

describe('a summary about a topic', () => {
  it('has points about it, the topic marked in them', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk, { topic: 'lighthouse' })
      expect(summary).toMatchObject({ topic: 'lighthouse', read: 3, documents: [{ id: 'lamp' }] })
      for (const { text, highlights } of summary.points) {
        expect(highlights.map(([start, end]) => text.slice(start, end).toLowerCase())).toContain('lighthouse')
      }
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('is found by another name of it and in spite of a slip', () =>
    on(oreby, async (desk) => {
      for (const topic of ['truck', 'lorryy'])
        expect(texts(await summaryOf(desk, { topic }))[0]).toContain('The toll for a lorry is 40 crowns.')
    }))

  it('that the knowledge does not hold says so', () =>
    on(oreby, async (desk) => {
      for (const topic of ['zeppelins', 'the toll for zeppelins', 'lighthouse tankers', 'of the']) {
        expect(await summaryOf(desk, { topic })).toMatchObject({ outcome: 'no topic', topic, points: [] })
      }
    }))

  it('that another document holds is not held by the one that was named', () =>
    on(oreby, async (desk) => {
      expect((await summaryOf(desk, { topic: 'tankers', document: 'bridge' })).outcome).toBe('no topic')
      expect((await summaryOf(desk, { topic: 'tankers', document: 'pilots' })).outcome).toBe('held')
    }))

  it('that is empty is none', () =>
    on(oreby, async (desk) => {
      expect(await summaryOf(desk, { topic: ' \u0007 ' })).toEqual(await summaryOf(desk))
    }))
})

describe('the points', () => {
  it('bring the sentence that they lean on along, or are not chosen', () =>
    on(
      {
        'a.md': '# A\n\nThe pilots guide tankers past the reef. They are paid for guiding tankers past the reef.\n',
        'b.md': '# B\n\nIt guides tankers past the reef of the pilots.\n\nIn that year the reef had no pilots for tankers.\n',
      },
      async (desk) => {
        const summary = await summaryOf(desk, { points: 10 })
        expect(texts(summary)).toEqual([expect.stringMatching(/^The pilots guide tankers/)])
      },
    ))

  it('never say the same twice', () =>
    on(
      {
        'a.md': '# A\n\nThe ferry to Manda carries 42 passengers.\n\nThe jetty was built of coral.\n',
        'b.md': '# B\n\nThe ferry to Manda carries 42 passengers.\n\nA storm sank the old tug.\n',
      },
      async (desk) => {
        const all = texts(await summaryOf(desk, { points: 10 }))
        expect(all.filter((text) => text.includes('42 passengers'))).toHaveLength(1)
        expect(all).toHaveLength(3)
      },
    ))

  const said = (count: number): string => `In the spring the pilots of the harbour guided ${count} tankers past the northern reef.`
  /** Two files that say much the same, among others: what all of the knowledge says counts for nothing. */
  const alike = (first: string, second: string): Record<string, string> => ({
    'a.md': news('a', said(11), first),
    'b.md': news('b', said(12), second),
    ...Object.fromEntries(
      ['bridge', 'choir', 'ferry', 'lamp', 'mail', 'toll'].map((id) => [`${id}.md`, news(id, `Nobody minds the ${id}.`, '2025-01-01')]),
    ),
  })

  it.each([
    ['2025-01-02', '2025-06', 12],
    ['2025-06', '2025-01-02', 11],
    ['2025-01-02', 'undated', 11],
  ])('are the newer where two say much the same, and what has no date is not newer: of %s and %s', (first, second, count) =>
    on(alike(first, second), async (desk) => {
      expect(texts(await summaryOf(desk, { topic: 'pilots' }))).toEqual([said(count)])
    }),
  )
})

describe('since a day', () => {
  const files = {
    'old.md': news('old', 'The pilots guide tankers past the reef.', '2025-01-02'),
    'month.md': news('month', 'The keeper lights the lamp of the tower.', '2025-06'),
    'none.md': markdownFile('The ferry carries mail to the island.\n', { id: 'none', as_of: '2025-07-01' }),
    'undated.md': news('undated', 'The choir sings on feast days.', 'undated'),
  }

  it('nothing is taken whose newest source is older; what names no source is as new as its document', () =>
    on(files, async (desk) => {
      expect(texts(await summaryOf(desk, { since: '2025-06-15' })).sort()).toEqual([
        'The ferry carries mail to the island.',
        'The keeper lights the lamp of the tower.',
      ])
      expect(texts(await summaryOf(desk, { since: '2025-07-01' }))).toEqual(['The ferry carries mail to the island.'])
    }))

  it('that nothing is of says so', () =>
    on(files, async (desk) => {
      expect(await summaryOf(desk, { since: '2030-01-01' })).toMatchObject({ outcome: 'nothing', since: '2030-01-01', points: [] })
      expect((await summaryOf(desk, { since: '2025-06-01', topic: 'tankers' })).outcome).toBe('nothing')
    }))
})

describe('a file that changes underneath', () => {
  it('is summarised as it is now, never as it was', () =>
    on(oreby, async (desk) => {
      expect(JSON.stringify(await summaryOf(desk))).toContain('Sunniva Dahl')
      await writeFile(join(desk.folder, 'lamp.md'), '# The lamp\n\nBishop Aron Berg keeps the lamp of the lighthouse now.\n')
      const summary = await summaryOf(desk)
      expect(JSON.stringify(summary)).not.toContain('Sunniva')
      expect(JSON.stringify(summary)).toContain('Aron Berg')
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('and is gone leaves a summary of the others', () =>
    on(oreby, async (desk) => {
      await rm(join(desk.folder, 'lamp.md'))
      const summary = await summaryOf(desk)
      expect(summary.points.map(({ document }) => document.id)).not.toContain('lamp')
      expect(summary.outcome).toBe('held')
    }))
})

describe('more sentences than can be compared', () => {
  it('are summarised from those that stand first in their sections', async () => {
    const section = (s: number): string => {
      const body = Array.from({ length: 40 }, (_, p) => `Harbour${s} owns tug${s}x${p} and crane${s}x${p}.`).join('\n\n')
      return `## Section ${s}\n\n${body}`
    }
    const file = `# Harbours\n\n${Array.from({ length: 30 }, (_, s) => section(s)).join('\n\n')}\n`
    await on({ 'harbours.md': file }, async (desk) => {
      const { summary, choice } = await desk.summarizer.summarize({ points: 10 })
      expect((choice?.points.length ?? 0) + (choice?.others.length ?? 0)).toBe(600)
      expect(new Set(summary.points.map(({ heading }) => heading)).size).toBe(10)
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    })
  })

  it('are so even where they are one passage', () =>
    on({ 'long.md': `# Long\n\n${Array.from({ length: 1_500 }, (_, i) => `Tug${i} tows barge${i}.`).join(' ')}\n` }, async (desk) => {
      const { summary, choice } = await desk.summarizer.summarize({})
      expect((choice?.points.length ?? 0) + (choice?.others.length ?? 0)).toBe(600)
      expect(summary.points).toHaveLength(5)
    }))
})
