import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** Draws one PDF. */
export type Drawing = InstanceType<typeof PDFDocument>

/** The bytes of a PDF that a test draws. */
export async function pdfFile(draw: (drawing: Drawing) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const drawing = new PDFDocument({ size: 'A4', margin: 60, ...options })
  const bytes = buffer(drawing as unknown as NodeJS.ReadableStream)
  draw(drawing)
  drawing.end()
  return bytes
}
