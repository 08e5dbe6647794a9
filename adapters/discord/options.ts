/** The connections that this process holds, of all that the desk has: Discord calls them shards. */
export type Shards =
  /** As many as Discord recommends, all in this process. */
  | 'auto'
  /** @property count of all processes together */
  | { readonly ids: readonly number[]; readonly count: number }

/** The settings on Discord. */
export interface DiscordOptions {
  readonly token: string
  /** One server to register the commands in, while developing; undefined for all. */
  readonly guildId: string | undefined
  /** Another API base, such as `http://127.0.0.1:8080/api`; undefined for Discord's own. */
  readonly apiUrl: string | undefined
  /** Roles that make moderators, besides the permission to manage messages. */
  readonly moderatorRoles: readonly string[]
  /** Servers where people who may manage messages moderate; empty for the one server that the desk is in. */
  readonly moderatorGuilds: readonly string[]
  /** Whether the desk asks Discord for messages that name nobody, so that channels can listen: a privileged intent. */
  readonly readChannels?: boolean
  /** Undefined for the one connection that most desks need. */
  readonly shards?: Shards | undefined
}
