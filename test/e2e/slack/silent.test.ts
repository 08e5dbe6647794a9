import { expect, it, onTestFinished } from 'vitest'
import { freePort } from '../../fakes/free-port.js'
import { openSlack } from '../../fakes/slack/desk.js'

it('a silent socket is replaced within seconds, the desk is not ready meanwhile, and no question is lost', async () => {
  const port = await freePort()
  const { server, bot, person, channel, close } = await openSlack({ env: { METRICS_PORT: String(port), LOG_LEVEL: 'info' } })
  onTestFinished(close)
  const isReady = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok
  const becomes = async (wanted: boolean): Promise<void> => {
    while ((await isReady()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await becomes(true)
  server.stall()
  const asked = server.say(person, channel, 'Where did Ruto speak?', { mentionBot: true })
  await becomes(false)
  await bot.saying(/Slack: the connection was lost; the desk reconnects/)
  await becomes(true)
  await server.until(() => server.botMessages(channel).find(({ threadTs }) => threadTs === asked.ts), 'the answer')
  expect(server.connects).toBe(2)
})
