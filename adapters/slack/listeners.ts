import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Handle, Reply } from '../../src/adapter.js'
import { commands } from '../../src/commands.js'
import { clip } from '../../src/drawing.js'
import { noTextLine } from '../../src/wording.js'
import { actionIds } from './blocks.js'
import { renderHome } from './home.js'
import { shortcutId } from './manifest.js'
import {
  type Addressed,
  type CommandEvent,
  type MessageEvent,
  type PressEvent,
  parseCommand,
  parseMessage,
  parsePress,
  parseShortcut,
  type ShortcutEvent,
} from './parse.js'
import type { Sending } from './sending.js'

export interface ListenerDeps {
  readonly app: App
  readonly handle: Handle
  readonly sending: Sending
  /** Calls Slack without trying again: for what is no use later. */
  readonly once: WebClient
  /** The desk's own user id. */
  readonly ownId: string
  /** Do work that stopping waits for. Slack was told already that the event has arrived. */
  readonly run: (work: () => Promise<void>) => void
}

const privately = { private: true, sharedBy: null } as const
const longestTitle = 80
const noText: Reply = { kind: 'notice', text: noTextLine, private: true }

/** Listen to everything that is meant for the desk. Each event is acknowledged at once and worked on afterwards. */
export function listen(deps: ListenerDeps): void {
  const { app, handle, sending, ownId, run } = deps

  const onMessage = (event: unknown): void => {
    const addressed = parseMessage(event as MessageEvent, ownId)
    if (addressed !== null) run(() => answerMessage(deps, addressed))
  }
  app.event('app_mention', async ({ event }) => onMessage(event))
  app.message(async ({ event }) => onMessage(event))

  for (const { name } of commands) {
    app.command(`/${name}`, async ({ command, ack, respond }) => {
      await ack()
      const incoming = parseCommand(command as CommandEvent, ownId)
      if (incoming === null) return
      const place = { channel: command.channel_id, threadTs: undefined, person: command.user_id, key: incoming.id }
      run(async () => {
        const reply = await handle(incoming)
        if (reply !== null) await sending.respond(respond, place, reply, privately, 'privately')
      })
    })
  }

  app.shortcut(shortcutId, async ({ shortcut, ack, respond }) => {
    await ack()
    const event = shortcut as unknown as ShortcutEvent
    const incoming = parseShortcut(event, ownId)
    const place = { channel: event.channel.id, threadTs: event.message.thread_ts, person: event.user.id, key: incoming.id }
    run(async () => {
      const reply = incoming.text === '' ? noText : await handle(incoming)
      if (reply !== null) await sending.respond(respond, place, reply, privately, 'privately')
    })
  })

  app.action(actionIds, async ({ body, ack, respond }) => {
    await ack()
    const press = parsePress(body as unknown as PressEvent)
    if (press === null) return
    const { incoming, channel, threadTs, pressedTs, audience, shows } = press
    run(async () => {
      const reply = await handle(incoming)
      if (reply === null) return
      const pressed = pressedTs === undefined ? {} : { pressedTs }
      // In the desk's home there is nothing to respond to: the answer comes in the conversation with it.
      const place = { channel: channel ?? body.user.id, threadTs, person: body.user.id, key: incoming.id, ...pressed }
      const isQuestionToAll = incoming.command === 'try' && !audience.private
      if (channel === null) await sending.post(place, openly(reply))
      else if (isQuestionToAll) await sending.post(place, reply)
      else if (shows !== 'as a form') await sending.respond(respond, place, reply, audience, shows)
    })
  })

  app.event('app_home_opened', async ({ event }) => {
    const { user, channel, tab } = event
    run(async () => {
      const ask = (command: 'help' | 'sources'): Promise<Reply | null> =>
        handle({ id: `home:${user}:${command}:${event.event_ts}`, platform: 'slack', command, text: '' })
      const help = await ask('help')
      if (help?.kind !== 'help') return
      if (tab === 'messages') {
        const prompts = help.samples.map((question) => ({ title: clip(question, longestTitle), message: question }))
        // Without thread_ts: with it the call silently fails in the agent view.
        await sending.extra('suggesting questions', () =>
          app.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts }),
        )
        return
      }
      const sources = await ask('sources')
      if (sources?.kind !== 'sources') return
      await sending.extra('showing the home tab', () => app.client.views.publish({ user_id: user, view: renderHome(help, sources) }))
    })
  })
}

/** In a conversation with the desk alone nothing needs to be hidden from others. */
const openly = (reply: Reply): Reply => (reply.kind === 'notice' ? { ...reply, private: false } : reply)

/** Answer a message where it was written. In a conversation with the desk alone, show that it is at work, and name the thread. */
async function answerMessage({ handle, sending, once }: ListenerDeps, addressed: Addressed): Promise<void> {
  const { incoming, channel, threadTs, direct, begins } = addressed
  const place = { channel, threadTs, begins, person: incoming.person ?? '', key: incoming.id, askedTs: addressed.ts }
  const thread = { channel_id: channel, thread_ts: threadTs }
  const { setStatus, setTitle } = once.assistant.threads
  const showStatus = (status: string): Promise<void> =>
    direct ? sending.extra('showing that the desk is at work', () => setStatus({ ...thread, status })) : Promise.resolve()
  // An answer ends the status, so it must not come before it.
  const [reply] = await Promise.all([handle(incoming), showStatus('is looking in the articles …')])
  if (reply === null) return showStatus('')
  await sending.post(place, direct ? openly(reply) : reply)
  if (!direct || !begins || incoming.command !== 'ask' || incoming.text === '') return
  await sending.extra('naming the thread', () => setTitle({ ...thread, title: clip(incoming.text, longestTitle) }))
}
