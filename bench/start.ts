import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { percentile } from '../src/eval/metrics.js'
import { type Launch, timeToFirstWord } from './processes.js'

/** Milliseconds. */
export interface Spread {
  readonly median: number
  readonly max: number
}

/** How long one way of starting takes. */
export interface Start {
  readonly name: string
  readonly runs: number
  /** Until the first line is read: what takes the place of the first prompt if there is no terminal. */
  readonly ready: Spread
  /** Until the first line of the answer to a piped question. */
  readonly firstAnswer: Spread
}

const runs = 7
/** A command that is none is turned down by the console itself: the answer comes as soon as lines are read at all. */
const noCommand = '/ready'
const question = 'Where did Ruto speak?'

const built = 'dist/src/main.js'
const fromSource = ['--import', 'tsx', 'src/main.ts', 'start']

/** The ways to start that there are here: from the sources always, from `dist` where it is built. */
export function waysToStart(): readonly (Launch & { readonly name: string })[] {
  return [
    { name: 'src', command: process.execPath, args: fromSource },
    { name: 'src, no compile cache (fresh clone)', command: process.execPath, args: fromSource, env: { TSX_DISABLE_CACHE: '1' } },
    { name: 'npm start', command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: ['--silent', 'start'] },
    ...(existsSync(fileURLToPath(new URL(`../${built}`, import.meta.url)))
      ? [{ name: 'dist', command: process.execPath, args: [built, 'start'] }]
      : []),
  ]
}

/** Start several times in each of the two ways; one more start before them fills the caches and is not counted. */
export async function measureStart(way: Launch & { readonly name: string }): Promise<Start> {
  await timeToFirstWord(way, question)
  const ready: number[] = []
  const firstAnswer: number[] = []
  for (let run = 0; run < runs; run++) {
    ready.push(await timeToFirstWord(way, noCommand))
    firstAnswer.push(await timeToFirstWord(way, question))
  }
  return { name: way.name, runs, ready: spread(ready), firstAnswer: spread(firstAnswer) }
}

function spread(times: readonly number[]): Spread {
  return { median: percentile(times, 0.5) ?? 0, max: percentile(times, 1) ?? 0 }
}
