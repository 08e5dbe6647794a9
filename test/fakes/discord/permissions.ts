/** The relevant permissions of Discord, as bits. */
export const permissionBits = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseApplicationCommands: 1n << 31n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
  UseExternalApps: 1n << 50n,
} as const

export type Permission = keyof typeof permissionBits

/** The combined bits of these permissions. */
export const bitsOf = (names: readonly Permission[]): bigint => names.reduce((bits, name) => bits | permissionBits[name], 0n)

/** The default permissions of the bot, and of any member. */
export const usualPermissions: readonly Permission[] = [
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'UseExternalApps',
]

/** Whether these bits contain the permission. */
export const allows = (bits: bigint, name: Permission): boolean =>
  (bits & permissionBits.Administrator) !== 0n || (bits & permissionBits[name]) !== 0n
