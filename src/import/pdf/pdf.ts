import { inflateSync } from 'node:zlib'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { DeskError } from '../../lib/errors.js'
import { type Article, type Facts, fact, known } from '../article.js'
import { refusal } from '../refusal.js'
import { headingAtTop } from '../tidy.js'
import { createCmaps } from './cmaps.js'
import { onceEach, withoutLineNumbers } from './layers.js'
import { linesOf, type Piece } from './page-lines.js'
import { paragraphsOf } from './paragraphs.js'
import { type PageOfLines, withoutRunning } from './running.js'

const mostPages = 1_000
/** As much as two books. */
const mostLetters = 1_000_000
/** Text that slants by this much, in radians, is a page that was not laid straight onto the scanner. */
const crooked = 0.02

/**
 * Read a PDF's text: column after column, its headings by their size, without headers and footers. Nothing of it is drawn or run.
 *
 * @param tables the folder with tables of letters; null for none. By default it is that of the installed pdfjs-dist.
 * @throws DeskError if it is locked, broken or too large, or has no text.
 */
export async function readPdf(bytes: Uint8Array, tables?: URL | null): Promise<Article> {
  refuseBombs(bytes)
  // The reader takes the bytes for its own.
  const cmaps = createCmaps(tables)
  const options = { verbosity: 0, ...cmaps.options } as Parameters<typeof getDocumentProxy>[1]
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), options).catch(unreadable)
  try {
    if (pdf.numPages > mostPages) throw refusal(`has ${pdf.numPages} pages; at most ${mostPages} are read`)
    const drawn: { readonly pieces: Piece[]; readonly height: number }[] = []
    let letters = 0
    let unmapped = 0
    let sideways = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { pieces, others } = await piecesOf(page)
      letters += pieces.reduce((sum, { text }) => sum + text.length, 0)
      unmapped += pieces.reduce((sum, { text }) => sum + (text.match(noLetter)?.length ?? 0), 0)
      sideways += others
      if (letters > mostLetters) throw refusal(`has more than ${mostLetters} characters: no article has; divide it and import the parts`)
      drawn.push({ pieces: onceEach(pieces), height: page.getViewport({ scale: 1 }).height })
    }
    const pages = withoutLineNumbers(drawn.map(({ pieces }) => pieces)).map(
      (pieces, at): PageOfLines => ({ lines: linesOf(pieces, at + 1), height: drawn[at]?.height ?? 0 }),
    )
    const { body, doubtful } = paragraphsOf(withoutRunning(pages))
    if (unmapped > mostUnmapped * letters && letters > 0)
      throw refusal('has fonts that do not say which letters they draw: run text recognition (OCR) on it and import the result')
    if (body.children.length === 0 && sideways > 0)
      throw refusal('holds only text that is drawn sideways or aslant: turn its pages upright, save it, and import that file')
    const lacking = cmaps.missing.size === 0 ? [] : [lackingCmaps]
    if (body.children.length === 0 && lacking.length > 0) throw refusal(lackingCmaps)
    if (body.children.length === 0)
      throw refusal('holds no text, only pictures of it: run text recognition (OCR) on it and import the result')
    const words = doubtful === 1 ? '1 word has' : `${doubtful} words have`
    const { info } = await pdf.getMetadata()
    return {
      body,
      facts: factsOf(info as Record<string, unknown>, headingAtTop(body)),
      notes: [...lacking, ...(doubtful === 0 ? [] : [`${words} the hyphen of a line's end: it may not belong there`])],
    }
  } catch (error) {
    return error instanceof DeskError ? Promise.reject(error) : unreadable(error)
  } finally {
    await pdf.destroy()
  }
}

const lackingCmaps =
  'has Chinese, Japanese or Korean text that cannot be read without tables of letters: run "npm install --omit=dev --no-save pdfjs-dist@5.6.205" where the desk is installed, and import it again'

/** What a font without a mapping gives in place of letters. */
const noLetter = /[\p{Co}\p{Cn}\uFFFD]|[\u0000-\u0008\u000E-\u001F]/gu
/** A greater share is more than one wrong sign. */
const mostUnmapped = 0.2

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** The level pieces of text of a page as it is shown, turned or not. What stands upright or aslant is a mark or belongs to a picture. */
async function piecesOf(page: Page): Promise<{ readonly pieces: Piece[]; readonly others: number }> {
  const { Util } = await getResolvedPDFJS()
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  let others = 0
  const pieces = items.flatMap((item) => {
    // A blank as wide as a gap would hide it.
    if (!('str' in item) || item.str.trim() === '') return []
    // Its page counts from the top, what is drawn from below.
    const [a = 0, b = 0, , d = 0, left = 0, base = 0]: number[] = Util.transform(transform, item.transform)
    if (a <= 0 || d >= 0 || Math.abs(b) > crooked * a) {
      others++
      return []
    }
    // Sizes that differ by less look the same.
    return [{ text: item.str, left, right: left + item.width, base, size: Math.round(-d * 2) / 2 }]
  })
  return { pieces, others }
}

function factsOf(info: Record<string, unknown>, heading: string | undefined): Facts {
  const from = "the file's properties"
  const [, ...day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? '')) ?? []
  return known({
    title: fact(heading, 'its first heading', true) ?? fact(info.Title, from, true),
    byline: fact(info.Author, from),
    // The day on which it was made is not the one on which it was published, but near it.
    published: fact(day.join('-'), 'the day on which the file was made', true),
    language: fact(/^[a-z]{2,3}(?:-[A-Z]{2})?$/.exec(String(info.Language ?? ''))?.[0], from),
  })
}

function unreadable(cause: unknown): never {
  if (cause instanceof RangeError) throw cause
  const locked = (cause as Error).name === 'PasswordException'
  throw refusal(locked ? 'is locked with a password: save it without one' : 'cannot be read as a PDF: it is damaged, or not a PDF', cause)
}

/** A page's text takes a thousandth of it. */
const mostUnpacked = 100_000_000
/** A stream may be packed more than once. */
const deepestPacked = 3

/** Refuse a PDF with a packed stream that would fill the memory. @throws DeskError if one unpacks to more bytes than `most`. */
export function refuseBombs(bytes: Uint8Array, most = mostUnpacked): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    let start = at + 6
    if (file[start] === 13) start++
    if (file[start] === 10) start++
    let stream: Buffer | null = file.subarray(start)
    for (let depth = 0; stream !== null && depth < deepestPacked; depth++) stream = unpack(stream, most)
  }
}

/** @returns null for what is not packed, or broken: its reader reports that. */
function unpack(packed: Buffer, most: number): Buffer | null {
  const [first = 0, second = 0] = packed
  // The head of a zlib stream.
  if ((first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0) return null
  try {
    // What follows the stream's own end is skipped.
    return inflateSync(packed, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null
    throw refusal(`has a part that unpacks to more than ${most / 1e6} MB: no article does; save its text and import that file`)
  }
}
