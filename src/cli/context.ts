import type { Reply } from '../contract/reply.js'
import type { Adapters } from './adapters.js'
import type { Terminal } from './terminal.js'

/** What every command works with. */
export interface Context {
  readonly terminal: Terminal
  readonly adapters: Adapters
  /** Write a line of the result to standard output. */
  readonly print: (text: string) => void
  /** Write a line for the operator to standard error. */
  readonly tell: (text: string) => void
  /** Let the command line end with this exit code; without it, it ends with 0. */
  readonly endWith: (code: number) => void
  /** Tell what went wrong. @returns the exit code for it */
  readonly fail: (error: unknown) => number
}

/** What every command that answers from a folder takes. */
export const knowledgeOption = ['--knowledge <dir>', 'answer from this folder of .md and .txt files instead'] as const

/** Columns, where nothing tells how many there are. */
const pipeWidth = 100

/** @returns what draws replies for whoever reads the terminal */
export async function createDrawer({ adapters, terminal: { stdout, colour } }: Context): Promise<(reply: Reply) => string> {
  const { renderReply } = await adapters.console()
  return (reply) => renderReply(reply, { width: stdout.columns || pipeWidth, colour })
}
