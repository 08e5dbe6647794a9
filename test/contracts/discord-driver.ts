import { createDiscord } from '../../adapters/discord/index.js'
import type { Adapter } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import { buttonsOf, type Channel, type DiscordServer, type Person, startDiscordServer, textsOf } from '../fakes/discord/index.js'
import { deskThat } from '../worlds/desks.js'
import { withInbox } from '../worlds/inboxes.js'
import type { AdapterDriver } from './adapter.js'

/** Drives the Discord adapter through a look-alike of Discord. */
export function discordDriver(): AdapterDriver {
  let server: DiscordServer | undefined
  let adapter: Adapter | undefined
  let channel: Channel | undefined
  let person: Person | undefined
  let onHandled: (reply: Promise<Reply | null>) => void = () => {}
  let stopped = false
  return {
    name: 'discord',
    harmful: /(?<!\\)(?:@everyone|<@|<#|<:|<t:|\|\||`|\]\(https:\/\/evil|https:\/\/evil\.example\/\w)|\p{Bidi_Control}|[^\P{Cc}\n]/u,
    hostile: [
      ...['@everyone', '<@123>', '<@&123>', '<#123>', '<:smile:123>', '<t:1:R>', '||spoiler||', '`code`', '```js\ncode', '**bold**'],
      ...['[click](https://evil.example)', '\u202egnirts', '\u061c', '\u0007', '> quote', '# heading', '- list', '\\', '\\\\@everyone'],
    ],
    async start(handle) {
      server = await startDiscordServer()
      channel = server.addChannel(server.addGuild())
      person = server.addPerson('ana')
      const { token, apiUrl } = server
      adapter = withInbox((deps) => createDiscord({ token, guildId: undefined, moderatorRoles: [], moderatorGuilds: [], apiUrl, ...deps }))
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
      const interaction = server.slash(person, channel, 'ask', { question })
      if (stopped) return ''
      // An error also has a reply: only a missing reply counts as silence.
      if ((await handed.catch(() => 'failed')) === null) return ''
      await server.until(() => interaction.replies.length > 0, 'a reply')
      const { components } = interaction.replies[0] ?? { components: [] }
      // A label shows plain text only: markup in it stays inactive.
      const labels = buttonsOf(components).map((b) => (b.label ?? '').replace(/[@<|`[\]]/g, '·'))
      return [...textsOf(components), ...labels].join('\n')
    },
    async stop() {
      stopped = true
      await adapter?.stop()
      await server?.stop()
    },
  }
}
