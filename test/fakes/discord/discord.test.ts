import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Channel, type DiscordServer, type DiscordServerOptions, type Guild, type Person, startDiscordServer } from './index.js'

const own = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]
const silent = { parse: [] }
const v2 = 1 << 15
let server: DiscordServer
let guild: Guild
let channel: Channel
let ana: Person
let client: Client
let received: Message[]
let interactions: Interaction[]

async function open(options: DiscordServerOptions = {}) {
  server = await startDiscordServer(options)
  guild = server.addGuild()
  channel = server.addChannel(guild)
  ana = server.addPerson('Ana')
}

async function connect(intents: readonly number[] = own): Promise<void> {
  client = new Client({ intents, partials: [Partials.Channel], allowedMentions: { parse: [] }, rest: { api: server.apiUrl } })
  received = []
  interactions = []
  client.on(Events.MessageCreate, (message) => received.push(message))
  client.on(Events.InteractionCreate, (interaction) => interactions.push(interaction))
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(server.token)
  await ready
}

/** A request as the bot sends it, without the library's own checks. */
async function send(method: string, path: string, body?: unknown, token = server.token) {
  const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${server.apiUrl}/v10${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const text = await answer.text()
  return { status: answer.status, json: text === '' ? null : JSON.parse(text), type: answer.headers.get('content-type') }
}
const post = (body: object, where = channel) => send('POST', `/channels/${where.id}/messages`, { allowed_mentions: silent, ...body })
const text = (content: string) => ({ type: 10, content })
const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 2, custom_id, label })
const row = (...components: object[]) => ({ type: 1, components })

/** The interaction as the client got it. */
async function got<Kind = ChatInputCommandInteraction>(id: string): Promise<Kind> {
  return (await server.until(() => interactions.find((one) => one.id === id), 'the interaction at the client')) as unknown as Kind
}
const gotMessage = (id: string) => server.until(() => received.find((one) => one.id === id), 'the message at the client')

beforeEach(() => open())
afterEach(async () => {
  await client?.destroy()
  await server.stop()
})

describe('the look-alike of Discord', () => {
  it('lets a client log in and know its guilds, channels, threads and permissions', async () => {
    const thread = server.addThread(channel)
    server.setPermissions(channel, { denied: ['SendMessages'] })
    await connect()
    expect(client.user?.id).toBe(server.bot.id)
    expect(client.guilds.cache.has(guild.id)).toBe(true)
    expect(client.channels.cache.has(thread.id)).toBe(true)
    const seen = client.guilds.cache.get(guild.id)?.channels.cache.get(channel.id)
    expect(seen?.permissionsFor(server.bot.id)?.has('SendMessages')).toBe(false)
    expect(seen?.permissionsFor(server.bot.id)?.has('ViewChannel')).toBe(true)
    expect([server.connections, server.identifies]).toEqual([1, 1])
  })

  it('closes with 4004 for a wrong token, and with 4014 for an intent that it may not have', async () => {
    const codes: number[] = []
    for (const [token, intents] of [[`${server.token}x`, 1] as const, [server.token, 1 | (1 << 15)] as const]) {
      const socket = new WebSocket(`ws://127.0.0.1:${new URL(server.apiUrl).port}/?v=10&encoding=json`)
      socket.onopen = () => socket.send(JSON.stringify({ op: 2, d: { token, intents, properties: {} } }))
      await new Promise<void>((resolve) => {
        socket.onclose = ({ code }) => {
          codes.push(code)
          resolve()
        }
      })
    }
    expect(codes).toEqual([4004, 4014])
    await expect(connect([...own, GatewayIntentBits.MessageContent])).rejects.toThrow(/disallowed intents/i)
    expect((await send('GET', '/users/@me', undefined, 'wrong')).json).toEqual({ message: '401: Unauthorized', code: 0 })
  })

  it('reports guilds, channels and threads that are created while a client is connected', async () => {
    await connect()
    const later = server.addThread(server.addChannel(server.addGuild()))
    await server.until(() => client.channels.cache.has(later.id), 'the thread')
  })

  it('resends missed events after a resume, also after it asked for a reconnect', async () => {
    await connect()
    server.dropConnection()
    expect(server.connections).toBe(0)
    const missed = server.say(ana, channel, 'one', { mentionBot: true })
    expect((await gotMessage(missed.id)).content).toContain('one')
    server.requestReconnect()
    await server.until(() => server.resumes === 2 && server.connections === 1, 'the second resuming')
    await gotMessage(server.say(ana, channel, 'two').id)
    expect([server.identifies, received.length]).toEqual([1, 2])
  })

  it('asks for a new session if the old one is forgotten, and sends events twice on request', async () => {
    await connect()
    server.forgetSessions()
    server.dropConnection()
    await server.until(() => server.identifies === 2 && server.connections === 1, 'a new session')
    const asked = server.slash(ana, channel, 'ask')
    server.redeliver(asked)
    await server.until(() => interactions.filter(({ id }) => id === asked.id).length === 2, 'both')
  })
})

describe('the content of a message', () => {
  it('is sent for mentions, for direct messages and with the intent, and not otherwise', async () => {
    await connect()
    expect((await gotMessage(server.say(ana, channel, 'hi', { mentionBot: true }).id)).content).toBe(`<@${server.bot.id}> hi`)
    expect((await gotMessage(server.say(ana, channel, 'secret', { files: ['a.png'] }).id)).content).toBe('')
    expect(received.at(-1)?.attachments.size).toBe(0)
    expect((await gotMessage(server.say(ana, channel, 'role', { mentionBotRole: true }).id)).content).toBe('')
    expect((await gotMessage(server.say(ana, server.dm(ana), 'direct').id)).content).toBe('direct')
    await client.destroy()
    await server.stop()
    await open({ allowedIntents: 1 | (1 << 9) | (1 << 15) })
    await connect([GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent])
    expect((await gotMessage(server.say(ana, channel, 'open').id)).content).toBe('open')
  })

  it('is sent for a replied-to message of the bot, which a ping turns into a mention', async () => {
    await connect()
    await post({ flags: v2, components: [text('mine')] })
    const mine = server.botMessages(channel)[0]
    const pinged = await gotMessage(server.say(ana, channel, 'and?', { replyTo: mine }).id)
    expect([pinged.mentions.users.has(server.bot.id), pinged.content]).toEqual([true, 'and?'])
    const quiet = await gotMessage(server.say(ana, channel, 'and?', { replyTo: mine, pingReply: false }).id)
    expect([quiet.mentions.users.size, quiet.content]).toEqual([0, ''])
    expect((await quiet.fetchReference()).components[0]?.toJSON()).toMatchObject({ type: 10, content: 'mine' })
    const theirs = server.say(ana, channel, 'theirs')
    const asked = await gotMessage(server.say(ana, channel, 'what of it', { replyTo: theirs, mentionBot: true }).id)
    expect((await asked.fetchReference()).content).toBe('')
  })
})

it('edits and deletions send events, and the bot reads the current text', async () => {
  await connect()
  const said = server.say(ana, channel, 'hi', { mentionBot: true })
  await gotMessage(said.id)
  const changed = new Promise<string>((resolve) => client.on(Events.MessageUpdate, (_, message) => resolve(message.content)))
  server.edit(said, `<@${server.bot.id}> ho`)
  expect(await changed).toBe(`<@${server.bot.id}> ho`)
  const own = await received[0]?.reply('hello')
  expect(server.botMessages(channel)[0]?.referenced).toBe(said)
  const deleted = new Promise<string>((resolve) => client.on(Events.MessageDelete, ({ id }) => resolve(id)))
  server.remove(said)
  expect(await deleted).toBe(said.id)
  const read = await own?.channel.messages.fetch({ limit: 10, cache: false })
  expect(read?.map(({ content }) => content)).toEqual(['hello'])
  expect((await client.application?.fetch())?.name).toBe(server.bot.name)
  const dm = await (await client.users.fetch(ana.id)).createDM()
  await dm.sendTyping()
  expect(server.typing.map(({ channel: { name } }) => name)).toEqual(['DM with Ana'])
  expect(server.violations).toEqual([])
})

describe('an interaction', () => {
  it('can be replied to, edited and followed up, and the test sees each message', async () => {
    await connect()
    const asked = server.slash(ana, channel, 'ask', { question: 'Where?' })
    const slash = await got(asked.id)
    expect(slash.options.getString('question')).toBe('Where?')
    await slash.reply({ flags: v2, components: [text('here'), row(button('more', 'More'))] })
    await slash.followUp({ content: 'aside', flags: 64 })
    expect(asked.replies.map(({ onlyFor }) => onlyFor)).toEqual([null, ana])
    await slash.editReply({ components: [text('there'), row(button('more', 'More'))] })
    expect(asked.answer?.components[0]?.content).toBe('there')
    const pressed = server.press(ana, asked.replies[0] as never, 'More')
    const press = await got<import('discord.js').ButtonInteraction>(pressed.id)
    expect(press.message.components).toHaveLength(2)
    await press.update({ components: [text('everywhere')] })
    expect([pressed.answer === asked.answer, asked.answer?.components[0]?.content]).toEqual([true, 'everywhere'])
    expect(server.botMessages(channel)).toHaveLength(1)
    expect(server.violations).toEqual([])
  })

  it('can be deferred, and its first follow-up replaces the deferral, whatever its flag', async () => {
    await connect()
    const asked = server.slash(ana, channel, 'ask')
    const slash = await got(asked.id)
    await slash.deferReply()
    expect([asked.deferred, asked.answer, server.botMessages(channel).length]).toEqual([true, null, 0])
    await slash.followUp({ content: 'for your eyes', flags: 64 })
    expect(server.botMessages(channel).map(({ content }) => content)).toEqual(['for your eyes'])
    expect(server.violations).toEqual([expect.stringContaining('is shown to all')])
  })

  it('is unknown when it is too old, and can be acknowledged only once', async () => {
    await connect()
    const asked = server.slash(ana, channel, 'ask')
    const slash = await got(asked.id)
    await expect(slash.editReply('early')).rejects.toThrow()
    expect(await send('PATCH', `/webhooks/${server.applicationId}/${asked.token}/messages/@original`, { content: 'early' })).toMatchObject({
      ...{ status: 404, json: { code: 10_015 } },
    })
    await slash.reply('one')
    const again = { type: 4, data: { content: 'two', allowed_mentions: silent } }
    const path = `/interactions/${asked.id}/${asked.token}/callback`
    expect(await send('POST', path, again)).toMatchObject({ status: 400, json: { code: 40_060 } })
    await client.destroy()
    await server.stop()
    await open({ ackWithinMs: -1, tokenLifetimeMs: -1 })
    await connect()
    const late = server.slash(ana, channel, 'ask')
    await expect((await got(late.id)).reply('late')).rejects.toMatchObject({ status: 404, code: 10_062 })
    expect(await send('POST', `/webhooks/${server.applicationId}/${late.token}`, { content: 'late' })).toMatchObject({
      ...{ status: 401, json: { code: 50_027 } },
    })
    expect([late.acks, late.replies]).toEqual([0, []])
  })

  it('accepts only callbacks of its kind, and choices within their limits', async () => {
    await connect()
    const typing = server.autocomplete(ana, channel, 'ask', { question: 'par' })
    const path = `/interactions/${typing.id}/${typing.token}/callback`
    const choice = { name: 'x', value: 'x' }
    expect((await send('POST', path, { type: 4, data: { content: 'x' } })).json).toMatchObject({ code: 50_035 })
    const bad = [Array(26).fill(choice), [{ name: 'x'.repeat(101), value: 'x' }], [{ name: '', value: 'x' }], [{ name: 'x', value: '' }]]
    for (const choices of bad) expect((await send('POST', path, { type: 8, data: { choices } })).json).toMatchObject({ code: 50_035 })
    const completing = await got<import('discord.js').AutocompleteInteraction>(typing.id)
    expect(completing.options.getFocused()).toBe('par')
    await completing.respond([choice])
    expect(typing.choices).toEqual([choice])
  })

  it('opens no form that breaks a limit, is late, is second, or answers a form', async () => {
    await connect()
    const input = (more: object = {}) => ({ type: 18, label: 'Question', component: { type: 4, custom_id: 'q', style: 1, ...more } })
    const form = (...components: object[]) => ({ type: 9, data: { custom_id: 'form', title: 'Ask', components } })
    const opened = async (body: object, pressed = server.slash(ana, channel, 'ask', {})) =>
      (await send('POST', `/interactions/${pressed.id}/${pressed.token}/callback`, body)).json
    const bad = [
      form(input({ value: 'too long', max_length: 3 })),
      form(input(), input()),
      form({ ...input(), label: 'x'.repeat(46) }),
      form(input({ placeholder: 'x'.repeat(101) })),
      form(),
      form(...Array.from({ length: 6 }, (_, i) => input({ custom_id: `q${i}` }))),
    ]
    for (const body of bad) expect(await opened(body)).toMatchObject({ code: 50_035 })
    const once = server.slash(ana, channel, 'ask', {})
    expect(await opened(form(input()), once)).toBeNull()
    expect(await opened(form(input()), once)).toMatchObject({ code: 40_060 })
    const sent = server.submitModal(once, { q: 'Who?' })
    expect(await opened(form(input()), sent)).toMatchObject({ code: 50_035 })
    const deferred = server.slash(ana, channel, 'ask', {})
    await opened({ type: 5 }, deferred)
    expect(await opened(form(input()), deferred)).toMatchObject({ code: 40_060 })
    await client.destroy()
    await server.stop()
    // With this limit, every interaction is too old.
    await open({ ackWithinMs: -1 })
    expect(await opened(form(input()), server.slash(ana, channel, 'ask', {}))).toMatchObject({ code: 10_062 })
  })

  it('opens a form that can be submitted, and works on messages and outside the bot’s servers', async () => {
    await connect()
    const target = server.say(server.addPerson('Ben'), channel, 'How many?')
    const found = server.messageCommand(ana, channel, 'Find this in the articles', target)
    const menu = await got<import('discord.js').MessageContextMenuCommandInteraction>(found.id)
    expect(menu.targetMessage.content).toBe('How many?')
    const components = [{ type: 1 as const, components: [{ type: 4 as const, custom_id: 'q', label: 'Question', style: 1 as const }] }]
    await menu.showModal({ custom_id: 'form', title: 'Ask', components })
    expect(() => server.submitModal(found, {})).toThrow(/must be filled in/)
    expect(() => server.submitModal(found, { x: 'Who?' })).toThrow(/no input/)
    expect(() => server.submitModal(found, { q: 'a\nb' })).toThrow(/one line/)
    const sent = server.submitModal(found, { q: 'Who?' })
    const form = await got<import('discord.js').ModalSubmitInteraction>(sent.id)
    expect(form.fields.getTextInputValue('q')).toBe('Who?')
    const response = await form.reply({ content: 'They', withResponse: true })
    expect(response.resource?.message?.content).toBe('They')
    const elsewhere = server.addChannel(server.addGuild({ hasBot: false }))
    const away = server.slash(ana, elsewhere, 'ask', {})
    const slash = await got(away.id)
    expect([slash.context, Object.keys(slash.authorizingIntegrationOwners)]).toEqual([0, expect.anything()])
    await slash.reply({ content: 'Hello', flags: 64 })
    expect(away.replies).toHaveLength(1)
    expect(await post({ content: 'x' }, elsewhere)).toMatchObject({ status: 403, json: { code: 50_001 } })
    const between = server.slash(ana, server.addPrivateChannel(ana, server.addPerson('Eva')), 'ask', {})
    expect((await got(between.id)).context).toBe(2)
  })
})

describe('a message from the bot', () => {
  it('is refused and noted if it is empty or breaks a limit', async () => {
    for (const empty of [{}, { content: '  ' }, { embeds: [], components: [] }])
      expect((await post(empty)).json).toMatchObject({ code: 50_006 })
    const rows = (n: number) => Array.from({ length: n }, (_, i) => row(button(`b${i}`)))
    const bad: object[] = [
      { content: 'x'.repeat(2_001) },
      { embeds: Array(11).fill({ description: 'x' }) },
      { embeds: [{ description: 'x'.repeat(4_097) }] },
      { embeds: Array(2).fill({ description: 'x'.repeat(3_001) }) },
      { content: 'x', components: rows(6) },
      { content: 'x', components: [row(...Array.from({ length: 6 }, (_, i) => button(`b${i}`)))] },
      { content: 'x', components: [row(button(''))] },
      { content: 'x', components: [row(button('x'.repeat(101)))] },
      { content: 'x', components: [row(button('a', 'x'.repeat(81)))] },
      { content: 'x', components: [row(button('a'), button('a'))] },
      { content: 'x', components: [text('x')] },
      { flags: v2, content: 'x', components: [text('x')] },
      { flags: v2, embeds: [{ description: 'x' }], components: [text('x')] },
      { flags: v2, components: [text('x'.repeat(2_001)), text('x'.repeat(2_000))] },
      { flags: v2, components: Array(41).fill(text('x')) },
      { flags: v2, components: [text('')] },
      { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
      { content: 'x', flags: 64 },
      { content: 'x', nonce: 'x'.repeat(26) },
    ]
    for (const body of bad) {
      server.violations.length = 0
      expect([body, await post(body)]).toEqual([
        body,
        expect.objectContaining({ status: 400, json: expect.objectContaining({ code: 50_035 }) }),
      ])
      expect(server.violations).not.toEqual([])
    }
    expect(server.messages(channel)).toEqual([])
  })

  it('may mention nobody, and contain no unknown field and no half character', async () => {
    await send('POST', `/channels/${channel.id}/messages`, { content: 'x' })
    await post({ content: 'x', allowed_mentions: { parse: ['users'] } })
    await post({ content: 'x', allowed_mentions: { parse: [], users: [ana.id] } })
    await post({ content: 'x', allowed_mentions: { parse: [], replied_user: true } })
    await post({ content: 'x', colour: 'red' })
    expect(server.violations).toHaveLength(5)
    expect(await post({ content: '\ud83d' })).toMatchObject({ status: 400, json: { code: 50_109 } })
    expect(server.violations).toHaveLength(6)
  })

  it('with an enforced nonce is created once', async () => {
    const body = { content: 'x', nonce: '1', enforce_nonce: true }
    const [first, second] = [await post(body), await post(body)]
    expect(second.json.id).toBe(first.json.id)
    await post({ content: 'x', nonce: '1' })
    expect(server.botMessages(channel)).toHaveLength(2)
  })

  it('is refused if the bot lacks a permission or the replied-to message is missing', async () => {
    const reply = { content: 'x', message_reference: { message_id: '123456789012345678' } }
    const refused = async (where: Channel, body: object = { content: 'x' }) => {
      const { status, json } = await post(body, where)
      return [status, json.code]
    }
    expect(await refused(channel, reply)).toEqual([400, 50_035])
    expect(await refused(channel, { ...reply, message_reference: { ...reply.message_reference, fail_if_not_exists: false } })).toEqual([
      ...[200, undefined],
    ])
    expect(await refused(server.addChannel(guild, { denied: ['SendMessages'] }))).toEqual([403, 50_013])
    expect(await refused(server.addChannel(guild, { denied: ['ViewChannel'] }))).toEqual([403, 50_001])
    expect(await refused(server.addThread(server.addChannel(guild, { denied: ['SendMessagesInThreads'] })))).toEqual([403, 50_013])
    expect(await refused(server.addThread(server.addChannel(guild, { denied: ['SendMessages'] })))).toEqual([200, undefined])
    expect(await refused(server.addChannel(guild, { denied: ['ReadMessageHistory'] }), reply)).toEqual([403, 160_002])
    server.closeDms(ana)
    expect(await refused(server.dm(ana))).toEqual([403, 50_007])
  })

  it('keeps its components version when edited, and messages of others cannot be edited', async () => {
    const { json } = await post({ flags: v2, components: [text('x')] })
    const path = `/channels/${channel.id}/messages/${json.id}`
    const edit = (body: object) => send('PATCH', path, { allowed_mentions: silent, ...body })
    expect(await edit({ flags: 0, components: [] })).toMatchObject({ status: 400, json: { code: 50_035 } })
    expect(await edit({ content: 'x' })).toMatchObject({ status: 400, json: { code: 50_035 } })
    expect(await edit({ components: [] })).toMatchObject({ status: 400, json: { code: 50_006 } })
    expect(await edit({ components: [text('y')] })).toMatchObject({ status: 200 })
    const old = (await post({ content: 'x' })).json.id
    const turned = { flags: v2, components: [text('y')], allowed_mentions: silent }
    expect((await send('PATCH', `/channels/${channel.id}/messages/${old}`, turned)).json).toMatchObject({ code: 50_035 })
    expect((await send('PATCH', `/channels/${channel.id}/messages/${old}`, { ...turned, content: null })).status).toBe(200)
    const theirs = server.say(ana, channel, 'x')
    const answer = await send('PATCH', `/channels/${channel.id}/messages/${theirs.id}`, { content: 'y', allowed_mentions: silent })
    expect(answer).toMatchObject({ status: 403, json: { code: 50_005 } })
  })
})

describe('a failed request', () => {
  it('is retried by discord.js after a rate limit, a server error or a lost response', async () => {
    await connect()
    const place = await client.channels.fetch(channel.id)
    if (!place?.isSendable()) throw new Error('not to be written to')
    server.rateLimitNext({ on: /^POST .*messages$/, retryAfter: 0.05 })
    await place.send('one')
    server.failNext(/^POST .*messages$/, 502)
    await place.send('two')
    server.rateLimitNext({ on: 'POST', retryAfter: 0.05, global: true })
    await place.send('three')
    server.loseResponseNext('/messages', { reset: true })
    await place.send({ content: 'four', nonce: '4', enforceNonce: true })
    expect(server.botMessages(channel).map(({ content }) => content)).toEqual(['one', 'two', 'three', 'four'])
    const statuses = server.requests.filter(({ method }) => method === 'POST').map(({ status }) => status)
    expect(statuses).toEqual([429, 200, 502, 200, 429, 200, 0, 200])
    server.loseResponseNext('/messages')
    await expect(place.send('five')).rejects.toThrow()
    expect(server.botMessages(channel)).toHaveLength(5)
  })
})

describe('commands', () => {
  const ask = { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What', required: true }] }
  const write = (body: unknown) => send('PUT', `/applications/${server.applicationId}/commands`, body)

  it('are stored as Discord stores them, with stable ids and default values', async () => {
    const localized = { ...ask, name_localizations: { fr: 'demander' } }
    const [first] = (await write([localized])).json
    expect(first).toMatchObject({ type: 1, nsfw: false, default_member_permissions: null, description_localizations: null })
    const list = await send('GET', `/applications/${server.applicationId}/commands?with_localizations=true`)
    expect(list.json[0].name_localizations).toEqual({ fr: 'demander' })
    const short = await send('GET', `/applications/${server.applicationId}/commands`)
    expect(short.json[0]).not.toHaveProperty('name_localizations')
    expect((await write([localized])).json[0]).toEqual(first)
    expect((await write([ask])).json[0]).toMatchObject({ id: first.id })
    expect(server.registrations).toHaveLength(3)
  })

  it('are refused if they break a limit', async () => {
    const bad: object[] = [
      { ...ask, name: 'Ask' },
      { ...ask, name: 'a b' },
      { ...ask, name_localizations: { fr: 'De Mander' } },
      { ...ask, name_localizations: { xx: 'ask' } },
      { ...ask, description: 'x'.repeat(101) },
      { ...ask, description: '' },
      { ...ask, options: [{ type: 3, name: 'q', description: 'x' }, ...ask.options] },
      { ...ask, options: [...ask.options, ...ask.options] },
      { ...ask, contexts: [3] },
      { ...ask, integration_types: [2] },
      { type: 3, name: 'Find', description: 'x' },
    ]
    for (const command of bad) expect([command, (await write([command])).status]).toEqual([command, 400])
    expect((await write([ask, ask])).status).toBe(400)
    expect(server.commands()).toEqual([])
  })

  it('can be used only as Discord offers them', async () => {
    await write([{ ...ask, contexts: [0], default_member_permissions: String(1 << 13) }])
    expect(() => server.slash(ana, channel, 'ask', { question: 'x' })).toThrow(/lacks permissions/)
    const mod = server.addPerson('Mod', { permissions: ['ManageMessages'] })
    expect(() => server.slash(mod, channel, 'ask')).toThrow(/asks for "question"/)
    expect(() => server.slash(mod, channel, 'other')).toThrow(/No command/)
    expect(() => server.slash(mod, server.dm(mod), 'ask', { question: 'x' })).toThrow(/not offered here/)
    await connect()
    const slash = await got(server.slash(mod, channel, 'ask', { question: 'x' }).id)
    expect(slash.memberPermissions?.has('ManageMessages')).toBe(true)
  })
})
