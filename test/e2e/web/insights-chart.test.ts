import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statuses } from '../../../src/contract/reply.js'
import { createLog } from '../../../src/lib/log.js'
import { openStore } from '../../../src/store/open-store.js'
import { chromiumHere, openBrowser } from '../../fakes/browser.js'
import { openWeb, type WebDesk } from '../../fakes/web.js'

const key = '0123456789abcdef0123'
const aDay = 24 * 60 * 60 * 1_000
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Two weeks of questions. Each day more of them are answered. */
async function askForTwoWeeks(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl: undefined, log: createLog('silent') })
  for (let day = 13; day >= 0; day--)
    for (const [status, count] of [
      ['answered', 14 - day],
      ['likely', 3],
      ['related', 4],
      ['none', Math.ceil(day / 3)],
    ] as const) {
      const tally = { hour: new Date(Date.now() - day * aDay), platform: 'web', channel: null, status, subject: null, language: 'en' }
      await store.tally(...Array.from({ length: count }, () => tally))
    }
  await store.close()
}

describe.skipIf(chromiumHere === undefined && process.env.CI === undefined)('the chart of insights in a real browser', () => {
  let desk: WebDesk
  let browser: Browser
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'chart-'))
    await askForTwoWeeks(dataDir)
    desk = await openWeb({ WEB_INSIGHTS_KEY: key, DATA_DIR: dataDir })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Run with the insights page. */
  async function onInsights(options: BrowserContextOptions, run: (page: Page, trouble: readonly string[]) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: 'en-GB', httpCredentials: { username: 'ana', password: key }, ...options })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('401') && trouble.push(message.text()))
    await page.goto(`${desk.url}/insights`)
    await run(page, trouble)
    await context.close()
  }
  const chart = '.chart svg'
  const colourOf = (page: Page, selector: string, property = 'fill'): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((found, name) => {
        const { getComputedStyle } = globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }
        return getComputedStyle(found)[name] ?? ''
      }, property)

  it('draws a bar for each outcome of fourteen days, under a policy that loads only our own files', () =>
    onInsights({}, async (page, trouble) => {
      for (const status of statuses) expect(await page.locator(`${chart} rect.${status}`).count()).toBeGreaterThanOrEqual(14)
      expect(await page.locator(chart).textContent()).toContain('Questions a day (%)')
      expect(await page.locator(chart).isVisible()).toBe(true)
      expect(trouble).toEqual([])
    }))

  it('is readable for screen readers, with the figures of each day below it', () =>
    onInsights({}, async (page) => {
      const image = page.getByRole('img')
      expect(await image.getAttribute('aria-label')).toMatch(/questions were asked.*answered.*%/i)
      expect(await page.locator('.days li').count()).toBeGreaterThanOrEqual(14)
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { impact: string; id: string }[] }
      expect(violations.filter(({ impact }) => impact !== 'minor')).toEqual([])
    }))

  it('has dark colours on a dark page', async () => {
    const inks: string[] = []
    for (const colorScheme of ['light', 'dark'] as const)
      await onInsights({ colorScheme }, async (page) => {
        inks.push(await colourOf(page, `${chart} text`))
        expect(await colourOf(page, `${chart} text`)).toBe(await colourOf(page, 'body', 'color'))
        expect(await colourOf(page, `${chart} rect.none`)).not.toBe(await colourOf(page, 'html', 'backgroundColor'))
      })
    expect(inks[0]).not.toBe(inks[1])
  })

  it.each([360, 320])('fits a page %i pixels wide, with readable letters', (width) =>
    onInsights({ viewport: { width, height: 740 }, isMobile: true, hasTouch: true }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false)
      const heights = await page.locator(`${chart} text`).evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThan(12)
      const words = await page.locator(`${chart} text`).evaluateAll((found) => {
        const edge = found[0]?.closest('svg')?.getBoundingClientRect().right ?? 0
        return found.filter((one) => one.getBoundingClientRect().right > edge + 1).map((one) => one.textContent)
      })
      expect(words).toEqual([])
    }),
  )
})
