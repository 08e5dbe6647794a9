import { spawn } from 'node:child_process'
import { type Finished, refuseStackTrace } from './finished.js'
import { program, repository, shortKnowledge, unset } from './program.js'

export interface ProcessOptions {
  /** The piped input; it ends after this. */
  readonly stdin?: string
  /** Settings for this run alone, in addition to PATH and the like. Undefined removes a variable, instead of making it empty. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** Read this many lines of the output, then close it, like `head`. */
  readonly closeAfterLines?: number
  /** An open file that replaces standard output. */
  readonly stdoutTo?: number
}

/** Variables of the tester’s own environment that would change what the program does or draws. */
const settings = ['KNOWLEDGE_DIR', 'LOG_LEVEL', 'NO_COLOR', 'FORCE_COLOR', 'CI', 'NODE_OPTIONS', 'NODE_PATH', 'NODE_ENV', 'DEBUG']

/**
 * Start the program and wait until it ends: for what needs a process, such as pipes, and for the fact that nothing keeps it alive. Tests of
 * printed text use run.ts. Without KNOWLEDGE_DIR it answers from a part of the shipped knowledge.
 * @throws if it showed a stack trace, which nobody may ever see
 */
export async function runProcess(args: readonly string[], options: ProcessOptions = {}): Promise<Finished> {
  return refuseStackTrace(args, await runProgram(process.execPath, [...program(), ...args], options))
}

/** Run any program and wait until it ends. */
export function runProgram(command: string, args: readonly string[], options: ProcessOptions = {}): Promise<Finished> {
  const { stdin = '', env = {}, cwd = repository, closeAfterLines = Number.POSITIVE_INFINITY, stdoutTo = 'pipe' } = options
  const kept = Object.entries(process.env).filter(([name]) => !settings.includes(name))
  const inherited = { ...Object.fromEntries(kept), ...unset, KNOWLEDGE_DIR: shortKnowledge }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...inherited, ...env }, stdio: ['pipe', stdoutTo, 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.split('\n').length > closeAfterLines) child.stdout?.destroy()
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    // A program may close its input before it has read everything.
    child.stdin?.on('error', () => {})
    child.stdin?.end(stdin)
  })
}
