import type { CommandTexts } from '../command-texts.js'

const share = { name: 'share', description: 'Show it to everybody in this channel' }

export const commands: CommandTexts = {
  ask: {
    name: 'ask',
    description: 'Ask a question and get cited excerpts that answer it',
    options: {
      question: { name: 'question', description: 'What you want to know, in English, French, Haitian Creole, Kiswahili or Spanish' },
      private: { name: 'private', description: 'Show the answer only to you' },
    },
  },
  sources: { name: 'sources', description: 'List the documents the desk answers from, with their dates', options: {} },
  help: { name: 'help', description: 'Show what the desk can do and how to read an answer', options: {} },
  'forget-me': {
    name: 'forget-me',
    description: 'Remove what the desk keeps about you: your ratings and unanswered questions',
    options: {},
  },
  summary: {
    name: 'summary',
    description: 'Show the main sentences of the documents, word for word: of all documents, or on a topic',
    options: {
      topic: { name: 'topic', description: 'The topic, in English; leave it out for everything' },
      document: { name: 'document', description: 'Only from this document' },
      points: { name: 'points', description: (least, most) => `How many points at most, ${least} to ${most}` },
      since: { name: 'since', description: 'Nothing older than this day, such as 2026-01-31' },
      share,
    },
  },
  gaps: { name: 'gaps', description: 'See the questions that got no answer; answer or dismiss them', options: {} },
  digest: {
    name: 'digest',
    description: 'Show what was asked and what is new in the documents: now, or every day or week in this channel',
    options: {
      action: { name: 'action', description: 'Show it now, schedule it for this channel, or switch it off here' },
      every: { name: 'every', description: 'How often; default: weekly' },
      day: { name: 'day', description: 'On which day of the week; default: Monday' },
      hour: { name: 'hour', description: (least, most) => `At which hour, ${least} to ${most}; default: 9` },
      zone: { name: 'zone', description: 'The time zone, such as America/Port-au-Prince; default: UTC' },
      share,
    },
  },
  insights: {
    name: 'insights',
    description: 'Show figures on the last seven days: answered share, topics, low ratings, gaps, languages',
    options: {},
  },
  settings: {
    name: 'settings',
    description: 'See or change how the desk answers in this channel',
    options: {
      answers: { name: 'answers', description: 'Where to answer mentions: in a thread, or in the channel' },
      private: { name: 'private', description: 'Whether /ask answers only the person who asks, unless they choose otherwise' },
      language: { name: 'language', description: 'The language of the desk’s own words; excerpts stay as they are' },
      listen: { name: 'listen', description: 'Whether to answer questions here that name nobody: questions, or off' },
      'moderators-here': {
        name: 'moderators-here',
        description: 'Whether questions that people pass on to moderators come to this channel',
      },
      server: { name: 'server', description: 'Whether this applies to every channel here without its own settings' },
    },
  },
}

export const messageAction = 'Find this in the articles'
