import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTextArticle } from '../../../src/import/plain-text.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { readPlainText } from '../../../src/knowledge/plain-text.js'
import { plainText } from '../../contracts/arbitrary-text.js'

const read = (text: string) => {
  const article = readTextArticle(text)
  return { ...article, passages: passagesOf(tidy(article.body)) }
}

it('an imported text has the paragraphs and words that the desk finds in the text itself', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      const expected = readPlainText(text).blocks.map((block) => block.text.replace(/\p{Cc}/gu, ''))
      const found = read(text).passages.map((passage) => passage.text)
      // Headings more than five levels deep become paragraphs.
      expect(found.filter((paragraph) => expected.includes(paragraph))).toEqual(expected)
    }),
  )
})

it('a heading above the first paragraph is its title, a later one is not', () => {
  const titled = read('The harbour\n\nIt was closed for nine weeks.\n\nFerries\n\nSix ferries came.\n')
  expect(titled.facts.title).toMatchObject({ value: 'The harbour', guessed: true })
  expect(titled.passages).toEqual([
    { text: 'It was closed for nine weeks.', headings: ['The harbour'] },
    { text: 'Six ferries came.', headings: ['The harbour', 'Ferries'] },
  ])
  const untitled = read('It was closed for nine weeks.\n\nFerries\n\nSix ferries came.\n')
  expect(untitled.facts).toEqual({})
  expect(untitled.passages.at(-1)).toEqual({ text: 'Six ferries came.', headings: ['Ferries'] })
})
