import { expect, it } from 'vitest'
import { createDiscord } from '../../../../adapters/discord/index.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { startDiscordServer, textsOf } from '../../../fakes/discord/index.js'
import { deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'

it('a private notice after a public deferral is visible only to the person who asked', async () => {
  const server = await startDiscordServer()
  const channel = server.addChannel(server.addGuild())
  const { token, apiUrl } = server
  const options = { token, guildId: undefined, moderatorRoles: [], moderatorGuilds: [], apiUrl }
  const adapter = withInbox((deps) => createDiscord({ ...options, ...deps }))
  let answer: (reply: Reply) => void = () => {}
  await adapter.start(
    deskThat(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    ),
  )
  const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: 'Who?' })
  await server.until(() => asked.deferred, 'a deferred reply')
  // Each step is retried if the connection breaks.
  server.loseRequestNext(/^DELETE \/webhooks\/.*@original$/)
  server.loseResponseNext(/^DELETE \/webhooks\/.*@original$/)
  answer({ kind: 'notice', text: 'For you alone.', private: true })
  const reply = await server.until(() => asked.replies[0], 'the notice')
  expect(textsOf(reply.components)).toEqual(['For you alone.'])
  expect(reply.onlyFor).toBe(asked.person)
  expect(server.botMessages(channel).filter((message) => message.onlyFor === null)).toEqual([])
  await adapter.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})
