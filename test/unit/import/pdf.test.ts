import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf, refuseBombs } from '../../../src/import/pdf/pdf.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { type Drawing, pdfFile } from '../../fakes/pdf-file.js'
import { encode } from '../../worlds/knowledge-files.js'

const textOf = async (bytes: Uint8Array) => passagesOf(tidy((await readPdf(bytes)).body))

const first = [
  'The harbour of Oreby was closed for nine weeks after the storm, and no ferry came in until the second week of May. Divers looked at each of its walls.',
  'The mayor told the council that the repair had cost four million crowns, which is half of what the town takes in a year, and that no house was lost.',
  'A fund of the coastal towns paid for the eastern wall, said its chair. The western wall is to be paid for by those who berth their boats behind it.',
  'The ferries carry two hundred people each. In the summer there are six of them a day, in the winter two, and none at all when the wind is from the north.',
]
const second = [
  'Fishers asked for a wall of their own. The council has put this off until the spring, when it knows what the ferries bring in and what the fund will pay.',
  'A bell was hung at the end of the eastern wall. It rings by itself when the sea is high, so that whoever is on the wall knows that it is time to go home.',
  'Nobody was hurt in the storm. Two boats were lost, both of them old, and their owners have said that they will not buy others but will work on the ferries.',
  'The harbour master has written down what was done, hour by hour. Her notes are in the town library, where everybody may read them on any day but Sunday.',
]

/** A page of two columns, drawn line by line, with a header and a page number. */
function twoColumns(drawing: Drawing, page: number, title: string, texts: readonly string[]): void {
  drawing.fontSize(9).text(`Oreby Yearbook ${2023 + page}`, 60, 30, { lineBreak: false })
  drawing.fontSize(20).text(title, 60, 60, { width: 475 })
  drawing.fontSize(10)
  const places = [60, 315].flatMap((x) => [120, 220].map((y) => [x, y] as const))
  // By rows: programs write adjacent lines of two columns one after the other.
  for (const at of [0, 2, 1, 3]) drawing.text(texts[at] ?? '', places[at]?.[0], places[at]?.[1], { width: 220 })
  drawing.fontSize(9).text(`Page ${page} of 2`, 280, 765, { lineBreak: false })
}

it('two columns are read one after the other, without headers and footers', async () => {
  const bytes = await pdfFile((drawing) => {
    twoColumns(drawing, 1, 'The harbour after the storm', first)
    drawing.addPage()
    twoColumns(drawing, 2, 'What is still to be done', second)
  })
  expect(await textOf(bytes)).toEqual([
    ...first.map((text) => ({ text, headings: ['The harbour after the storm'] })),
    ...second.map((text) => ({ text, headings: ['What is still to be done'] })),
  ])
})

it('a paragraph over two pages is one, and a hyphenated word is joined if the document has it whole', async () => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(10)
    drawing.text(
      'The council met about the harbour on Monday. It heard the har-\nbour master, who spoke of a well-\nknown bell, and of a half-\ndone wall that',
      60,
      700,
    )
    drawing.addPage().fontSize(10).text('nobody had paid for. It is a well-known bell in the whole of the town of Oreby.', 60, 60)
  })
  const { body, notes } = await readPdf(bytes)
  expect(passagesOf(tidy(body)).map(({ text }) => text)).toEqual([
    'The council met about the harbour on Monday. It heard the harbour master, who spoke of a well-known bell, and of a half-done wall that nobody had paid for. It is a well-known bell in the whole of the town of Oreby.',
  ])
  expect(notes).toEqual([expect.stringMatching(/^1 word has the hyphen/)])
})

it.each([
  ['lies on its side', 90, -90],
  ['is upside down', 180, 180],
  ['was scanned crooked', 0, 0.5],
])('a page that %s is read as it is shown', async (_, turned, drawn) => {
  const bytes = await pdfFile((drawing) => {
    Object.assign(drawing.page.dictionary.data, { Rotate: turned })
    drawing.rotate(drawn, { origin: [300, 300] }).fontSize(11)
    for (const [at, text] of first.entries()) drawing.text(text, 150, 200 + 60 * at, { width: 300 })
  })
  expect(await textOf(bytes)).toEqual(first.map((text) => ({ text, headings: [] })))
})

it('a footnote becomes a note without its mark, and upright margin text is dropped', async () => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(11).text('The mission of the divers ended in May, said the mayor', 60, 60, { continued: true })
    drawing
      .fontSize(6)
      .text('1', { rise: 4, continued: true } as never)
      .fontSize(11)
      .text(' of Oreby. Nobody was hurt.')
    drawing.fontSize(8).text('1 In a letter to the council, read out by its chair.', 60, 740, { lineBreak: false })
    drawing
      .rotate(90, { origin: [300, 400] })
      .fontSize(30)
      .text('DRAFT COPY', 300, 400, { lineBreak: false })
  })
  expect(await textOf(bytes)).toEqual([
    { text: 'The mission of the divers ended in May, said the mayor of Oreby. Nobody was hurt.', headings: [] },
    { text: 'In a letter to the council, read out by its chair.', headings: ['Notes'] },
  ])
})

it('the metadata of a PDF are guesses: the creation date and the first heading', async () => {
  const info = { Title: 'untitled1', Author: 'Ana Holm', CreationDate: new Date('2025-09-08T12:00:00Z') }
  const bytes = await pdfFile(
    (drawing) => {
      drawing.fontSize(18).text('The harbour after the storm', 60, 60)
      drawing.fontSize(10).text(first.join(' '), 60, 120)
    },
    { info },
  )
  expect((await readPdf(bytes)).facts).toMatchObject({
    title: { value: 'The harbour after the storm', guessed: true },
    byline: { value: 'Ana Holm' },
    published: { value: '2025-09-08', guessed: true },
  })
})

describe('a PDF is refused with advice:', () => {
  it.each([
    ['one with a password', () => pdfFile((drawing) => drawing.text('x'), { userPassword: 'secret' }), /locked with a password/],
    ['one with pictures only', () => pdfFile((drawing) => drawing.rect(0, 0, 100, 100).fill()), /no text, only pictures.*OCR/],
    ['a damaged one', async () => encode('%PDF-1.4\nnothing of it'), /damaged/],
    ['an endlessly nested one', async () => encode(`%PDF-1.4\n1 0 obj\n${'['.repeat(100_000)}\ntrailer <</Root 1 0 R>>`), /damaged|nested/],
  ])('%s', async (_, make, told) => {
    await expect(make().then(readPdf)).rejects.toThrow(told)
  })
})

it('a PDF with more text than any article has is refused', async () => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(1)
    for (let page = 0; page < 60; page++) {
      if (page > 0) drawing.addPage()
      for (let line = 0; line < 100; line++) drawing.text('harbour '.repeat(25), 60, 60 + line, { lineBreak: false })
    }
  })
  await expect(readPdf(bytes)).rejects.toThrow('has more than 1000000 characters: no article has; divide it')
})

it('a PDF with a part that unpacks to too much is refused, even if packed twice', () => {
  const file = (filter: string, packed: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`%PDF-1.4\n4 0 obj <</Filter ${filter}>>\r\nstream\r\n`), packed, Buffer.from('\nendstream endobj\n')])
  const zeros = deflateSync(Buffer.alloc(2_000_000))
  expect(() => refuseBombs(file('/FlateDecode', zeros), 1_000_000)).toThrow(/more than 1 MB/)
  expect(() => refuseBombs(file('[/FlateDecode /FlateDecode]', deflateSync(zeros)), 1_000_000)).toThrow(/more than 1 MB/)
  expect(() => refuseBombs(file('/FlateDecode', zeros), 2_000_000)).not.toThrow()
})

describe('texts side by side on a page stay apart', () => {
  it('in two columns ten points apart', async () => {
    const bytes = await pdfFile((drawing) => {
      drawing.fontSize(11)
      const [a = '', b = '', c = '', d = ''] = first
      drawing.text(`${a} ${b}`, 60, 100, { width: 230, align: 'justify' })
      drawing.text(`${c} ${d}`, 300, 100, { width: 230, align: 'justify' })
    })
    expect((await textOf(bytes)).map(({ text }) => text)).toEqual([`${first[0]} ${first[1]}`, `${first[2]} ${first[3]}`])
  })

  it('in the rows of a table, each a passage with separate cells', async () => {
    const rows = [
      ['Country', 'Officers', 'Arrived'],
      ['Norland', '400', 'June 2024'],
      ['Sundland', '24', 'September 2024'],
      ['Oreland', '70', 'January 2025'],
    ]
    const bytes = await pdfFile((drawing) => {
      drawing.fontSize(11).text(first[0] ?? '', 60, 100, { width: 470 })
      rows.forEach((row, at) => {
        row.forEach((cell, column) => void drawing.text(cell, 60 + 160 * column, 200 + 18 * at, { lineBreak: false }))
      })
    })
    expect((await textOf(bytes)).map(({ text }) => text)).toEqual([first[0], ...rows.map((row) => row.join(' · '))])
  })
})

it('a raised digit is kept as a power, and removed as a note’s mark', async () => {
  const bytes = await pdfFile((drawing) => {
    const raised = (text: string, x: number): void => void drawing.fontSize(7).text(text, x, 98, { lineBreak: false })
    const level = (text: string, x: number): number => {
      drawing.fontSize(12).text(text, x, 100, { lineBreak: false })
      return x + drawing.widthOfString(text)
    }
    const one = level('The island has 27 km', 60)
    raised('2', one)
    const two = level(' and 10', one + 4)
    raised('4', two)
    const three = level(' people live on it', two + 4)
    raised('1', three)
    level(' in peace.', three + 4)
  })
  expect((await textOf(bytes)).map(({ text }) => text)).toEqual(['The island has 27 km² and 10⁴ people live on it in peace.'])
})

it('a page with sideways text only is reported, and not called a picture', async () => {
  const bytes = await pdfFile((drawing) => void drawing.rotate(90, { origin: [300, 300] }).text('The harbour is open again.', 300, 300))
  await expect(readPdf(bytes)).rejects.toThrow(/drawn sideways/)
})

it('text drawn twice in one place is read once', async () => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(10)
    for (const shift of [0, 0.4]) for (const [at, text] of first.entries()) drawing.text(text, 60 + shift, 60 + 60 * at, { width: 400 })
  })
  expect((await textOf(bytes)).map(({ text }) => text)).toEqual(first)
})

const lines = (page: number): string[] =>
  Array.from(
    { length: 12 },
    (_, at) => `${'abcdefghijklm'[at]} was said by the witness of ${page === 1 ? 'Monday' : 'Tuesday'} before the court`,
  )

it.each([
  ['each page counts from one', 1],
  ['the second page continues the count', 13],
])('line numbers of a transcript are removed if %s', async (_, from) => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(11)
    for (const page of [1, 2]) {
      if (page === 2) drawing.addPage()
      for (const [at, text] of lines(page).entries()) {
        drawing.text(String((page === 1 ? 1 : from) + at), 60, 100 + 24 * at, { lineBreak: false })
        drawing.text(text, 100, 100 + 24 * at, { lineBreak: false })
      }
    }
  })
  const text = (await textOf(bytes)).map((passage) => passage.text).join(' ')
  expect(text).toBe([...lines(1), ...lines(2)].join(' '))
})

it('row numbers of a table and of a list on one page stay', async () => {
  const bytes = await pdfFile((drawing) => {
    drawing.fontSize(11)
    for (const page of [1, 2, 3]) {
      if (page > 1) drawing.addPage()
      for (let at = 0; at < 12; at++) {
        drawing.text(String(at + 1), 60, 100 + 24 * at, { lineBreak: false })
        drawing.text(`Boat ${page}${'abcdefghijklm'[at]}`, 100, 100 + 24 * at, { lineBreak: false })
        if (page < 3) drawing.text('40 crowns', 300, 100 + 24 * at, { lineBreak: false })
      }
    }
  })
  const text = (await textOf(bytes)).map((passage) => passage.text).join('\n')
  expect(text).toContain('12 · Boat 2l · 40 crowns')
  expect(text).toMatch(/12 ·? ?Boat 3l/)
})

interface Font {
  readonly name: string
  readonly encoding: string
  readonly ordering: string
}

const chinese: Font = { name: 'STSong-Light', encoding: 'UniGB-UCS2-H', ordering: 'GB1' }
const japanese: Font = { name: 'HeiseiMin-W3', encoding: '90ms-RKSJ-H', ordering: 'Japan1' }
const unicode = (text: string): string => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
/** In Shift JIS, as the encoding says. */
const japaneseCodes = '905682b582a28d6082cd8be38c8e82c98a4a82a282bd8142'

/** A PDF with a text in a font that is not embedded, and another text below it. @param codes the text in the font's encoding, in hexadecimal. */
function withFont({ name, encoding, ordering }: Font, codes: string, below: string): Uint8Array {
  const stream = `BT /F1 12 Tf 60 700 Td <${codes}> Tj ET BT /F2 12 Tf 60 660 Td (${below}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 7 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  // Readers search for the objects, because the table of their positions is missing.
  return encode(`%PDF-1.4\n${body}trailer\n<< /Size 9 /Root 1 0 R >>\n%%EOF\n`)
}

describe('text in a font that needs tables of letters', () => {
  const tables = new URL('../../fakes/cmaps/', import.meta.url)
  const command = /run "npm install --omit=dev --no-save pdfjs-dist@\d/

  it.each([
    ['Chinese', withFont(chinese, unicode('新码头由港务长启用'), '')],
    ['Japanese', withFont(japanese, japaneseCodes, '')],
  ])('in %s is refused without them, with the command that installs them', async (_, bytes) => {
    await expect(readPdf(bytes, null)).rejects.toThrow(command)
  })

  it('beside other text is reported, with the command', async () => {
    const { notes } = await readPdf(withFont(chinese, unicode('新码头由港务长启用'), first[0] ?? ''), null)
    expect(notes).toEqual([expect.stringMatching(command)])
  })

  it('is read with them', async () => {
    const { body, notes } = await readPdf(withFont(japanese, japaneseCodes, ''), tables)
    expect(passagesOf(tidy(body)).map(({ text }) => text)).toEqual(['新しい港は九月に開いた。'])
    expect(notes).toEqual([])
  })

  it('is refused if the folder lacks its table', async () => {
    await expect(readPdf(withFont(chinese, unicode('新码头由港务长启用'), ''), tables)).rejects.toThrow(command)
  })
})
