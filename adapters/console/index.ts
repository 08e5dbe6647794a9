import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Adapter } from '../../src/adapter.js'
import { parseLine } from './parse.js'
import { renderReply, type Screen } from './render.js'

export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly colour: boolean
  /** What is said before the first question on a terminal. */
  readonly greeting: string
}

const pipeWidth = 100

/** The chat in a terminal; a pipe works too: each line is a question, answered in order. */
export function createConsole({ input, output, colour, greeting }: ConsoleOptions): Adapter {
  const interactive = input.isTTY === true && output.isTTY === true
  const lines = createInterface({ input, output: interactive ? output : undefined, prompt: '\n? ', terminal: interactive })
  const say = (text: string): void => void output.write(`${text}\n`)
  const screen = (): Screen => ({ width: output.columns ?? pipeWidth, colour })
  return {
    name: 'console',
    async start(handle) {
      if (interactive) {
        say(greeting)
        lines.prompt()
      }
      let count = 0
      let answered = 0
      for await (const line of lines) {
        const parsed = parseLine(line, `line-${++count}`)
        if (parsed.kind === 'quit') break
        if (parsed.kind === 'unknown') say(`There is no command ${parsed.command}. Type /help to see what there is, or just a question.`)
        if (parsed.kind === 'request') {
          const reply = await handle(parsed.incoming)
          if (!interactive && answered++ > 0) say('')
          if (reply) say(renderReply(reply, screen()))
        }
        if (interactive) lines.prompt()
      }
      lines.close()
    },
    async stop() {
      lines.close()
    },
  }
}
