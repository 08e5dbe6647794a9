import { refusal } from './refusal.js'

/** The types and the endings of each kind. */
const kinds = {
  html: ['text/html', 'application/xhtml+xml', '.html', '.htm', '.xhtml'],
  markdown: ['text/markdown', 'text/x-markdown', '.md', '.markdown', '.mdown', '.mkd', '.mdx'],
  text: ['text/plain', '.txt', '.text'],
  pdf: ['application/pdf', 'application/x-pdf', '.pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  feed: [
    ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
    ...['.rss', '.atom', '.xml', '.rdf'],
  ],
}
export type Kind = keyof typeof kinds

const kindBy = new Map(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind])))

const readable = 'import reads HTML pages, Markdown, plain text, PDF and Word (.docx) files, and with --feed RSS and Atom feeds'

/** @throws DeskError if a server's answer of this type cannot be read. An answer without a type may be readable. */
export function refuseUnreadable(type: string | null): void {
  if (type !== null && type !== 'application/octet-stream' && type !== 'binary/octet-stream' && !kindBy.has(type))
    throw refusal(`is ${type}: ${readable}`)
}

/**
 * Tell what kind of document it is: by its first bytes if these are clear, otherwise by the server's type, otherwise by its name.
 * @param type as the server gave it, in small letters and without parameters; null for a file
 * @param name the file's, or the address's path
 * @throws DeskError if it is none that can be read
 */
export function kindOf(bytes: Uint8Array, type: string | null, name: string): Kind {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return 'docx'
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[0].toLowerCase() ?? ''
  const saveAs = savedOtherwise(start, ending)
  if (saveAs !== null) throw refusal(saveAs)
  if (start.includes('\0') && !/^(?:\xFF\xFE|\xFE\xFF)/.test(start)) throw refusal(`is not a text: ${readable}`)
  const known = kindBy.get(type ?? '') ?? kindBy.get(ending)
  const page = /^\s*(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start)
  if (known === undefined && !page) throw refusal(`has no ending that says what it is: ${readable}`)
  if (known === undefined || (known === 'feed' && page)) return 'html'
  // Servers give Markdown as plain text.
  if (known === 'text' && kindBy.get(ending) === 'markdown') return 'markdown'
  return known
}

/** What to do with a file of a kind that a program can save otherwise; null for all others. */
function savedOtherwise(start: string, ending: string): string | null {
  if (start.startsWith('\xD0\xCF\x11\xE0')) return 'is in the old format of Word: open it there and save it as .docx'
  if (['.mht', '.mhtml', '.webarchive'].includes(ending) || start.startsWith('bplist') || /^content-type: multipart\/related/im.test(start))
    return 'is a web archive: open it in the browser and save the page as HTML'
  return null
}
