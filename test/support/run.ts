import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { adapters } from '../../adapters/index.js'
import { runCommandLine } from '../../src/cli/command-line.js'
import type { Platform } from '../../src/contract/platform.js'
import { createLog } from '../../src/lib/log.js'
import { type Finished, refuseStackTrace } from './finished.js'
import { shortKnowledge, unset } from './program.js'

export interface RunOptions {
  /** Typed or piped input; it ends after this. */
  readonly stdin?: string
  /** The settings, which are the whole environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Whether the terminal shows colours. */
  readonly colour?: boolean
  /** Replaces the shipped platforms. */
  readonly platforms?: readonly Platform[]
}

/**
 * Run the command line in this process, and wait until it is done. Use `runProcess` for what needs a process.
 * Without KNOWLEDGE_DIR it answers from a part of the shipped knowledge.
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

/** A stream that keeps its output. */
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

/** A served platform needs a process: it runs until a signal ends that process. */
function onlyAProcessCan(): never {
  throw new Error('Start the bot as a process: see bot-process.ts.')
}
