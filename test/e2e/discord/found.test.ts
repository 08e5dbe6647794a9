import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord } from '../../fakes/discord/desk.js'

let d: DiscordDesk
beforeAll(async () => {
  d = await openDiscord()
})
afterAll(() => d.close())
afterEach(() => expect(d.server.violations).toEqual([]))

describe('people find the desk on Discord', () => {
  it('by the line "Listening to /ask" below its name, also after a new login', async () => {
    const shown = { activities: [{ name: '/ask', type: 2 }], status: 'online' }
    expect(d.server.presences).toEqual([expect.objectContaining({ activities: [expect.objectContaining(shown.activities[0])] })])
    d.server.forgetSessions()
    d.server.dropConnection()
    await d.server.until(() => d.server.presences.length === 2, 'another login')
    expect(d.server.presences[1]).toEqual(d.server.presences[0])
  })

  it.each([
    ['a command', () => d.replyTo(d.server.slash(d.person, d.channel, 'help'))],
    ['a mention', () => d.answerTo(d.server.say(d.person, d.channel, 'help', { mentionBot: true }))],
  ])('by the links in /help that add it to a server or to their own account: asked by %s', async (_, ask) => {
    const help = await ask()
    const links = help.lines.flatMap((one) => one.links)
    const linkOf = (label: string): URL => new URL(links.find((one) => one.label === label)?.url ?? '')
    const server = linkOf(words.en.install.server)
    const person = linkOf(words.en.install.person)
    for (const { origin, pathname, searchParams } of [server, person]) {
      expect(origin + pathname).toBe('https://discord.com/oauth2/authorize')
      expect(searchParams.get('client_id')).toBe(d.server.applicationId)
    }
    expect(server.searchParams.get('scope')).toBe('bot applications.commands')
    expect(server.searchParams.get('permissions')).toBe('309237746688')
    expect(Object.fromEntries(person.searchParams)).toMatchObject({ integration_type: '1', scope: 'applications.commands' })
  })
})
