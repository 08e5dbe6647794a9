import { deflateRawSync } from 'node:zlib'
import { Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { wordFile, wordHeading, wordParagraph, wordTable } from '../../fakes/word-file.js'

it('headings, paragraphs, lists and every row of a table come out; footnotes stand at the end, their marks nowhere', async () => {
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

describe('is refused with what to do', () => {
  const text = '<w:document><w:body/></w:document>'
  it.each([
    ['what unpacks to more than any text is', () => zip('word/document.xml', text, 2_000_000_000), /unpacks to more than 100 MB/],
    ['what unpacks to more than it says', () => zip('word/document.xml', text.repeat(1_000), 20), /no Word file that can be unpacked/],
    ['an archive of something else', () => zip('xl/workbook.xml', text), /without a text of Word/],
    ['half a file', () => zip('word/document.xml', text).subarray(0, 60), /no Word file that can be unpacked/],
    ['what has no end of elements in each other', () => zip('word/document.xml', '<w:p>'.repeat(100_000)), /more than 256 deep/],
    [
      'what hides its elements in a part of another name',
      () => zipOf({ name: 'word/document.xml', content: text }, { name: '_rels/.rels', content: '<r>'.repeat(100_000) }),
      /more than 256 deep/,
    ],
    ['what lacks what belongs to a Word file', () => zip('word/document.xml', 'no XML at all'), /cannot be read as a Word file/],
  ])('%s', async (_, make, told) => {
    await expect(readDocx(make())).rejects.toThrow(told)
  })
})

interface Entry {
  readonly name: string
  readonly content: string
  /** To how many bytes it says of itself that it unpacks; without it, to what it does. */
  readonly says?: number
}

const zip = (name: string, content: string, says = content.length): Uint8Array => zipOf({ name, content, says })

/** An archive. */
function zipOf(...entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  for (const { name, content, says = content.length } of entries) {
    const packed = deflateRawSync(content)
    const head = (signature: number, more: number[]): Buffer => {
      const fields = [20, 0, 8, 0, 0].flatMap((n) => [n & 255, n >> 8])
      const sizes = Buffer.alloc(12)
      // Nobody looks at the checksum of what is unpacked before its size.
      sizes.writeUInt32LE(0, 0)
      sizes.writeUInt32LE(packed.length, 4)
      sizes.writeUInt32LE(says, 8)
      const start = Buffer.alloc(4)
      start.writeUInt32LE(signature)
      return Buffer.concat([start, Buffer.from(more), Buffer.from(fields), sizes, Buffer.from([name.length, 0, 0, 0])])
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(Buffer.concat(locals).length, 10)
    centrals.push(Buffer.concat([head(0x02014b50, [20, 0]), place, Buffer.from(name)]))
    locals.push(head(0x04034b50, []), Buffer.from(name), packed)
  }
  const [local, central] = [Buffer.concat(locals), Buffer.concat(centrals)]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
