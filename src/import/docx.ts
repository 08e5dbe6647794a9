import { buffer } from 'node:stream/consumers'
import mammoth from 'mammoth'
import { type Entry, fromBufferPromise } from 'yauzl'
import { DeskError } from '../lib/errors.js'
import { type Article, dayOf, type Facts, fact, known } from './article.js'
import type { DomDocument } from './html/dom.js'
import { readFragment } from './html/fragment.js'
import { elementTexts, measureMarkup } from './measure.js'
import { refusal } from './refusal.js'
import { headingAtTop } from './tidy.js'

/** A text of a thousand pages takes less. */
const mostUnpacked = 100_000_000
const mostEntries = 5_000
const mostElements = 1_000_000
const mostParagraphs = 50_000
const paragraph = /<w:p[\s>]/g
const main = 'word/document.xml'
/** No matter what it is called: the file itself says which of its parts are read as markup. */
const isMarkup = /^\uFEFF?\s*</u

/** Word's own styles beyond headings; what stands in a table of contents or below a picture is not the article's text. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => !",
  ...[1, 2, 3].map((n) => `p[style-name='toc ${n}'] => !`),
]

/**
 * Read a Word file: its headings, paragraphs, lists, tables and footnotes, and what its properties say.
 * @throws DeskError if it is no Word file, or unpacks to too much
 */
export async function readDocx(bytes: Uint8Array): Promise<Article> {
  const properties = await unpackSafely(bytes)
  const options = { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false }
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options).catch((cause: unknown) => {
    if (cause instanceof RangeError) throw cause
    throw refusal('cannot be read as a Word file: open it in Word and save it again as .docx', cause)
  })
  const body = readFragment(html.value, prepareNotes)
  return { body, facts: factsOf(properties, headingAtTop(body)), notes: [] }
}

function factsOf(properties: string | null, heading: string | undefined): Facts {
  const texts = elementTexts(properties ?? '', ['dc:title', 'dc:creator', 'dcterms:created', 'dc:language'])
  return known({
    title: fact(heading, 'its first heading') ?? fact(texts.get('dc:title'), "the file's properties"),
    byline: fact(texts.get('dc:creator'), "the file's properties"),
    // The day on which it was begun is not the one on which it was published, but near it.
    published: fact(dayOf(texts.get('dcterms:created') ?? ''), 'the day on which the file was made', true),
    language: fact(/^[a-z]{2,3}(?:-[A-Z]{2})?$/.exec(texts.get('dc:language') ?? '')?.[0], "the file's properties"),
  })
}

/** The marks of footnotes go from the text, as everywhere; their texts get a heading. */
function prepareNotes(document: DomDocument): void {
  const marks = 'a[id^="footnote-ref-"], a[id^="endnote-ref-"], a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]'
  for (const mark of document.querySelectorAll(marks)) mark.remove()
  const list = document.querySelector('li[id^="footnote-"], li[id^="endnote-"]')?.parentElement
  if (!list) return
  const heading = document.createElement('h2')
  heading.append('Notes')
  list.before(heading)
}

/**
 * Unpack each part of the file once, to see that it is what it says and that all of it is no more than any text is.
 * @returns the part with the file's properties, if there is one
 * @throws DeskError if it is no Word file, or a bomb.
 */
async function unpackSafely(bytes: Uint8Array): Promise<string | null> {
  const entries = new Map<string, string>()
  let unpacked = 0
  let count = 0
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      unpacked += entry.uncompressedSize
      if (++count > mostEntries || unpacked > mostUnpacked)
        throw refusal(`unpacks to more than ${mostUnpacked / 1e6} MB: no article does; save its text and import that file`)
      // A part that is longer than its entry says ends with an error.
      const content = await buffer(await zip.openReadStreamPromise(entry))
      const text = content.toString('utf8')
      if (entry.fileName === main || isMarkup.test(text)) entries.set(entry.fileName, text)
    }
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw refusal('cannot be unpacked as a Word file: open it in Word and save it again as .docx', cause)
  }
  if (!entries.has(main)) throw refusal(`is an archive without a Word text (${main}): of archives, import reads only .docx`)
  for (const xml of entries.values()) measureMarkup(xml, { xml: true, mostElements })
  // Many empty paragraphs are ones for Word alone. For more than this, the tree takes hundreds of megabytes.
  if ((entries.get(main)?.match(paragraph)?.length ?? 0) > mostParagraphs)
    throw refusal(`has more than ${mostParagraphs} paragraphs: no article has; divide it and import the parts`)
  return entries.get('docProps/core.xml') ?? null
}
