import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline'
import split from 'split2'
import type { Adapter, ConsoleOptions, Desk } from '../../src/contract/adapter.js'
import type { Request } from '../../src/contract/request.js'
import { safely } from '../shared/lifecycle.js'
import { completeLine, parseLine } from './parse/request.js'
import { createPen } from './render/pen.js'
import { renderReply, type Screen } from './render/reply.js'

const pipeWidth = 100
/** On a terminal a question may follow up on the one before; in a pipe each question stands alone. */
const conversation = 'terminal'

/** The chat in a terminal; a pipe works too: each line is a question, answered in order. */
export function createConsole({ input, output, colour, verbose, greeting, news }: ConsoleOptions): Adapter {
  const interactive = input.isTTY === true && output.isTTY === true
  const say = (text: string): void => void output.write(`${text}\n`)
  const screen = (): Screen => ({ width: output.columns || pipeWidth, colour, verbose })
  let closeNow = (): void => {}
  let drawn = 0

  const answer = async (desk: Desk, request: Request): Promise<void> => {
    const reply = await safely(desk).handle(request)
    if (!reply) return
    // In a pipe a blank line divides the replies; on a terminal the prompt does.
    if (!interactive && drawn++ > 0) say('')
    say(renderReply(reply, screen()))
  }
  return {
    name: 'console',
    async start(desk) {
      const terminal = interactive ? createInterface({ input, output, prompt: '\n? ', terminal: true, completer: completeLine }) : null
      const piped = terminal ? null : input.pipe(split())
      const lines: AsyncIterable<string> | null = terminal ?? piped
      let open = true
      const close = (): void => {
        open = false
        terminal?.close()
        if (piped) input.unpipe(piped)
        if (piped && !piped.destroyed) piped.end()
        input.pause()
      }
      let stopped = false
      // Lines that wait when the terminal closes are still answered, without a prompt; after stop() they are not.
      terminal?.once('close', close)
      closeNow = () => {
        stopped = true
        close()
      }
      // Lines that were pasted together, or typed ahead, wait here; each is shown again above its own answer.
      let waiting = 0
      let isPrompted = false
      terminal?.on('line', () => waiting++)
      const prompt = (): void => {
        isPrompted = waiting === 0
        if (open && isPrompted) terminal?.prompt()
      }
      const take = (line: string): void => {
        if (terminal && !isPrompted) say(`${terminal.getPrompt()}${line}`)
        waiting--
        isPrompted = false
      }
      if (terminal) say(greeting)
      void news.then((text) => {
        if (text === null || !open || !terminal) return
        const { rows } = terminal.getCursorPos()
        moveCursor(output, 0, -rows)
        cursorTo(output, 0)
        clearScreenDown(output)
        // The prompt is drawn again this many rows above, with what is typed so far.
        say(text + '\n'.repeat(rows))
        terminal.prompt(true)
      })
      prompt()
      let count = 0
      for await (const line of lines ?? []) {
        take(line)
        const parsed = parseLine(line, `line-${++count}`, terminal ? conversation : undefined)
        if (parsed.kind === 'quit') break
        if (parsed.kind === 'unknown') say(createPen(screen()).indented('', unknownLine(parsed)))
        if (parsed.kind === 'request') await answer(desk, parsed.request)
        if (stopped) break
        prompt()
      }
      close()
    },
    async stop() {
      closeNow()
    },
  }
}

function unknownLine({ command, meant }: { readonly command: string; readonly meant: string | undefined }): string {
  const guess = meant === undefined ? 'Type /help to see the commands, or just type a question.' : `Did you mean ${meant}?`
  return `There is no command ${command}. ${guess}`
}
