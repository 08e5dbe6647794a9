import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A heap of this many MiB holds a million passages. */
const heap = 12_000

/**
 * Measure in a process of its own, so that neither the heap nor the compiled code of one task affects another.
 * @param script a file of this folder that writes JSON to its standard output
 */
export async function runChild<Result>(script: string, task: object): Promise<Result> {
  const child = fileURLToPath(new URL(script, import.meta.url))
  const flags = ['--expose-gc', `--max-old-space-size=${heap}`, '--import', 'tsx']
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, child, JSON.stringify(task)], { cwd: root })
  return JSON.parse(stdout) as Result
}

export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** How long a start may take before it counts as broken. */
const longestStart = 120_000

/**
 * Start the chat with a line on its standard input.
 * @returns milliseconds from the start to the first thing it says
 */
export function timeToFirstWord(launch: Launch, line: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(launch.command, launch.args, {
      cwd: root,
      env: { ...process.env, ...launch.env },
      timeout: longestStart,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let first: number | undefined
    let complaint = ''
    child.stdout.on('data', () => {
      first ??= performance.now() - started
    })
    child.stderr.on('data', (piece) => {
      complaint += piece
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 && first !== undefined) resolve(first)
      else reject(new Error(`${launch.command} ${launch.args.join(' ')} ended with ${code} and printed no result: ${complaint}`))
    })
    child.stdin.end(`${line}\n`)
  })
}
