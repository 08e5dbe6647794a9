import { type Command, type CommandName, commandNamed, commands, type OptionName } from './commands.js'
import type { TypedOptions } from './values.js'

const ask = commandNamed('ask') as Command

/** A question, or any other command with its options. */
export type Typed =
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'command'; readonly name: Exclude<CommandName, 'ask'>; readonly options: TypedOptions }

/** A typed `/ask` that no platform has taken for its command. */
const askWord = /^\/ask(?![\p{L}\p{N}-])[:,]?\s*/iu

/** What a text asks, without a `/ask` before it. @example questionIn('/ask Who leads it?') // 'Who leads it?' */
export const questionIn = (text: string): string => text.trim().replace(askWord, '')

/** What a command with these options says. */
export const typedAs = (name: CommandName, options: TypedOptions): Typed =>
  name === 'ask' ? { kind: 'ask', text: questionIn(options.question ?? '') } : { kind: 'command', name, options }

const endMarks = /[\s.,;:!?…。！？؟]+$/u

/** Reads a message to the desk. It may name a command that everybody may use, with or without a slash and final marks. An empty message asks for help.
 * Everything else is a question.
 * @example readMessage('Help!') // { kind: 'command', name: 'help', options: {} }
 * @example readMessage('/ask Who leads it?') // { kind: 'ask', text: 'Who leads it?' }
 */
export function readMessage(message: string): Typed {
  const text = questionIn(message)
  if (text === '') return typedAs('help', {})
  const word = text.toLowerCase().replace(/^\//, '').replace(endMarks, '').replace(/\s+/g, '-')
  const named = commands.find(({ name, argument, moderators }) => argument === null && !moderators && name === word)
  return named ? typedAs(named.name, {}) : { kind: 'ask', text }
}

/** `name:value` or `name:"a value with blanks"`, with the quotation marks that phones put there too. */
const optionPattern = /(?<=^|\s)([\p{L}-]+):(?:["“”]([^"“”]*)["“”]|(\S+))/gu

/** Read the text after a command's name in a typed line: options as `name:value`, and everything else as its argument. A word that names no option of the
 * command is part of its argument.
 *
 * Behind `/summary`, `Kenyan courts points:3 share` gives `{ topic: 'Kenyan courts', points: '3', share: 'true' }`.
 */
export function readLine(command: Command, line: string): TypedOptions {
  const { given, text } = takeOptions(command, line)
  return command.argument === null || text === '' ? given : { ...given, [command.argument]: text }
}

/** A command's options, and the text that names none. */
function takeOptions({ argument, options }: Command, line: string) {
  const given: Partial<Record<OptionName, string>> = {}
  let rest = line.replace(optionPattern, (whole, name: string, quoted: string | undefined, bare: string | undefined) => {
    const option = options.find((one) => one.name === name.toLowerCase())
    if (option === undefined || option.name === argument) return whole
    given[option.name] = (quoted ?? bare ?? '').trim()
    return ''
  })
  for (const { name } of options.filter(({ type }) => type === 'flag')) {
    // A flag may stand alone at the end: as a word within the text it is meant as a word.
    const alone = new RegExp(`(?:^|\\s)${name}\\s*$`, 'i')
    if (given[name] === undefined && argument !== 'question' && alone.test(rest)) {
      given[name] = 'true'
      rest = rest.replace(alone, '')
    }
  }
  return { given, text: rest.replace(/\s+/g, ' ').trim() }
}

/** The first word of a line, and the text after it. */
const firstWord = /^\/?([\p{L}-]+)[:,]?(?:\s+([\s\S]*))?$/u

/** Read a line whose first word is a command, for platforms with one command for all. If the first word is no command, the line is a question. It is also a
 * question if text follows a command that takes no argument.
 * @example readNamed('summary courts points:3') // the command `summary`, { topic: 'courts', points: '3' }
 * @example readNamed('Help from where?') // the command `ask`, { question: 'Help from where?' }
 */
export function readNamed(line: string): { readonly command: Command; readonly options: TypedOptions } {
  const asked = { command: ask, options: readLine(ask, line) }
  const whole = readMessage(line)
  if (whole.kind === 'command') return { command: commandNamed(whole.name) ?? ask, options: whole.options }
  const [, word = '', behind = ''] = firstWord.exec(line.trim()) ?? []
  const command = commandNamed(word.toLowerCase())
  if (command === undefined) return asked
  const { text } = takeOptions(command, behind)
  return command.argument === null && text !== '' ? asked : { command, options: readLine(command, behind) }
}
