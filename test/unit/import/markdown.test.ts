import { describe, expect, it } from 'vitest'
import { readMarkdownArticle } from '../../../src/import/markdown.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'

it('what it tells about itself stands in its front matter, or is its first heading', () => {
  const told = readMarkdownArticle(
    '---\ntitle: The harbour\npublisher: Oreby Gazette\npublished: 2025-09-08\nauthor: x\n---\n\nIt is open.\n',
  )
  expect(told.facts).toMatchObject({
    title: { value: 'The harbour' },
    publisher: { value: 'Oreby Gazette' },
    published: { value: '2025-09-08' },
  })
  expect(readMarkdownArticle('# The *harbour*\n\nIt is open.\n').facts).toEqual({
    title: { value: 'The harbour', from: 'its first heading' },
  })
  expect(readMarkdownArticle('It is open.\n\n# Ferries\n\nSix came.\n').facts).toEqual({})
})

it('its paragraphs, lists, tables and quotations come out; footnotes stand at the end, raw HTML is told', () => {
  const text =
    '# The harbour\n\nIt is **open** since\nMay.[^1] See [the page](https://a.example).\n\n- one\n- two\n\n| Wall | Stones |\n|---|---|\n| East | 20 |\n\n> Come and see.\n\n```\ncode\n```\n\n<div>\nraw words\n</div>\n\n[^1]: Said the mayor.\n'
  const { body, notes } = readMarkdownArticle(text)
  const headings = ['The harbour']
  expect(passagesOf(tidy(body))).toEqual([
    ...['It is open since May. See the page.', 'one', 'two', 'Wall: East · Stones: 20', 'Come and see.', 'code'].map((line) => ({
      text: line,
      headings,
    })),
    { text: 'Said the mayor.', headings: [...headings, 'Notes'] },
  ])
  expect(notes).toEqual(['left out: 1 piece of raw HTML'])
})

describe('what nobody wrote is refused at once', () => {
  it.each([
    ['quotations without end in each other', '>'.repeat(50_000), /more than 100 deep/],
    ['a block without end', '~~a'.repeat(50_000), /more than 100000 characters without a blank line/],
  ])('%s', (_, text, told) => {
    expect(() => readMarkdownArticle(text)).toThrow(told)
  })
})
