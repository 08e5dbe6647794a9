import { commandNamed, commands } from '../../../src/commands/commands.js'
import { readLine, type Typed, typedAs } from '../../../src/commands/line.js'
import type { Request } from '../../../src/contract/request.js'
import { nameMeant } from '../../../src/lib/name-meant.js'

/** The meaning of a typed line. */
export type ConsoleInput =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'blank' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'unknown'; readonly command: string; readonly meant: string | undefined }

const quitWords = new Set(['/quit', '/exit', '/q'])
/** All that can be typed behind a slash. */
const slashCommands: readonly string[] = [...commands.map(({ name }) => `/${name}`), ...quitWords]

/** The completions of a line: the commands that begin with it.
 * @returns them, and what of the line they complete, as node:readline asks for
 * @example completeLine('/su') // [['/summary'], '/su']
 */
export const completeLine = (line: string): [string[], string] => [
  line.startsWith('/') ? slashCommands.filter((one) => one.startsWith(line.toLowerCase())) : [],
  line,
]

/**
 * Read one line of the console. A line without a slash is a question.
 * @param id unique for this line
 * @param thread the conversation that it is part of; undefined if each line stands alone
 */
export function parseLine(line: string, id: string, thread?: string): ConsoleInput {
  const text = line.trim()
  const request = (request: Typed & Pick<Request, 'moderator'>): ConsoleInput => ({
    kind: 'request',
    request: { id, platform: 'console', ...(thread === undefined ? {} : { thread }), ...request },
  })
  if (text === '') return { kind: 'blank' }
  const [, word, rest] = /^(\/[a-z-]+)(?:\s+([\s\S]*))?$/i.exec(text) ?? []
  if (word === undefined) return request({ kind: 'ask', text })
  if (quitWords.has(word.toLowerCase())) return { kind: 'quit' }
  const command = commandNamed(word.toLowerCase().slice(1))
  if (!command) {
    const meant = nameMeant(word.toLowerCase(), slashCommands)
    return { kind: 'unknown', command: word.slice(0, 40), meant }
  }
  const { name, moderators } = command
  if (name === 'ask') return request({ kind: 'ask', text: rest ?? '' })
  // Whoever has the shell moderates.
  const rights = moderators || name === 'help' ? { moderator: true } : {}
  return request({ ...typedAs(name, readLine(command, rest ?? '')), ...rights })
}
