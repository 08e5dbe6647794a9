import type { Language } from '../../commands/languages.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { insights } from './insights.js'
import { moderation } from './moderation.js'
import { web } from './web.js'

/** The desk's words in English. No answer's text comes from here. */
export const en = {
  ...moderation,
  digest,
  insights,
  web,
  commands,
  /** What a person can do with somebody's message: ask it. The answer is private. */
  messageAction,
  /** BCP 47, for dates and numbers. */
  locale: 'en-GB',
  /** How the first day of a month is written in a date. */
  firstOfMonth: '1',
  /** In which language a text is, beside a text in another language than the desk's own words. */
  inLanguage: {
    ...{ en: 'in English', fr: 'in French', ht: 'in Haitian Creole', sw: 'in Kiswahili', es: 'in Spanish' },
    other: 'in another language',
  } satisfies Readonly<Record<Language | 'other', string>>,
  status: {
    answered: { mark: '✓', title: 'Answer', text: 'Word for word from the sources below.' },
    likely: { mark: '◐', title: 'Probably the answer', text: 'Check that these words answer your question.' },
    related: { mark: '≈', title: 'No direct answer', text: 'These are only the closest passages.' },
    none: { mark: '✗', title: 'Nothing found', text: 'The documents of this desk do not say.' },
  },
  suggestions: 'The desk can answer, for example:',
  broken: 'Something went wrong on our side, and the question was not answered. Please ask again.',
  /** For a message to search for that has no words, such as a picture. */
  noText: 'That message has no text to search for.',
  /** For a mention whose text the platform does not show to the desk. */
  hidden: 'Discord hides your message from me, because you mentioned my role. Mention me instead, or use /ask.',
  /** For a command or button that the desk does not have. */
  unknown: 'The desk no longer knows this command or button. Please ask again.',
  /** Where a form could not be shown in time. */
  formMissed: 'The form could not be opened in time. Please press the button again.',
  /** Stands behind the desk’s name while it looks for an answer. */
  atWork: 'is looking in the articles …',
  known: (documents: string) => `What the desk knows: ${documents}`,
  /** Said once in a channel that the desk was invited to. @param question that it can answer, if there is one */
  joined: (question: string | undefined) =>
    `Hello! I answer questions with excerpts from my documents, word for word, with their sources. Mention me and ask${question === undefined ? '' : `, for example: “${question}”`}. /help shows more.`,
  listsAll: (count: number) => `and ${count} more: /sources lists them all`,
  help: 'Ask a question. The desk never writes an answer of its own: it shows excerpts, word for word, with their source and date.',
  askIn: 'You can ask in English, French, Haitian Creole, Kiswahili or Spanish.',
  /** Links in the help of a platform where people add the desk themselves. */
  install: { server: 'Add the desk to a server', person: 'Add it to your own account, to ask anywhere' },
  /** One-line replies to texts that are no question to look up. */
  aside: {
    greeting: 'Hello!',
    thanks: 'You are welcome!',
    about: 'I am Mission Desk. I answer questions with excerpts from my documents, word for word, with their sources.',
    empty: 'Please type a question in words.',
    /** @param question in quotation marks */
    sample: (question: string) => `Ask me, for example: ${question}`,
    quoted: (text: string) => `“${text}”`,
    /** @param word a pronoun, in quotation marks */
    standsFor: (word: string) => `What does ${word} stand for? Ask again with the name in its place.`,
    /** @param question in quotation marks */
    goesOn: (question: string) => `${question} follows up on a question that I do not have here. Please ask it again in full.`,
  },
  /** A link to an excerpt in its document. */
  readInContext: 'Read in context',
  /** Stands before the question in a reply. */
  question: 'Question: ',
  /** Stands before the words of the earlier question. */
  carried: 'Read together with what was asked before: ',
  /** Behind the status. */
  sourcesDiffer: 'Sources differ: compare who says what, and when.',
  /** @param date of the newest excerpt, written out */
  newest: (date: string) => `Newest source: ${date}. Things may have changed since.`,
  /** How many files have been read, of how many, while a large folder is read at the start. */
  reading: (done: string, of: string) =>
    `The documents are still being read: ${done} of ${of} files so far. Ask again in a while if something is missing.`,
  sharedBy: 'Shared by ',
  oneChanged: 'One excerpt is left out: its document has changed since this answer was given. Ask again to see what it says now.',
  changed: (count: number) =>
    `${count} excerpts are left out: their documents have changed since this answer was given. Ask again to see what they say now.`,
  /** @param length in characters, as it is written in the language */
  tooLong: (length: string) => `This excerpt is too long to be shown here (${length} characters). Read it at its source.`,
  goesOn: 'The paragraph goes on; read the rest at its source.',
  paragraph: (number: number) => `paragraph ${number}`,
  asOf: (date: string) => `as of ${date}`,
  noDate: 'no date given',
  labelled: (label: string, text: string) => `${label}: ${text}`,
  undated: 'undated',
  documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
  andMore: (count: number) => `and ${count} more`,
  fromHere: 'the excerpt is from here',
  buttons: {
    ...{ more: 'More context', next: 'Next excerpts', share: 'Share', list: 'More documents' },
    ...{ answer: 'Answer it', dismiss: 'Dismiss', others: 'More gaps', edit: 'Edit it' },
    ...{ person: 'Ask a person', hide: 'Not helpful, hide' },
    ...{ accept: 'Accept', refuse: 'Refuse' },
  },
  firstExcerpts: 'First excerpts',
  firstDocuments: 'First documents',
  firstGaps: 'First gaps',
  shareInChannel: 'Share in channel',
  summary: {
    title: 'Summary: ',
    all: 'all documents',
    within: (topic: string, document: string) => `${topic}, in ${document}`,
    since: (date: string) => `, since ${date}`,
    held: (points: number, shown: number, read: number) =>
      `${points === 1 ? '1 point' : `${points} points`}, word for word, from ${read === 1 ? '1 document' : `${shown} of ${read} documents`}.`,
    noTopic: (topic: string, document: string | null) =>
      document === null
        ? `The documents of this desk say nothing about “${topic}”.`
        : `The document “${document}” says nothing about “${topic}”.`,
    noDocument: (name: string, all: string, count: number) =>
      `There is no document “${name}”. There ${count === 1 ? 'is' : 'are'}: ${all}.`,
    nothing: (document: string | null, topic: string | null, since: string | null) => {
      const place = document === null ? 'The documents of this desk' : `The document “${document}”`
      if (since === null && topic !== null)
        return `${place} ${document === null ? 'have' : 'has'} no sentence about “${topic}” that can stand alone.`
      if (since === null) return `${place} cannot be summarised.`
      return `${place} ${document === null ? 'say' : 'says'} nothing${topic === null ? '' : ` about “${topic}”`} from ${since} or later.`
    },
  },
  notices: {
    void: 'This button was made before the desk was set up again. Please ask again.',
    gone: 'The passage that this button belongs to is no longer in the documents. Please ask again.',
    changed: (title: string) =>
      `The document “${title}” has changed since this answer was given. Please ask again to see what it says now.`,
    allChanged: 'The documents have changed since this answer was given. Please ask again to see what they say now.',
    thanks: 'Thank you. Your rating is kept for the people who look after the documents.',
    forgotten: (count: number) =>
      count === 0
        ? 'Nothing was kept about you.'
        : `Removed: ${count} ${count === 1 ? 'record' : 'records'} of yours. Nothing else is kept about you.`,
    noMemory: 'This desk has no memory: nothing is kept about you.',
    notForgotten: 'The desk cannot reach its memory for now, so nothing was removed. Please try again in a while.',
    lost: 'Thank you, but your rating could not be kept: the desk cannot reach its memory for now.',
    unkept: 'Thank you, but nothing could be kept: this desk has no memory set up.',
    tooMuch: (seconds: number) =>
      `That is a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    failed: (reference: string) =>
      `Something went wrong on our side, and the question was not answered. Please ask again; if it happens again, tell the operator the reference ${reference}.`,
    restarting: 'The desk is restarting. Please ask again in a moment.',
    late: 'Sorry: the desk was away when you asked this, and too much time has passed since. Please ask again.',
    queued: (place: number) =>
      `Many answers are waiting to be sent here. Yours is ${place === 1 ? 'the next one' : `number ${place} in line`}, and it will come.`,
    crowded:
      'Too many answers wait to be sent in the channel, so yours will not come. Please ask again in a few minutes, or in a direct message.',
    incomplete: 'The rest of this answer could not be sent. Please ask again.',
    moderatorsOnly: 'This is for moderators. You can ask any question; they see the questions that get no answer.',
  },
}
