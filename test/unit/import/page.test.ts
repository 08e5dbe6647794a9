import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/import/html/page.js'
import { kindOf } from '../../../src/import/kind.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'
import { encode } from '../../worlds/knowledge-files.js'

const address = new URL('https://gazette.example/2025/09/08/harbour?page=2&utm_source=letter#top')
const read = (html: string, from: URL | null = address) => {
  const article = readPage(html, from)
  return { ...article, passages: passagesOf(tidy(article.body)), texts: passagesOf(tidy(article.body)).map(({ text }) => text) }
}
const head = (inner: string, body = paragraphs.map((text) => `<p>${text}</p>`).join('')): string =>
  `<!doctype html><html><head>${inner}</head><body><article>${body}</article></body></html>`

const paragraphs = [
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, Ana Holm, and no ferry came in until the second week of May.',
  'Divers looked at each of the walls, of which there are three. What they found was written down, and it may be read in the library of the town.',
  'The repair cost four million crowns, half of what the town takes in a year. A fund of the coastal towns paid most of it, as it had promised in March.',
]
const [one = '', two = '', three = ''] = paragraphs

describe('an article is imported alone and whole', () => {
  it('from a news page with everything that surrounds and interrupts such articles', () => {
    const { passages, notes } =
      read(`<!doctype html><html lang="en"><head><title>Harbour | Gazette</title><script>document.title = 'run'</script></head>
      <body class="single has-ads related-on">
      <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
      <div id="cookie-consent"><h2>We value your privacy</h2><p>We and our 800 partners use cookies. Accept all or choose.</p><button>Accept</button></div>
      <main><article class="post"><h1>Harbour open again</h1>
      <div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
      <figure><img src="a.jpg"><figcaption>The harbour in May. PHOTO | A. PHOTOGRAPHER</figcaption></figure>
      <p>${one}</p>
      <div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">Divers at work</p></div>
      <div class="ad-slot"><p>Buy a boat now, while they last, at half of the price.</p></div>
      <blockquote class="pull-quote">We looked at each wall.</blockquote>
      <h2>What the divers found</h2>
      <p>${two}</p>
      <p><strong>Also read:</strong> <a href="/x">Mayor of Oreby opens the new library</a></p>
      <blockquote>“Divers looked at each of the walls, of which there are three.”</blockquote>
      <blockquote><p>Nobody should go onto the western wall before June, said the harbour master to the reporters.</p></blockquote>
      <h3>Figures</h3>
      <table><thead><tr><th>Wall</th><th>Stones</th></tr></thead><tbody><tr><td>East</td><td>20</td></tr><tr><td>West</td><td>1,200</td></tr></tbody></table>
      <ul><li>One wall is <b>whole</b></li><li>Two are <a href="/y">broken</a></li></ul>
      <p style="display:none">Hidden words for machines.</p>
      <p>${three}</p>
      <div class="newsletter"><p>Sign up for our newsletter, every day at six.</p></div>
      <section class="related-stories"><h3>Related stories</h3><ul><li><a href="/1">A boat was found at sea by two fishers</a></li></ul></section>
      </article></main>
      <aside><p>Most read: the price of fish</p></aside>
      <section id="comments"><p>Reader: I was there and saw it all with my own eyes.</p></section>
      <footer><p>© Gazette. All rights reserved.</p></footer></body></html>`)
    const found = ['What the divers found']
    expect(passages).toEqual([
      { text: one, headings: ['Harbour open again'] },
      { text: two, headings: found },
      { text: 'Nobody should go onto the western wall before June, said the harbour master to the reporters.', headings: found },
      { text: 'Wall: East · Stones: 20', headings: [...found, 'Figures'] },
      { text: 'Wall: West · Stones: 1,200', headings: [...found, 'Figures'] },
      { text: 'One wall is whole', headings: [...found, 'Figures'] },
      { text: 'Two are broken', headings: [...found, 'Figures'] },
      { text: three, headings: [...found, 'Figures'] },
    ])
    expect(notes.join()).toMatch(/left out: .*cookie notice.*caption.*teaser/)
  })

  it.each([
    [
      'in divs',
      `<div id="page"><div class="menu"><a href="/">Home</a></div><div class="text">${paragraphs.map((text) => `<div>${text}</div>`).join('')}</div></div>`,
    ],
    [
      'in a table cell, with line breaks between paragraphs',
      `<table><tr><td><a href="/">Home</a></td><td>${paragraphs.join('<br><br>')}</td></tr></table>`,
    ],
    [
      'in a part with a misleading class',
      `<div class="related-content advertisement">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`,
    ],
    ['without any closing tags', `<article>${paragraphs.map((text) => `<p>${text}`).join('')}`],
    ['after a paywall mark', `<div class="paywall subscribe">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div><p>Subscribe</p>`],
  ])('%s', (_, body) => {
    expect(read(`<html><body>${body}</body></html>`).texts.join(' ')).toContain(paragraphs.join(' '))
  })

  it('from a page without anything else, and from a short one', () => {
    expect(read(paragraphs.map((text) => `<p>${text}</p>`).join('')).texts).toEqual(paragraphs)
    expect(
      read(
        '<html><body><nav><a href="/">Home</a> <a href="/x">News</a></nav><article><p>The harbour of Oreby is open again.</p></article></body></html>',
      ).texts,
    ).toContain('The harbour of Oreby is open again.')
  })

  it('whatever precedes it, and whatever its parts are named', () => {
    const start = `${'<!---->'.repeat(140)}<div>`
    expect(kindOf(encode(start), 'text/html', '/harbour')).toBe('html')
    const names = ['consent', 'recommended', 'newsletter', 'promo'].map((name) => `${name}${'_'.repeat(200)}!`).join(' ')
    expect(read(head('', `<div class="${names}"><p>${one}</p><p>${two}</p></div><p>${three}</p>`)).texts).toEqual(paragraphs)
  })

  it('with the characters that a reader sees', () => {
    const { texts } = read(
      head(
        '',
        `<p>Ana&nbsp;Holm &amp; "the&#8217;s" <em>l</em>ong &lt;b&gt; *stars* _x_ [^1] | 5&thinsp;%</p><p>${one}</p><p>${two}</p><pre>line 1\nline 2</pre>`,
      ),
    )
    expect(texts[0]).toBe('Ana Holm & "the’s" long <b> *stars* _x_ [^1] | 5 %')
    expect(texts).toContain('line 1 line 2')
  })

  it('with the first row of a table without a header as a row', () => {
    const { texts } = read(
      head(
        '',
        `<p>${one}</p><p>${two}</p><table><tr><td>East</td><td>20</td></tr><tr><td>West</td><td>30</td></tr></table><p>${three}</p>`,
      ),
    )
    expect(texts).toEqual([one, two, 'East · 20', 'West · 30', three])
  })
})

describe('a page without an article is refused with advice:', () => {
  it.each([
    ['an empty page', '<html><body></body></html>', /holds no article/],
    ['a page filled by a script', '<html><body><div id="root"></div><script>fill()</script></body></html>', /holds no article/],
    [
      'a cookie wall',
      '<html><body><main><h1>Before you go on</h1><p>We and our partners use cookies on this site. Accept them to continue, or log in with your account.</p></main></body></html>',
      /shows a notice or a login in place of the article.*save the page/,
    ],
    [
      'a page that asks for scripts',
      '<html><body><p>Please enable JavaScript to continue. JavaScript is disabled.</p></body></html>',
      /notice or a login/,
    ],
    ['endlessly nested elements', `<html><body>${'<div>'.repeat(200_000)}`, /more than 256 levels deep/],
    ['too many elements', '<i></i>'.repeat(50_001), /more than 50000 elements/],
  ])('%s', (_, html, told) => {
    expect(() => read(html)).toThrow(told)
  })
})

describe('the metadata of a page', () => {
  const value = (html: string, from: URL | null = address) =>
    Object.fromEntries(Object.entries(read(html, from).facts).map(([name, fact]) => [name, fact.value]))

  it('come from JSON-LD first, also from a graph whose parts refer to each other', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'Gazette online' },
        { '@type': 'Organization', '@id': '#org', name: 'Oreby Gazette' },
        { '@type': 'Person', '@id': '#ana', name: 'Ana Holm' },
        {
          '@type': ['NewsArticle', 'Thing'],
          headline: 'Harbour&#8217;s &amp; walls',
          datePublished: '2025-09-08T23:30:00-04:00',
          dateModified: '2025-09-10',
          author: [{ '@id': '#ana' }, { '@type': 'Person', name: 'Bo Lund' }],
          publisher: { '@id': '#org' },
          mainEntityOfPage: { '@id': 'https://www.gazette.example/harbour' },
          inLanguage: 'en-GB',
          license: 'https://creativecommons.org/licenses/by/4.0/',
        },
      ],
    }
    const html =
      head(`<meta property="og:title" content="Other"><meta name="author" content="Desk"><script type="application/ld+json">not JSON</script>
      <script type="application/ld+json">[${JSON.stringify(graph)}]</script>`)
    expect(value(html)).toEqual({
      ...{
        title: 'Harbour’s & walls',
        byline: 'Ana Holm, Bo Lund',
        publisher: 'Oreby Gazette',
        published: '2025-09-08',
        updated: '2025-09-10',
      },
      ...{ url: 'https://www.gazette.example/harbour', language: 'en-GB', license: 'https://creativecommons.org/licenses/by/4.0/' },
    })
  })

  it('are never those of somebody else: a publisher without a name is not the author', () => {
    const article = { '@type': 'NewsArticle', author: { name: 'Ana Holm' }, publisher: { '@type': 'Organization', logo: 'a.png' } }
    const html = head(
      `<meta property="og:site_name" content="Oreby Gazette"><script type="application/ld+json">${JSON.stringify(article)}</script>`,
    )
    expect(value(html)).toMatchObject({ byline: 'Ana Holm', publisher: 'Oreby Gazette' })
  })

  it('are short single lines, wherever the page has them', () => {
    const named = head('', `<p class="byline">Ana\n\x1B[31mHolm</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`)
    expect(value(named).byline).toBe('Ana [31mHolm')
    const endless = ' - |'.repeat(100_000)
    expect(
      value(head(`<meta property="og:title" content="${endless}"><title>Harbour</title><meta name="author" content="${endless}">`)),
    ).toMatchObject({
      title: 'Harbour',
    })
  })

  it('include its language in upper or lower case', () => {
    expect(value('<html lang="FR">'.concat(head('').replace(/^.*?<head>/, '<head>'))).language).toBe('fr')
  })

  it('come from OpenGraph and other meta elements otherwise, without the site’s name in the title', () => {
    const html =
      head(`<title>x</title><meta property="og:title" content="Harbour open – again | Oreby Gazette"><meta property="og:site_name" content="Oreby Gazette">
      <meta name="author" content="Ana Holm"><meta name="date" content="Mon, 08 Sep 2025 23:59:00 +0300"><meta property="og:locale" content="fr_FR"><link rel="canonical" href="/harbour">`)
    expect(value(html)).toEqual({
      ...{ title: 'Harbour open – again', byline: 'Ana Holm', publisher: 'Oreby Gazette', published: '2025-09-08', language: 'fr-FR' },
      url: 'https://gazette.example/harbour',
    })
  })

  it('are guessed from the address if missing, and marked as guesses', () => {
    const { facts } = read(head('<title>Harbour</title>'))
    expect(facts).toMatchObject({
      publisher: { value: 'gazette.example', guessed: true },
      published: { value: '2025-09-08', guessed: true },
    })
    expect(facts.url?.value).toBe('https://gazette.example/2025/09/08/harbour?page=2')
  })

  it.each(['2025-13-40', 'yesterday', '1', '2999-01-01', '2025', '31 April 2025', 'February 30, 2025'])(
    'do not accept "%s" as a date',
    (date) => {
      expect(value(head(`<meta name="date" content="${date}">`), new URL('https://gazette.example/x'))).not.toHaveProperty('published')
    },
  )

  it.each([
    ['8 September 2025'],
    ['September 8th, 2025'],
    ['2025-09-08T00:10:00+14:00'],
    ['2025-09-08 23:50:00'],
    ['Mon Sep 08 2025 23:50:00 GMT-0700'],
  ])('accept "%s" as the given day', (date) => {
    expect(value(head(`<meta name="date" content="${date}">`)).published).toBe('2025-09-08')
  })

  it.each([
    ['another site', 'https://other.example/harbour'],
    ['the front page', '/'],
  ])('do not follow a canonical link to %s, which is reported', (_, href) => {
    const { facts, notes } = read(head(`<link rel="canonical" href="${href}">`))
    expect(facts.url?.value).toBe('https://gazette.example/2025/09/08/harbour?page=2')
    expect(notes).toEqual([expect.stringMatching(/which is another page: if that is right, give it with --url/)])
  })

  it('of a saved page include the canonical link, or the one that the browser wrote into it', () => {
    expect(value(head('<link rel="canonical" href="https://other.example/harbour">'), null).url).toBe('https://other.example/harbour')
    const saved = `<!-- saved from url=(0034)https://gazette.example/saved/page --> ${head('')}`
    expect(value(saved, null).url).toBe('https://gazette.example/saved/page')
    expect(value(head(''), null)).not.toHaveProperty('url')
    expect(value(head('<link rel="canonical" href="javascript:alert(1)">'), null)).not.toHaveProperty('url')
  })
})
