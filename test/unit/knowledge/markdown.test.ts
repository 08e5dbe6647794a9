import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/knowledge/markdown.js'
import { fileSpan } from '../../../src/knowledge/segments.js'
import { markdownText } from '../../contracts/arbitrary-text.js'
import { fold, markdownTexts } from '../../contracts/markdown-oracle.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { documentOf, markdownFile, passagesOf, readText, textsOf } from '../../worlds/knowledge-files.js'

const every = `Lead.

# One

A paragraph.
Its second line.

- First item
- Second item
  goes on

  and has a second paragraph
  1. with a list in it

> A quote
> of two lines

| Name | Number |
|------|-------:|
| GSF  | 2793 |
| MSS  | **2699** |
`

describe('the passages of a Markdown file', () => {
  it('are its paragraphs, list items, block quotes and table rows, in order, with numbered ids', () => {
    const passages = passagesOf('every.md', every)
    expect(passages.map(({ id, number, text }) => [id, number, text])).toEqual([
      ['every#1', 1, 'Lead.'],
      ['every#2', 2, 'A paragraph. Its second line.'],
      ['every#3', 3, 'First item'],
      ['every#4', 4, 'Second item goes on'],
      ['every#5', 5, 'and has a second paragraph'],
      ['every#6', 6, 'with a list in it'],
      ['every#7', 7, 'A quote of two lines'],
      ['every#8', 8, 'Name: GSF · Number: 2793'],
      ['every#9', 9, 'Name: MSS · Number: 2699'],
    ])
  })

  it('have their line numbers, also with Windows line ends', () => {
    const lines = [
      [1, 1],
      [5, 6],
      [8, 8],
      [9, 10],
      [12, 12],
      [13, 13],
      [15, 16],
      [20, 20],
      [21, 21],
    ]
    expect(passagesOf('every.md', every).map((passage) => passage.lines)).toEqual(lines)
    expect(passagesOf('every.md', every.replaceAll('\n', '\r\n')).map((passage) => passage.lines)).toEqual(lines)
  })

  it('keep their ids when another passage is edited or text is added at the end', () => {
    const before = passagesOf('every.md', every)
    const after = passagesOf('every.md', `${every.replace('A paragraph.', 'Quite another paragraph, and *longer*.')}\nThe end.\n`)
    expect(
      after
        .slice(0, -1)
        .map(({ id, text }) => [id, text])
        .filter(([id]) => id !== 'every#2'),
    ).toEqual(before.map(({ id, text }) => [id, text]).filter(([id]) => id !== 'every#2'))
  })

  it('know their headings, outermost first', () => {
    const text = 'Zero.\n\n# A *b* [c](https://x.example)\n\nOne.\n\n### Deep\n\nTwo.\n\nSide\n----\n\nThree.\n\n# New `d`\n\nFour.\n'
    expect(passagesOf('a.md', text).map((passage) => [passage.text, passage.headings])).toEqual([
      ['Zero.', []],
      ['One.', ['A b c']],
      ['Two.', ['A b c', 'Deep']],
      ['Three.', ['A b c', 'Side']],
      ['Four.', ['New d']],
    ])
  })

  it('do not include raw HTML, images without text, rules, empty code or rows without a word', () => {
    const text = '```\n\n```\n\n<div>html</div>\n\n![](x.png)\n\n---\n\n| a | b |\n|---|---|\n|  |  |\n| c | d |\n\nText.\n'
    expect(textsOf('a.md', text)).toEqual(['a: c · b: d', 'Text.'])
  })

  it('include the header of a table without rows', () => {
    expect(textsOf('a.md', '| Name | Number |\n|---|---|\n')).toEqual(['Name · Number'])
  })
})

describe('the plain text of a passage', () => {
  it.each([
    ['**bold**, *slanted*, __bold__ and ~~gone~~', 'bold, slanted, bold and gone'],
    ['half**bold**word', 'halfboldword'],
    ['a [link *to* it](https://x.example "title") here', 'a link to it here'],
    ['a <https://x.example/a?b=c> here', 'a https://x.example/a?b=c here'],
    ['a <https://x.example/a\\_b&amp;c> here', 'a https://x.example/a\\_b&amp;c here'],
    ['see https://x.example/a?b=c or www.x.example, or me@x.example', 'see https://x.example/a?b=c or www.x.example, or me@x.example'],
    ['he read "www.x.example" and “https://x.example” aloud', 'he read "www.x.example" and “https://x.example” aloud'],
    ['run `npm *test*` and `` a ` b ``', 'run npm *test* and a ` b'],
    ['\\*not slanted\\*, \\[no link\\](x) and \\\\', '*not slanted*, [no link](x) and \\'],
    ['bread &amp; butter &lt;b&gt; &#169; &hellip;', 'bread & butter <b> © …'],
    ['hard  \nbreak\\\nhere', 'hard break here'],
    ['soft\n   break', 'soft break'],
    ['before ![image](x.png) after', 'before image after'],
    ['water is H<sub>2</sub>O<br>', 'water is H2O'],
    ['- [ ] to do\n', 'to do'],
    ['> quoted\n> twice > over\nlazily', 'quoted twice > over lazily'],
    ['> - quoted\n>   item\n', 'quoted item'],
    ['a line\n     > not a quote', 'a line > not a quote'],
    ['| a \\| b | `c \\| d` |\n|---|---|\n', 'a | b · c | d'],
    ['|  | b | |\n|---|---|---|\n', 'b'],
    ['Kenya 🇰🇪 and 👩‍👩‍👧 **😀** agree', 'Kenya 🇰🇪 and 👩‍👩‍👧 😀 agree'],
  ])('of %j is %j', (markdown, text) => {
    expect(textsOf('a.md', markdown)).toEqual([text])
  })

  it('contains no footnote mark', () => {
    expect(textsOf('a.md', 'It ended.[^a] All[^b] left.[^a][^b]\n\n[^a]: A\n[^b]: B\n')).toEqual(['It ended. All left.'])
  })
})

describe('the position of a passage in its file', () => {
  it.each([
    ['front matter', markdownFile('')],
    ['a byte order mark and front matter with Windows line ends', `\uFEFF${markdownFile('')}`.replaceAll('\n', '\r\n')],
    ['a byte order mark', '\uFEFF'],
    ['emoji', '😀 👩‍👩‍👧\n\n'],
  ])('is exact after %s', (_name, before) => {
    const text = `${before}- **Kenya** &amp; Haiti\r\n  agree \\*fully\\*.[^a]\r\n\r\n[^a]: A\r\n`
    const passage = passagesOf('a.md', text).at(-1)
    expect(passage?.text).toBe('Kenya & Haiti agree *fully*.')
    expect(text.slice(passage?.start, passage?.end)).toBe('Kenya** &amp; Haiti\r\n  agree \\*fully\\*.')
    for (const [shown, inFile] of [
      ['Kenya', 'Kenya'],
      ['&', '&amp;'],
      ['Haiti agree', 'Haiti\r\n  agree'],
      ['*fully*', '*fully\\*'],
    ] as const) {
      const start = passage?.text.indexOf(shown) ?? -1
      const span = fileSpan(passage?.segments ?? [], { start, end: start + shown.length })
      expect(text.slice(span.start, span.end)).toBe(inFile)
    }
  })

  it('is that of the code if inline code contains backticks', () => {
    const [passage] = passagesOf('a.md', '``` ` ```')
    expect([passage?.text, passage?.start, passage?.end]).toEqual(['`', 4, 5])
  })
})

describe('for any Markdown', () => {
  it('the passages contain exactly what the Markdown says', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        expect(readMarkdown(text, 0, 'a.md').blocks.map((block) => fold(block.text))).toEqual(markdownTexts(text))
      }),
      { numRuns: 150 },
    )
  })

  it('every passage and sentence can be rebuilt from its position in the file', () => {
    fc.assert(
      fc.property(markdownText, fc.constantFrom('', markdownFile('')), (body, head) => {
        const text = head + body
        for (const passage of readText('a.md', text).document?.passages ?? []) expectPassageKept(text, passage)
      }),
      { numRuns: 150 },
    )
  })

  it('a byte order mark shifts the passages by one character and changes nothing else', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const [plain, marked] = [text, `\uFEFF${text}`].map((content) => readText('a.md', content).document?.passages)
        expect(marked?.map(({ text, lines, headings, start, end }) => [text, lines, headings, start, end])).toEqual(
          plain?.map(({ text, lines, headings, start, end }) => [text, lines, headings, start + 1, end + 1]),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('Windows line ends change no text and no line number', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const unix = text.replaceAll(/\r\n?/g, '\n')
        const [plain, windows] = [unix, unix.replaceAll('\n', '\r\n')].map((content) => readText('a.md', content).document)
        expect(windows?.passages.map(({ text, lines }) => [text, lines])).toEqual(plain?.passages.map(({ text, lines }) => [text, lines]))
        expect(windows?.title).toBe(plain?.title)
      }),
      { numRuns: 150 },
    )
  })
})

it('the first heading of a Markdown file is its title if front matter gives none', () => {
  expect(documentOf('a.md', 'Text.\n\n## The *port*\n\n# More\n').title).toBe('The port')
})
