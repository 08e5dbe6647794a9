import { shortcutId } from '../../../adapters/slack/render/manifest.js'
import { commands } from '../../../src/commands/commands.js'
import type { Form, PlatformDesk, PlatformOptions, Room, Seen, Values } from '../platform.js'
import { type Mode, openSlack, type SlackDesk, see } from './desk.js'
import { type Channel, type Delivery, type Message, type Modal, type Person, permalinkOf, type Said, typedIn } from './index.js'

type SeenHere = Seen<Message>
interface RoomHere extends Room {
  readonly channel: Channel
  /** The message that starts its thread. */
  readonly root: Message | null
}

const harmful = /\u202e|"type":"(?:broadcast|user|channel|usergroup|emoji)"|evil\.example/g

/** Slack’s implementation of what both platforms provide. */
export async function openSlackPlatform(mode: Mode, { env = {}, ownProcess = false }: PlatformOptions = {}): Promise<PlatformDesk> {
  let [named, grouped]: Person[] = []
  const d = await openSlack({
    ...{ mode, ownProcess },
    env: (server) => {
      named ??= server.addPerson('nora')
      grouped ??= server.addPerson('greta')
      return { MODERATORS: named.id, SLACK_MODERATOR_GROUP: server.addGroup([grouped]), ...env }
    },
  })
  const { server } = d
  /** Messages name their channel by its id. */
  const channels = new Map<string, Channel>()
  const room = (channel: Channel, root: Message | null = null): RoomHere => {
    channels.set(channel.id, channel)
    return { id: root ? `${channel.id}:${root.threadTs ?? root.ts}` : channel.id, channel, root }
  }
  const channelOf = ({ channel }: Message): Channel => {
    const found = channels.get(channel)
    if (!found) throw new Error(`nobody knows the channel ${channel}`)
    return found
  }
  const say = (person: Person, { channel, root }: RoomHere, text: string, how: object): Said =>
    server.say(person, channel, text, { ...how, ...(root && { thread: root }) })
  const moderator = (): Person => server.addPerson('nora', { admin: true, displayName: 'Nora Lind' })
  const answersTo = (said: Said): Message[] => {
    const root = said.threadTs ?? said.ts
    const answers = ({ threadTs, onlyFor }: Message): boolean => threadTs === root || (threadTs === null && onlyFor === null)
    return server.botMessages(channelOf(said)).filter((one) => one.ts > said.ts && answers(one))
  }
  const slash = (person: Person, { channel }: RoomHere, command: string, values: Values = {}): Delivery =>
    server.slash(person, channel, `/${command}`, lineOf(command, values))
  const press = (person: Person, { message }: SeenHere, label: string): Delivery => server.press(person, channelOf(message), message, label)
  /** Deliveries on a cut connection are acknowledged late, which is not the desk’s fault. */
  let wasCut = false
  const cutBy = (cut: () => void) => (): void => {
    wasCut = true
    cut()
  }

  /** The same holds for deliveries to a process that ended first; its successor gets later ones in time. */
  const excused = new Set<Delivery>()

  return {
    ...{
      id: 'slack',
      room: room(d.channel),
      dataDir: d.dataDir,
      restart: () => {
        for (const delivery of server.unacknowledged()) excused.add(delivery)
        return d.restart()
      },
      close: d.close,
      until: server.until,
      heal: server.heal,
    },
    get bot() {
      return d.bot
    },
    problems: () => [
      ...[...server.violations, ...server.alive],
      ...(wasCut
        ? []
        : server.lateAcks
            .filter(({ delivery }) => !excused.has(delivery))
            .map(({ delivery }) => `${delivery.name} was acknowledged too late`)),
    ],
    takeNotified: () => server.alive.splice(0).map((found) => /<@(\w+)>$|"user_id":"(\w+)"/.exec(found)?.slice(1).join('') ?? found),
    customs: {
      ...{ asksAlone: true, answers: 'thread', share: 'Share in channel', sharingNotifies: true },
      // Escaped, as Slack sends typed characters, and unescaped, in case Slack does not.
      hostile: [
        '&lt;!channel&gt; &lt;@U0ANA&gt; *Ruto* `code` :smile: \u202e Who is he?',
        '<!channel> <!here|here> <#C0X|general> <https://evil.example|click> Who is Ruto?',
      ],
      longest: { mentioned: 'Ruto &lt;!here&gt; *_`&amp; '.repeat(300), typed: 'Ruto &lt;!here&gt; *_`&amp; '.repeat(300) },
    },
    harmIn: ({ message }: SeenHere) => [...(JSON.stringify(message.blocks).match(harmful) ?? []), ...(message.text.match(/<[!@#]/g) ?? [])],

    person: (name = 'ana', locale = 'en-US') => server.addPerson(name, { locale }),
    moderator,
    everyModerator: () => [named, grouped, moderator(), server.addPerson('otto', { owner: true })].flatMap((one) => one ?? []),
    addRoom: () => room(server.addChannel()),
    threadIn: ({ channel }: RoomHere) => room(channel, server.say(server.addPerson('ben'), channel, 'Good morning')),
    direct: (person: Person) => room(server.openDm(person)),

    say: (person: Person, where: RoomHere, text, { picture = false } = {}) =>
      say(person, where, text, picture ? { subtype: 'file_share' } : {}),
    mention: (person: Person, where: RoomHere, text) => say(person, where, text, { mentionBot: true }),
    redeliver: (said: Said) => server.redeliver(said, 2),
    answerTo: async (said: Said) => see(await server.until(() => answersTo(said)[0], `a reply to "${said.text}"`)),
    answersTo: (said: Said) => answersTo(said).length,
    acknowledged: ({ events }: Said) => events.every(({ acked }) => acked),
    threadOf: (said: Said) => room(channelOf(said), said),
    carryOn: (person: Person, { message }: SeenHere, text) => say(person, room(channelOf(message), message), text, {}),
    seenIn: ({ channel, root }: RoomHere) =>
      server
        .botMessages(channel)
        .filter((one) => one.onlyFor === null && (channel.kind === 'im' || one.threadTs === (root ? (root.threadTs ?? root.ts) : null)))
        .map(see),
    shownAlone: (person: Person) => server.messagesFor(person).map(see),
    seeAgain: ({ message }: SeenHere) => see(message),
    roomOf: ({ message }: SeenHere) => room(channelOf(message), message.threadTs === null ? null : message),

    linkTo: (said: Said) => permalinkOf(said),
    linkToSeen: ({ message }: SeenHere) => permalinkOf(message),
    sayAsBot: (where: RoomHere, text) => say(server.addPerson('another bot', { bot: true }), where, text, {}),
    sayInThread: (person: Person, said: Said, text) => say(person, room(channelOf(said), said), text, {}),

    use: (person: Person, where: RoomHere, command, values) => d.replyTo(slash(person, where, command, values)),
    async useUntil(person: Person, where: RoomHere, command, values, isAll) {
      const used = slash(person, where, command, values)
      await server.until(() => isAll(used.replies.map(see)), 'all replies')
      return used.replies.map(see)
    },
    askAbout: (person: Person, said: Said) => d.replyTo(server.shortcut(person, channelOf(said), shortcutId, said)),
    press: (person: Person, seen: SeenHere, label) => d.replyTo(press(person, seen, label)),
    pressAway: (person: Person, seen: SeenHere, label) => void press(person, seen, label),
    openForm: async (person: Person, seen: SeenHere, label) =>
      formIn(d, await d.formOf(press(person, seen, label)), channelOf(seen.message)),
    stolenBy: (person, seen: SeenHere) => ({ ...seen, message: { ...seen.message, onlyFor: person.id } }),
    forged: (seen: SeenHere) => {
      const text = { type: 'plain_text', text: 'x' }
      const button = { type: 'button', action_id: 'desk:more:0', text, value: 'AAAAAAAAAAAAAAAA\nWho?' }
      return { ...seen, message: { ...seen.message, blocks: [{ type: 'actions', elements: [button] }] } }
    },

    async taken({ events }: Said) {
      await server.until(() => events.every(({ acked }) => acked), 'the events to be taken')
    },
    faults: [server.rateLimit, server.failNext, server.dropAfter].map((goWrong) => () => goWrong('chat.postMessage')),
    breakBody: (status, trouble) => server.breakBodyNext('chat.postMessage', status, trouble),
    paceChannels: () => server.paceChannels(),
    limit: (seconds, times) => server.rateLimit('chat.postMessage', { seconds, times }),
    breakOn: (times) => server.failNext('chat.postMessage', { times }),
    sends() {
      const sent = server.requests.filter(({ method }) => method === 'chat.postMessage')
      return { tried: sent.length, refused: sent.filter(({ status }) => status === 429).length }
    },
    editToMention: (said: Said, text) => server.edit(said.by, channelOf(said), said, `<@${server.botUserId}> ${text}`),
    remove: (said: Said) => server.remove(said.by, channelOf(said), said),
    loseReceipts: () => server.dropAfter('chat.postMessage', 100),
    ignoreNext() {
      server.ignoreNext('chat.postMessage')
      const before = server.requests.length
      return () => server.requests.slice(before).some(({ method }) => method === 'chat.postMessage')
    },
    connection:
      mode === 'http'
        ? null
        : {
            drop: cutBy(server.dropConnection),
            renew: cutBy(server.requestRefresh),
            returns: () => server.connects - 1,
            isClosed: () => server.connections === 0,
          },
  }
}

/** The options of a command as people type them after its name. */
function lineOf(name: string, values: Values): string {
  const argument = commands.find((command) => command.name === name)?.argument
  const typed = Object.entries(values).map(([option, value]) => {
    if (option === argument) return String(value)
    return `${option}:${/\s/.test(String(value)) ? `"${value}"` : value}`
  })
  return typed.join(' ')
}

/** An open form. */
function formIn(d: SlackDesk, modal: Modal, channel: Channel): Form {
  const handIn = async (by: Modal, typed: Readonly<Record<string, string>>): Promise<Seen | null> => {
    by.errors = {}
    const before = d.server.botMessages(channel).length
    const delivery = d.server.submit(by, typed)
    await d.server.until(() => delivery.acked, 'the form to be taken')
    if (Object.keys(by.errors).length > 0) return null
    const told = () => d.server.botMessages(channel).slice(before)
    return see(await d.server.until(() => told().find(({ onlyFor }) => onlyFor === by.person.id), 'a line on the form'))
  }
  const form: Form = {
    get typed() {
      return typedIn(modal)
    },
    async handIn(typed) {
      const done = await handIn(modal, typed)
      return { done, wrong: modal.errors, again: form }
    },
    async handInAs(person: Person, typed) {
      const told = await handIn({ ...modal, person }, typed)
      if (told === null) throw new Error('the form says what is wrong to somebody who may not hand it in')
      return told
    },
  }
  return form
}
