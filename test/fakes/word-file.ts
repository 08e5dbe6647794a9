import { Document, type FileChild, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** A heading in Word’s own style. */
export const wordHeading = (text: string, level: 1 | 2 = 1): Paragraph =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })

/** A paragraph, followed by the marks of these footnotes. */
export const wordParagraph = (text: string, ...notes: readonly number[]): Paragraph =>
  new Paragraph({ children: [new TextRun(text), ...notes.map((id) => new FootnoteReferenceRun(id))] })

/** A table without a header. */
export const wordTable = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })),
  })

export interface WordFile {
  readonly children: readonly FileChild[]
  readonly footnotes?: Readonly<Record<string, string>>
  readonly title?: string
  readonly creator?: string
}

/** The bytes of a Word file for a test. */
export function wordFile({ children, footnotes = {}, ...properties }: WordFile): Promise<Uint8Array> {
  const notes = Object.entries(footnotes).map(([id, text]) => [id, { children: [new Paragraph(text)] }])
  const document = new Document({ ...properties, footnotes: Object.fromEntries(notes), sections: [{ children: [...children] }] })
  return Packer.toBuffer(document)
}
