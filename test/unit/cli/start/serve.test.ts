import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createConsole } from '../../../../adapters/console/index.js'
import { serve } from '../../../../src/cli/start/serve.js'
import { openDesk } from '../../../../src/desk/open-desk.js'
import { createEmbeddings } from '../../../../src/embeddings/embeddings.js'
import { vectorFileIn } from '../../../../src/embeddings/vector-file.js'
import { plainCalibration } from '../../../fakes/plain-calibration.js'
import { tinyEmbedder } from '../../../fakes/tiny-embedder.js'
import { createWaiting } from '../../../support/waiting.js'
import { collectLog } from '../../../worlds/desks.js'
import { harbour, keeperQuestion } from '../../../worlds/harbour.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

/** So many sentences have their vectors at the signal. */
const kept = 2
const { until } = createWaiting(() => 'nothing')

describe('a served chat', () => {
  it('answers while embeddings are computed, and keeps finished ones when a signal stops it', () =>
    withFolder(harbour, (knowledge) =>
      withFolder({}, async (dataDir) => {
        const { log } = collectLog()
        const [embedder, file] = [await tinyEmbedder(), vectorFileIn(dataDir, 'tiny', log)]
        let release = (): void => {}
        const held = new Promise<void>((resolve) => {
          release = resolve
        })
        // Blocked until the end, so that some are missing.
        embedder.close = async () => release()
        embedder.before = () => (embedder.asked.length > kept ? held : Promise.resolve())
        const desk = await openDesk({
          ...{ knowledge, staleDays: 180, log, dataDir, tell: () => {} },
          openEmbeddings: async (library) => createEmbeddings({ library, embedder, openCalibration: plainCalibration, file, log }),
        })
        desk.embeddings.follow()
        const [input, output, process] = [new PassThrough(), new PassThrough(), new EventEmitter()]
        let said = ''
        output.on('data', (chunk: Buffer) => {
          said += chunk
        })
        const served = serve(
          [
            {
              ...{ name: 'console', secret: 'a secret' },
              create: async () =>
                createConsole({ input, output, colour: false, verbose: false, greeting: '', news: Promise.resolve(null) }),
            },
          ],
          {
            ...{ desk, dataDir, databaseUrl: undefined, gapDays: 30, publicUrl: undefined, metrics: undefined, log, tell: () => {} },
            process,
          },
        )
        input.write(`${keeperQuestion}\n`)
        await until(() => said.includes('Asha Omar'), 'the answer')
        await until(() => embedder.asked.length > kept, 'the sentence that is held up')
        process.emit('SIGTERM')
        await served
        expect((await file.load()).size).toBe(kept)
      }),
    ))
})
