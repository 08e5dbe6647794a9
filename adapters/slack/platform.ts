import { z } from 'zod'
import { commandNamed } from '../../src/commands/commands.js'
import { definePlatform } from '../../src/contract/platform.js'
import { hexKeys, ids, key, webUrl, wholeNumber } from '../../src/lib/settings.js'
import type { SlackInstall, SlackOptions } from './options.js'

const defaultPort = 3_000

/** What people install the desk with in several workspaces: all of them go together. */
const installSettings = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_TOKENS_KEY'] as const

type Given = { readonly [name: string]: unknown }

function installMismatches(given: Given): string[] {
  const missing = installSettings.filter((name) => !given[name])
  const how: Readonly<Record<string, string>> = {
    SLACK_CLIENT_ID: 'copy it from Basic Information › App Credentials',
    SLACK_CLIENT_SECRET: 'copy it from Basic Information › App Credentials',
    SLACK_STATE_SECRET: '"openssl rand -hex 24" makes one',
    SLACK_TOKENS_KEY: 'the tokens of workspaces are kept with it; "openssl rand -hex 32" makes one',
  }
  return [
    ...missing.map((name) => `${name} is missing: installing the desk in several workspaces needs it; ${how[name]}`),
    ...(given.SLACK_BOT_TOKEN
      ? ['SLACK_BOT_TOKEN is set and SLACK_CLIENT_ID too: keep one of them, the token for one workspace or the other for several']
      : []),
    ...(given.SLACK_APP_TOKEN
      ? ['SLACK_APP_TOKEN is set and SLACK_CLIENT_ID too: several workspaces are served over HTTP; set SLACK_SIGNING_SECRET instead']
      : []),
    ...(given.SLACK_SIGNING_SECRET || given.SLACK_APP_TOKEN
      ? []
      : ['SLACK_SIGNING_SECRET is missing: several workspaces are served over HTTP, which needs it']),
  ]
}

/** @returns null if the desk serves one workspace */
function installOf(values: {
  readonly SLACK_CLIENT_ID?: string | undefined
  readonly SLACK_CLIENT_SECRET?: string | undefined
  readonly SLACK_STATE_SECRET?: string | undefined
  readonly SLACK_TOKENS_KEY?: readonly string[] | undefined
  readonly SLACK_MODERATOR_TEAMS?: readonly string[] | undefined
}): SlackInstall | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = values
  const [first, ...others] = values.SLACK_TOKENS_KEY ?? []
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined || first === undefined) return null
  return { clientId, clientSecret, stateSecret, tokensKeys: [first, ...others], moderatorTeams: values.SLACK_MODERATOR_TEAMS ?? [] }
}

/** Slack, as the registry knows it. */
export const slack = definePlatform({
  name: 'slack',
  title: 'Slack',
  settings: {
    SLACK_BOT_TOKEN: z.string().regex(/^xoxb-\S+$/, 'must be the Bot User OAuth Token, which begins with xoxb-'),
    SLACK_APP_TOKEN: z.string().regex(/^xapp-\S+$/, 'must be an App-Level Token, which begins with xapp-'),
    SLACK_SIGNING_SECRET: z.string().regex(/^[0-9a-f]{32}$/, "must be the app's Signing Secret: 32 digits and letters from a to f"),
    PORT: wholeNumber(1, 65_535, 'must be a port number from 1 to 65535'),
    SLACK_API_URL: webUrl,
    MODERATORS: ids(/^[UW][A-Z0-9]+$/, 'must be Slack member ids, such as U012AB3CD, with commas between them'),
    SLACK_COMMAND: z
      .string()
      .regex(/^\/?[a-z0-9_-]{1,31}$/, 'must be a name of small letters, digits, - and _, such as desk: at most 31 characters')
      .transform((name) => name.replace('/', ''))
      .refine((name) => commandNamed(name) === undefined, "must not be one of the desk's own commands: choose another name, such as desk"),
    SLACK_CLIENT_ID: z.string().regex(/^\d+\.\d+$/, "must be the app's Client ID, such as 1234567890.1234567890"),
    SLACK_CLIENT_SECRET: z.string().regex(/^[0-9a-f]{32}$/, "must be the app's Client Secret: 32 digits and letters from a to f"),
    SLACK_STATE_SECRET: key,
    SLACK_TOKENS_KEY: hexKeys,
    SLACK_MODERATOR_TEAMS: ids(/^T[A-Z0-9]+$/, "must be workspaces' ids in Slack, such as T012AB3CD, with commas between them"),
    SLACK_MODERATOR_GROUP: z.string().regex(/^S[A-Z0-9]+$/, 'must be the id of a user group in Slack, such as S012AB3CD'),
  },
  read({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, ...rest }): SlackOptions | null {
    const install = installOf(rest)
    if (botToken === undefined && install === null) return null
    const { SLACK_SIGNING_SECRET: signingSecret = '', PORT: port = defaultPort, MODERATORS: moderators = [] } = rest
    const connection = appToken === undefined ? ({ mode: 'http', signingSecret, port } as const) : ({ mode: 'socket', appToken } as const)
    const command = rest.SLACK_COMMAND === undefined ? {} : { command: rest.SLACK_COMMAND }
    return {
      botToken: botToken ?? null,
      ...(install && { install }),
      connection,
      apiUrl,
      moderators,
      moderatorGroup: rest.SLACK_MODERATOR_GROUP,
      ...command,
    }
  },
  mismatches(given) {
    const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = given
    if (installSettings.some((name) => given[name])) return installMismatches(given)
    if (!bot && (app || secret))
      return ['SLACK_BOT_TOKEN is missing: Slack needs the Bot User OAuth Token (xoxb-…) beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET']
    if (bot && !app && !secret) return ['SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP']
    if (app && secret)
      return ['SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN too: keep one of them, the token for Socket Mode or the secret for HTTP']
    return []
  },
  secret: ({ botToken, install }) => botToken ?? install?.clientSecret ?? null,
  create: async (options, deps) => (await import('./index.js')).createSlack({ ...options, ...deps }),
  examine: async (options, kept) => (await import('./doctor.js')).examineSlack(options, kept),
  addCommands(group, { print, readSettings, installations }) {
    group
      .command('workspaces')
      .description('list the workspaces that the desk was installed in (OAuth), with the day of each')
      .action(async () => {
        const all = await installations.all()
        for (const { server, at } of all) print(`${server}  ${at.toISOString().slice(0, 10)}`)
        if (all.length === 0) print('The desk is installed in no workspace.')
      })
    group
      .command('forget')
      .description('forget the token of a workspace, such as one whose SLACK_TOKENS_KEY is lost')
      .argument('<workspace>', 'its id, as "mission-desk slack workspaces" lists it')
      .action(async (workspace: string, _, command) => {
        if (!(await installations.forget(workspace))) command.error(`error: the desk is not installed in ${workspace}`)
        print(`The token of ${workspace} is forgotten. Stop a desk that runs, or it keeps the token for half a minute.`)
      })
    group
      .command('manifest')
      .description('print the app manifest to paste into Slack, with the command of SLACK_COMMAND; manifest.yml is the one for Socket Mode')
      .option('--url <address>', 'for HTTP: the address that Slack sends requests to, such as https://desk.example/slack/events')
      .option(
        '--answer-channels',
        'with the scopes and events that answer channels need; the usual manifest has them for follow-ups in threads',
      )
      .option('--install', 'with --url: for an app that people install in several workspaces')
      .addHelpText(
        'after',
        '\nExamples:\n  mission-desk slack manifest > manifest.yml\n  mission-desk slack manifest --url https://desk.example/slack/events',
      )
      .action(async ({ url, answerChannels, install }: { url?: string; answerChannels?: true; install?: true }, command) => {
        const { isRequestUrl, makeManifest } = await import('./render/manifest.js')
        if (url !== undefined && !isRequestUrl(url))
          command.error('error: --url must be an address that begins with https:// and ends with /slack/events')
        if (install && url === undefined) command.error('error: --install needs --url: several workspaces are served over HTTP')
        print(makeManifest(url ?? null, { answerChannels, install, command: readSettings().SLACK_COMMAND }).trimEnd())
      })
  },
})
