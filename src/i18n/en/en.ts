import type { Texts } from '../texts.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { moderation } from './moderation.js'

/** The desk's words in English. */
export const en: Texts = {
  ...moderation,
  digest,
  commands,
  messageAction,
  locale: 'en-GB',
  firstOfMonth: '1',
  status: {
    answered: { mark: '✓', title: 'Answered', text: 'Word for word from the sources below.' },
    related: { mark: '≈', title: 'No direct answer', text: 'These are only the closest passages.' },
    none: { mark: '✗', title: 'Nothing found', text: 'The documents of this desk do not say.' },
  },
  suggestions: 'The desk can answer, for example:',
  broken: 'Something went wrong on our side, and the question was not answered. Please ask again.',
  noText: 'That message has no text that could be looked for.',
  unknown: 'The desk does not know this command or button any more. Please ask again.',
  formMissed: 'The form could not be opened in time. Please press the button again.',
  atWork: 'is looking in the articles …',
  known: (documents) => `What the desk knows: ${documents}`,
  listsAll: (count) => `and ${count} more: /sources lists them all`,
  help: 'Ask a question. The desk never writes an answer of its own: it shows excerpts, word for word, with their source and date.',
  question: 'Question: ',
  carried: 'Read together with what was asked before: ',
  sourcesDiffer: 'Sources differ: compare who says what, and when.',
  newest: (date) => `Newest source: ${date}. Things may have changed since.`,
  sharedBy: 'Shared by ',
  oneChanged: 'One excerpt is left out: its document has changed since this answer was given. Ask again to see what it says now.',
  changed: (count) =>
    `${count} excerpts are left out: their documents have changed since this answer was given. Ask again to see what they say now.`,
  tooLong: (length) => `This excerpt is too long to be shown here (${length} characters). Read it at its source.`,
  goesOn: 'The paragraph goes on; read the rest at its source.',
  paragraph: (number) => `paragraph ${number}`,
  asOf: (date) => `as of ${date}`,
  noDate: 'no date given',
  labelled: (label, text) => `${label}: ${text}`,
  undated: 'undated',
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  andMore: (count) => `and ${count} more`,
  fromHere: 'the excerpt is from here',
  buttons: {
    ...{ more: 'More context', next: 'Next excerpts', share: 'Share', list: 'More documents' },
    ...{ answer: 'Answer it', dismiss: 'Dismiss', others: 'More gaps', edit: 'Edit it' },
  },
  firstExcerpts: 'First excerpts',
  firstDocuments: 'First documents',
  firstGaps: 'First gaps',
  shareInChannel: 'Share in channel',
  summary: {
    title: 'Summary: ',
    all: 'all documents',
    within: (topic, document) => `${topic}, in ${document}`,
    since: (date) => `, since ${date}`,
    held: (points, shown, read) =>
      `${points === 1 ? '1 point' : `${points} points`}, word for word, from ${read === 1 ? '1 document' : `${shown} of ${read} documents`}.`,
    noTopic: (topic, document) =>
      document === null
        ? `The documents of this desk do not speak of “${topic}”.`
        : `The document “${document}” does not speak of “${topic}”.`,
    noDocument: (name, all, count) => `There is no document “${name}”. There ${count === 1 ? 'is' : 'are'}: ${all}.`,
    nothing: (document, topic, since) => {
      const place = document === null ? 'The documents of this desk' : `The document “${document}”`
      if (since === null) return `${place} cannot be summarised.`
      return `${place} ${document === null ? 'say' : 'says'} nothing${topic === null ? '' : ` of “${topic}”`} that is of ${since} or later.`
    },
  },
  notices: {
    void: 'This button was made before the desk was set up anew. Please ask again.',
    gone: 'The passage that this button belongs to is no longer in the documents. Please ask again.',
    changed: (title) => `The document “${title}” has changed since this answer was given. Please ask again to see what it says now.`,
    allChanged: 'The documents have changed since this answer was given. Please ask again to see what they say now.',
    thanks: 'Thank you. What you think of an answer is kept for the people who look after the documents.',
    forgotten: (count) =>
      count === 0
        ? 'Nothing was kept of you.'
        : `Removed: ${count} ${count === 1 ? 'record' : 'records'} of yours. Nothing else is kept of you.`,
    noMemory: 'This desk has no memory: nothing is kept of you.',
    notForgotten: 'The desk cannot reach its memory for now, so nothing was removed. Please try again in a while.',
    lost: 'Thank you, but it could not be kept: the desk cannot reach its memory for now.',
    unkept: 'Thank you, but nothing could be kept: this desk has no memory set up.',
    tooMuch: (seconds) => `That is a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    failed: (reference) =>
      `Something went wrong on our side, and the question was not answered. Please ask again; if it happens again, tell the operator the reference ${reference}.`,
    restarting: 'The desk is being started anew. Please ask again in a moment.',
    moderatorsOnly: 'This is for moderators. You can ask any question, and what finds no answer is shown to them.',
  },
}
