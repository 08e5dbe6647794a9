import { createSlack } from '../../adapters/slack/index.js'
import type { Adapter } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import {
  type Block,
  type Channel,
  everyBlock,
  type Message,
  type Person,
  type SlackServer,
  startSlackServer,
} from '../fakes/slack/index.js'
import { deskThat } from '../worlds/desks.js'
import { withInbox } from '../worlds/inboxes.js'
import type { AdapterDriver } from './adapter.js'

/** Drives the Slack adapter through a look-alike of Slack. */
export function slackDriver(): AdapterDriver {
  let server: SlackServer | undefined
  let adapter: Adapter | undefined
  let channel: Channel | undefined
  let person: Person | undefined
  let onHandled: (reply: Promise<Reply | null>) => void = () => {}
  let stopped = false
  return {
    name: 'slack',
    harmful: /<[!@#]|<https?:|\p{Bidi_Control}|[^\P{Cc}\n]/u,
    hostile: [
      ...['<!channel>', '<!here|here>', '<@U0123>', '<#C0123|general>', '<https://evil.example|click>', '&lt;!channel&gt;', '*bold*'],
      ...['@channel', ':smile:', '`code`', '~gone~', '> quote', '\u202egnirts', '\u061c', '\u0007'],
    ],
    async start(handle) {
      server = await startSlackServer()
      channel = server.addChannel()
      person = server.addPerson('ana')
      const { botToken, appToken, apiUrl } = server
      const options = { botToken, connection: { mode: 'socket', appToken }, apiUrl, moderators: [], moderatorGroup: undefined } as const
      adapter = withInbox((deps) => createSlack({ ...options, ...deps }))
      await adapter.start(
        deskThat((request) => {
          const reply = handle(request)
          onHandled(reply)
          return reply
        }),
      )
    },
    async ask(question) {
      if (!server || !person || !channel) throw new Error('not started')
      const handed = new Promise<Reply | null>((resolve, reject) => {
        onHandled = (reply) => reply.then(resolve, reject)
      })
      const escaped = question.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      const asked = server.slash(person, channel, '/ask', escaped)
      if (stopped) return ''
      // An error also has a reply: only a missing reply counts as silence.
      if ((await handed.catch(() => 'failed')) === null) return ''
      return drawn(await server.until(() => asked.replies[0], 'a reply'))
    },
    async stop() {
      stopped = true
      await adapter?.stop()
      await server?.stop()
    },
  }
}

/** All that Slack shows, with links. Markup is active only in text fields that support it. */
function drawn({ text, blocks }: Message): string {
  const inert = (words: string): string => words.replaceAll('<', '‹')
  const lines = everyBlock(blocks).flatMap(({ type, text: words, url }: Block) => {
    if (typeof words !== 'string') return []
    return [type === 'mrkdwn' ? words : inert(words), ...(url === undefined ? [] : [url])]
  })
  return [...lines, text].join('\n')
}
