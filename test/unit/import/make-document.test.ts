import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { fact } from '../../../src/import/article.js'
import { makeDocument } from '../../../src/import/make-document.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { readDocument } from '../../../src/knowledge/read.js'
import { brokenText, markdownText } from '../../contracts/arbitrary-text.js'
import { encode } from '../../worlds/knowledge-files.js'

const facts = { title: { value: 'T', from: 'test' }, language: { value: 'en', from: 'test' } }
const draft = {
  ...{ id: 'a', file: 'imported/a.md', kind: 'article' as const },
  ...{ supersedes: [], origin: 'A test.', today: '2025-09-08' },
}
const make = (children: Root['children']) => makeDocument({ ...draft, body: tidy({ type: 'root', children }), facts })

const text = fc.oneof(markdownText, brokenText)
const words = (value: string) => [{ type: 'text' as const, value }]
const paragraph = (value: string) => ({ type: 'paragraph' as const, children: words(value) })
const row = (cells: readonly string[]) => ({
  type: 'tableRow' as const,
  children: cells.map((value) => ({ type: 'tableCell' as const, children: words(value) })),
})
const blocks = fc.letrec<{ block: Root['children'][number] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    text.map(paragraph),
    fc.tuple(text, fc.constantFrom(1, 2, 3, 6)).map(([value, depth]) => ({ type: 'heading' as const, depth, children: words(value) })),
    fc.array(tie('block'), { maxLength: 3 }).map((children) => ({ type: 'blockquote', children }) as Root['children'][number]),
    fc.tuple(fc.boolean(), fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 })).map(([ordered, items]) => {
      const children = items.map((item) => ({ type: 'listItem', children: item }))
      return { type: 'list', ordered, children } as Root['children'][number]
    }),
    fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }).map((rows) => ({ type: 'table' as const, children: rows.map(row) })),
  ),
}))

it('any text in paragraphs, headings, lists, quotes and tables is read back word for word', () => {
  fc.assert(
    fc.property(fc.array(blocks.block, { maxLength: 4 }), (children) => {
      const body = tidy({ type: 'root', children: [paragraph('first'), ...children] })
      const { content } = make([paragraph('first'), ...children])
      const { document, problems } = readDocument('imported/a.md', encode(content), 'required')
      expect(problems).toEqual([])
      expect(document?.passages.map(({ text, headings }) => ({ text, headings }))).toEqual(passagesOf(body))
    }),
    { numRuns: 15 },
  )
})

it('a plain paragraph is written with only its white space changed', () => {
  fc.assert(
    fc.property(text, (value) => {
      // A question alone would be read as the question of what is below it.
      fc.pre(!value.includes('?'))
      const shown = value
        .toWellFormed()
        .replace(/\s+/gu, ' ')
        .replace(/\p{Cc}/gu, '')
        .replace(/ {2,}/g, ' ')
        .trim()
      const { document } = make([paragraph('first'), paragraph(value)])
      expect(document.passages.slice(1).map((passage) => passage.text)).toEqual(shown === '' ? [] : [shown])
    }),
    { numRuns: 30 },
  )
})

it('emphasis and links become text, line breaks become blanks, and pictures, raw HTML and rules are dropped', () => {
  const { document, content } = make([
    {
      type: 'paragraph',
      children: [
        ...[...words('In '), { type: 'strong' as const, children: words('May') }, { type: 'break' as const }],
        { type: 'link', url: 'javascript:alert(1)', children: words('six ferries') },
        { type: 'image', url: 'x.png', alt: 'a ferry' },
        { type: 'html', value: '<script>' },
        ...words(' came.'),
      ],
    },
    { type: 'thematicBreak' },
  ])
  expect(document.passages.map((passage) => passage.text)).toEqual(['In May six ferries came.'])
  expect(content).not.toMatch(/javascript|script>|png/)
})

it('the front matter has the known values only, and keeps any title', () => {
  fc.assert(
    fc.property(text, (value) => {
      const title = fact(value, 'test')
      if (title === undefined) return
      const body = tidy({ type: 'root', children: [paragraph('first')] })
      const { document, content } = makeDocument({ ...draft, body, facts: { ...facts, title } })
      expect(document.title).toBe(title.value)
      expect(content).not.toMatch(/^(?:publisher|published|url|license):/m)
    }),
    { numRuns: 30 },
  )
})
