import type { Channel, ChannelType, Interaction, ThreadChannel } from 'discord.js'
import type { Came } from '../../../src/contract/request.js'

export const platform = 'discord'
const directMessage: ChannelType.DM = 1

/** Who moderates. */
export interface ModeratorRules {
  /** Roles whose holders do. */
  readonly roles: readonly string[]
  /** Servers where people who may manage messages moderate. */
  readonly guilds: readonly string[]
}

/** Whether a channel is a conversation of its own: a thread, or a direct one. */
export const isConversation = (channel: Channel): boolean => isDirect(channel) || channel.isThread()
export const isDirect = ({ type }: Channel): boolean => type === directMessage

/** Whether somebody may manage messages where they did something. */
export const managesMessages = ({ memberPermissions }: Interaction): boolean => memberPermissions?.has('ManageMessages') === true

/** Whether the person who did something moderates. */
function moderates(interaction: Interaction, { roles, guilds }: ModeratorRules): boolean {
  const { member, guildId } = interaction
  if (guildId !== null && guilds.includes(guildId) && managesMessages(interaction)) return true
  if (member === null) return false
  // If the desk itself is not in the server, Discord's own form arrives.
  const own = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  return own.some((id) => roles.includes(id))
}

/** Whether the desk may post where somebody did something, and begin threads. In a direct conversation it may. */
const maySpeak = ({ guildId, appPermissions }: Interaction): boolean =>
  guildId === null || appPermissions.has(['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads'])

/** What a person is called where they did something. */
function nameOf({ member, user }: Interaction): string {
  if (member === null) return user.displayName
  return 'displayName' in member ? member.displayName : (member.nick ?? user.displayName)
}

/** The channel that something belongs to: a thread is part of its channel, whose settings count. */
export function settingsChannel({ channelId, channel }: Pick<Interaction, 'channelId' | 'channel'>): string | undefined {
  return channel === null ? (channelId ?? undefined) : channelOf(channel)
}

/** Discord's numbers of channels whose threads are posts. */
const forums: readonly ChannelType[] = [15, 16]

/** Whether a thread is a post in a forum. */
export const isForumOf = ({ parent }: ThreadChannel): boolean => parent !== null && forums.includes(parent.type)

/** The same of a channel. */
export const channelOf = (channel: Channel): string => (channel.isThread() && channel.parentId) || channel.id

/**
 * Who did it and where, for every press, form and command.
 * @param alone whether only that person sees the answer. It then follows up only what they asked alone, and a later answer goes to them alone.
 */
export function actor(interaction: Interaction, rules: ModeratorRules, alone: boolean): Came {
  const { id, user, channelId, channel } = interaction
  const own = settingsChannel(interaction)
  const who = { id, platform, person: user.id, name: nameOf(interaction), moderator: moderates(interaction, rules) }
  if (channelId === null || own === undefined) return who
  const where = { channel: own, ...(maySpeak(interaction) ? {} : { mayPost: false as const }) }
  if (channel === null || !isConversation(channel)) return { ...who, ...where }
  const thread = alone ? `${channelId} ${user.id}` : channelId
  return { ...who, ...where, thread, ...(alone ? {} : { answerTo: channelId }) }
}
