import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import Tinypool from 'tinypool'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/import/read-source.js'
import { encode } from '../worlds/knowledge-files.js'

// The other tests start these threads from what compile.ts compiled.
describe('where nothing is built, a thread runs from the sources', () => {
  const sourceOf = (file: string): URL => new URL(`../../src/${file}-from-source.mjs`, import.meta.url)
  const replyOf = async (worker: Worker, request: object): Promise<unknown> => {
    try {
      worker.postMessage(request)
      const [reply] = await once(worker, 'message')
      return reply
    } finally {
      await worker.terminate()
    }
  }

  it('the one that reads what is imported', async () => {
    const request: Content = {
      kind: 'markdown',
      bytes: encode('# Ferries\n\nThe ferry leaves at ten.\n'),
      charset: null,
      address: null,
      name: 'a.md',
    }
    const reply = await replyOf(new Worker(sourceOf('import/article-worker')), request)
    expect(reply).toMatchObject({ article: { body: { type: 'root' } } })
  })

  it('the one that parses large folders', async () => {
    const pool = new Tinypool({ filename: fileURLToPath(sourceOf('library/parse-worker')), runtime: 'worker_threads', maxThreads: 1 })
    try {
      const parsed: string = await pool.run({
        files: [['a.md', encode('# Ferries\n\nThe ferry leaves at ten.\n')]],
        frontMatter: 'optional',
      })
      expect(JSON.parse(parsed)).toMatchObject([{ document: { title: 'Ferries' } }])
    } finally {
      await pool.destroy()
    }
  })

  it('the one that runs the sentence model', async () => {
    const workerData = { model: { kind: 'onnx', folder: '/nowhere', file: 'no.onnx' }, isBackground: false }
    const reply = await replyOf(new Worker(sourceOf('embeddings/worker'), { workerData }), { number: 1, texts: ['ferry'] })
    expect(reply).toEqual({ number: 1, error: expect.stringMatching(/nowhere/) })
  })
})
