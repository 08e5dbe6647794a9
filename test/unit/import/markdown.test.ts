import { describe, expect, it } from 'vitest'
import { readMarkdownArticle } from '../../../src/import/markdown.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'

it('the metadata of Markdown come from its front matter, or from its first heading', () => {
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

it('paragraphs, lists, tables and quotations of Markdown are imported, with footnotes at the end', () => {
  const text =
    '# The harbour\n\nIt is **open** since\nMay.[^1] See [the page](https://a.example).\n\n- one\n- two\n\n| Wall | Stones |\n|---|---|\n| East | 20 |\n\n> Come and see.\n\n```\ncode\n```\n\n<div>\nraw words\n</div>\n\n[^1]: Said the mayor.\n'
  const { body, notes } = readMarkdownArticle(text)
  const headings = ['The harbour']
  expect(passagesOf(tidy(body))).toEqual([
    ...['It is open since May. See the page.', 'one', 'two', 'Wall: East · Stones: 20', 'Come and see.', 'code', 'raw words'].map(
      (line) => ({
        text: line,
        headings,
      }),
    ),
    { text: 'Said the mayor.', headings: [...headings, 'Notes'] },
  ])
  expect(notes).toEqual([])
})

describe('an absurd text is refused at once:', () => {
  it.each([
    ['endlessly nested quotations', '>'.repeat(50_000), /more than 100 levels deep/],
    ['an endless block', '~~a'.repeat(50_000), /more than 100000 characters without a blank line/],
  ])('%s', (_, text, told) => {
    expect(() => readMarkdownArticle(text)).toThrow(told)
  })
})

const textsOf = (text: string): string[] => passagesOf(tidy(readMarkdownArticle(text).body)).map((passage) => passage.text)

it.each([
  ['a div', '<div>The western base has its own well.</div>', ['The western base has its own well.']],
  ['a paragraph with bold words', '<p>The <b>harbour base</b> is old.</p>', ['The harbour base is old.']],
  [
    'components of MDX',
    'import Tabs from \'@theme/Tabs\';\n\nexport const x = 1;\n\n<Tabs>\n<TabItem value="a">The eastern base is old.</TabItem>\n</Tabs>',
    ['The eastern base is old.'],
  ],
  ['details', '<details><summary>More</summary>\n\nThe hidden base is old.\n\n</details>', ['More', 'The hidden base is old.']],
  ['a script', '<script>run()</script>\n\nOld.', ['Old.']],
  ['a note in colons', ':::note\nThe base is old.\n:::', ['The base is old.']],
  ['a note in colons with a title', ':::warning[Old figures]\n\nThe base is old.\n\n:::', ['Old figures', 'The base is old.']],
  [
    'an admonition',
    '!!! warning "Old figures"\n    The base is old.\n\n    It is closed.\n\nIt was new.',
    ['Old figures', 'The base is old.', 'It is closed.', 'It was new.'],
  ],
  [
    'shortcodes',
    '{{< note >}}The base is old.{{< /note >}}\n\n{% include alert.html %} It is closed.',
    ['The base is old.', 'It is closed.'],
  ],
  ['an alert in a quotation', '> [!NOTE]\n> The base is old.', ['The base is old.']],
  ['code with text that looks like markup', '```\n:::note\n{{< x >}}\n```', [':::note {{< x >}}']],
])('%s is read as its text', (_, text, expected) => {
  expect(textsOf(text)).toEqual(expected)
})

it('front matter may end with three full stops', () => {
  const { facts, body } = readMarkdownArticle('---\ntitle: The harbour\n...\n\nIt is open.\n')
  expect(facts.title?.value).toBe('The harbour')
  expect(passagesOf(tidy(body)).map(({ text }) => text)).toEqual(['It is open.'])
})
