import type { IncomingHttpHeaders } from 'node:http'
import { type Agent, request } from 'undici'
import { MIMEType } from 'whatwg-mimetype'
import { DeskError } from '../../lib/errors.js'
import { oneLine } from '../article.js'
import { refusal } from '../refusal.js'
import { acceptedEncodings, readBody } from './body.js'
import { createAgent, type Reach } from './connect.js'

export interface Limits {
  readonly redirects: number
  /** Of a body, unpacked. */
  readonly bytes: number
  /** For everything that is asked for one source: looking up, connecting, redirects, robots.txt and the body. */
  readonly milliseconds: number
}

export const limits: Limits = { redirects: 5, bytes: 20_000_000, milliseconds: 20_000 }

/** What a server gave. */
export interface Fetched {
  /** Where it stands, after redirects. */
  readonly url: URL
  readonly status: number
  readonly bytes: Uint8Array
  /** In small letters and without parameters; null if none was given. */
  readonly type: string | null
  readonly charset: string | null
  /** What to send to ask whether it has changed. */
  readonly etag: string | null
  readonly modified: string | null
  /** How long the server wants to be left alone, in milliseconds. */
  readonly retryAfter: number | null
}

export interface Asking {
  readonly signal: AbortSignal
  /** Called before each request, the first and those after redirects. @throws if the address may not be read. */
  readonly mayAsk: (url: URL) => Promise<void>
  /** Called before a body is read. @throws if this type cannot be read. */
  readonly mayRead: (type: string | null) => void
  readonly accept: string
  /** What was given with the address before. If it has not changed, the status is 304. */
  readonly known?: { readonly etag: string | null; readonly modified: string | null }
}

export type Fetcher = ReturnType<typeof createFetcher>

export interface FetcherOptions extends Reach {
  readonly userAgent: string
  readonly limits: Limits
}

/** Reads addresses within limits, and never one that may not be reached. */
export function createFetcher(options: FetcherOptions) {
  const agent = createAgent(options)
  return {
    /** @throws DeskError if it cannot be read or may not */
    fetch: (url: URL, asking: Asking): Promise<Fetched> => follow(url, asking, options, agent),
    /** Stops asking: a signal for everything that one source takes. */
    deadline: (): AbortSignal => AbortSignal.timeout(options.limits.milliseconds),
    close: (): Promise<void> => agent.destroy(),
  }
}

/** The longest address, in characters. What a feed or a redirect calls an address may be anything. */
const longestShown = 200

/** An address that may be asked for. @throws DeskError if it is none */
export function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw refusal(`"${oneLine(text).slice(0, longestShown)}" is not an address`)
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal(`${url.protocol}// is not read: only http:// and https:// are`)
  if (url.username !== '' || url.password !== '') throw refusal('has a name or password in it: remove it from the address')
  url.hash = ''
  return url
}

async function follow(start: URL, asking: Asking, { userAgent, limits }: FetcherOptions, agent: Agent): Promise<Fetched> {
  let url = start
  try {
    for (let redirects = 0; ; redirects++) {
      await asking.mayAsk(url)
      const headers = { 'user-agent': userAgent, accept: asking.accept, 'accept-encoding': acceptedEncodings, ...conditions(asking.known) }
      const { statusCode: status, headers: given, body } = await request(url, { dispatcher: agent, signal: asking.signal, headers })
      // An answer that is not read must not keep its connection, nor break the program when that is cut.
      body.on('error', () => {})
      try {
        const location = one(given.location)
        if (isRedirect(status) && location !== null) {
          if (redirects >= limits.redirects) throw refusal(`redirects more than ${limits.redirects} times`)
          url = webAddress(location, url)
          continue
        }
        const parsed = MIMEType.parse(one(given['content-type']) ?? '')
        const found = {
          url,
          status,
          type: parsed?.essence ?? null,
          charset: parsed?.parameters.get('charset') ?? null,
          ...aboutNext(given),
        }
        if (status < 200 || status > 299) return { ...found, bytes: new Uint8Array() }
        asking.mayRead(found.type)
        return { ...found, bytes: await readBody(body, one(given['content-encoding']), limits.bytes) }
      } finally {
        body.destroy()
      }
    }
  } catch (error) {
    throw explained(error, asking.signal, limits)
  }
}

const conditions = (known: Asking['known']): Record<string, string> => ({
  ...(known?.etag ? { 'if-none-match': known.etag } : {}),
  ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
})

/** What a server says about the next time. A header longer than any real one does not count. */
function aboutNext(given: IncomingHttpHeaders): Pick<Fetched, 'etag' | 'modified' | 'retryAfter'> {
  const short = (name: string): string | null => {
    const header = one(given[name])
    return header !== null && header.length <= longestShown ? header : null
  }
  const after = short('retry-after')
  const wait = after === null ? Number.NaN : /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now()
  return { etag: short('etag'), modified: short('last-modified'), retryAfter: Number.isNaN(wait) ? null : Math.max(0, wait) }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)
const one = (header: string | string[] | undefined): string | null => (Array.isArray(header) ? header[0] : header) ?? null

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site with this name',
  EAI_AGAIN: 'the name of the site could not be looked up: is this machine on the internet?',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'the site does not answer',
  CERT_HAS_EXPIRED: "the site's certificate has expired",
}

function explained(error: unknown, signal: AbortSignal, { milliseconds }: Limits): DeskError {
  if (error instanceof DeskError) return error
  if (signal.aborted) return refusal(`was not read within ${milliseconds / 1000} s`, error)
  const { code, message } = error as NodeJS.ErrnoException
  return refusal(`cannot be read: ${reasons[code ?? ''] ?? message}`, error)
}
