import { parseFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import type { DeskError } from '../lib/errors.js'
import { decodeText } from './decode-text.js'
import { webAddress } from './fetch/fetch-safely.js'
import { measureMarkup } from './measure.js'
import type { Content } from './read-source.js'
import { refusal } from './refusal.js'

/** A feed may list a site's whole past. To import more than the newest, name their addresses. */
const mostEntries = 100
const mostElements = 500_000

/**
 * Read an RSS or Atom feed's links: the pages of its entries, in its order, each once.
 * @throws DeskError if it is no feed, or lists no page
 */
export function readFeed({ kind, bytes, charset, address }: Content): { readonly links: string[]; readonly notes: string[] } {
  if (kind !== 'feed') throw refusal('is no feed: leave out --feed to import it as a page')
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const { text } = decodeText(bytes, charset ?? /^[^>]*<\?xml[^>]*\bencoding=["']([\w-]+)/.exec(start)?.[1] ?? null)
  measureMarkup(text, { xml: true, mostElements })
  const items = itemsOf(text, address)
  const entries = linksOf(text).map((link, at) => link ?? items[at]?.about)
  const notes: string[] = []
  const links = entries.flatMap((link, at) => {
    try {
      return link === undefined ? [] : [webAddress(link.trim(), items[at]?.base).href]
    } catch (error) {
      notes.push(`entry ${at + 1} has no link that can be read: ${(error as DeskError).message}`)
      return []
    }
  })
  const without = entries.filter((link) => link === undefined).length
  if (without > 0) notes.push(`${without} of its entries ${without === 1 ? 'has' : 'have'} no link`)
  const unique = [...new Set(links)]
  if (unique.length === 0) throw refusal('has no entry with a link to a page')
  if (unique.length > mostEntries) notes.push(`only the first ${mostEntries} of its ${unique.length} entries are read`)
  return { links: unique.slice(0, mostEntries), notes }
}

function linksOf(text: string): (string | undefined)[] {
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text)
  } catch (cause) {
    throw refusal('is no RSS or Atom feed that can be read', cause)
  }
  const { format, feed } = parsed
  if (format === 'atom') {
    return (feed.entries ?? []).map(({ links }) => (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href)
  }
  if (format === 'json') return (feed.items ?? []).map(({ url }) => url)
  if (format === 'rdf') return (feed.items ?? []).map(({ link }) => link)
  return (feed.items ?? []).map(({ link, guid }) => link ?? (guid?.isPermaLink === false ? undefined : guid?.value))
}

/** For each entry, what its links are relative to (Atom's `xml:base`), and what RDF says that it is about. */
function itemsOf(text: string, address: URL | null): { readonly base: URL | undefined; readonly about: string | undefined }[] {
  const open: (URL | undefined)[] = [address ?? undefined]
  const items: { readonly base: URL | undefined; readonly about: string | undefined }[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const above = open.at(-1)
        const own = attributes['xml:base']
        const base = own !== undefined && URL.canParse(own, above?.href) ? new URL(own, above?.href) : above
        open.push(base)
        if (name === 'entry' || name === 'item') items.push({ base, about: attributes['rdf:about'] })
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return items
}
