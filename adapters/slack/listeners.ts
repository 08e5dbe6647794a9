import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { clip } from '../../src/cards/drawing.js'
import { toOne } from '../../src/cards/to.js'
import { commands } from '../../src/commands/commands.js'
import type { Desk } from '../../src/contract/adapter.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import { words } from '../../src/i18n/words.js'
import type { Locales } from './locales.js'
import type { Moderators } from './moderators.js'
import { type Addressed, type MessageEvent, parseCommand, parseMessage, parseShortcut, type ShortcutEvent } from './parse/request.js'
import { renderHome } from './render/home.js'
import { shortcutId } from './render/manifest.js'
import { slackCustom } from './render/reply.js'
import type { Sending } from './sending.js'

/** What all listeners work with. */
export interface ListenerDeps {
  readonly app: App
  readonly desk: Desk
  readonly sending: Sending
  /** Knows who moderates. */
  readonly moderators: Moderators
  /** Knows the languages of people. */
  readonly locales: Locales
  /** Calls Slack without trying again: for what is no use later. */
  readonly once: WebClient
  /** The same, and gives up while Slack still waits for what is made of its event. */
  readonly quick: WebClient
  /** The desk's own user id. */
  readonly ownId: string
  /** Do work that stopping waits for. Slack was told already that the event has arrived. */
  readonly run: (work: () => Promise<void>) => void
}

/** In a conversation with the desk alone nothing needs to be hidden from others. */
export const openly = (reply: Reply): Reply => (reply.kind === 'notice' ? { ...reply, private: false } : reply)

const longestTitle = 80

/** Listen to messages, commands, the message action and the home tab. Each event is acknowledged at once and worked on afterwards. */
export function listen(deps: ListenerDeps): void {
  const { app, desk, sending, moderators, locales, ownId, run } = deps

  const onMessage = (event: unknown): void => {
    const addressed = parseMessage(event as MessageEvent, ownId)
    if (addressed !== null) run(() => answerMessage(deps, addressed))
  }
  app.event('app_mention', async ({ event }) => onMessage(event))
  app.message(async ({ event }) => onMessage(event))

  for (const { name } of commands) {
    app.command(`/${name}`, async ({ command, ack, respond }) => {
      await ack()
      const typed = parseCommand(command)
      if (typed === null) return
      const { request } = typed
      const place = { channel: command.channel_id, threadTs: undefined, person: command.user_id, key: request.id }
      run(async () => {
        const isPrivate = typed.private ?? (await desk.settings(command.channel_id)).private ?? slackCustom.private
        const known = await moderators.know(request)
        const reply = await (isPrivate ? locales.ask(desk, known) : desk.handle(known))
        if (reply === null) return
        await sending.respond(respond, place, reply, { ...toOne, private: isPrivate }, isPrivate ? 'privately' : 'openly')
      })
    })
  }

  app.shortcut(shortcutId, async ({ shortcut, ack, respond }) => {
    await ack()
    const event = shortcut as unknown as ShortcutEvent
    const request = parseShortcut(event)
    const place = { channel: event.channel.id, threadTs: event.message.thread_ts, person: event.user.id, key: request.id }
    run(async () => {
      const reply = request.text === '' ? await tellNoText(deps, event) : await locales.ask(desk, request)
      if (reply !== null) await sending.respond(respond, place, reply, toOne, 'privately')
    })
  })

  app.event('app_home_opened', async ({ event }) => {
    const { user, channel, tab } = event
    run(async () => {
      const moderator = await moderators.isModerator(user)
      const ask = (name: 'help' | 'sources'): Promise<Reply | null> =>
        desk.handle({ id: `home:${user}:${name}:${event.event_ts}`, platform: 'slack', kind: 'command', name, options: {}, moderator })
      const help = await ask('help')
      if (help?.kind !== 'help') return
      if (tab === 'messages') {
        const prompts = help.samples.map((question) => ({ title: clip(question, longestTitle), message: question }))
        // Without thread_ts: with it the call silently fails in the agent view.
        const { setSuggestedPrompts } = app.client.assistant.threads
        await sending.extra('suggesting questions', () => setSuggestedPrompts({ channel_id: channel, prompts }))
        return
      }
      const sources = await ask('sources')
      if (sources?.kind !== 'sources') return
      await sending.extra('showing the home tab', () => app.client.views.publish({ user_id: user, view: renderHome(help, sources) }))
    })
  })
}

/** For a message without words. */
async function tellNoText({ desk, locales }: ListenerDeps, { channel, user }: ShortcutEvent): Promise<Reply> {
  const { language } = await desk.settings(channel.id)
  return notice(words[locales.languageOf(user.id) ?? language].noText)
}

/**
 * Answer a message in its thread or, where the channel wants it so, in the channel. In a conversation with the desk alone, show that
 * it is at work, and name the thread.
 */
async function answerMessage({ desk, sending, moderators, locales, once }: ListenerDeps, addressed: Addressed): Promise<void> {
  const { request, channel, threadTs, direct, begins } = addressed
  const thread = { channel_id: channel, thread_ts: threadTs }
  const { setStatus, setTitle } = once.assistant.threads
  const showStatus = async (status: string): Promise<void> => {
    if (direct) await sending.extra('showing that the desk is at work', () => setStatus({ ...thread, status }))
  }
  const { answers, language } = await desk.settings(channel)
  // An answer ends the status, so it must not come before it.
  const [reply] = await Promise.all([
    moderators.know(request).then((known) => (direct ? locales.ask(desk, known) : desk.handle(known))),
    showStatus(words[language].atWork),
  ])
  if (reply === null) return showStatus('')
  const inChannel = !direct && begins && answers === 'channel'
  const where = { channel, threadTs: inChannel ? undefined : threadTs, begins, askedTs: addressed.ts }
  await sending.post({ ...where, person: request.person ?? '', key: request.id }, direct ? openly(reply) : reply)
  if (!direct || !begins || request.kind !== 'ask' || request.text === '') return
  await sending.extra('naming the thread', () => setTitle({ ...thread, title: clip(request.text, longestTitle) }))
}
