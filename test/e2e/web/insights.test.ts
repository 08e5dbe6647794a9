import { expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { openWeb, type WebDesk } from '../../fakes/web.js'
import { seePage } from '../../support/seen-page.js'

const key = '0123456789abcdef0123'

async function withWeb(env: Readonly<Record<string, string>>, run: (desk: WebDesk) => Promise<void>): Promise<void> {
  const desk = await openWeb(env)
  try {
    await run(desk)
  } finally {
    await desk.close()
  }
}
const insights = ({ url }: WebDesk, authorization?: string): Promise<Response> =>
  fetch(`${url}/insights`, { headers: { 'accept-language': 'en', ...(authorization && { authorization }) } })
const basic = (name: string, password: string): string => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`

it('a person with the key sees what was asked, and no browser caches the page', () =>
  withWeb({ WEB_INSIGHTS_KEY: key }, async (desk) => {
    for (const question of ['Where did Ruto speak?', 'Ki kote Ruto te pale?', 'Who sells umbrellas in Lima?'])
      await (await fetch(`${desk.url}/?${new URLSearchParams({ q: question })}`)).text()
    const response = await insights(desk, basic('ana', key))
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const { text } = seePage(await response.text(), 'main')
    expect(text).toMatch(/Insights: .* – .*\d{4}/)
    expect(text).toMatch(/\d+% of 3 questions answered\./)
    expect(text).toContain(words.en.insights.byLanguage)
    expect(text).toContain('in English · 67% (2)')
    expect(text).toContain('in Haitian Creole · 33% (1)')
    expect(desk.bot.stderr()).not.toContain(key)
  }))

it.each([
  ['no key', undefined],
  ['another key', basic('ana', '0123456789abcdef0124')],
  ['an empty key', basic('ana', '')],
  ['the key as a name', basic(key, '')],
  ['an invalid header', 'Basic %%%'],
])('a person with %s is asked for the key, and sees nothing', async (_, authorization) =>
  withWeb({ WEB_INSIGHTS_KEY: key }, async (desk) => {
    const response = await insights(desk, authorization)
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Mission Desk insights"'])
    expect(await response.text()).toBe('Give WEB_INSIGHTS_KEY as the password, with any name.\n')
  }),
)

it('the page does not exist if no key is set', () =>
  withWeb({}, async (desk) => {
    expect((await insights(desk, basic('ana', ''))).status).toBe(404)
  }))
