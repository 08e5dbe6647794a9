import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/import/html/page.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'

const article = [
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, and no ferry came in until the second week of May.',
  'Divers looked at each of the walls, of which there are three. What they found was written down, and it may be read in the library of the town.',
  'The repair cost four million crowns, half of what the town takes in a year. A fund of the coastal towns paid most of it, as it had promised in March.',
  'A bell was hung at the end of the eastern wall. It rings by itself when the sea is high, so that whoever is on the wall knows that it is time to go.',
]
const [one = '', ...rest] = article
const summary = 'Nine weeks after the storm the ferries are back, and the town knows what its new walls have cost.'
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
const site = 'https://gazette.example/2025/harbour'
const readAll = (body: string, head = '', address: string | null = site) =>
  readPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, address === null ? null : new URL(address))
const read = (body: string, head = '', address: string | null = site): string[] =>
  passagesOf(tidy(readAll(body, head, address).body)).map(({ text }) => text)

describe('the summary above an article is imported', () => {
  const head = (inner: string): string =>
    `<main><header><h1>Harbour open again</h1>${inner}</header><div class="text">${paragraphs(article)}</div></main>`
  const described = `<meta property="og:description" content="${summary}">`

  it.each([
    ['if a class marks it', head(`<p class="article-lead">${summary}</p>`), ''],
    ['if a class marks its box', head(`<div class="c-intro__teaser"><div><p>${summary}</p></div></div>`), ''],
    [
      'if it is the description of the page',
      `<h1>Harbour open again</h1><div><span>8 May</span><div>${summary}</div></div><div>${paragraphs(article)}</div>`,
      described,
    ],
    ['if it stands below the heading', head(`<h2>${summary}</h2>`), ''],
  ])('%s', (_, body, meta) => {
    expect(read(body, meta)).toEqual([summary, ...article])
  })

  it('once if the article begins with it', () => {
    expect(read(`<main><h1>Harbour open again</h1><p class="lead">${one}</p>${paragraphs(rest)}</main>`)).toEqual(article)
  })

  it('without text from elsewhere, lines about the author, and links', () => {
    const aside = `<aside><p class="lead">The price of fish has risen for the third time this year, say the fishers.</p></aside>`
    const author = '<p class="lead author-bio">Ana Holm has written for the Gazette since 2004 and lives in the town of Oreby.</p>'
    const links = '<p class="teaser"><a href="/fish">The price of fish has risen for the third time this year, say the fishers</a></p>'
    expect(read(head(author + links) + aside)).toEqual(article)
  })
})

describe('blocks that only link to other pages of the site are dropped:', () => {
  const within = (inner: string): string => `<article><p>${one}</p>${inner}${paragraphs(rest)}</article>`
  const story = 'A boat was found at sea by two fishers'

  it.each([
    ['a link behind a label in any language', `<p>MÁS SOBRE ESTO: <b><a href="/boat">${story}</a></b></p>`],
    ['a link alone', `<p><a href="https://www.gazette.example/boat">${story}</a></p>`],
    [
      'a list of links, and the line above it',
      `<p>Schon gelesen?</p><ul><li><a href="/boat">${story}</a></li><li><a href="/l">The library opens on Sundays too</a></li></ul>`,
    ],
    ['a link in a quotation', `<blockquote><p><a href="/boat">${story}</a></p></blockquote>`],
  ])('%s', (_, inner) => {
    expect(read(within(inner))).toEqual(article)
  })

  it('a heading at the end with only such links below it', () => {
    expect(read(`<article>${paragraphs(article)}<h3>Auch interessant</h3><p><a href="/boat">${story}</a></p></article>`)).toEqual(article)
  })

  it.each([
    [
      'a link to another site',
      '<p>Source: <a href="https://un.example/report">Report of the Secretary-General on the harbour</a></p>',
      'Source: Report of the Secretary-General on the harbour',
    ],
    [
      'an address to write to',
      '<p>Write to: <a href="mailto:harbour-office@oreby.example">harbour-office@oreby.example</a></p>',
      'Write to: harbour-office@oreby.example',
    ],
    [
      'a sentence that holds a link',
      `<p>The mayor spoke of it when <a href="/boat">${story.toLowerCase()}</a>, and again in May.</p>`,
      `The mayor spoke of it when ${story.toLowerCase()}, and again in May.`,
    ],
  ])('but %s stays', (_, inner, text) => {
    expect(read(within(inner))).toEqual([one, text, ...rest])
  })

  it('but not from a page whose text is links', () => {
    const items = Array.from(
      { length: 12 },
      (_, at) => `<li><a href="/r${at}">Resolution ${at} of the council on the harbour</a></li>`,
    ).join('')
    expect(read(`<main><h1>Resolutions</h1><p>${one}</p><ul>${items}</ul></main>`)).toHaveLength(13)
  })
})

describe('lines that repeat what a page says of itself are dropped:', () => {
  const own = '<meta name="author" content="Ana Holm"><meta property="og:site_name" content="Oreby Gazette">'

  it.each([
    ['its day', '8 September 2025, 10:15'],
    ['its day behind a word', 'Actualizado: 08/09/2025 10:15'],
    ['how long it takes to read', '4 min read'],
    ['its author', 'Ana Holm'],
    ['its author behind a word', 'Por Ana Holm'],
    ['its publisher', 'Oreby Gazette'],
    ['its address', site],
  ])('%s', (_, line) => {
    expect(read(`<article><p>${line}</p>${paragraphs(article)}</article>`, own)).toEqual(article)
  })

  it.each([
    'Ana Holm writes for the Gazette on the sea and lives in Oreby.',
    'Have a tip? Ana Holm may be reached at aholm@gazette.example.',
  ])('a note on its author at the end: %s', (line) => {
    expect(read(`<article>${paragraphs([...article, line])}</article>`, own)).toEqual(article)
  })

  it('a box on an author, and the byline, which stays as metadata', () => {
    const box = '<div class="author-bio"><h3>About</h3><p>Ana Holm was born in Oreby. She has two cats and a boat.</p></div>'
    expect(read(`<article><p class="post-byline">By Bo Lind</p>${paragraphs(article)}${box}</article>`)).toEqual(article)
    expect(readAll(`<article><p class="post-byline">By Bo Lind</p>${paragraphs(article)}${box}</article>`).facts.byline?.value).toBe(
      'Bo Lind',
    )
  })

  it('but not a sentence with a day, or one on the author within the text', () => {
    const texts = [
      one,
      'On 8 September 2025 the harbour was opened.',
      'Ana Holm is the mayor of Oreby, and was there.',
      ...rest,
      ...article.map((text) => `${text} So it was.`),
    ]
    expect(read(`<article>${paragraphs(texts)}</article>`, own)).toEqual(texts)
  })
})

describe('captions, forms and menus are dropped without a class that marks them:', () => {
  it.each([
    ['a line in one box with its picture', '<div><img src="a.jpg"><span>The harbour in May (Photo: A. Lind)</span></div>'],
    ['a slanted line below a picture', '<p><img src="a.jpg"></p><p><em>The harbour in May, seen from the eastern wall</em></p>'],
    ['text in a figure', '<figure><img src="a.jpg"><div><p>The harbour in May</p></div></figure>'],
    ['a form', '<form><p>I agree that my address is kept.</p><label>Your address</label></form>'],
    ['a menu', '<nav><ul><li><a href="/sea">Sea</a></li></ul></nav>'],
  ])('%s', (_, inner) => {
    expect(read(`<article><p>${one}</p>${inner}${paragraphs(rest)}</article>`)).toEqual(article)
  })

  it('but not steps that each have a picture', () => {
    const steps = article.slice(0, 4).map((text, at) => `<div><img src="${at}.jpg"><p>${text}</p></div>`)
    expect(read(`<article>${steps.join('')}</article>`)).toEqual(article)
  })
})
