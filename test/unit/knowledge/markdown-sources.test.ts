import { describe, expect, it } from 'vitest'
import { documentOf, markdownFile, passagesOf, readText } from '../../worlds/knowledge-files.js'

const form = '[^id]: Publisher, [Title](https://…), YYYY-MM-DD'
const told = (body: string) => readText('a.md', markdownFile(body), 'required').problems.map(({ line, message }) => [line, message])
/** The line on which the body begins after the front matter. */
const bodyLine = markdownFile('').split('\n').length

describe('the sources of a passage', () => {
  it('are those in its footnotes, with publisher, title, link and date', () => {
    const body =
      'It ended.[^b][^a]\n\nAll left.[^a]\n\nNobody knows.\n\n[^a]: AP via KRDO, [The *end*](https://a.example/x?y=1&z=2), 2024-06-25\n[^b]: R&amp;D, [B](http://b.example), 2024-06\n'
    const a = { publisher: 'AP via KRDO', title: 'The end', url: 'https://a.example/x?y=1&z=2', date: '2024-06-25' }
    const b = { publisher: 'R&D', title: 'B', url: 'http://b.example', date: '2024-06' }
    expect(documentOf('a.md', markdownFile(body), 'required').passages.map((passage) => passage.sources)).toEqual([[b, a], [a], []])
  })

  it.each([
    ['2024-06-25', '2024-06-25'],
    ['2024-06', '2024-06'],
    ['2024', '2024'],
    ['undated', null],
  ])('may be dated %s', (written, date) => {
    expect(passagesOf('a.md', `It ended.[^a]\n\n[^a]: A, [B](https://a.example), ${written}\n`)[0]?.sources[0]?.date).toBe(date)
  })

  it('are found in list items, quotes and tables too, and listed once each', () => {
    const body = '- one[^a] and two[^a]\n\n> three[^a]\n\n| h |\n|---|\n| four[^a] |\n\n[^a]: A, [B](https://a.example), 2024\n'
    expect(passagesOf('a.md', body).map((passage) => [passage.text, passage.sources.length])).toEqual([
      ['one and two', 1],
      ['three', 1],
      ['h: four', 1],
    ])
  })

  it('may be defined earlier, in another case and after a byte order mark', () => {
    const text = '\uFEFF[^Src]: A, [B](https://a.example), 2024\r\n\r\nIt ended.[^src]\r\n'
    expect(passagesOf('a.md', text).map((passage) => passage.sources[0]?.publisher)).toEqual(['A'])
  })

  it('may be defined inside a quote, as Markdown allows', () => {
    expect(passagesOf('a.md', 'It ended.[^a]\n\n> [^a]: A, [B](https://a.example), 2024\n')[0]?.sources).toHaveLength(1)
  })

  it('are those of the first of two definitions, as in Markdown', () => {
    const text = 'It ended.[^a]\n\n[^a]: First, [B](https://a.example), 2024\n\n[^a]: Second, [B](https://b.example), 2025\n'
    expect(passagesOf('a.md', text)[0]?.sources.map((source) => source.publisher)).toEqual(['First'])
  })
})

describe('a wrong footnote in our own files is reported with its line:', () => {
  it.each([
    ['[^a]: just words, 2024', `footnote [^a] names no link: write "${form}"`],
    ['[^a]: [B](https://a.example), 2024', `footnote [^a] names no publisher before the link: write "${form}"`],
    ['[^a]: A, [B](ftp://a.example), 2024', `footnote [^a] has a link that is not http(s): write "${form}"`],
    ['[^a]: A, [B](https://a.example)', `footnote [^a] does not end with a date (YYYY-MM-DD, YYYY-MM, YYYY or undated): write "${form}"`],
    [
      '[^a]: A, [B](https://a.example), June 2024',
      `footnote [^a] does not end with a date (YYYY-MM-DD, YYYY-MM, YYYY or undated): write "${form}"`,
    ],
    [
      '[^a]: A, [B](https://a.example), 2024-13-45',
      `footnote [^a] does not end with a date (YYYY-MM-DD, YYYY-MM, YYYY or undated): write "${form}"`,
    ],
  ])('%s', (definition, message) => {
    expect(told(`It ended.[^a]\n\n${definition}\n`)).toEqual([[bodyLine + 2, message]])
  })

  it('also without any definition', () => {
    expect(told('It began.\n\nIt ended.[^a]\n')).toEqual([[bodyLine + 2, `footnote [^a] has no definition: add "${form}"`]])
  })

  it('also in a heading and in the header of a table', () => {
    const message = (mark: string) => `footnote ${mark} has no definition: add "${form}"`
    expect(told('## It ended[^a]\n\n| when[^b] | who |\n|---|---|\n| today | all |\n')).toEqual([
      [bodyLine, message('[^a]')],
      [bodyLine + 2, message('[^b]')],
    ])
  })

  it('together with all others in one run', () => {
    const body = 'It began.[^gone]\n\n- It ended.[^a] All left.[^b]\n\n[^a]: words\n[^b]: A, [B](https://b.example), then\n'
    expect(
      told(body)
        .map(([line]) => line)
        .sort(),
    ).toEqual([bodyLine, bodyLine + 4, bodyLine + 5])
  })

  it('but not an escaped mark or one in code', () => {
    expect(told('Write \\[^a] or `[^b]` to cite.\n')).toEqual([])
  })

  it('and is only a warning in any other folder', () => {
    const { document, problems, remarks } = readText('a.md', 'It ended.[^a][^b]\n\n[^a]: just words\n')
    expect({ used: document !== null, problems }).toEqual({ used: true, problems: [] })
    expect(remarks.map(({ kind, line }) => [kind, line])).toEqual([
      ['footnote', 3],
      ['footnote', 1],
    ])
  })
})
