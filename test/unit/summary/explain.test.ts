import { describe, expect, it } from 'vitest'
import { explainSummary } from '../../../src/summary/explain.js'
import type { SummaryRequest } from '../../../src/summary/summarize.js'
import { shippedDesk, withDesk } from '../../worlds/desks.js'
import { oreby } from '../../worlds/oreby.js'

const told = async (request: SummaryRequest): Promise<string> => explainSummary(await (await shippedDesk()).summarizer.summarize(request))

describe('the explanation of a summary', () => {
  it('shows the weight of each merit, and worth, merits, date and similarity of each point', async () => {
    const text = await told({ topic: 'trust fund' })
    expect(text).toMatch(
      /^Outcome: held, from \d+ sentences that can stand alone\nWeight of each merit: central 1 · lead 0\.5 · heading 0\.25 · topic 0\.5$/m,
    )
    expect(text).toMatch(
      /^ {2}[01]\.\d\d [a-z-]+#\d+ point 1: .+\n {7}central [\d.]+, lead [\d.]+, heading [\d.]+, topic [\d.]+, of \d{4}-\d\d-\d\d/m,
    )
    expect(text).toMatch(/point 2: .+\n.*like point 1 0\.\d\d/)
  })

  it('lists exactly the points that are shown, in the order of choice', async () => {
    const { summarizer } = await shippedDesk()
    const summarized = await summarizer.summarize({ topic: 'Kenyan courts' })
    const named = [...explainSummary(summarized).matchAll(/^ {2}[\d.]+ (\S+) point \d+:/gm)].map((match) => match[1])
    expect(named).toEqual(summarized.summary.points.map(({ passage }) => passage))
  })

  it('shows why others were not chosen: same content, shared sentence, or lower worth', async () => {
    const text = await told({ topic: 'police' })
    expect(text).toMatch(/^Others \(12 of \d+\), best first:$/m)
    expect(text).toMatch(/ says what point \d says: .+\n.*like point \d 0\.[789]/)
    expect(text).toMatch(/ shares a sentence with point \d: /)
    expect(text).toMatch(/ others were worth more: /)
  })

  it('shows if a point replaced an older one', async () => {
    expect(await told({ topic: 'displaced people' })).toMatch(/newer than [a-z-]+#\d+/)
  })

  it('shows only the outcome if there was nothing to choose from', async () => {
    expect(await told({ topic: 'cholera' })).toBe('Outcome: no topic')
  })

  it('stays within bounds and removes control characters of documents', () =>
    withDesk({ ...oreby, 'odd.md': `The \u001b[2Jpilots\u202e ${'guide tankers '.repeat(400)}past the reef.\n` }, {}, async (desk) => {
      const text = explainSummary(await desk.summarizer.summarize({ points: 10 }))
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
      for (const line of text.split('\n')) expect(line.length).toBeLessThan(400)
    }))
})
