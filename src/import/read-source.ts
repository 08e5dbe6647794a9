import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Asking, type Fetched, type Fetcher, limits, webAddress } from './fetch/fetch-safely.js'
import type { Robots } from './fetch/robots.js'
import { type Kind, kindOf, refuseUnreadable } from './kind.js'
import { refusal } from './refusal.js'

/** How the web is read. */
export type Web = { readonly fetcher: Fetcher; readonly robots: Robots }

/** What was read of a source. */
export interface Content {
  readonly kind: Kind
  readonly bytes: Uint8Array
  /** What the server said. */
  readonly charset: string | null
  /** Where it stands, after redirects; null for a file. */
  readonly address: URL | null
  /** The address, or the file's name: what the document says of where it comes from. */
  readonly name: string
}

const accept =
  'text/html, application/xhtml+xml, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/markdown, text/plain, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.1'

/** Read a file, or an address as its site's robots.txt allows. @throws DeskError if it cannot or may not be read. */
export async function readSource(source: string, { fetcher, robots }: Web): Promise<Content> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readLocal(source)
  const fetched = await fetchSource(source, { fetcher, robots })
  if (fetched.status < 200 || fetched.status > 299) throw refusal(statusTrouble(fetched.status))
  return contentOf(fetched)
}

/** Ask for an address. @param known asks whether it has changed. @throws DeskError if there is no answer, or robots.txt forbids it. */
export function fetchSource(source: string, { fetcher, robots }: Web, known?: Asking['known']): Promise<Fetched> {
  const signal = fetcher.deadline()
  const asking = { signal, mayAsk: (next: URL) => robots.check(next, signal), mayRead: refuseUnreadable, accept }
  return fetcher.fetch(webAddress(source), { ...asking, ...(known && { known }) })
}

/** @throws DeskError if this kind of content cannot be read. */
export const contentOf = ({ url, bytes, type, charset }: Fetched): Content => {
  return { kind: kindOf(bytes, type, url.pathname), bytes, charset, address: url, name: url.href }
}

/** What a site's status means, and what to do. */
export const statusTrouble = (status: number): string => `the site answers ${status}${statusHint(status)}`

function statusHint(status: number): string {
  if (status === 404 || status === 410) return ': the page is not there'
  if (status === 401 || status === 402 || status === 403)
    return ': it does not give the page to programs; open it in the browser, save it as HTML, and import that file'
  return status === 429 || status >= 500 ? ': try again later' : ''
}

async function readLocal(path: string): Promise<Content> {
  const found = await stat(path).catch(unreadable)
  if (found.isDirectory()) throw refusal('is a folder: name the files in it')
  // Something that is not a plain file may never end.
  if (!found.isFile()) throw refusal('is not a plain file: save its content to a file and import that')
  if (found.size > limits.bytes) throw refusal(`is larger than ${limits.bytes / 1e6} MB`)
  const bytes = await readFile(path).catch(unreadable)
  return { kind: kindOf(bytes, null, path), bytes, charset: null, address: null, name: basename(path) }
}

function unreadable(cause: NodeJS.ErrnoException): never {
  const why = cause.code === 'ENOENT' ? 'does not exist' : `cannot be read (${cause.code}): check its permissions`
  throw refusal(why, cause)
}
