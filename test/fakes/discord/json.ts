import type { Channel, Guild, Interaction, Message, Person } from './model.js'
import { bitsOf, usualPermissions } from './permissions.js'
import { intents, type State } from './state.js'

const long = '2025-01-01T00:00:00.000000+00:00'
const none = { avatar: null, banner: null }

/** A user as Discord sends it. */
export const userJson = ({ id, name, bot }: Person) => ({
  ...{ id, username: name.toLowerCase().replaceAll(' ', '-'), global_name: bot ? null : name, discriminator: bot ? '4711' : '0' },
  ...{ avatar: null, avatar_decoration_data: null, clan: null, primary_guild: null, public_flags: 0, ...(bot ? { bot } : {}) },
})

/** A member without its user and permissions. */
export const memberJson = (roles: readonly string[] = []) => ({
  ...{ roles, joined_at: long, nick: null, ...none, deaf: false, mute: false, pending: false, flags: 0 },
  ...{ communication_disabled_until: null, premium_since: null },
})

/** A channel or thread as Discord sends it. */
export function channelJson(channel: Channel, bot: Person): object {
  const { id, type, name, guild, parent, people, botPermissions } = channel
  if (guild === null) {
    const own = type === 3 ? { name, icon: null, owner_id: people[0]?.id } : {}
    return { id, type, flags: 0, last_message_id: null, recipients: people.map(userJson), ...own }
  }
  const shared = {
    id,
    type,
    guild_id: guild.id,
    name,
    parent_id: parent?.id ?? null,
    last_message_id: null,
    flags: 0,
    rate_limit_per_user: 0,
  }
  if (type === 11) {
    const dates = { archive_timestamp: long, create_timestamp: long, auto_archive_duration: 1_440 }
    return {
      ...{ ...shared, owner_id: bot.id, message_count: 0, total_message_sent: 0, member_count: 1 },
      thread_metadata: { archived: channel.archived, locked: channel.locked, ...dates },
    }
  }
  const deny = bitsOf(usualPermissions) & ~botPermissions
  const allow = botPermissions & ~bitsOf(usualPermissions)
  const overwrite = { id: bot.id, type: 1, allow: String(allow), deny: String(deny) }
  const tags = type === 15 ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null, default_forum_layout: 0 } : {}
  return {
    ...shared,
    ...tags,
    position: 0,
    topic: null,
    nsfw: false,
    permission_overwrites: allow === 0n && deny === 0n ? [] : [overwrite],
  }
}

/** A person's roles in a guild. */
export const rolesIn = (guild: Guild, { roles }: Person): string[] => [...guild.roles.keys()].filter((id) => roles.has(id))

export const role = (id: string, name: string, more: object = {}) => ({
  ...{ id, name, color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null }, hoist: false, position: 0 },
  ...{ permissions: String(bitsOf(usualPermissions)), managed: false, mentionable: false, flags: 0, icon: null, unicode_emoji: null },
  ...more,
})

/** A guild as GUILD_CREATE sends it. */
export function guildJson(guild: Guild, state: State): object {
  const { id, name, botRoleId, locale } = guild
  const inside = [...state.channels.values()].filter((channel) => channel.guild === guild)
  const json = (wanted: (channel: Channel) => boolean) => inside.filter(wanted).map((channel) => channelJson(channel, state.bot))
  return {
    ...{ id, name, icon: null, splash: null, discovery_splash: null, owner_id: '1', afk_timeout: 300, afk_channel_id: null },
    ...{
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      nsfw_level: 0,
      premium_tier: 0,
    },
    roles: [
      role(id, '@everyone'),
      role(botRoleId, state.bot.name, { managed: true, position: 1, tags: { bot_id: state.bot.id } }),
      ...[...guild.roles].map(([own, called]) => role(own, called)),
    ],
    ...{ emojis: [], features: [], stickers: [], application_id: null, system_channel_id: null, system_channel_flags: 0 },
    ...{ rules_channel_id: null, public_updates_channel_id: null, safety_alerts_channel_id: null, vanity_url_code: null },
    ...{ description: null, banner: null, preferred_locale: locale, premium_progress_bar_enabled: false, premium_subscription_count: 0 },
    ...{ joined_at: long, large: false, unavailable: false, member_count: 2, voice_states: [], presences: [], stage_instances: [] },
    ...{ guild_scheduled_events: [], soundboard_sounds: [], members: [{ ...memberJson([botRoleId]), user: userJson(state.bot) }] },
    channels: json(({ type }) => type !== 11),
    threads: json(({ type, archived }) => type === 11 && !archived),
  }
}

/** A message with all its fields, for those who may see them. */
export function messageJson(message: Message): Record<string, unknown> {
  const { id, channel, author, type, content, components, embeds, attachments, flags, mentions, interaction, referenced, forwarded } =
    message
  const reference = (type: 0 | 1, to: Message) => ({
    ...{ type, channel_id: to.channel.id, message_id: to.id },
    ...(to.channel.guild ? { guild_id: to.channel.guild.id } : {}),
  })
  return {
    ...{ id, type, channel_id: channel.id, author: userJson(author), content, components, embeds, attachments, flags },
    ...{ tts: false, pinned: false, mention_everyone: message.mentionsEveryone, mention_roles: message.mentionedRoles },
    mentions: mentions.map(userJson),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    ...(message.webhookId === null ? {} : { webhook_id: message.webhookId }),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(referenced === null ? {} : { message_reference: reference(0, referenced) }),
    ...(forwarded === null
      ? {}
      : { message_reference: reference(1, forwarded), message_snapshots: [{ message: snapshotJson(forwarded) }] }),
    ...(interaction === null ? {} : { application_id: message.webhookId, interaction_metadata: metadata(interaction) }),
  }
}

/** The part of a message that a forward contains. */
const snapshotJson = ({
  type,
  content,
  embeds,
  attachments,
  components,
  flags,
  createdAt,
  editedAt,
  mentions,
  mentionedRoles,
}: Message) => ({
  ...{ type, content, embeds, attachments, components, flags, mentions: mentions.map(userJson), mention_roles: mentionedRoles },
  ...{ timestamp: new Date(createdAt).toISOString(), edited_timestamp: editedAt === null ? null : new Date(editedAt).toISOString() },
})

function metadata({ id, type, person, channel, userInstalled }: Interaction): object {
  const owners = userInstalled ? { 1: person.id } : { 0: channel.guild?.id ?? '0' }
  return { id, type, user: userJson(person), authorizing_integration_owners: owners }
}

/** Whether bots without the Message Content intent get this message without content. */
export function isWithheld({ author, mentions, channel }: Message, bot: Person): boolean {
  return author !== bot && !mentions.includes(bot) && !(channel.guild === null && channel.withBot)
}

/** @param everything with the Message Content intent */
export function messageFor(message: Message, bot: Person, everything: boolean): Record<string, unknown> {
  const seen = (one: Message) => {
    const empty =
      everything || !isWithheld(one, bot)
        ? {}
        : { content: '', components: [], embeds: [], attachments: [], ...(one.forwarded ? { message_snapshots: [] } : {}) }
    return { ...messageJson(one), ...empty }
  }
  const { referenced } = message
  if (referenced === null) return seen(message)
  return { ...seen(message), referenced_message: referenced.deleted ? null : seen(referenced) }
}

/** A message as a REST response shows it to the bot. */
export const messageForBot = (message: Message, state: State) =>
  messageFor(message, state.bot, (state.allowedIntents & intents.content) !== 0)
