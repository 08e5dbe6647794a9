import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { chromiumHere, openBrowser } from '../../fakes/browser.js'
import { openDiscordPlatform } from '../../fakes/discord/platform.js'
import { freePort } from '../../fakes/free-port.js'
import type { PlatformDesk, Room, Seen } from '../../fakes/platform.js'
import { openSlackPlatform } from '../../fakes/slack/platform.js'
import { seePage } from '../../support/seen-page.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const { passing, buttons, status, web, notices } = words.en
const likely = 'When was islet 3 left?'

const platforms = [
  ['Slack', (options: object) => openSlackPlatform('socket', options)],
  ['Discord', (options: object) => openDiscordPlatform(options)],
] as const

describe.each(platforms)('on the web, with moderators on %s', (_, openPlatform) => {
  let d: PlatformDesk
  let knowledge: KnowledgeCopy
  let url: string
  let backroom: Room
  let browser: Browser | null = null
  let moderator: ReturnType<PlatformDesk['moderator']>
  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    d = await openPlatform({ env: { KNOWLEDGE_DIR: knowledge.folder, WEB_PORT: String(port), WEB_TRUST_PROXY: 'loopback' } })
    moderator = d.moderator()
    if (chromiumHere !== undefined) browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await d?.close()
    await knowledge?.remove()
  })
  /** Each visitor has their own address. */
  let visitors = 0
  const comeFrom = (address = `198.51.100.${++visitors}`) => ({ 'accept-language': 'en', 'x-forwarded-for': address })
  const page = async (question: string): Promise<string> =>
    (await fetch(`${url}/?${new URLSearchParams({ q: question })}`, { headers: comeFrom() })).text()
  const fieldsIn = (html: string): URLSearchParams | null => {
    const [form] = /<form method="post" action="\/person"[\s\S]*?<\/form>/.exec(html) ?? []
    if (form === undefined) return null
    return new URLSearchParams(
      [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as [string, string]),
    )
  }
  const press = (fields: URLSearchParams | null, headers: Record<string, string> = comeFrom()): Promise<Response> =>
    fetch(`${url}/person`, { method: 'POST', body: fields ?? new URLSearchParams(), headers: { origin: url, ...headers } })
  const told = async (response: Response): Promise<string> => seePage(await response.text(), 'main').text
  const cards = (): readonly Seen[] => d.seenIn(backroom).filter(({ text }) => text.includes(passing.title))
  const card = (part: string): Promise<Seen> => d.until(() => cards().find(({ text }) => text.includes(part)), 'a card')

  it('nobody can be asked if no moderators’ channel is set', async () => {
    for (const question of [likely, 'Who commands the Oreby ferry?', 'What colour is the zeppelin?'])
      expect(fieldsIn(await page(question))).toBeNull()
  })

  it('a person can be asked below likely, related and none, but not below an answer', async () => {
    backroom = d.addRoom()
    await d.use(moderator, backroom, 'settings', { 'moderators-here': true })
    await d.restart()
    for (const question of [likely, 'Who commands the Oreby ferry?', 'What colour is the zeppelin?'])
      expect([question, fieldsIn(await page(question)) !== null]).toEqual([question, true])
    expect(fieldsIn(await page(ferryQuestion))).toBeNull()
  })

  it('the question reaches the moderators once, and their answer appears when it is asked again', async () => {
    const question = 'Who feeds the swans, ana@port.example?'
    const fields = fieldsIn(await page(question))
    const first = await press(fields)
    expect([first.status, (await told(first)).includes(passing.doneHere)]).toEqual([200, true])
    const shown = await card('swans')
    expect(shown.text).toContain('Who feeds the swans, [e-mail]?')
    expect(shown.text).not.toMatch(/ana@|198\.51|desk=/)
    expect(shown.text).toContain(passing.private)
    expect(shown.labels).toEqual([buttons.answer, buttons.dismiss])
    expect(await told(await press(fields))).toContain(passing.beforeHere)

    const form = await d.openForm(moderator, shown, buttons.answer)
    const typed = {
      answer: 'The swans of the harbour are fed by Ida Holm.',
      source: 'The swan book',
      link: 'https://gazette.example/swans',
    }
    await form.handIn({ ...typed, date: '2025-05-01', question: 'Who feeds the swans?' })
    const again = seePage(await page('Who feeds the swans?'), '#answer').text
    expect(again).toContain(status.answered.title)
    expect(again).toContain('The swans of the harbour are fed by Ida Holm.')
    expect(await told(await press(fields))).toContain(passing.ended)
    expect(cards()).toHaveLength(1)
  })

  it('Dismiss ends the question', async () => {
    await press(fieldsIn(await page('Who tunes the organ of the chapel?')))
    const shown = await card('organ')
    await d.press(moderator, shown, buttons.dismiss)
    await d.until(() => d.seeAgain(shown).labels.length === 0, 'the card to be changed')
  })

  it('unsigned, changed and cross-site forms do nothing', async () => {
    const fields = fieldsIn(await page('Who paints the lighthouse?'))
    expect((await press(fields, { ...comeFrom(), origin: 'https://evil.example' })).status).toBe(403)
    expect((await press(new URLSearchParams({ q: 'Who?' }))).status).toBe(404)
    const forged = new URLSearchParams(fields ?? {})
    forged.set('t', 'AAAAAAAAAAAAAAAA')
    expect(await told(await press(forged))).toContain(notices.void)
    expect(cards().some(({ text }) => text.includes('lighthouse'))).toBe(false)
  })

  it('one address can ask a person five times in ten minutes', async () => {
    const headers = comeFrom('203.0.113.9')
    const statuses: number[] = []
    for (let i = 0; i < 6; i++)
      statuses.push((await press(fieldsIn(await page(`Who built mill number ${i} of the chapel?`)), headers)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it.skipIf(chromiumHere === undefined).each([true, false])('in a browser, with scripts: %s', async (javaScriptEnabled) => {
    const context = await browser?.newContext({
      locale: 'en-GB',
      javaScriptEnabled,
      extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${javaScriptEnabled ? 1 : 2}` },
    })
    const tab = await context?.newPage()
    if (tab === undefined) throw new Error('there is no browser')
    const trouble: string[] = []
    tab.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
    const question = `Who winds the clock of ${javaScriptEnabled ? 'Tolvik' : 'Sandey'}?`
    await tab.goto(`${url}/?${new URLSearchParams({ q: question })}`)
    await tab.getByRole('button', { name: buttons.person }).click()
    await tab.getByText(passing.doneHere).waitFor()
    await card(javaScriptEnabled ? 'Tolvik' : 'Sandey')
    if (!javaScriptEnabled) {
      await tab.getByRole('link', { name: web.back }).click()
      expect(new URL(tab.url()).searchParams.get('q')).toBe(question)
    }
    expect(trouble).toEqual([])
    await context?.close()
  })
})
