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
  it('has proven excerpts from several documents, and its header names exactly those, with their dates', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk)
      expect(summary).toMatchObject({ outcome: 'held', topic: null, document: null, since: null, read: 3 })
      expect(summary.points).toHaveLength(5)
      expect(summary.documents).toContainEqual({ id: 'bridge', title: 'The bridge of Oreby', asOf: '2025-03-01' })
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('takes a point from every document before a second one from any', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { points: 3 })
      expect(points.map(({ document }) => document.id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
    }))

  it('is in reading order, the newest document first', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { points: 10 })
      expect(points[0]?.document.id).toBe('bridge')
      const places = points.filter(({ document }) => document.id === 'bridge').map(({ start }) => start)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }))

  it('has at most the requested number of points, from three to ten', () =>
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
  it('has points of that document only, found by its id or by its title in any case', () =>
    on(oreby, async (desk) => {
      for (const document of ['bridge', 'The Bridge of OREBY']) {
        const summary = await summaryOf(desk, { document })
        expect(summary).toMatchObject({ document: 'The bridge of Oreby', read: 1, documents: [{ id: 'bridge' }] })
        expect(new Set(summary.points.map((point) => point.document.id))).toEqual(new Set(['bridge']))
      }
    }))

  it('takes points from every section in turn', () =>
    on(oreby, async (desk) => {
      const { points } = await summaryOf(desk, { document: 'bridge', points: 3 })
      expect(points.map(({ heading }) => heading)).toEqual(['The opening', 'The toll', 'Repairs'])
    }))

  it('that does not exist says so and lists the existing ones', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk, { document: 'tunnel', topic: 'bridge' })
      expect(summary).toMatchObject({ outcome: 'no document', document: 'tunnel', points: [] })
      expect(summary.documents.map(({ id }) => id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
    }))
})

describe('a summary about a topic', () => {
  it('has points about the topic, with the topic marked', () =>
    on(oreby, async (desk) => {
      const summary = await summaryOf(desk, { topic: 'lighthouse' })
      expect(summary).toMatchObject({ topic: 'lighthouse', read: 3, documents: [{ id: 'lamp' }] })
      for (const { text, highlights } of summary.points) {
        expect(highlights.map(([start, end]) => text.slice(start, end).toLowerCase())).toContain('lighthouse')
      }
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('is found by another name, and despite a spelling error', () =>
    on(oreby, async (desk) => {
      for (const topic of ['truck', 'lorryy'])
        expect(texts(await summaryOf(desk, { topic }))[0]).toContain('The toll for a lorry is 40 crowns.')
    }))

  it('that is not in the knowledge says so', () =>
    on(oreby, async (desk) => {
      for (const topic of ['zeppelins', 'the toll for zeppelins', 'lighthouse tankers', 'of the']) {
        expect(await summaryOf(desk, { topic })).toMatchObject({ outcome: 'no topic', topic, points: [] })
      }
    }))

  it('is not found in one document if only another has it', () =>
    on(oreby, async (desk) => {
      expect((await summaryOf(desk, { topic: 'tankers', document: 'bridge' })).outcome).toBe('no topic')
      expect((await summaryOf(desk, { topic: 'tankers', document: 'pilots' })).outcome).toBe('held')
    }))

  it('is empty for an empty topic', () =>
    on(oreby, async (desk) => {
      expect(await summaryOf(desk, { topic: ' \u0007 ' })).toEqual(await summaryOf(desk))
    }))
})

describe('the points', () => {
  it('include the sentence that they depend on, or are not chosen', () =>
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

  it('never repeat content', () =>
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
  /** Two similar files among others, because words that are in every document count for nothing. */
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
  ])('are the newer of two similar ones, and no date does not mean newer: of %s and %s', (first, second, count) =>
    on(alike(first, second), async (desk) => {
      expect(texts(await summaryOf(desk, { topic: 'pilots' }))).toEqual([said(count)])
    }),
  )
})

describe('a summary since a day', () => {
  const files = {
    'old.md': news('old', 'The pilots guide tankers past the reef.', '2025-01-02'),
    'month.md': news('month', 'The keeper lights the lamp of the tower.', '2025-06'),
    'none.md': markdownFile('The ferry carries mail to the island.\n', { id: 'none', as_of: '2025-07-01' }),
    'undated.md': news('undated', 'The choir sings on feast days.', 'undated'),
  }

  it('ignores passages whose newest source is older, and dates unsourced ones by their document', () =>
    on(files, async (desk) => {
      expect(texts(await summaryOf(desk, { since: '2025-06-15' })).sort()).toEqual([
        'The ferry carries mail to the island.',
        'The keeper lights the lamp of the tower.',
      ])
      expect(texts(await summaryOf(desk, { since: '2025-07-01' }))).toEqual(['The ferry carries mail to the island.'])
    }))

  it('says so if nothing is new enough', () =>
    on(files, async (desk) => {
      expect(await summaryOf(desk, { since: '2030-01-01' })).toMatchObject({ outcome: 'nothing', since: '2030-01-01', points: [] })
      expect((await summaryOf(desk, { since: '2025-06-01', topic: 'tankers' })).outcome).toBe('nothing')
    }))
})

describe('a file that changes during a summary', () => {
  it('is summarised in its present form', () =>
    on(oreby, async (desk) => {
      expect(JSON.stringify(await summaryOf(desk))).toContain('Sunniva Dahl')
      await writeFile(join(desk.folder, 'lamp.md'), '# The lamp\n\nBishop Aron Berg keeps the lamp of the lighthouse now.\n')
      const summary = await summaryOf(desk)
      expect(JSON.stringify(summary)).not.toContain('Sunniva')
      expect(JSON.stringify(summary)).toContain('Aron Berg')
      await expectSummaryKept(summary, desk.library.index, desk.folder)
    }))

  it('is left out if it is gone, and the others are summarised', () =>
    on(oreby, async (desk) => {
      await rm(join(desk.folder, 'lamp.md'))
      const summary = await summaryOf(desk)
      expect(summary.points.map(({ document }) => document.id)).not.toContain('lamp')
      expect(summary.outcome).toBe('held')
    }))
})

describe('too many sentences to compare', () => {
  it('are summarised from the first ones of their sections', async () => {
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

  it('are summarised even if they are one passage', () =>
    on({ 'long.md': `# Long\n\n${Array.from({ length: 1_500 }, (_, i) => `Tug${i} tows barge${i}.`).join(' ')}\n` }, async (desk) => {
      const { summary, choice } = await desk.summarizer.summarize({})
      expect((choice?.points.length ?? 0) + (choice?.others.length ?? 0)).toBe(600)
      expect(summary.points).toHaveLength(5)
    }))
})
