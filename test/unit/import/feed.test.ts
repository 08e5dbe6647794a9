import { describe, expect, it } from 'vitest'
import { readFeed } from '../../../src/import/feed.js'
import { encode } from '../../worlds/knowledge-files.js'

const address = new URL('https://gazette.example/feeds/news.xml')
const read = (text: string | Uint8Array, charset: string | null = null) =>
  readFeed({ kind: 'feed', bytes: typeof text === 'string' ? encode(text) : text, charset, address, name: address.href })
const xml = '<?xml version="1.0" encoding="utf-8"?>'

describe('the page of each entry is found', () => {
  it.each([
    [
      'RSS 2.0: link, or a guid that is one',
      `${xml}<rss version="2.0"><channel><link>https://gazette.example/</link><item><title>a</title><link>https://gazette.example/a?x=1&amp;y=2</link></item>
      <item><title>b</title><link><![CDATA[ /b ]]></link></item><item><title>c</title><guid>https://gazette.example/c</guid></item>
      <item><title>d</title><guid isPermaLink="false">d-17</guid></item></channel></rss>`,
      ['https://gazette.example/a?x=1&y=2', 'https://gazette.example/b', 'https://gazette.example/c'],
    ],
    [
      'RSS 1.0',
      `${xml}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title><link>https://gazette.example/</link></channel>
      <item rdf:about="https://gazette.example/a"><title>a</title><link>https://gazette.example/a</link></item></rdf:RDF>`,
      ['https://gazette.example/a'],
    ],
    [
      'RSS 1.0 whose items have only an address',
      `${xml}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title></channel>
      <item rdf:about="https://gazette.example/a"><title>a</title></item></rdf:RDF>`,
      ['https://gazette.example/a'],
    ],
    [
      'Atom: the alternate link, not the others',
      `${xml}<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><link rel="self" href="/feed"/>
      <entry><title>a</title><link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="text/html" href="../a"/></entry><entry><title>b</title><link href="b"/></entry></feed>`,
      ['https://gazette.example/a', 'https://gazette.example/feeds/b'],
    ],
    [
      'Atom with its own base address',
      `${xml}<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/2025/"><title>t</title><entry xml:base="09/"><title>a</title><link href="a"/></entry></feed>`,
      ['https://gazette.example/2025/09/a'],
    ],
  ])('%s', (_, text, links) => {
    expect(read(text).links).toEqual(links)
  })
})

it('a repeated entry is one page, and an entry without a link is reported', () => {
  const { links, notes } = read(
    `${xml}<rss version="2.0"><channel><title>t</title><item><link>/a</link></item><item><link>/a</link></item><item><title>x</title></item><item><link>javascript:alert(1)</link></item></channel></rss>`,
  )
  expect(links).toEqual(['https://gazette.example/a'])
  expect(notes).toEqual([expect.stringContaining('entry 4 has no link that can be read'), '1 of its entries has no link'])
})

it('a wrong link is reported short and without control characters', () => {
  const wrong = ['http://\x1B]0;title\x07[', 'http://&#27;[31m[', `http://[${'x'.repeat(5_000)}`]
  const { notes } = read(
    `<rss version="2.0"><channel>${['/one', ...wrong].map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`,
  )
  expect(notes).toHaveLength(3)
  expect(notes.join('')).not.toMatch(/\p{Cc}/u)
  for (const note of notes) expect(note.length).toBeLessThan(300)
})

it('the first hundred entries of a long feed are read, and the limit is reported', () => {
  const items = Array.from({ length: 130 }, (_, at) => `<item><link>/${at}</link></item>`).join('')
  const { links, notes } = read(`<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`)
  expect(links).toHaveLength(100)
  expect(notes).toEqual(['only the first 100 of its 130 entries are read'])
})

it('a feed is read in its declared charset', () => {
  const text =
    '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>t</title><item><link>/caf\xE9</link></item></channel></rss>'
  expect(read(Buffer.from(text, 'latin1')).links).toEqual(['https://gazette.example/caf%C3%A9'])
})

it('entities defined in the feed are not expanded', () => {
  const entities =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
  const { links } = read(`${xml}${entities}<rss version="2.0"><channel><title>t</title><item><link>/x&c;</link></item></channel></rss>`)
  expect(links).toEqual(['https://gazette.example/x&c;'])
})

describe('a feed is refused with its error:', () => {
  it.each([
    ['XML that is no feed', `${xml}<page><item/></page>`, /no RSS or Atom feed/],
    ['text that is no XML', 'nothing', /no RSS or Atom feed/],
    ['a feed without entries', `${xml}<rss version="2.0"><channel><title>t</title></channel></rss>`, /has no entry with a link to a page/],
    ['endlessly nested elements', '<rss>'.repeat(100_000), /more than 256 levels deep/],
  ])('%s', (_, text, told) => {
    expect(() => read(text)).toThrow(told)
  })
})
