import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/import/html/page.js'
import { passagesOf, tidy } from '../../../src/import/tidy.js'

const read = (html: string) => {
  const article = readPage(html, new URL('https://gazette.example/harbour'))
  return { ...article, passages: passagesOf(tidy(article.body)), texts: passagesOf(tidy(article.body)).map(({ text }) => text) }
}
const article = [
  'The harbour of Oreby was closed for nine weeks after the storm, said the mayor, Ana Holm, and no ferry came in until the second week of May.',
  'Divers looked at each of the walls, of which there are three. What they found was written down, and it may be read in the library of the town.',
  'The repair cost four million crowns, half of what the town takes in a year. A fund of the coastal towns paid most of it, as it had promised in March.',
  'A bell was hung at the end of the eastern wall. It rings by itself when the sea is high, so that whoever is on the wall knows that it is time to go.',
]
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
const page = (head: string, body: string): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const jsonLd = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`

describe('the article is the main part of the page', () => {
  it('and not a short part found first', () => {
    const imprint =
      'This page was printed from the site of the Oreby Gazette, which brings news of the harbour and the towns throughout the day, every day of the week, all the year. All rights are reserved by the Gazette Company. No part of it may be used elsewhere without leave.'
    const { texts } = read(
      page(
        '',
        `<div class="comment-wrap"><div class="sidebar-box">${paragraphs(article)}</div></div><div class="print"><p>${imprint}</p></div>`,
      ),
    )
    expect(texts).toEqual(expect.arrayContaining(article))
  })

  it('and a small part is reported as one', () => {
    const others = Array.from(
      { length: 12 },
      (_, at) => `<div class="footer-${at}"><p>Story ${at}: ${article[at % 4]} It was ${at}.</p></div>`,
    )
    const { notes } = read(page('', `<main><article>${paragraphs(article)}</article></main><div class="footer">${others.join('')}</div>`))
    expect(notes.join()).toMatch(/small part of the text of the page/)
  })

  it('and is read from a page without a body element', () => {
    expect(read(`<!doctype html><title>Harbour</title>${paragraphs(article)}`).texts).toEqual(article)
    expect(read(`<!doctype html><html><head><title>Harbour</title></head>${paragraphs(article)}</html>`).texts).toEqual(article)
  })
})

describe('a page whose article is behind a wall', () => {
  const wall =
    '<div class="wall"><p>Please sign in or subscribe to continue reading this story. You have read your free articles of this month.</p></div>'

  it('gives the text of its JSON-LD, and says so', () => {
    const { texts, notes } = read(page(jsonLd({ articleBody: article.join('\n\n') }), wall))
    expect(texts).toEqual(article)
    expect(notes.join()).toMatch(/articleBody of its JSON-LD/)
  })

  it('gives the whole text if it shows only the beginning', () => {
    expect(read(page(jsonLd({ articleBody: paragraphs(article) }), `<article><p>${article[0]}</p></article>`)).texts).toEqual(article)
  })

  it('keeps its own text if JSON-LD has less', () => {
    expect(read(page(jsonLd({ articleBody: article[0] ?? '' }), `<article>${paragraphs(article)}</article>`)).texts).toEqual(article)
  })

  it('is reported if it says that it is for subscribers', () => {
    const locked = jsonLd({ isAccessibleForFree: 'False' })
    expect(read(page(locked, `<article>${paragraphs(article)}</article>`)).notes.join()).toMatch(/for subscribers/)
    const asks = `<article>${paragraphs([...article, 'Already a subscriber? Log in to continue reading.'])}</article>`
    expect(read(page('', asks)).notes.join()).toMatch(/for subscribers/)
  })

  it.each([
    ['English', 'Subscribe to continue. Already a subscriber? Log in to your account.'],
    ['French', 'Cet article est réservé aux abonnés. Connectez-vous ou abonnez-vous pour lire la suite de votre article.'],
    ['Spanish', 'Contenido para suscriptores. Inicie sesión o suscríbase para seguir leyendo, por favor.'],
    ['Haitian Creole', 'Tanpri konekte oswa abòne pou ou kontinye li atik sa a.'],
    ['Kiswahili', 'Tafadhali ingia au jisajili ili uendelee kusoma makala hii.'],
    [
      'an English consent',
      'We and our 812 partners use cookies to store information on your device. You can accept or refuse cookies at any time. '.repeat(12),
    ],
    [
      'a French consent',
      'Nous et nos partenaires utilisons des cookies sur votre appareil. Vous pouvez accepter ou refuser les cookies. '.repeat(12),
    ],
    ['a Spanish consent', 'Nosotros y nuestros socios utilizamos cookies en su dispositivo. Usted puede aceptar las cookies. '.repeat(12)],
  ])('is refused if it shows a notice in %s', (_, notice) => {
    expect(() => read(page('', `<main><p>${notice}</p></main>`))).toThrow(/notice or a login in place of the article/)
  })

  it('is refused only for a notice, not for an article on cookies', () => {
    const law = 'The council fined a shop that set cookies before its visitors could refuse, and the court let the fine stand.'
    expect(read(page('', `<article>${paragraphs([law, ...article])}</article>`)).texts).toEqual([law, ...article])
  })
})

it('a wiki page is imported without its marks and its lists of links', () => {
  const body = `<h1>Oreby</h1><div id="bodyContent"><p>${article[0]}<sup class="reference"><a href="#n1">[1]</a></sup></p><p>${article[1]}</p>
    <h2>History[<a href="#e">edit</a>]</h2><p>${article[2]}<sup><a href="#n2">[note 2]</a></sup></p>
    <h2>See also[<a href="#e">edit</a>]</h2><ul><li><a href="/l">List of harbours</a></li></ul>
    <h2>Trade[<a href="#e">edit</a>]</h2><p>${article[3]}</p><h2>References</h2><ol><li>Holm, A. (2020)</li></ol></div>`
  expect(read(page('', body)).passages.map(({ text, headings }) => [headings.at(-1), text])).toEqual([
    [undefined, article[0]],
    [undefined, article[1]],
    ['History', article[2]],
    ['Trade', article[3]],
  ])
})

describe('the text around an article is dropped:', () => {
  it.each([
    ['Advertisement'],
    ['Updated: 10:15, Tue, Nov 19, 2019'],
    ['Image 2 of 5'],
    ['(Image credit: Ana Holm)'],
    ['Sign up for our newsletter and get the news of the coast in your inbox.'],
    ['This website uses cookies to improve your experience.'],
    ['Publicité'],
    ['Compartir'],
  ])('the line "%s"', (line) => {
    const [first = '', ...others] = article
    expect(read(page('', `<article>${paragraphs([first, line, ...others])}</article>`)).texts).toEqual(article)
  })

  it('menus before it and lists of other stories', () => {
    const menu = '<ul><li><a href="/">Home</a></li><li><a href="/n">News of the coast</a></li></ul>'
    const others =
      '<h3>You may also like</h3><ul><li><a href="/a">A boat was found</a></li><li><a href="/b">The library opens</a></li></ul>'
    const [first = '', ...rest] = article
    expect(read(page('', `<article>${menu}<p>${first}</p>${others}${paragraphs(rest)}</article>`)).texts).toEqual(article)
  })

  it('text before and after the article text of JSON-LD', () => {
    const head = jsonLd({ articleBody: article.join(' ') })
    const body = paragraphs([
      'Ana Holm has written for the Gazette since 2004 and lives in Oreby.',
      ...article,
      'The Gazette Company of Oreby is a member of the press council.',
    ])
    expect(read(page(head, `<article>${body}</article>`)).texts).toEqual(article)
  })

  it('but not a list of the article, or a sentence that begins like such a line', () => {
    const list = '<ul><li>Updated rules for the ferries</li><li>Two new boats</li></ul>'
    const texts = [
      ...article,
      'Updated figures of 2019 show that the harbour took in four million crowns, of which the town kept one and the fund kept the others, as the council had asked for in spring.',
    ]
    expect(read(page('', `<article>${paragraphs(texts)}${list}</article>`)).texts).toEqual([
      ...texts,
      'Updated rules for the ferries',
      'Two new boats',
    ])
  })
})
