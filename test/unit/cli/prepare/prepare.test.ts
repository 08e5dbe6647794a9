import { existsSync } from 'node:fs'
import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { prepare } from '../../../../src/cli/prepare/prepare.js'
import { createEmbeddings } from '../../../../src/embeddings/embeddings.js'
import { vectorFileIn } from '../../../../src/embeddings/vector-file.js'
import { memorySource } from '../../../../src/knowledge/source.js'
import { openLibrary } from '../../../../src/library/open-library.js'
import { plainCalibration } from '../../../fakes/plain-calibration.js'
import { tinyEmbedder } from '../../../fakes/tiny-embedder.js'
import { runProgram } from '../../../support/processes.js'
import { program, unset } from '../../../support/program.js'
import { collectLog } from '../../../worlds/desks.js'
import { encode, withFolder } from '../../../worlds/knowledge-files.js'

/** Prepare ten sentences on a terminal, and return its screen. @param fails the sentence at which the model breaks */
const prepareOnTerminal = (fails = Number.POSITIVE_INFINITY) =>
  withFolder({}, async (dataDir) => {
    const text = Array.from({ length: 10 }, (_, i) => `The ferry ${i} crosses the sound.`).join('\n\n')
    const library = await openLibrary({
      source: memorySource('memory', new Map([['a.md', encode(text)]])),
      frontMatter: 'optional',
      aliases: [],
    })
    const { log } = collectLog()
    const embedder = await tinyEmbedder()
    embedder.before = async () => {
      if (embedder.asked.length >= fails) throw new Error('the model broke')
    }
    const embeddings = createEmbeddings({
      library,
      embedder,
      openCalibration: plainCalibration,
      file: vectorFileIn(dataDir, 'tiny', log),
      log,
    })
    let drawn = ''
    const stderr = Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          drawn += chunk
          done()
        },
      }),
      { isTTY: true, columns: 100 },
    )
    const told: string[] = []
    const terminal = { stderr } as unknown as Parameters<typeof prepare>[2]['terminal']
    const isDone = await prepare(
      embeddings,
      { semantic: 'auto', embeddingModelDir: undefined, dataDir },
      {
        ...{ terminal, print: (line) => void told.push(line), tell: (line) => void told.push(line) },
      },
    )
    await embeddings.close()
    return { isDone, drawn, told }
  })

it('prepare shows a progress bar on a terminal, and removes it at the end', async () => {
  const { isDone, drawn, told } = await prepareOnTerminal()
  expect(isDone).toBe(true)
  expect(drawn).toMatch(/0 of 10 sentences, .* to go/)
  expect(told).toEqual([expect.stringMatching(/^10 sentences have their embeddings, 10 of them new\./)])
})

it('prepare says what to do if the model is broken', async () => {
  const { isDone, told } = await prepareOnTerminal(4)
  expect(isDone).toBe(false)
  expect(told).toEqual([expect.stringMatching(/^The sentence model fails, .*"mission-desk doctor" says what to do\.$/)])
})

it.runIf(existsSync('/usr/bin/script'))('prepare exits with 1 on a real terminal if the model is broken', () =>
  withFolder({ 'a.md': 'The ferry crosses.' }, (knowledge) =>
    withFolder({ 'tokenizer.json': '{}', 'onnx/model.onnx': 'no model' }, async (model) => {
      const env = { ...process.env, ...unset, SEMANTIC: 'auto', EMBEDDING_MODEL_DIR: model, DATA_DIR: model, KNOWLEDGE_DIR: knowledge }
      const command = [process.execPath, ...program(), 'prepare'].map((part) => `'${part}'`).join(' ')
      const { code, stdout } = await runProgram('script', ['-qec', command, '/dev/null'], { env })
      expect(stdout).toMatch(/The sentence model fails/)
      expect(code).toBe(1)
    }),
  ),
)
