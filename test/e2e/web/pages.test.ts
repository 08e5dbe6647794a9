import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { openWeb, type WebDesk } from '../../fakes/web.js'
import { seePage } from '../../support/seen-page.js'

const where = 'Where did Ruto speak?'
const { status, web, notices } = words.en

let desk: WebDesk
beforeAll(async () => {
  desk = await openWeb({ PUBLIC_URL: 'https://desk.example/', EMBED_ORIGINS: 'https://paper.example', WEB_TRUST_PROXY: 'loopback' })
})
afterAll(() => desk.close())

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${desk.url}${path}`, { headers: { 'accept-language': 'en', ...headers }, redirect: 'manual' })
const asked = (question: string): string => `/?${new URLSearchParams({ q: question })}`
const textOf = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  seePage(await (await get(path, headers)).text(), 'main').text
const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? ''
const linkIn = (html: string, of: string): string =>
  (new RegExp(`<a class="${of}" href="([^"]+)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
/** The fields of the rating form. */
const ratingIn = (html: string): URLSearchParams => {
  const [form = ''] = /<form method="post" action="\/rate"[\s\S]*?<\/form>/.exec(html) ?? []
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as [string, string])
  return new URLSearchParams(fields)
}
const send = (path: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${desk.url}${path}`, { method: 'POST', body, headers: { 'accept-language': 'en', ...headers } })
/** Send raw bytes. @returns everything received until the connection is closed */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(desk.port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text
    })
    socket.on('close', () => resolve(heard)).on('error', reject)
  })

describe('a person who asks', () => {
  it('sees the verdict, the excerpt with its source, and the question in the field', async () => {
    const response = await get(asked(where))
    const html = await response.text()
    const { text } = seePage(html, '#answer')
    expect(text).toContain(`${status.answered.mark} ${status.answered.title}.`)
    expect(text).toContain('Ruto spoke in Addis Ababa, Ethiopia')
    expect(text).toContain('The Informant (Kenya), 8 September 2025')
    expect(html).toContain(`value="${where}"`)
    expect(html).toContain('<strong>Ruto spoke in Addis Ababa')
  })

  it('continues from the question before, in the same browser only', async () => {
    const cookie = cookieOf(await get(asked(where)))
    expect(cookie).toMatch(/^desk=[\w-]{22}$/)
    expect(await textOf(asked('And what did he say about the Bahamas?'), { cookie })).toContain('Bahamas')
    const alone = await textOf(asked('When was that?'))
    expect(alone).not.toContain(words.en.carried)
  })

  it('gets no cookie before, and one that scripts and other sites cannot use', async () => {
    expect((await get('/')).headers.get('set-cookie')).toBeNull()
    expect((await get('/sources')).headers.get('set-cookie')).toBeNull()
    expect((await get(asked(where))).headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('reads in the language that they choose or their browser asks for', async () => {
    expect(await textOf('/?lang=fr')).toContain(words.fr.web.question)
    expect(await textOf('/', { 'accept-language': 'sw,en;q=0.5' })).toContain(words.sw.web.question)
    expect(await textOf(`${asked(where)}&lang=es`)).toContain(words.es.status.answered.title)
  })

  it('can turn pages, and see the paragraph between its neighbours', async () => {
    const html = await (await get(asked(where))).text()
    const more = await textOf(linkIn(html, 'more'))
    expect(more).toContain(words.en.fromHere)
    expect(more).toContain('Mia Amor Mottley')
  })

  it('gets a message if a button is not genuine', async () => {
    expect(await textOf('/more?t=forged&q=x')).toContain(notices.void)
  })

  it('gets completions for a question', async () => {
    const completed = await (await get('/complete?text=stand')).json()
    expect(completed).toEqual(expect.arrayContaining([expect.stringMatching(/stand/i)]))
  })

  it('is answered, also when two hundred ask at once', async () => {
    const pages = await Promise.all(Array.from({ length: 200 }, () => textOf(asked(where), { 'x-forwarded-for': '203.0.113.7' })))
    expect(pages.filter((page) => page.includes('Addis Ababa'))).toHaveLength(200)
  })

  it('too often is asked to wait, and nobody else is', async () => {
    const from = (address: string) => get('/about', { 'x-forwarded-for': address })
    const codes = await Promise.all(Array.from({ length: 320 }, async () => (await from('203.0.113.9')).status))
    expect(codes.filter((code) => code === 429).length).toBeGreaterThan(0)
    const refused = await from('203.0.113.9')
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.text()).toContain(web.tooMuch)
    expect((await from('203.0.113.10')).status).toBe(200)
    // A proxy adds the real address after what the visitor made up.
    expect((await from('198.51.100.1, 203.0.113.9')).status).toBe(429)
  })
})

describe('a rating', () => {
  it('is kept if it comes from our own page', async () => {
    const fields = ratingIn(await (await get(asked(where))).text())
    const html = await (await send('/rate', fields, { origin: desk.url })).text()
    expect(seePage(html, '#answer').text).toContain(notices.thanks)
    const outside = await send('/rate', fields, { origin: 'https://desk.example', host: 'desk.example' })
    expect(outside.status).toBe(200)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://desk.example.evil.example' },
    {},
  ])('is refused from another site: %j', async (headers) => {
    const fields = ratingIn(await (await get(asked(where))).text())
    const response = await send('/rate', fields, headers as Record<string, string>)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain(web.foreign)
  })

  it('has no page of its own, and can only be good or bad', async () => {
    expect((await get('/rate')).status).toBe(404)
    expect((await send('/rate', new URLSearchParams({ t: 'x', rating: 'great' }), { origin: desk.url })).status).toBe(404)
  })
})

describe('a person who wants to be forgotten', () => {
  it('is forgotten, and their conversation ends', async () => {
    const cookie = cookieOf(await get(asked('Who is the mayor of Atlantis?')))
    // The store records a question beside the answer, which does not wait.
    await expect
      .poll(async () => {
        const response = await send('/forget', new URLSearchParams(), { origin: desk.url, cookie })
        expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
        return seePage(await response.text(), '#answer').text
      })
      .toMatch(/Removed: \d+ record/)
  })

  it('learns it if nothing was stored about them', async () => {
    const response = await send('/forget', new URLSearchParams(), { origin: desk.url })
    expect(seePage(await response.text(), '#answer').text).toContain(notices.forgotten(0))
  })
})

describe('a reader', () => {
  it('sees a whole document with numbered paragraphs, sources and a table of contents', async () => {
    const html = await (await get('/d/ruto-un-haiti-mission')).text()
    const { text } = seePage(html, 'main')
    for (const part of [web.contents, 'Ruto asks the UN for clear direction', 'Ruto spoke in Addis Ababa', 'as of 8 September 2025'])
      expect(text).toContain(part)
    expect(html).toContain('id="p3"')
    expect(html).toContain('href="#h2"')
  })

  it('sees an excerpt marked and proven, with its line and SHA-256', async () => {
    const path = linkIn(await (await get(asked(where))).text(), 'read')
    const html = await (await get(path)).text()
    expect(html).toMatch(/<mark id="x">Ruto spoke in Addis Ababa/)
    const { text } = seePage(html, '.proof')
    expect(text).toContain(web.proven)
    expect(text).toMatch(/ruto-un-haiti-mission\.md, line \d+ · SHA-256 of the file: [0-9a-f]{64}/)
    expect(html).toMatch(/<meta property="og:description" content="“Ruto spoke in Addis Ababa[^"]*” — The Informant \(Kenya\)/)
    expect(html).toContain('<meta property="og:url" content="https://desk.example/d/ruto-un-haiti-mission?x=')
  })

  it('sees all documents, a summary of one, and what the verdicts mean', async () => {
    expect(await textOf('/sources')).toContain('as of 8 September 2025')
    expect(await textOf('/summary?document=ruto-un-haiti-mission')).toMatch(/points?, word for word/)
    expect(await textOf('/summary?since=yesterday')).toContain('yesterday')
    expect(await textOf('/about')).toContain(web.shares.answered)
  })

  it.each(['/d/nothing', '/d/..%2f..%2fetc%2fpasswd', '/d/%00', '/d/a%E0%A4%A', '/d/__proto__'])(
    'finds no document at %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toMatch(/root:|\.ts:|Error/)
    },
  )

  it.each(['/nothing', '/static/style.css', '/../package.json', '/%2e%2e/package.json', '/.env', '//evil.example'])(
    'finds no page at %s',
    async (path) => {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 40[04]/)
      expect(answer).not.toContain('"dependencies"')
    },
  )
})

describe('every page', () => {
  const pages = ['/', asked(where), '/d/ruto-un-haiti-mission', '/sources', '/summary', '/about', '/nothing', '/style.css', '/healthz']

  it.each(pages)('lets a browser load only our own files: %s', async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe|\*|data:/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).not.toBeNull()
  })

  it('cannot be framed, except /embed by sites that are named', async () => {
    const { headers } = await get('/embed')
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://paper.example')
    expect(headers.get('x-frame-options')).toBeNull()
    expect(await textOf('/embed?q=Where+did+Ruto+speak%3F')).toContain('Addis Ababa')
  })

  it('of an answer needs less than 60 kB, with styles and script', async () => {
    const html = await (await get(asked(where))).text()
    const parts = [...html.matchAll(/(?:href|src)="(\/(?:style\.css|script\.js|icon\.svg)[^"]*)"/g)].map(([, path = '']) => path)
    expect(parts).toHaveLength(3)
    const sizes = await Promise.all(parts.map(async (path) => (await (await get(path)).arrayBuffer()).byteLength))
    expect(sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html))).toBeLessThan(60_000)
  })
})

describe('a hostile request', () => {
  it('with a body that is too long is refused', async () => {
    const response = await send('/rate', new URLSearchParams({ t: 'x'.repeat(20_000) }), { origin: desk.url })
    expect(response.status).toBe(413)
  })

  it.each([
    ['two lengths', 'POST /rate HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd'],
    [
      'a length and chunks',
      'POST /rate HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
    ],
    ['no HTTP at all', '\0\0\0\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an endless header', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`],
  ])('with %s is refused', async (_, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d[\s\S]*$/)
    expect(await raw(bytes)).not.toContain('HTTP/1.1 200')
  })

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "javascript:alert('x')", '%3Cscript%3E', '\u202e<b>'])(
    'with %s does nothing',
    async (text) => {
      for (const path of [
        asked(text),
        `/summary?topic=${encodeURIComponent(text)}`,
        `/?lang=${encodeURIComponent(text)}`,
        `/${encodeURIComponent(text)}`,
      ])
        expect(seePage(await (await get(path)).text()).alive).toEqual([])
    },
  )
})

describe('the health of the desk', () => {
  it('is visible to monitoring', async () => {
    expect(await (await get('/healthz')).text()).toBe('ok\n')
    const response = await get('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ ready: true, store: true, platforms: { web: true } })
  })
})
