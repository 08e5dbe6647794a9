/** What a person can ask the desk to do, on every platform. */
export const commands = [
  {
    name: 'ask',
    description: 'Ask a question and get cited excerpts that answer it',
    argument: 'question',
    example: '/ask Where did Ruto speak?',
  },
  {
    name: 'sources',
    description: 'List the documents the desk answers from, with their dates',
    argument: null,
    example: '/sources',
  },
  {
    name: 'help',
    description: 'Show what the desk can do and how to read an answer',
    argument: null,
    example: '/help',
  },
] as const satisfies readonly CommandShape[]

interface CommandShape {
  readonly name: string
  readonly description: string
  /** The name of the text that follows the command; null where none does. */
  readonly argument: string | null
  readonly example: string
}

export type Command = (typeof commands)[number]
export type CommandName = Command['name']
