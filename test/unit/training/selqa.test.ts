import { expect, it } from 'vitest'
import { readKnowledge } from '../../../src/knowledge/read.js'
import type { KnowledgeSource } from '../../../src/knowledge/source.js'
import { parseSelqa } from '../../../training/selqa.js'

const entry = (article: string, place: number) => ({
  ...{ article, section: 'Tides', question: `When is it high in ${article}?` },
  ...{ answers: [1], candidates: ['# It rises twice a day.', `High water at ${article} is at noon ${place}.`, '1. Then it falls.'] },
})
const json = JSON.stringify(Array.from({ length: 9 }, (_, place) => entry(`Port_${place}`, place)))

it('SelQA becomes one folder of all articles and folders of seven, with the answer sentences word for word', async () => {
  const { whole, folders } = parseSelqa(json)
  expect([whole.questions.length, ...folders.map(({ questions }) => questions.length)]).toEqual([9, 7, 2])
  const { documents } = await readKnowledge(whole.knowledge as KnowledgeSource, 'optional')
  expect(documents.map(({ title }) => title)).toContain('Port 3')
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n')
  for (const { answers } of whole.questions) for (const answer of answers) expect(texts).toContain(answer)
})
