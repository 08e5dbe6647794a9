/** Texts for moderators, and for people whose question can be answered now. */
export const moderation = {
  gaps: {
    none: 'No question waits for an answer.',
    waiting: (count: number) => (count === 1 ? '1 question waits for an answer' : `${count} questions wait for an answer`),
    asked: (count: number) => (count === 1 ? 'Asked once' : `Asked ${count} times`),
    last: (date: string) => `last on ${date}`,
    reasons: {
      none: 'nothing was found',
      related: 'only close passages were found',
      disliked: 'an answer got a 👎',
      asked: 'somebody wants to ask a person',
    },
  },
  form: {
    /** Slack takes 24 characters for each of these three. */
    ...{ title: 'Answer a question', submit: 'Save', close: 'Cancel' },
    /** Discord takes 45 characters for a label, and 100 for a hint. */
    fields: {
      question: { label: 'Question', hint: 'As people ask it' },
      answer: { label: 'Answer', hint: 'Whole sentences, in your own words' },
      source: { label: 'Title of the source', hint: 'The page that says so' },
      link: { label: 'Link', hint: 'https://…' },
      date: { label: 'Date of the source', hint: '2026-01-31' },
    },
    refused: 'The note was not accepted',
    kept: 'This is what you typed. Nothing of it is lost:',
    /** What is wrong with a field, and what to do about it. */
    missing: {
      question: 'Write the question.',
      answer: 'Write the answer.',
      source: 'Write the title of the page that says so: an answer without a source is not accepted.',
      link: 'Write the whole address of the page, beginning with https://.',
      date: 'Write the day as year-month-day, such as 2026-01-31.',
    },
    tooLong: (label: string, length: number, most: number) => `${label} has ${length} characters; at most ${most} are allowed.`,
    noText: 'The answer has no text that can be shown.',
  },
  place: {
    now: 'In this channel',
    fromNowOn: 'From now on, in this channel',
    wideNow: 'In every channel here without its own settings',
    wideFromNowOn: 'From now on, in every channel here without its own settings',
    notWide: 'Listening and the moderators’ channel can only be set in each channel separately.',
    inThread: 'The desk answers mentions in a thread',
    inChannel: 'The desk answers mentions in the channel',
    toAsker: '/ask shows its answer only to the person who asks, unless they choose otherwise',
    toAll: '/ask shows its answer to everybody, unless the person who asks chooses otherwise',
    /** Follows a setting that was not set. @param sentence without its full stop */
    unset: (sentence: string) => `${sentence} (the default)`,
    listens:
      'The desk also answers questions here that name nobody, each in its own thread, if it has an answer. It reads what is written here, and keeps nothing of messages that are no question',
    deaf: 'The desk answers only people who mention it or write to it',
    moderators: 'Questions that people pass on to moderators come to this channel',
    /** @param inLanguage such as `in English` */
    words: (inLanguage: string) => `The desk’s own words are ${inLanguage}; excerpts stay as they are.`,
  },
  told: (question: string, date: string) => `You asked “${question}” on ${date}. Now there is an answer:`,
  toldMore: 'There is more: ask the question again to see it.',
  /** Where somebody passes a question on to moderators. */
  passing: {
    done: 'Your question was passed on to the moderators, and nothing else of the conversation. The person who asked gets a message here, or a direct message, once it is answered.',
    before: 'This question was passed on to the moderators already. The person who asked gets a message once it is answered.',
    /** The same on the web, where nobody can get a message later. */
    doneHere:
      'Your question was passed on to the moderators, and nothing else. The desk cannot write to you here. Ask the question again later, or open this address again: once a moderator has answered it, you will see the answer.',
    beforeHere:
      'This question was passed on to the moderators already. Ask it again later: once a moderator has answered it, you will see the answer.',
    ended: 'Moderators have answered or dismissed this question already. Ask it again to see what the desk finds now.',
    nobody:
      'No channel for moderators is set up here any more, so the question was not passed on. A moderator can choose one with /settings moderators-here.',
    /** Above the question, for moderators. */
    title: 'Somebody wants to ask a person',
    where: 'See where it was asked',
    private: 'It was asked in private, so there is no link to it.',
    dismissed: 'Dismissed.',
    dismissedBy: (name: string) => `Dismissed by ${name}.`,
  },
  /** In a channel that listens. */
  listening: {
    notYours: 'Only the person who asked the question, or a moderator, can hide this answer.',
    mayNotRead:
      'The desk does not receive the messages in this channel, so it cannot listen here. The operator can allow it: on Discord with DISCORD_READ_CHANNELS=on, in Slack with the manifest made with --answer-channels.',
  },
  changes: {
    title: 'Followed sources: waiting for a moderator',
    kinds: { new: 'new page', changed: 'changed page', gone: 'no longer there; the desk keeps its document' },
    told: (added: number, removed: number) =>
      `${added === 1 ? '1 new paragraph' : `${added} new paragraphs`}${removed === 0 ? '' : `, ${removed} gone`}`,
    accepted: (title: string) => `“${title}” is in use from now on.`,
    refused: (title: string) => `“${title}” was not taken in. The same text is not proposed again.`,
    decided: 'That was decided before, or the page has changed again. /digest now shows what waits.',
    held: 'Somebody else is deciding on this right now. /digest now shows what waits.',
    unwritten: 'The document could not be written: the operator has to give the desk a folder that it may write to. Nothing was decided.',
  },
  moderation: {
    noMemory: 'This desk keeps nothing here. Set it up on Discord or Slack, or use the command line: mission-desk gaps.',
    away: 'The desk cannot reach its memory for now, so nothing was done. Please try again in a while.',
    void: 'This button or form was made before the desk was set up again. Please begin again with /gaps.',
    notAChannel: 'Digests and settings belong to a channel. Please use this command in one.',
    mayNotPost: 'The desk may not post in this channel. Invite it, or let it write there and in threads, and try again.',
    ended: 'Somebody else has already answered or dismissed this question; /gaps shows what is open.',
    unwritten:
      'The note could not be written: the operator must give the desk a knowledge folder that it may write to. What you typed is kept.',
    answered: (question: string) => `Answered: “${question}”. The note is in use now, and the people who asked get a message.`,
    dismissed: (question: string) => `Dismissed: “${question}”`,
    endedBefore: 'That question was answered or dismissed before.',
  },
  /** What is wrong with an option of a command. Names and values are typed in English everywhere. */
  options: {
    /** Without a full stop. */
    wrong: (name: string, allowed: string) => `${name} must be ${allowed}`,
    either: (values: readonly string[]) => [values.slice(0, -1).join(', '), values.at(-1)].join(' or '),
    weekday: (values: string) => `a day of the week: ${values}`,
    whole: (least: number, most: number) => `a whole number from ${least} to ${most}`,
    zone: 'the name of a time zone, such as America/Port-au-Prince, Europe/Berlin or UTC',
    day: 'a day such as 2026-01-31',
    /** What is allowed, and what was typed instead. */
    butNot: (allowed: string, typed: string) => `${allowed}, not ${typed}`,
  },
}
