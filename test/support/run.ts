import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { adapters } from '../../adapters/index.js'
import { runCommandLine } from '../../src/cli/command-line.js'
import type { Platform } from '../../src/contract/platform.js'
import { createLog } from '../../src/lib/log.js'
import { type Finished, refuseStackTrace } from './finished.js'
import { shortKnowledge, unset } from './program.js'

export interface RunOptions {
  /** What is typed or piped in; the input ends after it. */
  readonly stdin?: string
  /** The settings, and all of the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Whether the terminal shows colours. */
  readonly colour?: boolean
  /** Other platforms than those that come with the program. */
  readonly platforms?: readonly Platform[]
}

/**
 * Run the command line here, without a process of its own, and wait until it is done. What only a process can show is tried with
 * `runProcess`. Without KNOWLEDGE_DIR it answers from a part of the knowledge that comes with the program.
 * @throws if it showed a stack trace, which nobody may ever see
 */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { stdin = '', env = {}, colour = false, platforms = adapters.platforms } = options
  const [stdout, stderr] = [createSink(), createSink()]
  const terminal = {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)], { objectMode: false }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    colour,
    env: { ...unset, KNOWLEDGE_DIR: shortKnowledge, ...env },
    loadEnvFile: () => {},
    createLog: (level: Parameters<typeof createLog>[0]) => createLog(level, stderr.stream),
    process: Object.assign(new EventEmitter(), { exit: onlyAProcessCan }),
  }
  const code = await runCommandLine(args, terminal, { ...adapters, platforms })
  return refuseStackTrace(args, { code, stdout: stdout.text(), stderr: stderr.text() })
}

/** A stream that keeps what is written to it. */
function createSink(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}

/** Platforms are served until a signal comes, and end what serves them. */
function onlyAProcessCan(): never {
  throw new Error('Start the bot as a process: see bot-process.ts.')
}
