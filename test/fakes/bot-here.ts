import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { adapters } from '../../adapters/index.js'
import { runCommandLine } from '../../src/cli/command-line.js'
import type { Platform } from '../../src/contract/platform.js'
import { createLog, type LogLevel } from '../../src/lib/log.js'
import { createOverheard } from '../support/overheard.js'
import { shortKnowledge, unset } from '../support/program.js'
import type { Bot } from './bot-process.js'

/**
 * Start the program like `startBot`, without its own process, which takes a third of the work. For tests of what people see.
 * Kills, what keeps a process alive, and a full disk need a process.
 * @param options of the command
 */
export function startBotHere(
  env: Readonly<Record<string, string>>,
  platforms: readonly Platform[] = adapters.platforms,
  options: readonly string[] = [],
): Bot {
  const overheard = createOverheard()
  const stderr = new Writable({
    write(chunk: Buffer, _encoding, done) {
      overheard.hear(chunk.toString('utf8'))
      done()
    },
  })
  let end: (code: number | null) => void = () => {}
  const ended = new Promise<number | null>((resolve) => {
    end = (code) => {
      overheard.end()
      resolve(code)
    }
  })
  const signals = new EventEmitter()
  const terminal = {
    ...{ stdin: Readable.from([]), stdout: new Writable({ write: (_chunk, _encoding, done) => done() }), stderr, colour: false },
    env: { ...unset, KNOWLEDGE_DIR: shortKnowledge, ...env },
    loadEnvFile: () => {},
    createLog: (level: LogLevel) => createLog(level, stderr),
    process: Object.assign(signals, {
      exit(code: number): never {
        end(code)
        // Nothing runs after the end of a process.
        return new Promise(() => {}) as never
      },
    }),
  }
  void runCommandLine(['start', ...options], terminal, { ...adapters, platforms }).then(end)
  const signal = (name: NodeJS.Signals): void => {
    // A process without a listener ends at once.
    if (!signals.emit(name)) end(null)
  }
  return {
    stderr: overheard.text,
    saying: overheard.saying,
    signal,
    ended,
    async stop() {
      signal('SIGTERM')
      return ended
    },
  }
}
