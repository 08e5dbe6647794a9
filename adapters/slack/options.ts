/** How Slack reaches the desk: over a connection the desk opens (Socket Mode), or by requests to a port of its own (HTTP). */
export type SlackConnection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }

/** What people install the desk with in their workspaces (OAuth). */
export interface SlackInstall {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs where an installation began. */
  readonly stateSecret: string
  /** Keys of 32 bytes, in hex, for the tokens of workspaces: the first seals, all open. */
  readonly tokensKeys: readonly [string, ...string[]]
  /** The workspaces in which people moderate. */
  readonly moderatorTeams: readonly string[]
}

/** What the settings say of Slack. */
export interface SlackOptions {
  /** The token of the one workspace; null if the desk is installed in several. */
  readonly botToken: string | null
  /** Null if it serves one workspace. */
  readonly install?: SlackInstall | null
  readonly connection: SlackConnection
  /** Another Web API, such as `http://127.0.0.1:8080/api/`; undefined for Slack's own. */
  readonly apiUrl: string | undefined
  /** People who moderate, besides the workspace's admins. */
  readonly moderators: readonly string[]
  /** The one command that all others stand behind, without a slash; absent if each has its own name too. */
  readonly command?: string
  /** A user group whose members do too; undefined for none. */
  readonly moderatorGroup: string | undefined
}
