import type { Incoming } from '../../src/adapter.js'
import { commands } from '../../src/commands.js'

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
  if (word === undefined) return request('ask', text, id)
  if (quitWords.has(word.toLowerCase())) return { kind: 'quit' }
  const command = commands.find(({ name }) => `/${name}` === word.toLowerCase())
  if (!command) return { kind: 'unknown', command: word.slice(0, 40) }
  return request(command.name, command.argument === null ? '' : (rest ?? ''), id)
}

function request(command: Incoming['command'], text: string, id: string): ConsoleInput {
  return { kind: 'request', incoming: { id, platform: 'console', command, text } }
}
