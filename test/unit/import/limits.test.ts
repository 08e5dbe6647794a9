import { afterAll, describe, expect, it } from 'vitest'
import { parsePage } from '../../../src/import/html/fragment.js'
import type { Content } from '../../../src/import/read-source.js'
import { createReader, readingLimits } from '../../../src/import/reader.js'
import { passagesOf } from '../../../src/import/tidy.js'
import { zipOf } from '../../fakes/zip-file.js'
import { encode } from '../../worlds/knowledge-files.js'

const content = (kind: Content['kind'], given: string | Uint8Array): Content => {
  return { kind, bytes: typeof given === 'string' ? encode(given) : given, charset: null, address: null, name: 'file' }
}
const text =
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, Ana Holm, and no ferry came in until the second week of May.'
const page = (body: string): string => `<html lang="en"><body><article><p>${text}</p><p>${text}</p>${body}</article></body></html>`
const reader = createReader(readingLimits)
afterAll(() => reader.close())

/** The passages, or why there are none. */
const outcome = (given: Content): Promise<string> =>
  reader.read(given).then(
    ({ body }) =>
      passagesOf(body)
        .map((passage) => passage.text)
        .join('\n'),
    (error: Error) => (error instanceof RangeError ? 'nested too deep' : error.message),
  )
const word = (body: string): Uint8Array =>
  zipOf(
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  )
const run = (value: string): string => `<w:p><w:r><w:t>${value}</w:t></w:r></w:p>`

describe('any file ends with a document or a clear refusal:', () => {
  it.each([
    [
      'a cell over a billion columns',
      content(
        'html',
        page(
          '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="1000000000">9</td></tr><tr><td rowspan="1000000000">x</td><td>7</td></tr></table>',
        ),
      ),
      /A: 9/,
    ],
    [
      'a cell of Word over a billion columns',
      content(
        'docx',
        word(
          `${run(text)}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${run('9')}</w:tc><w:tc>${run('8')}</w:tc></w:tr></w:tbl>`,
        ),
      ),
      /9 · 8/,
    ],
    ['a hundred thousand comments', content('html', page('<!-- x -->'.repeat(100_000))), /more than 50000 elements and comments/],
    ['a hundred thousand "<"', content('html', page('<'.repeat(100_000))), /The harbour|to read|article/],
    ['a hundred thousand "&"', content('html', page('a&amp;'.repeat(100_000))), /The harbour|to read|article/],
    [
      'a table of very many empty cells',
      content('html', page(`<table>${'<tr><td>1</td></tr>'.repeat(9_000)}<tr>${'<td>2</td>'.repeat(9_000)}</tr></table>`)),
      /more than 200000 cells/,
    ],
    ['lists 5,000 deep in HTML', content('html', page('<ul><li>x'.repeat(5_000))), /more than 256 levels deep/],
    [
      'lists 5,000 deep in Markdown',
      content(
        'markdown',
        Array.from({ length: 5_000 }, (_, at) => `${' '.repeat(2 * at)}- x`)
          .slice(0, 900)
          .join('\n'),
      ),
      /deep|to read/,
    ],
    ['a row of list marks', content('markdown', '- '.repeat(5_000)), /deep|to read|no text|^$/],
    ['300,000 paragraphs of Markdown', content('markdown', 'x\n\n'.repeat(300_000)), /more than \d+ paragraphs/],
    ['300,000 paragraphs of text', content('text', 'x\n\n'.repeat(300_000)), /more than 50000 lines/],
    ['300,000 paragraphs of Word', content('docx', word(run('x').repeat(300_000))), /more than \d+ (?:paragraphs|elements)|to read/],
    ['300,000 paragraphs of HTML', content('html', page('<p>x'.repeat(300_000))), /more than 50000 elements/],
  ])(
    '%s',
    async (_, given, expected) => {
      expect(await outcome(given)).toMatch(expected)
    },
    60_000,
  )

  it('a file that takes too long or too much memory is refused, and the next one is read', async () => {
    const long = createReader({ deadline: 1, memory: 320 })
    const small = createReader({ deadline: 60_000, memory: 16 })
    try {
      await expect(long.read(content('html', page('')))).rejects.toThrow(/takes longer than 0.001 s/)
      await expect(small.read(content('html', page('<p>x</p>'.repeat(40_000))))).rejects.toThrow(/takes more than 16 MB of memory/)
    } finally {
      await Promise.all([long.close(), small.close()])
    }
    await expect(reader.read(content('pdf', 'no PDF'))).rejects.toThrow(/cannot be read as a PDF/)
    expect(await outcome(content('html', page('')))).toMatch(/The harbour/)
  }, 60_000)
})

it('adjacent characters are one text, so that the reading time grows with their number alone', () => {
  const { body } = parsePage(`<html><body><p>${'<'.repeat(2_000)} &amp; ${'&lt;'.repeat(2_000)}<b>bold</b> &amp;</p></body></html>`)
  const texts = [...(body.querySelector('p')?.childNodes ?? [])].map(({ textContent }) => textContent)
  expect(texts).toEqual([`${'<'.repeat(2_000)} & ${'<'.repeat(2_000)}`, 'bold', ' &'])
})
