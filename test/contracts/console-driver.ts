import { PassThrough } from 'node:stream'
import { createConsole } from '../../adapters/console/index.js'
import { deskThat } from '../worlds/desks.js'
import type { AdapterDriver } from './adapter.js'

/** Collects what is written to a stream, and notifies on each write. */
export function listen(stream: PassThrough): { text: () => string; until: (found: (text: string) => boolean) => Promise<string> } {
  let text = ''
  let changed: () => void = () => {}
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    text += chunk
    changed()
  })
  return {
    text: () => text,
    async until(found) {
      while (!found(text)) {
        await new Promise<void>((resolve) => {
          changed = resolve
        })
      }
      return text
    },
  }
}

/** Drives the console through a pipe. */
export function consoleDriver(): AdapterDriver {
  const input = new PassThrough()
  const output = new PassThrough()
  const screen = listen(output)
  const adapter = createConsole({ input, output, colour: false, verbose: false, greeting: 'Welcome.', news: Promise.resolve(null) })
  let running: Promise<void> | undefined
  let asked = 0
  return {
    name: adapter.name,
    harmful: /[^\P{Cc}\n]|\p{Bidi_Control}/u,
    hostile: [
      '\u001b[2J',
      '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
      '\u009b31m',
      '\r',
      '\u0007',
      '\u202egnirts',
      '\u061c',
    ],
    async start(handle) {
      running = adapter.start(deskThat(handle))
      running.catch(() => {})
    },
    async ask(question) {
      // Lines are handled in order: an answer to the second means that the first is done.
      const mark = `/end-of-${String.fromCharCode(97 + asked++)}`
      const from = screen.text().length
      input.write(`${question}\n${mark}\n`)
      const ended = running?.then(() => {
        throw new Error('the console has ended')
      })
      const text = await Promise.race([screen.until((all) => all.includes(mark, from)), ended ?? ''])
      const drawn = text.slice(from, text.indexOf(mark, from))
      return drawn.slice(0, drawn.lastIndexOf('\n') + 1)
    },
    async stop() {
      await adapter.stop()
      await running
    },
  }
}
