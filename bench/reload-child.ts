import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { type FolderDesk, openDesk } from '../src/desk/open-desk.js'
import { percentile } from '../src/eval/metrics.js'
import { createLog } from '../src/lib/log.js'
import { makeDocuments } from './corpus.js'

/** What one process measures of a desk on a folder. */
export interface ReloadTask {
  readonly kind: 'make' | 'start' | 'edits'
  readonly folder: string
  readonly dataDir: string
  readonly passages: number
}

/** Milliseconds, and how long others had to wait for their turn at most. */
export interface Timed {
  readonly median: number
  readonly max: number
  readonly longestWait: number
}

export interface Started {
  readonly documents: number
  readonly passages: number
  /** From the start of opening to the desk ready, in a process that has done nothing yet. Milliseconds. */
  readonly open: number
  /** Writing the snapshot; next to nothing if there is one. */
  readonly keep: number
}

export interface Edited {
  /** One document of the folder changed, and reported. */
  readonly edit: Timed
  /** Every file looked at, nothing changed. */
  readonly look: Timed
  /** This many documents changed at once, every file looked at. */
  readonly many: Timed
}

const manyDocuments = 200
const edits = 40
const looks = 5
const log = createLog('silent')
const { kind, ...place } = JSON.parse(process.argv[2] ?? '') as ReloadTask

const open = (): Promise<FolderDesk> =>
  openDesk({
    ...{ knowledge: place.folder, dataDir: place.dataDir, staleDays: 180, log },
    tell: (text) => {
      throw new Error(text)
    },
  })

async function make({ folder, passages }: typeof place): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { file, markdown } of makeDocuments(passages)) await writeFile(join(folder, file), markdown)
}

async function start(): Promise<Started> {
  const began = performance.now()
  const { library } = await open()
  const opened = performance.now()
  await library.keep()
  const { index } = library
  return { documents: index.documents().length, passages: index.size, open: opened - began, keep: performance.now() - opened }
}

async function timed(times: number, work: (run: number) => Promise<void>, prepare: (run: number) => Promise<void>): Promise<Timed> {
  const all: number[] = []
  let longestWait = 0
  for (let run = 0; run < times; run++) {
    await prepare(run)
    const waits = monitorEventLoopDelay({ resolution: 1 })
    waits.enable()
    // It counts from its own first turn on.
    await wait(10)
    waits.reset()
    const began = performance.now()
    await work(run)
    all.push(performance.now() - began)
    // What was just done counts when the next turn comes.
    await wait(10)
    waits.disable()
    longestWait = Math.max(longestWait, waits.max / 1e6)
  }
  return { median: percentile(all, 0.5) ?? 0, max: percentile(all, 1) ?? 0, longestWait }
}

async function edit(): Promise<Edited> {
  const { library } = await open()
  const made = [...makeDocuments(place.passages)]
  const change = async (number: number, word: string): Promise<string> => {
    const document = made[number % made.length]
    if (!document) throw new RangeError('no document')
    await writeFile(
      join(place.folder, document.file),
      document.markdown.replace(/\n\n(?=\[\^s1\]:)/, `\n\nThe ${word} is new here.[^s1]\n\n`),
    )
    return document.file
  }
  const taken = async (files: ReadonlySet<string> | undefined, wanted: number): Promise<void> => {
    const { changed, problems } = await library.refresh(files)
    if (changed !== wanted || problems.length > 0) throw new Error(`${changed} of ${wanted} changes were taken in`)
  }
  // Files that were written a moment ago are read at the next look too.
  await library.refresh()
  let file = ''
  const one = await timed(
    edits,
    () => taken(new Set([file]), 1),
    async (run) => {
      file = await change(run * 211, `lighthouse${run}`)
    },
  )
  const look = await timed(
    looks,
    () => taken(undefined, 0),
    async () => {},
  )
  const many = await timed(
    1,
    () => taken(undefined, manyDocuments),
    async () => {
      for (let n = 0; n < manyDocuments; n++) await change(n * 7 + 3, `ferry${n}`)
    },
  )
  return { edit: one, look, many }
}

const work = { make: () => make(place), start, edits: edit }
process.stdout.write(JSON.stringify((await work[kind]()) ?? null))
