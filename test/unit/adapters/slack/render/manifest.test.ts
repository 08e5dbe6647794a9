import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeManifest, scopes } from '../../../../../adapters/slack/render/manifest.js'
import { commands } from '../../../../../src/commands/commands.js'
import { runProcess } from '../../../../support/processes.js'
import { repository } from '../../../../support/program.js'
import { run } from '../../../../support/run.js'

const docs = () => readFile(join(repository, 'docs', 'SLACK.md'), 'utf8')

describe("Slack's app manifest", () => {
  it('equals the checked-in file: `npm run -s desk -- slack manifest > manifest.yml`', async () => {
    expect(await readFile(join(repository, 'manifest.yml'), 'utf8')).toBe(makeManifest(null))
  })

  it('is printed by the command line', async () => {
    expect(await runProcess(['slack', 'manifest'])).toEqual({ code: 0, stdout: makeManifest(null), stderr: '' })
  })

  it('has what answer channels need on request, for Socket Mode and for HTTP', async () => {
    for (const more of [[], ['--url', 'https://desk.example/slack/events']]) {
      const { stdout, code } = await run(['slack', 'manifest', '--answer-channels', ...more])
      const { settings, oauth_config } = parse(stdout)
      expect(code).toBe(0)
      expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(['channels:history', 'groups:history', ...scopes]))
      expect(settings.event_subscriptions.bot_events).toEqual(expect.arrayContaining(['message.channels', 'message.groups']))
    }
  })

  it('has the command of SLACK_COMMAND and no other, also before the tokens are set', async () => {
    for (const typed of ['mission', '/mission']) {
      const { stdout, code } = await run(['slack', 'manifest'], { env: { SLACK_COMMAND: typed, SLACK_APP_TOKEN: 'xapp-1-x' } })
      expect(code).toBe(0)
      const { features } = parse(stdout)
      expect(features.slash_commands.map((c: { command: string }) => c.command)).toEqual(['/mission'])
      expect(features.slash_commands[0].description).toContain('/mission help')
      for (const { name } of commands) expect(features.slash_commands[0].usage_hint).toContain(name)
    }
  })

  it.each([
    ['ask', "must not be one of the desk's own commands"],
    ['Mission Desk', 'must be a name of small letters'],
    ['x'.repeat(32), 'at most 31 characters'],
  ])('is not made with %j as SLACK_COMMAND, and the error says why', async (name, why) => {
    const { code, stdout, stderr } = await run(['slack', 'manifest'], { env: { SLACK_COMMAND: name } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('SLACK_COMMAND')
    expect(stderr).toContain(why)
  })

  it('names an HTTP address wherever Slack sends to, and turns Socket Mode off', async () => {
    const url = 'https://desk.example/slack/events'
    const { stdout } = await run(['slack', 'manifest', '--url', url])
    const { settings, features } = parse(stdout)
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    })
    expect(features.slash_commands.map((c: { url: string }) => c.url)).toEqual(['/desk', ...commands].map(() => url))
  })

  it('names the redirect address and the uninstall event if several workspaces are wanted', async () => {
    const { stdout } = await run(['slack', 'manifest', '--install', '--url', 'https://desk.example/slack/events'])
    const { oauth_config, settings } = parse(stdout)
    expect(oauth_config.redirect_urls).toEqual(['https://desk.example/slack/oauth_redirect'])
    expect(settings.event_subscriptions.bot_events).toEqual(expect.arrayContaining(['app_mention', 'app_uninstalled', 'tokens_revoked']))
    expect(await run(['slack', 'manifest', '--install'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('needs --url'),
    })
  })

  it.each(['desk', 'http://desk.example/slack/events', 'https://desk.example', 'ftp://x/slack/events'])(
    'says what an address must be if it is %s',
    async (url) => {
      const { code, stdout, stderr } = await run(['slack', 'manifest', '--url', url])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/--url must be an address that begins with https:\/\/ and ends with \/slack\/events/)
    },
  )

  it('keeps the commands within Slack’s length limits', () => {
    const { features } = parse(makeManifest(null))
    expect(features.slash_commands.map((c: { command: string }) => c.command)).toEqual(['/desk', ...commands.map(({ name }) => `/${name}`)])
    for (const { command, description } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(2_000)
    }
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300)
  })

  it('asks only for scopes that the docs justify, and the docs name no others', async () => {
    const text = await docs()
    const named = [...text.matchAll(/^\| `([\w.]+:?[\w.:]*)` \|/gm)].map((match) => match[1])
    expect(named.sort()).toEqual([...scopes].sort())
  })
})
