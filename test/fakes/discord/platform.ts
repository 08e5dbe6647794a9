import { words } from '../../../src/i18n/words.js'
import type { Form, HandedIn, PlatformDesk, PlatformOptions, Seen, Values } from '../platform.js'
import { type DiscordDesk, openDiscord, see } from './desk.js'
import { type Channel, everyComponent, type Interaction, intents, type Message, type Person, textsOf } from './index.js'

type SeenHere = Seen<Message>

const sending = /^POST \/channels\/\d+\/messages$/
const harmful = /(?<!\\)@everyone|(?<!\\)<@|\]\(https:\/\/evil|(?<!\\)\|\||\u202e/g

/** The intents that the desk requests, and the privileged one. */
const withContent = intents.guilds | intents.guildMessages | intents.directMessages | intents.content
const linkTo = ({ id, channel }: Message): string => `https://discord.com/channels/${channel.guild?.id}/${channel.id}/${id}`

/** Discord’s implementation of what both platforms provide. */
export async function openDiscordPlatform({
  env = {},
  ownProcess = false,
  readsChannels = false,
}: PlatformOptions = {}): Promise<PlatformDesk> {
  let role = ''
  const d: DiscordDesk = await openDiscord({
    ownProcess,
    ...(readsChannels ? { allowedIntents: withContent } : {}),
    env: (guild, server) => {
      role ||= server.addRole(guild, 'Keepers')
      return { MODERATOR_ROLE_IDS: role, ...(readsChannels ? { DISCORD_READ_CHANNELS: 'on' } : {}), ...env }
    },
  })
  const { server } = d
  const moderator = (): Person => server.addPerson('Nora Lind', { permissions: ['ManageMessages'] })
  const threadOf = (said: Message): Channel => {
    const thread = server.channels().find(({ id, type }) => id === said.id && type === 11)
    if (!thread) throw new Error('no thread begins with it')
    return thread
  }
  const answersTo = (said: Message): Message[] => [
    ...server.botMessages(said.channel).filter(({ referenced }) => referenced === said),
    ...server.channels().flatMap((one) => (one.id === said.id ? server.botMessages(one) : [])),
  ]
  // The server’s settings offer commands to everybody.
  const slash = (person: Person, room: Channel, command: string, values: Values = {}): Interaction =>
    server.slash(person, room, command, values, { widened: true })
  const formOf = async (pressed: Interaction): Promise<Form> => formIn(d, await server.until(() => pressed.modal && pressed, 'a form'))
  const taken = new Set<Message>()

  return {
    ...{ id: 'discord', room: d.channel, dataDir: d.dataDir, restart: d.restart, close: d.close, until: server.until, heal: server.heal },
    get bot() {
      return d.bot
    },
    problems: () => server.violations,
    takeNotified() {
      const more = server
        .channels()
        .flatMap(server.botMessages)
        .filter((message) => !taken.has(message))
      for (const message of more) taken.add(message)
      return more.flatMap(({ mentions }) => mentions.map(({ id }) => id))
    },
    customs: {
      ...{ asksAlone: false, answers: 'channel', share: 'Share', sharingNotifies: false },
      hostile: ['@everyone <@&1> **Ruto** [x](https://evil.example) `code` ||spoiler|| \u202e # Who is he?'],
      longest: {
        mentioned: 'Ruto @everyone ** _ ` '.repeat(60).slice(0, 1_900),
        typed: 'Ruto @everyone ** _ ` '.repeat(60).slice(0, 1_000),
      },
    },
    harmIn: ({ message }: SeenHere) => textsOf(message.components).join('\n').match(harmful) ?? [],

    person: (name = 'ana', locale = 'en-US') => server.addPerson(name, { locale }),
    moderator,
    everyModerator() {
      const holder = server.addPerson('Rita Rolle')
      holder.roles.add(role)
      return [moderator(), holder]
    },
    addRoom: () => server.addChannel(d.guild),
    threadIn: (room: Channel) => server.addThread(room),
    direct: server.dm,

    say: (person: Person, room: Channel, text, { picture = false } = {}) =>
      server.say(person, room, text, { files: picture ? ['picture.png'] : [] }),
    mention: (person: Person, room: Channel, text) => server.say(person, room, text, { mentionBot: true }),
    redeliver: (said: Message) => server.redeliver(said),
    answerTo: async (said: Message) => see(await server.until(() => answersTo(said)[0], `a reply to "${said.content}"`)),
    answersTo: (said: Message) => answersTo(said).length,
    acknowledged: () => null,
    threadOf,
    carryOn: (person: Person, { message }: SeenHere, text) => server.say(person, message.channel, text, { replyTo: message }),
    seenIn: (room: Channel) => server.botMessages(room).map(see),
    shownAlone: (person: Person) => server.messagesFor(person).map(see),
    seeAgain: ({ message }: SeenHere) => see(message),
    roomOf: ({ message }: SeenHere) => message.channel,
    linkTo,
    linkToSeen: ({ message }: SeenHere) => linkTo(message),
    sayAsBot: (room: Channel, text) => server.say(server.addPerson('another bot', { bot: true }), room, text),
    sayInThread: (person: Person, said: Message, text) => {
      const begun = server.channels().find(({ id, type }) => id === said.id && type === 11)
      return server.say(person, begun ?? server.addThread(said.channel, { id: said.id }), text)
    },

    use: (person: Person, room: Channel, command, values) => d.replyTo(slash(person, room, command, values)),
    async useUntil(person: Person, room: Channel, command, values, isAll) {
      const used = slash(person, room, command, values)
      await server.until(() => isAll(used.replies.map(see)), 'all replies')
      return used.replies.map(see)
    },
    askAbout: (person: Person, said: Message) => d.replyTo(server.messageCommand(person, said.channel, words.en.messageAction, said)),
    press: (person: Person, { message }: SeenHere, label) => d.replyTo(server.press(person, message, label)),
    pressAway: (person: Person, { message }: SeenHere, label) => void server.press(person, message, label),
    openForm: (person: Person, { message }: SeenHere, label) => formOf(server.press(person, message, label)),
    stolenBy: (_, seen: SeenHere) => ({ ...seen, message: { ...seen.message, onlyFor: null } }),
    forged: (seen: SeenHere) => {
      const button = { type: 2, label: 'x', custom_id: 'm.AAAAAAAAAAAAAAAA' }
      return { ...seen, message: { ...seen.message, components: [{ type: 1, components: [button] }] } }
    },

    async taken({ channel }: Message) {
      await server.until(() => server.typing.some((one) => one.channel === channel), 'the desk to work')
    },
    faults: [
      () => server.rateLimitNext({ on: sending, retryAfter: 0.05 }),
      () => server.failNext(sending),
      () => server.loseResponseNext(sending),
      () => server.loseRequestNext(sending),
      () => server.loseResponseNext(sending, { reset: true }),
    ],
    breakBody: (status, trouble) => server.breakBodyNext(sending, status, trouble),
    paceChannels: () => server.paceChannels(),
    limit: (retryAfter, times) => server.rateLimitNext({ on: sending, retryAfter, times }),
    breakOn: (times) => server.failNext(sending, 500, 0, times),
    sends() {
      const sent = server.requests.filter(({ method, path }) => sending.test(`${method} ${path}`))
      return { tried: sent.length, refused: sent.filter(({ status }) => status === 429).length }
    },
    editToMention: (said: Message, text) => server.edit(said, `<@${server.bot.id}> ${text}`),
    remove: (said: Message) => server.remove(said),
    loseReceipts: () => server.loseResponseNext(sending, { times: 100 }),
    ignoreNext() {
      server.ignoreNext(sending)
      const before = server.requests.length
      return () => server.requests.slice(before).some(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
    },
    connection: {
      drop: server.dropConnection,
      renew: server.requestReconnect,
      returns() {
        // A new session would lose what was said meanwhile.
        if (server.identifies !== 1) throw new Error('The desk began a new session')
        return server.resumes
      },
      isClosed: () => server.connections === 0,
    },
  }
}

/** The form that a press opened. */
function formIn(d: DiscordDesk, opener: Interaction): Form {
  const inputs = everyComponent(opener.modal?.components ?? []).filter(({ type }) => type === 4)
  const form: Form = {
    typed: Object.fromEntries(inputs.map(({ custom_id, value }) => [custom_id, String(value ?? '')])),
    async handIn(typed): Promise<HandedIn> {
      const seen = await d.replyTo(d.server.submitModal(opener, typed))
      if (seen.onlyFor !== opener.person.id) throw new Error('others see what became of a form')
      if (!seen.labels.includes('Edit it')) return { done: seen, wrong: {}, again: form }
      const pressed = d.server.press(opener.person, seen.message, 'Edit it')
      return { done: null, wrong: wrongIn(seen), again: formIn(d, await d.server.until(() => pressed.modal && pressed, 'the form')) }
    },
    handInAs: (person: Person, typed) => d.replyTo(d.server.submitModal({ ...opener, person }, typed)),
  }
  return form
}

/** The lines of a message about a form’s inputs, each of which begins with the input’s label. */
function wrongIn({ lines }: Seen): Readonly<Record<string, string>> {
  const listed = lines.filter(({ kind }) => kind === 'list').map(({ text }) => text)
  const found = Object.entries(words.en.form.fields).flatMap(([name, { label }]) =>
    listed.filter((line) => line.startsWith(`${label}: `)).map((line) => [name, line.slice(label.length + 2)]),
  )
  return Object.fromEntries(found)
}
