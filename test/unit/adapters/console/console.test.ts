import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createConsole } from '../../../../adapters/console/index.js'
import type { Reply } from '../../../../src/contract/reply.js'
import type { Request } from '../../../../src/contract/request.js'
import { words } from '../../../../src/i18n/words.js'
import { listen } from '../../../contracts/console-driver.js'
import { deskThat, shippedDesk } from '../../../worlds/desks.js'
import { answerReply } from '../../../worlds/replies.js'

const textOf = (request: Request): string => (request.kind === 'ask' ? request.text : '')
const echo = async (request: Request): Promise<Reply> => ({
  kind: 'notice',
  text: `${request.kind === 'command' ? request.name : request.kind}: ${textOf(request)}`,
})

/** A console on its own streams; `terminal` makes it believe that a person uses it. */
function setUp({ terminal = false, columns, news = null }: { terminal?: boolean; columns?: number; news?: string | null } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: terminal })
  const output = Object.assign(new PassThrough(), { isTTY: terminal, columns })
  const screen = listen(output)
  const console = createConsole({
    input,
    output,
    colour: false,
    verbose: false,
    greeting: 'Welcome to the desk.',
    news: Promise.resolve(news),
  })
  /** Everything that was written, after the end of the output. */
  const end = async (): Promise<string> => {
    output.end()
    await once(output, 'end')
    return screen.text()
  }
  return { input, screen, console, end }
}

/** Everything that is written for this input, to the end. */
async function piped(lines: string, handle = echo, news: string | null = null): Promise<string> {
  const { input, console, end } = setUp({ news })
  const running = console.start(deskThat(handle))
  input.end(lines)
  await running
  return end()
}

describe('the console in a pipe', () => {
  it('answers each line, in order, and ends with its input', async () => {
    expect(await piped('One?\nTwo?\nThree?\n')).toBe('ask: One?\n\nask: Two?\n\nask: Three?\n')
  })

  it('waits for one answer before it asks the next question', async () => {
    const open: string[] = []
    const slow = async (request: Request): Promise<Reply> => {
      open.push(textOf(request))
      expect(open).toHaveLength(1)
      await new Promise(setImmediate)
      open.pop()
      return { kind: 'notice', text: textOf(request) }
    }
    expect(await piped('One?\nTwo?\n', slow)).toBe('One?\n\nTwo?\n')
  })

  it('accepts a last line without a line end, and every kind of line end', async () => {
    expect(await piped('One?\r\nTwo?')).toBe('ask: One?\n\nask: Two?\n')
  })

  it('shows no greeting and no prompt, and skips blank lines', async () => {
    expect(await piped('\n  \n')).toBe('')
  })

  it('runs its commands, and reports an unknown one', async () => {
    expect(await piped('/sources\n')).toBe('sources:\n')
    expect(await piped('/hlep\n')).toMatch(/no command \/hlep.*\/help/)
  })

  it('wraps the line about an unknown one', async () => {
    const { input, console, end } = setUp({ columns: 40 })
    input.end('/foo\n')
    await console.start(deskThat(echo))
    const lines = (await end()).split('\n')
    expect(lines.join(' ')).toContain('There is no command /foo.')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
  })

  it('ignores the lines after /quit', async () => {
    expect(await piped('One?\n/quit\nTwo?\n')).toBe('ask: One?\n')
  })

  it('answers lines that arrived before it was started', async () => {
    const { input, console, end } = setUp()
    input.write('Early?\n')
    await new Promise(setImmediate)
    input.end('Late?\n')
    await console.start(deskThat(echo))
    expect(await end()).toBe('ask: Early?\n\nask: Late?\n')
  })

  it('treats each line as a new conversation, and asks back when a question needs an earlier one', async () => {
    const { handle } = await shippedDesk()
    const drawn = await piped('What is BINUH?\nWho leads it?\n', async (request) => (await handle(request)) as Reply)
    expect(drawn).toContain('What does “it” stand for?')
  })

  it('can be stopped before it is started', async () => {
    const { console } = setUp()
    await console.stop()
  })

  it('accepts thousands of lines at once, more than Node buffers', async () => {
    const questions = Array.from({ length: 3_000 }, (_, i) => `Question ${i}?`)
    const received: string[] = []
    await piped(questions.join('\n'), async (request) => {
      received.push(textOf(request))
      return { kind: 'notice', text: 'Done.' }
    })
    expect(received).toEqual(questions)
  })

  it('accepts a line of any length', async () => {
    const long = 'x'.repeat(200_000)
    let received = 0
    await piped(`${long}\n`, async (request) => {
      received = textOf(request).length
      return { kind: 'notice', text: 'Done.' }
    })
    expect(received).toBe(long.length)
  })
})

describe('the console on a terminal', () => {
  it('prints its news above the prompt and the typed text, but prints none in a pipe', async () => {
    const { input, screen, console } = setUp({ terminal: true, columns: 80, news: 'It is ready.' })
    const running = console.start(deskThat(echo))
    input.write('Wh')
    const seen = await screen.until((text) => /It is ready\.\n[\s\S]*\? /.test(text))
    expect(seen).toMatch(/^Welcome to the desk\.\n/)
    // The prompt takes two rows, a blank one and its own, and is drawn again one row above the cursor.
    expect(seen).toMatch(/It is ready\.\n\n\u001b\[1A\u001b\[1G\u001b\[0J\r?\n\? /)
    input.write('o?\r')
    await screen.until((text) => text.includes('ask: Who?'))
    await console.stop()
    await running
    expect(await piped('One?\n', echo, 'It is ready.')).toBe('ask: One?\n')
  })

  it('greets, prompts, answers, and prompts again', async () => {
    const { input, screen, console } = setUp({ terminal: true, columns: 80 })
    const running = console.start(deskThat(async () => answerReply('answered')))
    await screen.until((text) => text.includes('? '))
    expect(screen.text()).toMatch(/^Welcome to the desk\.\n/)
    input.write('Who?\r')
    const drawn = await screen.until((text) => text.includes('gazette.example') && /\? (?:\u001b\[\d*[A-Z])*$/.test(text))
    expect(drawn).toContain(words.en.status.answered.title)
    await console.stop()
    await running
  })

  it('answers a follow-up, and says what it carried over', async () => {
    const { input, screen, console } = setUp({ terminal: true, columns: 80 })
    const running = console.start(await shippedDesk())
    input.write('Who leads it?\r')
    await screen.until((text) => text.includes('What does “it” stand for?'))
    input.write('How many officers did Jamaica send?\rand Belize?\rthanks\r')
    const drawn = await screen.until((text) => text.includes('You are welcome!'))
    expect(drawn).toMatch(/Read together with what was asked before: officers send[\s\S]*Belize/)
    await console.stop()
    await running
  })

  it('repeats each pasted line above its answer, with no prompt in between', async () => {
    const { input, screen, console } = setUp({ terminal: true, columns: 80 })
    const running = console.start(deskThat(echo))
    input.write('One?\rTwo?\rThree?\r')
    const drawn = await screen.until((text) => /ask: Three\?\s[\s\S]*\? (?:\u001b\[\d*[A-Z])*$/.test(text))
    const plain = drawn.replace(/\u001b\[\d*[A-Z]/g, '').replaceAll('\r', '')
    expect(plain).toMatch(/ask: One\?\n\n\? Two\?\nask: Two\?\n\n\? Three\?\nask: Three\?\n\n\? $/)
    await console.stop()
    await running
  })

  it('uses the width of the terminal', async () => {
    const { input, screen, console } = setUp({ terminal: true, columns: 40 })
    const running = console.start(deskThat(async () => ({ kind: 'notice', text: 'word '.repeat(50).trim() })))
    input.write('Who?\r')
    const drawn = await screen.until((text) => text.split('word').length > 50)
    for (const line of drawn.split('\n')) expect(line.replace(/\u001b\[\d*[A-Z]/g, '').trim().length).toBeLessThanOrEqual(40)
    await console.stop()
    await running
  })

  it('ends at Ctrl+D, even if lines are waiting, and releases the terminal', async () => {
    const { input, console, end } = setUp({ terminal: true, columns: 80 })
    const running = console.start(deskThat(echo))
    input.write('One?\rTwo?\r\u0004')
    await running
    const drawn = await end()
    expect(drawn).toMatch(/ask: One\?[\s\S]*ask: Two\?/)
    // A prompt that nobody can answer; later versions of Node throw on it.
    expect(drawn.slice(drawn.indexOf('ask: One?')).replace('\n? Two?\n', '\n')).not.toContain('\n? ')
    expect(input.isPaused()).toBe(true)
  })
})
