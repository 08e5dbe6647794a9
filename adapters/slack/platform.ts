import { z } from 'zod'
import { commandNamed } from '../../src/commands/commands.js'
import { definePlatform } from '../../src/contract/platform.js'
import { ids, webUrl, wholeNumber } from '../../src/lib/settings.js'
import type { SlackOptions } from './options.js'

const defaultPort = 3_000

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
    SLACK_MODERATOR_GROUP: z.string().regex(/^S[A-Z0-9]+$/, 'must be the id of a user group in Slack, such as S012AB3CD'),
  },
  read({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, ...rest }): SlackOptions | null {
    if (botToken === undefined) return null
    const { SLACK_SIGNING_SECRET: signingSecret = '', PORT: port = defaultPort, MODERATORS: moderators = [] } = rest
    const connection = appToken === undefined ? ({ mode: 'http', signingSecret, port } as const) : ({ mode: 'socket', appToken } as const)
    const command = rest.SLACK_COMMAND === undefined ? {} : { command: rest.SLACK_COMMAND }
    return { botToken, connection, apiUrl, moderators, moderatorGroup: rest.SLACK_MODERATOR_GROUP, ...command }
  },
  mismatches({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret }) {
    if (!bot && (app || secret))
      return ['SLACK_BOT_TOKEN is missing: Slack needs the Bot User OAuth Token (xoxb-…) beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET']
    if (bot && !app && !secret) return ['SLACK_APP_TOKEN is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP']
    if (app && secret)
      return ['SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN too: keep one of them, the token for Socket Mode or the secret for HTTP']
    return []
  },
  secret: ({ botToken }) => botToken,
  create: async (options, deps) => (await import('./index.js')).createSlack({ ...options, ...deps }),
  examine: async (options) => (await import('./doctor.js')).examineSlack(options),
  addCommands(group, { print, readSettings }) {
    group
      .command('manifest')
      .description('print the app manifest to paste into Slack, with the command of SLACK_COMMAND; manifest.yml is the one for Socket Mode')
      .option('--url <address>', 'for HTTP: the address that Slack sends requests to, such as https://desk.example/slack/events')
      .option(
        '--answer-channels',
        'with the scopes and events that answer channels need; the usual manifest has them for follow-ups in threads',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  mission-desk slack manifest > manifest.yml\n  mission-desk slack manifest --url https://desk.example/slack/events',
      )
      .action(async ({ url, answerChannels }: { url?: string; answerChannels?: true }, command) => {
        const { isRequestUrl, makeManifest } = await import('./render/manifest.js')
        if (url !== undefined && !isRequestUrl(url))
          command.error('error: --url must be an address that begins with https:// and ends with /slack/events')
        print(makeManifest(url ?? null, { answerChannels, command: readSettings().SLACK_COMMAND }).trimEnd())
      })
  },
})
