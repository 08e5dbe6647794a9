import { describe, expect, it } from 'vitest'
import { askElsewhere } from '../../../src/eval/elsewhere.js'
import { parseQuestions, parseSquad } from '../../../src/eval/question-set.js'
import { readKnowledge } from '../../../src/knowledge/read.js'

const article = (title: string, ...contexts: string[]) => ({
  title,
  paragraphs: contexts.map((context, i) => ({
    context,
    qas: [
      { id: `${title} ${i}`, question: `${title}?`, answers: [{ text: context }] },
      { id: `${title} ${i} trick`, question: 'Why?', answers: [], is_impossible: true },
    ],
  })),
})
const squad = (...data: object[]) => parseSquad(JSON.stringify({ data }), 'dev.json')

describe('questions asked of other documents', () => {
  const bare = { title: 'Ships', paragraphs: [{ context: 'A paragraph that nobody asks about.', qas: [] }] }
  const all = askElsewhere(squad(article('Ships', 'Ferries cross.', 'Pilots know.'), article('Lamps', 'Oil burns.'), bare))
  const sets = all.filter(({ knowledge }) => knowledge.name.includes(' without '))

  it('are answerable questions that now have no answer', () => {
    expect(sets.map(({ questions }) => questions.map(({ id, kind, answers }) => [id, kind, answers]))).toEqual([
      [
        ['Ships 0', 'off-topic', []],
        ['Ships 1', 'off-topic', []],
      ],
      [['Lamps 0', 'off-topic', []]],
    ])
  })

  it('find nothing of their own article, not even paragraphs without questions', async () => {
    const texts = await Promise.all(
      sets.map(async ({ knowledge }) =>
        (await readKnowledge(knowledge, 'optional')).documents.flatMap(({ passages }) => passages.map(({ text }) => text)),
      ),
    )
    expect(texts).toEqual([['Oil burns.'], ['Ferries cross.', 'Pilots know.', 'A paragraph that nobody asks about.']])
  })

  it('are asked of one other article too, each of another in turn', async () => {
    const [a, b, c] = ['Ships', 'Lamps', 'Bells'].map((title) => article(title, `${title} one.`, `${title} two.`))
    const alone = askElsewhere(squad(a ?? {}, b ?? {}, c ?? {})).filter(({ knowledge }) => knowledge.name.endsWith(' alone'))
    const asked = alone.map(async ({ questions, knowledge }) => [
      questions.map(({ id, kind }) => `${id} ${kind}`),
      (await readKnowledge(knowledge, 'optional')).documents.flatMap(({ passages }) => passages.map(({ text }) => text)),
    ])
    expect((await Promise.all(asked)).slice(0, 2)).toEqual([
      [['Ships 0 other-article'], ['Lamps one.', 'Lamps two.']],
      [['Ships 1 other-article'], ['Bells one.', 'Bells two.']],
    ])
  })

  it('do not exist if there is only one article, or no knowledge', () => {
    expect(askElsewhere(squad(article('Ships', 'Ferries cross.')))).toEqual([])
    expect(askElsewhere(parseQuestions('', 'q.jsonl'))).toEqual([])
  })
})
