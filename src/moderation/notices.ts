/** What moderators are told in a line. */
export const moderationNotices = {
  noMemory: 'This desk keeps nothing here. Set it up on Discord or Slack, or use the command line: mission-desk gaps.',
  away: 'The desk cannot reach its memory for now, so nothing was done. Please try again in a while.',
  void: 'This button or form was made before the desk was set up anew. Please begin again with /gaps.',
  notAChannel: 'Digests and settings belong to a channel. Please use this there.',
  ended: 'Somebody else has answered or dismissed this question meanwhile; /gaps shows what is open.',
  unwritten:
    'The note could not be written: the operator must give the desk a knowledge folder that it may write to. What you typed is kept.',
  answered: (question: string): string => `Answered: “${question}”. The note is in use now, and those who asked are being told.`,
  dismissed: (question: string): string => `Dismissed: “${question}”`,
  endedBefore: 'That one was answered or dismissed before.',
  wrongOption: (name: string, allowed: string): string => `${name} must be ${allowed}.`,
} as const
