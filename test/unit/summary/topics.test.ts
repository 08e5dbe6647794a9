import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../src/contract/reply.js'
import { shippedDesk, withDesk } from '../../worlds/desks.js'
import { markdownFile } from '../../worlds/knowledge-files.js'

const about = async (topic: string, points = 5): Promise<Summary> =>
  (await (await shippedDesk()).summarizer.summarize({ topic, points })).summary
const on = (body: string, topic: string): Promise<readonly string[]> =>
  withDesk({ 'a.md': markdownFile(body, { id: 'a' }) }, {}, async (desk) =>
    (await desk.summarizer.summarize({ topic, points: 10 })).summary.points.map(({ text }) => text),
  )

describe('a summary about a topic of the shipped knowledge', () => {
  it('about the Kenyan courts includes the ruling, and nothing from other courts', async () => {
    const { points } = await about('Kenyan courts')
    const all = points.map(({ text }) => text).join('\n')
    expect(all).toMatch(/High Court ruled that the deployment of Kenyan police to Haiti was unconstitutional, illegal and invalid/)
    expect(all).not.toMatch(/indictment|United States/i)
  })

  it.each([
    ['Kenyan courts', /court|ruling/i],
    ['court', /court/i],
    ['trust fund', /trust fund|pledged|raised/i],
    ['Haitian elections', /elect/i],
    ['the High Court ruling', /high court/i],
    ['gang violence', /gang/i],
    ['arms embargo', /arms/i],
    ['Jimmy Chérizier', /Chérizier/],
    ['BINUH', /BINUH/],
    ['Canada', /Canad|63 million/],
  ])('about %s has only points about it, however many are requested', async (topic, says) => {
    const { points, outcome } = await about(topic, 10)
    expect(outcome).toBe('held')
    expect(points.filter(({ text, heading }) => !says.test(text) && !says.test(heading ?? ''))).toEqual([])
  })

  it.each(['Kenyan Senate', 'Haitian Senate', 'Kenyan trust fund for schools'])('says that there is nothing about %s', async (topic) => {
    expect(await about(topic)).toMatchObject({ outcome: 'no topic', points: [] })
  })
})

describe('a point about a topic', () => {
  it('may be below a heading about the topic, but not below one that lists it among others', async () => {
    const body = [
      '## Pilots',
      'Ida Holm guides tankers past the reef.',
      '## Tolls, mail, pilots and lamps',
      'A letter to the island costs two crowns.',
      'The pilots sleep in the tower.',
    ].join('\n\n')
    expect([...(await on(body, 'pilots'))].sort()).toEqual(['Ida Holm guides tankers past the reef.', 'The pilots sleep in the tower.'])
  })

  it('contains all words of the topic together', async () => {
    const body = 'The harbour court fined the ferry.\n\nThe tennis court opened.\n\nThe harbour was dredged.'
    expect(await on(body, 'harbour court')).toEqual(['The harbour court fined the ferry.'])
  })
})

describe('a summary skips', () => {
  it('rows of a table', async () => {
    const body = '| tide | pilots |\n|---|---|\n| high | seven pilots |\n| low | two pilots |\n\nThe pilots live on the island.'
    expect(await on(body, 'pilots')).toEqual(['The pilots live on the island.'])
    expect(
      await withDesk({ 'a.md': '| tide | pilots |\n|---|---|\n| high | seven |\n' }, {}, (desk) => desk.summarizer.summarize({})),
    ).toMatchObject({
      summary: { outcome: 'nothing', points: [] },
    })
  })
})

describe('the length of a point', () => {
  const steps = ['Ida Holm leads the pilots.', 'The pilots guide tankers past the reef.', 'The toll is two crowns.']

  it('reaches to the end of a short paragraph', async () => {
    expect(await on(steps.join(' '), 'pilots')).toEqual([steps.join(' ')])
  })

  it('stays within 320 characters if it can', async () => {
    const long = `${steps.join(' ')} ${'The ferry carries mail and coal to Manda every morning. '.repeat(6)}`
    for (const text of await on(long, 'pilots')) expect(text.length).toBeLessThanOrEqual(320)
  })

  it('never includes a sentence that only announces a hidden one', async () => {
    const next = `One paper writes of ${'so very '.repeat(30)}many tankers.`
    expect(await on(`${steps.join(' ')} Sources disagree on the tankers. ${next}`, 'Ida Holm')).toEqual([steps.join(' ')])
  })
})
