import type { App, Context } from '@slack/bolt'
import { clip } from '../../src/cards/drawing.js'
import type { Platform } from '../../src/cards/to.js'
import { commands } from '../../src/commands/commands.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { pause } from '../shared/lifecycle.js'
import type { To } from './delivery.js'
import { withPrefix } from './parse/ids.js'
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
import type { Workspace } from './workspace.js'
import type { Workspaces } from './workspaces.js'

/** What all listeners work with. */
export interface ListenerDeps {
  readonly app: App
  readonly desk: Desk
  readonly inbox: Inbox
  readonly workspaces: Workspaces
  /** How replies are drawn. */
  readonly platform: Platform
  /** Do work that stopping waits for. Slack was told already that the event has arrived. */
  readonly run: (work: () => Promise<void>) => void
}

const longestTitle = 80

/** Slack waits three seconds for an acknowledgement. If a slow store holds it up, it is sent after this time, before the request is kept. In milliseconds. */
const keptWithinMs = 1_500

/** A request as the desk knows it: from which workspace, and with its ids as the desk keeps them. */
export const known = <R extends Request>(request: R, { teamId, prefix }: Pick<Workspace, 'teamId' | 'prefix'>): R => ({
  ...withPrefix(request, prefix),
  server: teamId,
})

/** Keep a request and where its reply goes. Resolves when it is kept, and in time for Slack all the same. @param here where it comes from */
export const acceptFor =
  (inbox: Inbox) =>
  async (here: Workspace, request: Request, to: To): Promise<void> => {
    await Promise.race([inbox.accept(known(request, here), to as unknown as Json), pause(keptWithinMs)])
  }

/** Listen to messages, commands, the message action and the home tab. What is for the desk is kept before it is acknowledged. */
export function listen({ app, desk, inbox, workspaces, platform, run }: ListenerDeps): void {
  const accept = acceptFor(inbox)

  /** What was said to nobody is kept only if its channel listens, and it reads as a question. */
  const hear = async (here: Workspace, { request, ...to }: Addressed, resent: boolean): Promise<void> => {
    const channel = `${here.prefix}${to.channel}`
    const heard = request.kind === 'ask' ? await desk.hear({ channel, text: request.text }) : null
    if (heard !== null) await accept(here, { ...request, ...heard }, { kind: 'message', ...to, resent, unasked: true })
  }

  const onMessage = async (here: Workspace, event: MessageEvent, { retryNum = 0 }: Context): Promise<void> => {
    const { ownId, deleted } = here
    const gone = readDeletion(event)
    if (gone !== null) return Promise.race([deleted.note(gone.channel, gone.ts), pause(keptWithinMs)])
    const addressed = parseMessage(event, ownId)
    if (addressed === null) {
      const unasked = parseUnasked(event, ownId)
      if (unasked === null) return
      const hearing = hear(here, unasked, retryNum > 0)
      run(() => hearing)
      // A slow store holds up no acknowledgement.
      return Promise.race([hearing, pause(keptWithinMs)])
    }
    const { request, ...to } = addressed
    // A direct message is for nobody else to see.
    const shown = to.direct ? request : { ...request, message: `${to.channel}:${to.ts}` }
    await accept(here, shown, { kind: 'message', ...to, resent: retryNum > 0 })
  }
  const hearMessage = async ({ event, context }: { readonly event: unknown; readonly context: Context }): Promise<void> => {
    const here = await workspaces.of(context.teamId)
    if (here !== null) await onMessage(here, event as MessageEvent, context)
  }
  app.event('app_mention', hearMessage)
  app.message(hearMessage)

  app.event('member_joined_channel', async ({ event, context }) => {
    const here = await workspaces.of(context.teamId)
    const joined = here && parseJoined(event, here.ownId)
    if (here && joined) await accept(here, joined, { kind: 'joined', channel: event.channel })
  })

  // An app whose manifest was not changed with the settings still has the short names.
  const all = platform.command ?? usualCommand
  for (const name of [all, ...commands.map((command) => command.name)]) {
    app.command(`/${name}`, async ({ command, ack, context }) => {
      const here = await workspaces.of(context.teamId)
      const typed = parseCommand(command, all)
      const { channel_id: channel, user_id: person, response_url: url } = command
      const to = { kind: 'command', url, channel, threadTs: null, person } as const
      if (here !== null && typed !== null) await accept(here, typed.request, { ...to, private: typed.private })
      await ack()
    })
  }

  app.shortcut(shortcutId, async ({ shortcut, ack, context }) => {
    const here = await workspaces.of(context.teamId)
    const event = shortcut as unknown as ShortcutEvent & { readonly response_url: string }
    const { channel, message, user, response_url: url } = event
    const where = { channel: channel.id, threadTs: message.thread_ts ?? null, person: user.id }
    if (here !== null) await accept(here, parseShortcut(event), { kind: 'command', url, ...where, private: true })
    await ack()
  })

  app.event('app_home_opened', async ({ event, context }) => {
    const here = await workspaces.of(context.teamId)
    if (here !== null) run(() => showHome(here, event))
  })

  const showHome = async ({ client, moderators, sending, prefix }: Workspace, event: HomeEvent): Promise<void> => {
    const { user, channel, tab } = event
    const moderator = await moderators.isModerator(user)
    const ask = (name: 'help' | 'sources'): Promise<Reply | null> =>
      desk.handle({
        id: `${prefix}home:${user}:${name}:${event.event_ts}`,
        ...{ platform: 'slack', kind: 'command', name, options: {}, moderator },
      })
    const help = await ask('help')
    if (help?.kind !== 'help') return
    if (tab === 'messages') {
      const prompts = help.samples.map((question) => ({ title: clip(question, longestTitle), message: question }))
      // Without thread_ts: with it the call silently fails in the agent view.
      const { setSuggestedPrompts } = client.assistant.threads
      await sending.extra('suggesting questions', () => setSuggestedPrompts({ channel_id: channel, prompts }))
      return
    }
    const sources = await ask('sources')
    if (sources?.kind !== 'sources') return
    await sending.extra('showing the home tab', () => client.views.publish({ user_id: user, view: renderHome(help, sources, platform) }))
  }
}

interface HomeEvent {
  readonly user: string
  readonly channel: string
  readonly tab?: string
  readonly event_ts: string
}
