import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import type { Embedder } from '../../../src/embeddings/embedder.js'
import { chooseModel } from '../../../src/embeddings/model.js'
import { createThreadEmbedder } from '../../../src/embeddings/thread-embedder.js'
import { writeTinyModel } from '../../fakes/tiny-model.js'
import { collectLog, type LogLine } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

/** Run with an embedder of the tiny model, and the threads that it starts. */
function withThreads(
  run: (parts: { embedder: Embedder; threads: Worker[]; lines: LogLine[] }) => Promise<void>,
  { damage, priority }: { readonly damage?: string; readonly priority?: 'foreground' | 'background' } = {},
): Promise<void> {
  return withFolder({}, async (folder) => {
    await writeTinyModel(folder)
    if (damage !== undefined) await writeFile(join(folder, 'onnx', 'model.onnx'), damage)
    const chosen = await chooseModel({ semantic: 'auto', embeddingModelDir: folder })
    if (!chosen) throw new Error('no model was chosen')
    const { log, lines } = collectLog()
    const embedder = createThreadEmbedder(chosen, log, priority)
    const threads: Worker[] = []
    const note = (thread: Worker): void => void threads.push(thread)
    process.on('worker', note)
    try {
      await run({ embedder, threads, lines })
    } finally {
      process.off('worker', note)
      await embedder.close()
    }
  })
}

/** How many threads of this process have a low priority: in proc(5) the nice value is the nineteenth field. */
async function threadsOfLowestPriority(): Promise<number> {
  const stats = await Promise.all(
    (await readdir('/proc/self/task')).map((id) => readFile(`/proc/self/task/${id}/stat`, 'utf8').catch(() => '')),
  )
  return stats.filter((stat) => stat.slice(stat.lastIndexOf(')')).split(' ')[17] === '19').length
}

describe('an embedder in a thread', () => {
  it('starts no thread until it is needed', () =>
    withThreads(async ({ embedder, threads }) => {
      expect(threads).toHaveLength(0)
      await embedder.embed(['the bridge'])
      await embedder.embed(['the harbour'])
      expect(threads).toHaveLength(1)
    }))

  it.each(['foreground', 'background'] as const)(
    'answers waiting requests although the thread dies twice, then gives up: in the %s',
    (priority) =>
      withThreads(
        async ({ embedder, threads, lines }) => {
          const [wanted] = await embedder.embed(['the bridge'])
          for (const restarts of [1, 2]) {
            // Ended first, because it could still answer.
            const ended = threads.at(-1)?.terminate()
            const waiting = embedder.embed(['the bridge'])
            await ended
            expect(await waiting).toEqual([wanted])
            expect(threads).toHaveLength(restarts + 1)
            expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(restarts)
          }
          const ended = threads.at(-1)?.terminate()
          const refused = expect(embedder.embed(['the bridge'])).rejects.toThrow(/died 3 times/)
          await ended
          await refused
          await expect(embedder.embed(['the bridge'])).rejects.toThrow()
          expect(threads).toHaveLength(3)
        },
        { priority },
      ),
  )

  // On other systems a thread has no priority of its own.
  it.runIf(process.platform === 'linux')('yields to other work in the background, and otherwise behaves the same', async () => {
    const lowest = async (priority: 'foreground' | 'background'): Promise<number> => {
      let more = 0
      await withThreads(
        async ({ embedder }) => {
          const before = await threadsOfLowestPriority()
          await embedder.embed(['the bridge'])
          more = (await threadsOfLowestPriority()) - before
        },
        { priority },
      )
      return more
    }
    expect([await lowest('background'), await lowest('foreground')]).toEqual([1, 0])
  })

  it('says why the model cannot be loaded', () =>
    withThreads(
      async ({ embedder }) => {
        await expect(embedder.embed(['the bridge'])).rejects.toThrow(/protobuf|model/i)
      },
      { damage: 'no model at all' },
    ))
})
