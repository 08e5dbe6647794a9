import { commands, isForModerators, readOptions } from '../../src/commands/commands.js'
import type { Incoming } from '../../src/contract/request.js'

/** What a typed line means. */
export type ConsoleInput =
  | { readonly kind: 'request'; readonly incoming: Incoming }
  | { readonly kind: 'blank' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'unknown'; readonly command: string }

const quitWords = new Set(['/quit', '/exit', '/q'])

/**
 * Read one line of the console. A line without a slash is a question.
 * @param id unique for this line
 */
export function parseLine(line: string, id: string): ConsoleInput {
  const text = line.trim()
  if (text === '') return { kind: 'blank' }
  const [, word, rest] = /^(\/[a-z-]+)(?:\s+([\s\S]*))?$/i.exec(text) ?? []
  if (word === undefined) return request({ id, command: 'ask', text })
  if (quitWords.has(word.toLowerCase())) return { kind: 'quit' }
  const command = commands.find(({ name }) => `/${name}` === word.toLowerCase())
  if (!command) return { kind: 'unknown', command: word.slice(0, 40) }
  const { name } = command
  if (name === 'ask') return request({ id, command: name, text: rest ?? '' })
  const read = readOptions(command, rest ?? '')
  const options = Object.keys(read.options).length === 0 ? {} : { options: read.options }
  // Whoever has the shell moderates.
  const rights = isForModerators(name) || name === 'help' ? { moderator: true } : {}
  return request({ id, command: name, text: read.text, ...options, ...rights })
}

const request = (incoming: Omit<Incoming, 'platform'>): ConsoleInput => ({
  kind: 'request',
  incoming: { ...incoming, platform: 'console' },
})
