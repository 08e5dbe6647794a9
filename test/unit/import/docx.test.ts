import { Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { wordFile, wordHeading, wordParagraph, wordTable } from '../../fakes/word-file.js'
import { zipOf } from '../../fakes/zip-file.js'

it('headings, paragraphs, lines and all table rows are imported, with footnotes at the end and without their marks', async () => {
  const bytes = await wordFile({
    title: 'untitled',
    creator: 'Ana Holm',
    footnotes: { 1: 'In a letter to the council.', 2: 'Counted on Monday.' },
    children: [
      wordHeading('The harbour'),
      wordParagraph('The harbour was closed for nine weeks.', 1),
      wordHeading('Ferries', 2),
      wordParagraph('Six ferries a day carry *two hundred* people each.', 2),
      new Paragraph({ text: 'One from the north', bullet: { level: 0 } }),
      new Paragraph({ text: 'Five from the south', bullet: { level: 0 } }),
      wordTable([
        ['May', '12 ferries'],
        ['June', '40 ferries'],
      ]),
      new Paragraph({ text: 'Figure 1: a ferry', style: 'Caption' }),
    ],
  })
  const { body, facts } = await readDocx(bytes)
  const ferries = ['The harbour', 'Ferries']
  expect(passagesOf(tidy(body))).toEqual([
    { text: 'The harbour was closed for nine weeks.', headings: ['The harbour'] },
    { text: 'Six ferries a day carry *two hundred* people each.', headings: ferries },
    { text: 'One from the north', headings: ferries },
    { text: 'Five from the south', headings: ferries },
    { text: 'May · 12 ferries', headings: ferries },
    { text: 'June · 40 ferries', headings: ferries },
    { text: 'In a letter to the council.', headings: ['The harbour', 'Notes'] },
    { text: 'Counted on Monday.', headings: ['The harbour', 'Notes'] },
  ])
  expect(facts).toMatchObject({ title: { value: 'The harbour' }, byline: { value: 'Ana Holm' }, published: { guessed: true } })
})

describe('a Word file is refused with advice:', () => {
  const text = '<w:document><w:body/></w:document>'
  it.each([
    ['one that unpacks to more than any text is', () => zip('word/document.xml', text, 2_000_000_000), /unpacks to more than 100 MB/],
    ['one that unpacks to more than it says', () => zip('word/document.xml', text.repeat(1_000), 20), /cannot be unpacked as a Word file/],
    ['an archive of another kind', () => zip('xl/workbook.xml', text), /without a Word text/],
    ['half a file', () => zip('word/document.xml', text).subarray(0, 60), /cannot be unpacked as a Word file/],
    ['endlessly nested elements', () => zip('word/document.xml', '<w:p>'.repeat(100_000)), /more than 256 levels deep/],
    [
      'nested elements in a part with another name',
      () => zipOf({ name: 'word/document.xml', content: text }, { name: '_rels/.rels', content: '<r>'.repeat(100_000) }),
      /more than 256 levels deep/,
    ],
    ['an archive without the parts of a Word file', () => zip('word/document.xml', 'no XML at all'), /cannot be read as a Word file/],
  ])('%s', async (_, make, told) => {
    await expect(readDocx(make())).rejects.toThrow(told)
  })
})

const zip = (name: string, content: string, says = content.length): Uint8Array => zipOf({ name, content, says })
