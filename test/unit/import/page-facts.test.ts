import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../src/import/html/byline.js'
import { readPage } from '../../../src/import/html/page.js'

const text =
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, Ana Holm, and no ferry came in until the second week of May.'
const facts = (head: string, body = '', address = 'https://www.oreby-gazette.example/harbour') => {
  const { facts: found } = readPage(
    `<html><head>${head}</head><body>${body}<article><p>${text}</p><p>${text}</p></article></body></html>`,
    new URL(address),
  )
  return Object.fromEntries(Object.entries(found).map(([name, { value }]) => [name, value]))
}
const jsonLd = (value: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...value })}</script>`

describe('the title', () => {
  it('is the name in a wiki, not the description', () => {
    const described = jsonLd({ name: 'Oreby', headline: 'town at the southern sea' })
    expect(facts(`<title>Oreby - Wiki</title><meta property="og:title" content="Oreby - Wiki">${described}`, '<h1>Oreby</h1>').title).toBe(
      'Oreby',
    )
    expect(facts(`<title>Oreby - Wiki</title>${described}`).title).toBe('Oreby')
  })

  it('is the page’s title if the only h1 is the menu of the site', () => {
    expect(facts('<title>Harbour open again</title>', '<h1><a href="/">The Gazette of the coast</a></h1>').title).toBe('Harbour open again')
  })

  it.each([
    ["the site's name", '<title>Harbour open | Oreby Gazette</title><meta property="og:site_name" content="Oreby Gazette">'],
    ['the site’s name in JSON-LD', `<title>Harbour open – The Coast Daily</title>${jsonLd({ publisher: { name: 'The Coast Daily' } })}`],
    ["the host's name", '<title>Harbour open - Oreby-Gazette.example</title>'],
    ['the site’s name before it', '<title>Oreby Gazette: Harbour open</title>'],
    ["the site's name and a word", '<title>Harbour open | Oreby Gazette Online</title>'],
    ['several parts after it', '<title>Harbour open | News | Oreby Gazette</title>', '<h1>Harbour open</h1>'],
  ])('loses %s', (_, head, body = '') => {
    expect(facts(head, body).title).toBe('Harbour open')
  })

  const shown = 'How the divers of Oreby opened the harbour again'

  it.each([
    ['if meta elements have a shorter one', '<meta property="og:title" content="How the divers of Oreby…">', `<h1>${shown}</h1>`],
    ['if the page calls itself "Home"', '<title>Home</title>', `<h1>${shown}</h1>`],
    ['if other headings are about something else', `<title>${shown}</title>`, `<h1>${shown}</h1><h1>Newsletter</h1>`],
    ["without the kicker, which is not in the page's title", `<title>${shown}</title>`, `<h1><span>The sea</span> ${shown}</h1>`],
    [
      'if the only h1 is the name of the site, and the article has an h2',
      `<title>Coast Daily » ${shown}</title>`,
      `<h1>Coast Daily</h1><h2>${shown}</h2>`,
    ],
    ['if a class marks the h1 as the name of the site', `<title>${shown} | Coast Daily</title>`, '<h1 class="site-title">Coast Daily</h1>'],
  ])('is the heading that the page shows: %s', (_, head, body) => {
    expect(facts(head, body).title).toBe(shown)
  })

  it('is not a heading that shares no word with what the page is called', () => {
    expect(facts('<title>Superbugs: what they are and how you get them</title>', '<h1>Information and resources</h1>').title).toBe(
      'Superbugs: what they are and how you get them',
    )
  })

  it('keeps a part that is not the name of the site', () => {
    expect(facts('<title>Harbour – what the divers found</title>').title).toBe('Harbour – what the divers found')
  })
})

describe('a byline has names only', () => {
  it.each([
    ['By Ana Holm', 'Ana Holm'],
    ['Par Ana Holm, le 8 septembre 2025', 'Ana Holm'],
    ['Por Ana Holm | 8 de septiembre de 2025', 'Ana Holm'],
    ['By Ana Holm and Bo Lund, September 8, 2025 10:15 AM', 'Ana Holm and Bo Lund'],
    ['Ana Holm ana.holm@gazette.example', 'Ana Holm'],
    ['Ana Holm (ana@gazette.example) · 2025-09-08', 'Ana Holm'],
    ['Ana Holm – 10:15', 'Ana Holm'],
    ['Ana Holm Updated 8 Sep 2025', 'Ana Holm'],
    ['8 September 2025', ''],
    ['https://gazette.example/ana', ''],
    ['May Marsh, Augusta Byrne', 'May Marsh, Augusta Byrne'],
  ])('from "%s"', (line, names) => {
    expect(namesIn(line)).toBe(names)
  })

  it('and is read from article:author_name too', () => {
    expect(
      facts('<meta property="article:author" content="https://x.example/ana"><meta property="article:author_name" content="Ana Holm">')
        .byline,
    ).toBe('Ana Holm')
  })
})

describe('the date', () => {
  const near = 'https://gazette.example/harbour'
  it.each([
    ['a time element with text only', '', '<time>September 8, 2025</time>'],
    ['an element whose class says date', '', '<span class="entry-date">Published on Sept. 8, 2025 at 10:15</span>'],
    ['an element whose id says date', '', '<div id="post-date">8 September 2025</div>'],
    [
      'JSON-LD in bare CDATA',
      '<script type="application/ld+json"><![CDATA[{"@type":"NewsArticle","datePublished":"2025-09-08"}]]></script>',
      '',
    ],
    [
      'JSON-LD in commented CDATA',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2025-09-08"}\n//]]></script>',
      '',
    ],
  ])('is read from %s', (_, head, body) => {
    expect(facts(head, body, near).published).toBe('2025-09-08')
  })

  it('is not taken from several other stories', () => {
    expect(facts('', '<span class="date">8 September 2025</span><span class="date">9 September 2025</span>', near)).not.toHaveProperty(
      'published',
    )
  })

  it('is not the day when the page was created', () => {
    expect(facts('<meta name="dcterms.created" content="2001-10-29">', '', near)).not.toHaveProperty('published')
    const wiki = `<meta name="generator" content="MediaWiki 1.43">${jsonLd({ datePublished: '2001-10-29', dateModified: '2025-09-08' })}`
    expect(facts(wiki, '', near).published).toBe('2025-09-08')
    expect(facts(wiki.replace(',"dateModified":"2025-09-08"', ''), '', near)).not.toHaveProperty('published')
  })
})
