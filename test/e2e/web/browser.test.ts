import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { permalinkOf } from '../../../src/cards/permalink.js'
import { languages } from '../../../src/commands/languages.js'
import { words } from '../../../src/i18n/words.js'
import { chromiumHere, openBrowser } from '../../fakes/browser.js'
import { openWeb, type WebDesk } from '../../fakes/web.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'
import { oreby } from '../../worlds/oreby.js'

const { web, status } = words.en
const who = 'Who opened the bridge?'
const opened = 'On 12 May 1931 Mayor Ida Holm opened the bridge across the sound at Oreby.'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const hostile = [
  '---',
  'title: "<script>alert(1)</script>"',
  '---',
  '',
  '## <img src=x onerror=alert(1)>',
  '',
  'The password of the harbour is `<script>alert(2)</script>` and "><svg onload=alert(3)>.',
  '',
].join('\n')
const table = '# Fares\n\n| harbour | fare in crowns |\n|---|---|\n| Tolvik | 12 |\n| Sandey | 19 |\n\n```\nrun --fast\n```\n'
const long = `# The long road\n\n${Array.from({ length: 80 }, (_, i) => `The milestone number ${i + 1} stands beside the long road of Oreby.`).join('\n\n')}\n`

// These tests are skipped on a machine without a browser; CI must have one.
describe.skipIf(chromiumHere === undefined && process.env.CI === undefined)('in a real browser', () => {
  let knowledge: KnowledgeCopy
  let desk: WebDesk
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy({ ...oreby, 'hostile.md': hostile, 'fares.md': table, 'road.md': long })
    const framing = { EMBED_ORIGINS: `http://localhost:${(framer.listen(0).address() as AddressInfo).port}` }
    desk = await openWeb({ KNOWLEDGE_DIR: knowledge.folder, ...framing })
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    framer.close()
    await knowledge?.remove()
  })

  /** Another site, with our page in a frame. */
  const framer = createServer((request, response) => {
    const page = new URL(request.url ?? '/', 'http://x').searchParams.get('page')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>paper</title><iframe src="${desk.url}${page}"></iframe>`)
  })

  interface Tab {
    readonly page: Page
    /** The addresses of all requests. */
    readonly requests: string[]
    /** Errors of the page, and dialogs that opened. */
    readonly trouble: string[]
  }

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Tab> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1_400, height: 900 }, ...options })
    contexts.push(context)
    const page = await context.newPage()
    const requests: string[] = []
    const trouble: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
    page.on('dialog', (dialog) => {
      trouble.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${desk.url}${path}`)
    return { page, requests, trouble }
  }
  const asked = (question: string): string => `/?${new URLSearchParams({ q: question })}`
  const ask = async (page: Page, question: string, label = web.question): Promise<void> => {
    await page.getByLabel(label).fill(question)
    await page.getByLabel(label).press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === question)
  }
  /** Whether the element is in the visible part of the page. */
  const isInView = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((found) => {
      const { top, bottom, left, right } = found.getBoundingClientRect()
      const { innerHeight, innerWidth } = globalThis as unknown as { innerHeight: number; innerWidth: number }
      return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
    })
  const until = (condition: () => Promise<boolean>): Promise<void> => expect.poll(condition, { timeout: 30_000 }).toBe(true)
  const isTooWide = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  /** The serious findings of axe. Our own policy allows no script, so the test adds it from outside. */
  async function seriousIn(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = (await page.evaluate('axe.run()')) as { violations: { impact: string; id: string; nodes: { html: string }[] }[] }
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  it('a person asks, sees the verdict at once and the sentence in bold, and no other host is contacted', async () => {
    const { page, requests, trouble } = await open('/')
    await ask(page, who)
    const verdict = page.locator('.verdict .status')
    expect(await verdict.textContent()).toBe(`${status.answered.mark} ${status.answered.title}.`)
    expect(await isInView(page, '.verdict .status')).toBe(true)
    expect(await page.locator('blockquote strong').first().textContent()).toContain('Mayor Ida Holm opened the bridge')
    expect(await page.locator('figcaption').first().textContent()).toContain('Oreby Gazette, 13 May 1931')
    expect(requests.filter((url) => !url.startsWith(`${desk.url}/`))).toEqual([])
    expect(trouble).toEqual([])
  })

  it('a follow-up continues the question before', async () => {
    const { page } = await open(asked('What is the toll for a lorry?'))
    await ask(page, 'And for cyclists?', web.goesOn)
    expect(await page.locator('#answer').textContent()).toContain('Cyclists cross the bridge free of charge.')
    expect(await page.locator('#answer').textContent()).toContain(words.en.carried)
  })

  it('the permalink shows the sentence marked, in view, and proven', async () => {
    const { page } = await open(asked('Where does milestone number 61 stand?'))
    await page.getByRole('link', { name: words.en.readInContext }).first().click()
    await page.waitForURL(/\/d\/road\?x=.*#x$/)
    expect(await page.locator('mark').textContent()).toContain('The milestone number')
    expect(await isInView(page, 'mark')).toBe(true)
    expect(await isInView(page, '.proof strong')).toBe(true)
    expect(await page.locator('.proof').textContent()).toContain(web.proven)
    const bare = page.url().replace(/#.*/, '')
    await page.goto('about:blank')
    await page.goto(bare)
    await until(() => isInView(page, 'mark'))
  })

  it.each([
    ['row of a table', 'Sandey', 'tr:has(mark) td mark', ['Sandey', '19'], ['harbour', 'Tolvik']],
    ['block of code', 'run --fast', '#x.marked pre', ['run --fast'], []],
  ])('the permalink of a %s shows all of it marked, and nothing else, in view and proven', async (_, words, marked, all, others) => {
    const read = (await (await fetch(`${desk.url}/api/documents/fares`)).json()) as { passages: { id: string; text: string }[] }
    const passage = read.passages.find(({ text }) => text.includes(words))
    if (passage === undefined) throw new Error(`no passage has ${words}`)
    const { page, trouble } = await open(permalinkOf({ document: { id: 'fares' }, passage: passage.id, text: passage.text }))
    expect((await page.locator(marked).allTextContents()).map((text) => text.trim())).toEqual(all)
    const everything = (await page.locator('mark').allTextContents()).join(' ')
    for (const other of others) expect(everything).not.toContain(other)
    await until(() => isInView(page, '#x'))
    expect(await isInView(page, '.proof strong')).toBe(true)
    expect(await page.locator('.proof').textContent()).toContain(web.proven)
    const drawn = await page
      .locator(marked)
      .first()
      .evaluate((found) => {
        const { getComputedStyle } = globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }
        const { backgroundColor, borderLeftWidth } = getComputedStyle(found)
        return [backgroundColor, borderLeftWidth]
      })
    // Marked words have another background, and code has a bar beside it.
    expect(drawn).not.toEqual(['rgba(0, 0, 0, 0)', '0px'])
    expect(await isTooWide(page)).toBe(false)
    expect(await seriousIn(page)).toEqual([])
    expect(trouble).toEqual([])
  })

  it('a changed document shows what it said before and what it says now', async () => {
    const { page } = await open(asked('What is the toll for a lorry?'))
    const link = (await page.locator('a.read').first().getAttribute('href')) ?? ''
    const file = join(knowledge.folder, 'bridge.md')
    await writeFile(file, oreby['bridge.md'].replace('40 crowns', '55 crowns'))
    await page.goto(`${desk.url}${link}`)
    const proof = page.locator('.proof')
    expect(await proof.textContent()).toContain(web.changed)
    expect(await proof.locator('blockquote').nth(0).textContent()).toContain('40 crowns')
    expect(await proof.locator('blockquote').nth(1).textContent()).toContain('55 crowns')
    expect(await isInView(page, '#x')).toBe(true)
    expect(await seriousIn(page)).toEqual([])
    await writeFile(file, oreby['bridge.md'])
    await page.reload()
    expect(await page.locator('.proof').textContent()).toContain(web.proven)
  })

  it('context and thanks appear in the page', async () => {
    const { page, trouble } = await open(asked(who))
    await page.getByRole('link', { name: words.en.buttons.more }).first().click()
    await page.locator('.quote .reply').waitFor()
    expect(await page.locator('.quote .reply').textContent()).toContain('The toll for a lorry')
    await page.getByRole('button', { name: web.good }).click()
    await page.getByText(words.en.notices.thanks).waitFor()
    expect(page.url()).toContain('/?q=')
    expect(await seriousIn(page)).toEqual([])
    expect(trouble).toEqual([])
  })

  it('a question is completed while it is typed', async () => {
    const { page } = await open('/')
    await page.getByLabel(web.question).pressSequentially('lighth')
    await until(async () => {
      const offered = await page.locator('#askable option').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
      return offered.length > 0 && offered.every((one) => /lighth/i.test(one))
    })
  })

  describe('without scripts', () => {
    const options = { javaScriptEnabled: false }

    it('a person asks, follows the permalink and sees the sentence in view', async () => {
      const { page } = await open('/', options)
      await ask(page, who)
      expect(await page.locator('.verdict .status').textContent()).toContain(status.answered.title)
      await page.locator('a.read').first().click()
      await page.locator('mark').waitFor()
      expect(await page.locator('mark').textContent()).toContain(opened)
      // Without scripts the page cannot report its scroll position, but Chromium can.
      const box = await page.locator('mark').boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.y).toBeLessThan(900)
    })

    it('a person asks on, sees context, rates, and is forgotten', async () => {
      const { page } = await open(asked('What is the toll for a lorry?'), options)
      await ask(page, 'And for cyclists?', web.goesOn)
      expect(await page.locator('#answer').textContent()).toContain('Cyclists cross')
      await page.locator('a.more').first().click()
      expect(await page.locator('.quote.here').count()).toBe(1)
      await page.getByRole('link', { name: web.back }).click()
      await page.getByRole('button', { name: web.bad }).click()
      await page.getByText(words.en.notices.thanks).waitFor()
      await page.getByRole('link', { name: web.about }).click()
      await page.getByRole('button', { name: web.forget }).click()
      expect(await page.locator('#answer').textContent()).toMatch(/Removed: \d+ record/)
    })
  })

  it('a person asks, reads on and rates with the keyboard alone, and sees the focus', async () => {
    const { page } = await open('/')
    await page.keyboard.type(who)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?q=/)
    const focused = (): Promise<string> => page.evaluate('(document.activeElement.textContent || document.activeElement.name || "").trim()')
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab')
        if ((await focused()).includes(wanted)) return
      }
      throw new Error(`${wanted} cannot be reached`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe(web.skip)
    await page.keyboard.press('Enter')
    await tabTo(words.en.readInContext)
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await tabTo(web.good)
    await page.keyboard.press('Enter')
    await page.getByText(words.en.notices.thanks).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.evaluate('document.querySelector("a.read").focus()')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#x$/)
    expect(await isInView(page, 'mark')).toBe(true)
  })

  it.each(['en', 'fr', 'ht', 'sw', 'es'] as const)('a person reads everything in %s', async (language) => {
    expect(languages).toContain(language)
    const { page } = await open('/', { locale: language })
    const own = words[language]
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await ask(page, who, own.web.question)
    expect(await page.locator('.verdict .status').textContent()).toContain(own.status.answered.title)
    if (language !== 'en') expect(await page.locator('blockquote').first().getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: own.readInContext }).first().click()
    expect(await page.locator('.proof').textContent()).toContain(own.web.proven)
    await page.getByRole('link', { name: 'Español' }).click()
    expect(await page.locator('.proof').textContent()).toContain(words.es.web.proven)
  })

  it('a hostile document or question stays plain text', async () => {
    const { page, trouble } = await open('/d/hostile')
    expect(await page.locator('h1').textContent()).toBe('<script>alert(1)</script>')
    await ask((await open('/')).page, 'x')
    for (const path of [
      asked('What is the password of the harbour?'),
      asked('"><script>alert(4)</script>'),
      '/sources',
      '/summary?document=hostile',
    ])
      await page.goto(`${desk.url}${path}`)
    expect(trouble).toEqual([])
  })

  it('only sites that the settings name can frame the page', async () => {
    const { port } = framer.address() as AddressInfo
    const { page } = await open('/')
    await page.goto(`http://localhost:${port}/?page=/embed`)
    await page.frameLocator('iframe').getByLabel(web.question).fill(who)
    await page.frameLocator('iframe').getByLabel(web.question).press('Enter')
    await page.frameLocator('iframe').locator('.verdict .status').waitFor()
    for (const [site, path] of [
      ['localhost', '/'],
      ['127.0.0.1', '/embed'],
    ]) {
      await page.goto(`http://${site}:${port}/?page=${path}`)
      expect(await page.frameLocator('iframe').getByLabel(web.question).count()).toBe(0)
    }
  })

  const pages = [
    ['where one asks', '/'],
    ['an answer', asked(who)],
    ['no answer', asked('Who sells pizza in Paris?')],
    ['a document', '/d/bridge'],
    ['a table and code', '/d/fares'],
    ['a marked row', '/d/fares?x=1.0.0000000000000000'],
    ['all documents', '/sources'],
    ['a summary', '/summary?document=bridge'],
    ['what the desk is', '/about'],
    ['a page that is not there', '/nothing'],
    ['a document that is not there', '/d/nothing'],
    ['a frame', '/embed'],
  ] as const
  const looks = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
  ] as const
  it.each(looks)('axe finds nothing serious on any page, and no page is too wide: %s', async (_, options) => {
    const { page } = await open('/', options)
    const found: string[] = []
    for (const [name, path] of pages) {
      await page.goto(`${desk.url}${path}`)
      if (await isTooWide(page)) found.push(`${name} is too wide`)
      found.push(...(await seriousIn(page)).map((one) => `${name}: ${one}`))
    }
    expect(found).toEqual([])
  })

  it('the page is dark on request', async () => {
    const brightness = async (colorScheme: 'light' | 'dark'): Promise<number> => {
      const { page } = await open(asked(who), { colorScheme })
      const colour: string = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
      return (colour.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0)
    }
    expect(await brightness('light')).toBeGreaterThan(700)
    expect(await brightness('dark')).toBeLessThan(100)
  })

  it('the print shows the excerpts with the addresses of their sources, and no buttons', async () => {
    const { page } = await open(asked(who))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.ask').first().isVisible()).toBe(false)
    expect(await page.getByRole('button').first().isVisible()).toBe(false)
    expect(await page.locator('blockquote').first().isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.querySelector(".sources a"), "::after").content')).toContain('gazette.example')
  })
})
