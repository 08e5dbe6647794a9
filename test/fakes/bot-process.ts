import { type ChildProcess, spawn } from 'node:child_process'
import { createOverheard } from '../support/overheard.js'
import { program, repository, shortKnowledge, unset } from '../support/program.js'

/** The program serving a chat platform, in its own process. */
export interface Bot {
  /** Its standard error so far. */
  readonly stderr: () => string
  /** Resolves when standard error contains the wanted text. @throws if the process ends before */
  saying(wanted: RegExp): Promise<void>
  signal(name: NodeJS.Signals): void
  /** Resolves with the exit code when the process has ended; null after a signal. */
  readonly ended: Promise<number | null>
  /** Ask it to end, and wait until it has. */
  stop(): Promise<number | null>
}

const inherited = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot']

/**
 * Start what `npm start` starts, without anything from the tester’s own environment. Without KNOWLEDGE_DIR it answers from a part
 * of the shipped knowledge.
 * @param largestFile no file may grow beyond this many kilobytes, as on a full disk; without it there is no limit
 */
export function startBot(env: Readonly<Record<string, string>>, largestFile?: number): Bot {
  const base = Object.fromEntries(inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']])))
  const start = [process.execPath, ...program(), 'start']
  const limited = largestFile === undefined ? [] : ['bash', '-c', `ulimit -f ${largestFile}; exec "$0" "$@"`]
  const [command = '', ...args] = [...limited, ...start]
  const child: ChildProcess = spawn(command, args, {
    cwd: repository,
    env: { ...base, ...unset, KNOWLEDGE_DIR: shortKnowledge, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const overheard = createOverheard()
  child.stderr?.setEncoding('utf8').on('data', overheard.hear)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      overheard.end()
      resolve(code)
    })
  })
  return {
    stderr: overheard.text,
    saying: overheard.saying,
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
