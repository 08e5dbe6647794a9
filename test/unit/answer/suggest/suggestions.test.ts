import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/answer/decide.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { createSuggester } from '../../../../src/answer/suggest/suggestions.js'
import { createIndex, type SearchIndex } from '../../../../src/search/index.js'
import { eager, shippedDesk, timid } from '../../../worlds/desks.js'
import { documentOf } from '../../../worlds/knowledge-files.js'
import { oreby, orebyAliases } from '../../../worlds/oreby.js'

function orebyIndex(): SearchIndex {
  const index = createIndex(orebyAliases)
  for (const [file, text] of Object.entries(oreby)) index.add(documentOf(file, text))
  return index
}
const bank = [
  'Who opened the bridge?',
  'What is the toll for a lorry?',
  'Who is the keeper of the lighthouse?',
  'Who guides tankers past the reef?',
  'Which zeppelins flew over Patagonia?',
]
const answeredBy =
  (model: typeof eager) =>
  (text: string, index: SearchIndex): boolean =>
    decide(text, index, model).status === 'answered'
const near = (index: SearchIndex, asked: string, model = eager, questions: readonly string[] = bank): string[] =>
  createSuggester(
    () => index,
    answeredBy(model),
    () => questions,
  ).near(readQuestion(asked, index), new Set())

describe('the suggested questions', () => {
  const index = orebyIndex()

  it('are at most three, without duplicates', () => {
    const found = near(index, 'lighthouse bridge toll reef')
    expect(found).toHaveLength(3)
    expect(new Set(found).size).toBe(3)
  })

  it('start with the one closest to the question, by equal terms too', () => {
    expect(near(index, 'How high is the lighthouse?')[0]).toBe('Who is the keeper of the lighthouse?')
    expect(near(index, 'How fast may a truck go?', eager)[0]).toBe('What is the toll for a lorry?')
  })

  it('are general ones if none is close', () => {
    expect(near(index, 'zeppelin?')[0]).toBe('Who opened the bridge?')
    expect(near(index, '')[0]).toBe('Who opened the bridge?')
  })

  it('are answered when they are asked', () => {
    for (const question of near(index, 'zeppelins in Patagonia')) expect(decide(question, index, eager).status).toBe('answered')
    expect(near(index, 'zeppelins in Patagonia')).not.toContain('Which zeppelins flew over Patagonia?')
    expect(near(index, 'bridge', timid)).toEqual([])
  })

  it('do not repeat the question', () => {
    expect(near(index, 'who opened the BRIDGE?')).not.toContain('Who opened the bridge?')
  })

  it('are made from definitions in the documents if there is no list, and not from bare headings', () => {
    const desk = createIndex()
    const incidents =
      '# Incidents\n\n## SEV1\n\nSEV1 is an outage that stops everybody.\n\n## On call\n\nThe Rapid Repair Team (RRT) comes.\n'
    desk.add(documentOf('incidents.md', `${incidents}\n## VPN\n\nThe VPN is a private line.\n`))
    expect(near(desk, '', eager, []).sort()).toEqual(['What does RRT stand for?', 'What is SEV1?', 'What is the VPN?'])
    expect(near(index, 'lorry', eager, [])).toEqual(['What is the toll for a lorry?'])
    expect(near(index, 'lorry', timid, [])).toEqual([])
  })

  it('disappear with the document that answers them, and return with it', () => {
    const own = orebyIndex()
    const suggester = createSuggester(
      () => own,
      answeredBy(eager),
      () => bank,
    )
    const lamp = own.documents().find((d) => d.id === 'lamp')
    if (!lamp) throw new Error('no document lamp')
    const ask = () => suggester.near(readQuestion('lighthouse', own), new Set())
    expect(ask()).toContain('Who is the keeper of the lighthouse?')
    own.remove('lamp')
    expect(ask()).not.toContain('Who is the keeper of the lighthouse?')
    own.add(lamp)
    expect(ask()).toContain('Who is the keeper of the lighthouse?')
  })
})

describe('the shipped desk', () => {
  it.each(['Who won the football world cup?', 'How high is the highest mountain of Haiti?', 'asdf', ''])(
    'suggests up to three questions if it cannot answer %j, and answers each of them',
    async (question) => {
      const { answerer } = await shippedDesk()
      const { answer } = await answerer.answer(question)
      expect(answer.status).not.toBe('answered')
      expect(answer.suggestions.length).toBeGreaterThan(0)
      expect(answer.suggestions.length).toBeLessThanOrEqual(3)
      for (const suggestion of answer.suggestions) expect((await answerer.answer(suggestion)).answer.status).toBe('answered')
    },
  )

  it('has samples for people who do not know what to ask', async () => {
    const { answerer } = await shippedDesk()
    expect(answerer.samples().length).toBeGreaterThan(0)
    for (const sample of answerer.samples()) expect((await answerer.answer(sample)).answer.status).toBe('answered')
  })
})
