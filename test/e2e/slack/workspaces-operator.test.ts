import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBotHere } from '../../fakes/bot-here.js'
import type { Team } from '../../fakes/slack/index.js'
import { run } from '../../support/run.js'
import { type Installable, openInstallable, tokensKey } from '../../worlds/installed.js'

const otherKey = 'fedcba9876543210'.repeat(4)

let d: Installable
let harbour: Team
let lighthouse: Team
beforeAll(async () => {
  d = await openInstallable()
  ;[harbour, lighthouse] = [d.server.addTeam('Harbour'), d.server.addTeam('Lighthouse')]
  for (const team of [harbour, lighthouse]) expect((await d.install(team)).status).toBe(200)
  await d.bot.stop()
})
afterAll(() => d.close())

const doctor = (env: Readonly<Record<string, string>> = {}) => run(['doctor'], { env: { ...d.env, ...env } })

it('doctor checks the token of each workspace, and shows none of them', async () => {
  const { stdout } = await doctor()
  for (const { id, name } of [harbour, lighthouse])
    expect(stdout).toContain(`✓ the token of the workspace ${id} is good: mission-desk in ${name}`)
  for (const secret of [harbour.token, tokensKey, d.server.clientSecret]) expect(stdout).not.toContain(secret)
})

it('doctor says what to do about a revoked token and about a key that decrypts none', async () => {
  const { token } = lighthouse
  lighthouse.token = null
  expect((await doctor()).stdout).toMatch(
    new RegExp(
      `✗ the token of the workspace ${lighthouse.id} cannot be used\\n.*→ Slack refused it.*install the desk in ${lighthouse.id} again`,
    ),
  )
  lighthouse.token = token
  const wrong = await doctor({ SLACK_TOKENS_KEY: otherKey })
  expect(wrong.code).toBe(1)
  expect(wrong.stdout).toMatch(new RegExp(`✗ the token of the workspace ${harbour.id} cannot be used\\n.*→ SLACK_TOKENS_KEY does not open`))
  expect(wrong.stdout).not.toContain(otherKey)
})

it('the desk does not start with a key that decrypts only some tokens, and says what to do', async () => {
  const bot = startBotHere({ ...d.env, SLACK_TOKENS_KEY: otherKey })
  expect(await bot.ended).toBe(2)
  expect(bot.stderr()).toMatch(/SLACK_TOKENS_KEY does not open the token of the workspace T\w+\. Set the key that it was kept with/)
  expect(bot.stderr()).not.toContain(otherKey)
})

it('the operator changes a key by setting the new one before the old one', async () => {
  await d.restart({ SLACK_TOKENS_KEY: `${otherKey},${tokensKey}` })
  expect((await d.install(harbour)).status).toBe(200)
  await d.bot.stop()
  expect((await doctor({ SLACK_TOKENS_KEY: otherKey })).stdout).toContain(`✓ the token of the workspace ${harbour.id} is good`)
})

it('the operator can forget a workspace whose key is lost', async () => {
  const slack = (...args: string[]) => run(['slack', ...args], { env: { ...d.env, SLACK_TOKENS_KEY: otherKey } })
  expect((await slack('workspaces')).stdout).toMatch(new RegExp(`${harbour.id} {2}\\d{4}-\\d\\d-\\d\\d`))
  expect((await slack('forget', lighthouse.id)).stdout).toContain(`The token of ${lighthouse.id} is forgotten.`)
  expect(await slack('forget', lighthouse.id)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`not installed in ${lighthouse.id}`),
  })
  expect((await slack('forget', harbour.id)).code).toBe(0)
  expect((await slack('workspaces')).stdout).toContain('The desk is installed in no workspace.')
  expect((await doctor()).stdout).toContain('installed in no workspace yet: open /slack/install')
})
