import { stringify } from 'yaml'
import { type Command, commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'

/** What the app may do: no more than it needs. docs/SLACK.md says why it needs each. */
export const scopes = [
  ...['app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands', 'files:write'],
  ...['groups:history', 'groups:read', 'im:history', 'im:write', 'usergroups:read', 'users:read'],
]

/** What Slack sends the app. */
const events = ['app_home_opened', 'app_mention', 'member_joined_channel', 'message.channels', 'message.groups', 'message.im']

/** What answer channels need, in public and private channels. Hearing follow-ups in threads needs the same. */
const forAnswerChannels = {
  scopes: ['channels:history', 'groups:history'],
  events: ['message.channels', 'message.groups'],
}
/** What tells that the app is gone from a workspace. */
const uninstalls = ['app_uninstalled', 'tokens_revoked']
const together = (usual: readonly string[], more: readonly string[]): string[] => [...new Set([...usual, ...more])].sort()

/** The id of the action on somebody's message. */
export const shortcutId = 'find_in_articles'
/** Slack takes 24 characters. */
const shortcutTitle = 'Find in the articles'

/** The command that all others stand behind, beside their short names. */
export const usualCommand = 'desk'

export interface ManifestOptions {
  /** Whether channels may be told to listen. */
  readonly answerChannels?: boolean | undefined
  /** Whether people install the app in several workspaces; over HTTP alone. */
  readonly install?: boolean | undefined
  /** The one command to have, without a slash; undefined for `/desk` and the short names. */
  readonly command?: string | undefined
}

/**
 * The app's manifest in YAML, from the command table: what to paste where Slack asks for one.
 * @param requestUrl where Slack sends requests (HTTP), see `isRequestUrl`; null for Socket Mode
 */
export function makeManifest(requestUrl: string | null, options: ManifestOptions = {}): string {
  const { answerChannels = false, install = false, command: only } = options
  const { scopes: reads, events: hears } = answerChannels ? forAnswerChannels : { scopes: [], events: [] }
  const [url, request] = requestUrl === null ? [] : [{ url: requestUrl }, { request_url: requestUrl }]
  const manifest = {
    display_information: {
      name: 'Mission Desk',
      description: 'Cited, verbatim excerpts about the Kenya-led security mission in Haiti',
      background_color: '#1565c0',
    },
    features: {
      agent_view: { agent_description: 'Answers questions about the mission in Haiti with excerpts, word for word, with their sources.' },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Mission Desk', always_online: true },
      shortcuts: [{ name: shortcutTitle, type: 'message', callback_id: shortcutId, description: 'Ask what this message says' }],
      slash_commands: [all(only ?? usualCommand), ...(only === undefined ? commands.map(short) : [])].map((command) => ({
        ...command,
        should_escape: true,
        ...url,
      })),
    },
    oauth_config: {
      ...(install && requestUrl !== null ? { redirect_urls: [requestUrl.replace(/events$/, 'oauth_redirect')] } : {}),
      scopes: { bot: together(scopes, reads) },
    },
    settings: {
      event_subscriptions: { bot_events: together(events, [...hears, ...(install ? uninstalls : [])]), ...request },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: false,
    },
  }
  return stringify(manifest, { lineWidth: 0 })
}

const short = (command: Command) => ({ command: `/${command.name}`, description: words.en.describe(command), ...usageOf(command) })

/** The command that the others stand behind. */
const all = (name: string) => ({
  command: `/${name}`,
  description: `Ask a question, or name a command: /${name} help lists them`,
  usage_hint: `[question] or ${commands.map((command) => command.name).join('|')} …`,
})

/** How a command's argument and options are typed, for Slack to show: it has one field for all. */
function usageOf({ argument, options }: Command): { readonly usage_hint?: string } {
  const shown = options.map(({ name, type, choices = [], least, most }) => {
    const values = { text: '…', flag: 'true|false', count: `${least}–${most}`, choice: choices.join('|') }[type]
    if (name !== argument) return `[${name}:${values}]`
    return type === 'choice' ? values : `[${name}]`
  })
  return shown.length === 0 ? {} : { usage_hint: shown.join(' ') }
}

/** Slack sends to https alone, and the desk listens at this path alone. */
export const isRequestUrl = (url: string): boolean => /^https:\/\/[^\s/?#]+(?:\/[^\s?#]*)?\/slack\/events$/.test(url)
