import type { App, Context } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { clip } from '../../src/cards/drawing.js'
import type { Platform } from '../../src/cards/to.js'
import { commands } from '../../src/commands/commands.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { pause } from '../shared/lifecycle.js'
import type { Deleted } from './deleted.js'
import type { To } from './delivery.js'
import type { Locales } from './locales.js'
import type { Moderators } from './moderators.js'
import {
  type Addressed,
  type MessageEvent,
  parseCommand,
  parseJoined,
  parseMessage,
  parseShortcut,
  parseUnasked,
  readDeletion,
  type ShortcutEvent,
} from './parse/request.js'
import { renderHome } from './render/home.js'
import { shortcutId, usualCommand } from './render/manifest.js'
import type { Sending } from './sending.js'

/** What all listeners work with. */
export interface ListenerDeps {
  readonly app: App
  readonly desk: Desk
  readonly inbox: Inbox
  readonly sending: Sending
  /** Knows who moderates. */
  readonly moderators: Moderators
  /** Knows the languages of people. */
  readonly locales: Locales
  readonly deleted: Deleted
  /** Gives up while Slack still waits for what is made of its event. */
  readonly quick: WebClient
  /** The desk's own user id. */
  readonly ownId: string
  /** The workspace's id. */
  readonly teamId: string
  /** How replies are drawn. */
  readonly platform: Platform
  /** Do work that stopping waits for. Slack was told already that the event has arrived. */
  readonly run: (work: () => Promise<void>) => void
}

const longestTitle = 80

/** Slack waits three seconds for an acknowledgement: one that a slow store holds up comes before the request is kept. In milliseconds. */
const keptWithinMs = 1_500

/** Keep a request and where its reply goes. Resolves when it is kept, and in time for Slack all the same. @param server the workspace's id */
export const acceptFor =
  (inbox: Inbox, server: string) =>
  async (request: Request, to: To): Promise<void> => {
    await Promise.race([inbox.accept({ ...request, server }, to as unknown as Json), pause(keptWithinMs)])
  }

/** Listen to messages, commands, the message action and the home tab. Whatever is for the desk is kept before it is acknowledged. */
export function listen({ app, desk, inbox, sending, moderators, deleted, ownId, teamId, platform, run }: ListenerDeps): void {
  const accept = acceptFor(inbox, teamId)

  /** What was said to nobody is kept only where its channel listens, and it reads as a question. */
  const hear = async ({ request, ...to }: Addressed, resent: boolean): Promise<void> => {
    const heard = request.kind === 'ask' ? await desk.hear({ channel: to.channel, text: request.text }) : null
    if (heard !== null) await accept({ ...request, ...heard }, { kind: 'message', ...to, resent, unasked: true })
  }

  const onMessage = async (event: MessageEvent, { retryNum = 0 }: Context): Promise<void> => {
    const gone = readDeletion(event)
    if (gone !== null) return deleted.note(gone.channel, gone.ts)
    const addressed = parseMessage(event, ownId)
    if (addressed === null) {
      const unasked = parseUnasked(event, ownId)
      if (unasked === null) return
      const hearing = hear(unasked, retryNum > 0)
      run(() => hearing)
      // A slow store holds up no acknowledgement.
      return Promise.race([hearing, pause(keptWithinMs)])
    }
    const { request, ...to } = addressed
    // A direct message is for nobody else to see.
    const shown = to.direct ? request : { ...request, message: `${to.channel}:${to.ts}` }
    await accept(shown, { kind: 'message', ...to, resent: retryNum > 0 })
  }
  app.event('app_mention', ({ event, context }) => onMessage(event as MessageEvent, context))
  app.message(({ event, context }) => onMessage(event as MessageEvent, context))

  app.event('member_joined_channel', async ({ event }) => {
    const joined = parseJoined(event, ownId)
    if (joined !== null) await accept(joined, { kind: 'joined', channel: event.channel })
  })

  // An app whose manifest was not changed with the settings has the short names still.
  const all = platform.command ?? usualCommand
  for (const name of [all, ...commands.map((command) => command.name)]) {
    app.command(`/${name}`, async ({ command, ack }) => {
      const typed = parseCommand(command, all)
      const { channel_id: channel, user_id: person, response_url: url } = command
      if (typed !== null) await accept(typed.request, { kind: 'command', url, channel, threadTs: null, person, private: typed.private })
      await ack()
    })
  }

  app.shortcut(shortcutId, async ({ shortcut, ack }) => {
    const event = shortcut as unknown as ShortcutEvent & { readonly response_url: string }
    const { channel, message, user, response_url: url } = event
    const where = { channel: channel.id, threadTs: message.thread_ts ?? null, person: user.id }
    await accept(parseShortcut(event), { kind: 'command', url, ...where, private: true })
    await ack()
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
      await sending.extra('showing the home tab', () =>
        app.client.views.publish({ user_id: user, view: renderHome(help, sources, platform) }),
      )
    })
  })
}
