import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import Tinypool from 'tinypool'
import { decodeUtf8 } from '../knowledge/decode.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { type ReadDocument, readDocument } from '../knowledge/read.js'
import type { ParseTask } from './parse-worker.js'
import type { RawFile } from './read-entries.js'

/** What stands in a file; null if it could not be read. */
export type ParsedFile = readonly [raw: RawFile, read: ReadDocument | null]

/** With less than this, threads would take longer to start than to parse. Bytes. */
const leastForThreads = 10_000_000
const bytesInTask = 400_000
const mostThreads = 4

/** The built parse-worker.ts or, when running from the sources, the file that loads it. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './parse-worker-from-source.mjs' : './parse-worker.js', import.meta.url)

/** Whether it takes a while to parse these files. */
export const isMuch = (files: readonly RawFile[]): boolean =>
  files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0) >= leastForThreads

/**
 * Parse files, in their order. Many are parsed in threads, while the caller works on those that have been.
 * @example for await (const [raw, read] of parseFiles(files, 'optional')) index.add(read.document)
 */
export async function* parseFiles(files: readonly RawFile[], frontMatter: FrontMatterMode): AsyncGenerator<ParsedFile> {
  if (!isMuch(files)) {
    for (const raw of files) yield [raw, raw.bytes && readDocument(raw.file, raw.bytes, frontMatter)]
    return
  }
  const pool = new Tinypool({
    filename: fileURLToPath(workerFile),
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: Math.min(mostThreads, availableParallelism()),
  })
  try {
    const tasks = tasksOf(files).map((task) => {
      const readable = task.flatMap(({ file, bytes }) => (bytes ? [[file, bytes] as const] : []))
      const parsed: Promise<string> = pool.run({ files: readable, frontMatter } satisfies ParseTask)
      // It is awaited below; a failure before that must not end the process.
      parsed.catch(() => {})
      return { task, parsed }
    })
    for (const { task, parsed } of tasks) {
      const read = JSON.parse(await parsed) as ReadDocument[]
      for (const raw of task) {
        const found = raw.bytes ? read.shift() : undefined
        yield [raw, found && raw.bytes ? { ...found, content: found.content === null ? null : decodeUtf8(raw.bytes) } : null]
      }
    }
  } finally {
    await pool.destroy()
  }
}

/** Files in their order, so many together that a thread has enough to do. */
function tasksOf(files: readonly RawFile[]): RawFile[][] {
  const tasks: RawFile[][] = []
  let bytes = bytesInTask
  for (const raw of files) {
    if (bytes >= bytesInTask) {
      tasks.push([])
      bytes = 0
    }
    tasks.at(-1)?.push(raw)
    bytes += raw.bytes?.length ?? 0
  }
  return tasks
}
