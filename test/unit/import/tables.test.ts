import { Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx.js'
import { readPage } from '../../../src/import/html/page.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { wordFile } from '../../fakes/word-file.js'

const prose =
  '<p>The harbour of Oreby was closed for nine weeks after the storm, said the mayor, and no ferry came in until the second week of May.</p>'
const page = (table: string): string => `<!doctype html><html lang="en"><body><article>${prose}${table}${prose}</article></body></html>`
const rowsOf = (table: string): string[] =>
  passagesOf(tidy(readPage(page(table), null).body))
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('The harbour of Oreby'))

describe('blocks in a cell are not merged into one word or number:', () => {
  it.each([
    ['list items', '<ul><li>400 from Norby</li><li>24 from Sund</li></ul>', '400 from Norby; 24 from Sund'],
    ['divs', '<div>Norby</div><div>Sund</div>', 'Norby; Sund'],
    ['paragraphs with full stops', '<p>It was closed.</p><p>It is open.</p>', 'It was closed. It is open.'],
    ['numbers in blocks', '<div>400</div><div>24</div>', '400; 24'],
    ['a text and a block', '400<div>24</div>', '400; 24'],
    [
      'a table inside the cell',
      '<table><tr><td>Norby</td><td>400</td></tr><tr><td>Sund</td><td>24</td></tr></table>',
      'Norby, 400; Sund, 24',
    ],
    ['definitions', '<dl><dt>Norby</dt><dd>400</dd></dl>', 'Norby; 400'],
    ['lines', 'Norby<br>Sund', 'Norby Sund'],
    ['words in bold', 'No<b>rby</b>', 'Norby'],
  ])('%s', (_, cell, expected) => {
    expect(rowsOf(`<table><tr><th>What</th><th>Which</th></tr><tr><td>Places</td><td>${cell}</td></tr></table>`)).toEqual([
      `What: Places · Which: ${expected}`,
    ])
  })

  it('paragraphs in a cell of a Word file', async () => {
    const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map((text) => new Paragraph(text)) })
    const rows = [
      new TableRow({ children: [cell('Troops'), cell('400', '24')] }),
      new TableRow({ children: [cell('Places'), cell('Norby', 'Sund')] }),
    ]
    const { body } = await readDocx(await wordFile({ children: [new Table({ rows })] }))
    expect(passagesOf(tidy(body)).map(({ text }) => text)).toEqual(['Troops · 400; 24', 'Places · Norby; Sund'])
  })

  it('in any nesting, words of two blocks never touch', () => {
    const block = fc.constantFrom('div', 'p', 'li', 'section', 'h3', 'blockquote')
    fc.assert(
      fc.property(fc.array(fc.tuple(block, fc.integer({ min: 10, max: 999 })), { minLength: 2, maxLength: 6 }), (blocks) => {
        const cell = blocks.map(([name, figure]) => `<${name}>${figure}</${name}>`).join('')
        const [row = ''] = rowsOf(`<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>${cell}</td></tr></table>`)
        expect(row.match(/\d+/g)).toEqual(blocks.map(([, figure]) => String(figure)))
      }),
      { numRuns: 30 },
    )
  })
})

it('a table with one column becomes the content of its cells, item by item', () => {
  expect(rowsOf('<table><tr><td><ul><li>Norby</li><li>Sund</li></ul></td></tr><tr><td>Oreby</td></tr></table>')).toEqual([
    'Norby',
    'Sund',
    'Oreby',
  ])
})

it('a caption appears before its table', () => {
  const table = '<table><caption>Ferries a day</caption><tr><th>Place</th><th>Ferries</th></tr><tr><td>Norby</td><td>6</td></tr></table>'
  expect(rowsOf(table)).toEqual(['Ferries a day', 'Place: Norby · Ferries: 6'])
})
