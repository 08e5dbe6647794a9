import { expect, it } from 'vitest'
import { createIndex } from '../../../src/search/index.js'
import { makeExamples } from '../../../training/examples.js'
import { documentOf } from '../../worlds/knowledge-files.js'

const text = '# Ferry\n\n## Crossing\n\nThe ferry takes forty minutes.\n\nIt leaves at noon.\n\n## Fares\n\nThe ferry costs three crowns.\n'
const known = { id: '1', kind: 'plain', question: 'How long does the ferry take?', answers: ['forty minutes'], group: 'own' }
const asked = { questions: [known], embeddings: null, set: 'own', weights: { ranking: 1, verdict: 1 } } as const

it('a question without its answer finds the rest of the document and nothing of the section with the answer', async () => {
  const index = createIndex()
  index.add(documentOf('ferry.md', text))
  const passagesOf = async (leftOut: boolean): Promise<string[]> => {
    const [example] = await makeExamples({ ...asked, index, leftOut })
    return [...new Set(example?.readings[0].candidates.map(({ candidate }) => candidate.hit.passage.text))]
  }
  expect(await passagesOf(false)).toContain('The ferry takes forty minutes.')
  expect(await passagesOf(true)).toEqual(['The ferry costs three crowns.'])
})

it('it counts as an unanswerable question', async () => {
  const index = createIndex()
  index.add(documentOf('ferry.md', text))
  const [example] = await makeExamples({ ...asked, index, leftOut: true })
  expect(example).toMatchObject({ known: { kind: 'left-out', answers: [] } })
  expect(example?.right.some(Boolean)).toBe(false)
})
