import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { answerRecord } from '../contracts/answer-record.js'
import { writeTinyModel } from '../fakes/tiny-model.js'
import { runProcess, runProgram } from '../support/processes.js'
import { program, repository, unset } from '../support/program.js'
import { run } from '../support/run.js'
import { createWaiting } from '../support/waiting.js'
import { ferryQuestion, harbour, keeperQuestion } from '../worlds/harbour.js'
import { withFolder } from '../worlds/knowledge-files.js'

const known = `${JSON.stringify({ id: '1', kind: 'plain', question: keeperQuestion, answers: ['Asha Omar'] })}\n`
const vectorFile = /^vectors-[0-9a-f]{16}\.bin$/

/** Run with a knowledge folder, an empty data folder, a folder with the tiny model, and settings that name them. */
function withSettings(run: (parts: { knowledge: string; data: string; own: object; settings: Record<string, string> }) => Promise<void>) {
  return withFolder({}, (data) =>
    withFolder({}, async (model) => {
      await writeTinyModel(model)
      const settings = { SEMANTIC: 'auto', DATA_DIR: data }
      await withFolder(harbour, (knowledge) => run({ knowledge, data, own: { EMBEDDING_MODEL_DIR: model }, settings }))
    }),
  )
}

describe('the program with a sentence model', () => {
  it('answers from the start, computes embeddings meanwhile, and keeps them for the next start', () =>
    withSettings(async ({ knowledge, data, settings }) => {
      const env = { ...process.env, ...unset, ...settings, LOG_LEVEL: 'info' }
      const chat = spawn(process.execPath, [...program(), 'start', '--knowledge', knowledge], { cwd: repository, env })
      const seen = { stdout: '', stderr: '' }
      const { changed, until } = createWaiting(() => JSON.stringify(seen))
      for (const name of ['stdout', 'stderr'] as const)
        chat[name].setEncoding('utf8').on('data', (text: string) => {
          seen[name] += text
          changed()
        })
      const ended = new Promise((resolve) => chat.once('close', resolve))
      chat.stdin.write(`${keeperQuestion}\n`)
      await until(() => seen.stdout.includes('Asha Omar'), 'the first answer')
      await until(() => seen.stderr.includes('Embeddings are ready'), 'the vectors')
      chat.stdin.end(`${ferryQuestion}\n`)
      expect(await ended).toBe(0)
      expect(seen.stdout).toContain('north jetty')
      expect((await readdir(data)).filter((name) => vectorFile.test(name))).toHaveLength(1)

      const { code, stdout, stderr } = await runProcess(['ask', keeperQuestion, '--json', '--knowledge', knowledge], { env: settings })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(answerRecord.parse(JSON.parse(stdout))).toMatchObject({ status: 'answered', mode: 'embeddings' })
    }))

  it('computes missing embeddings for the first question on a small folder, and keeps them', () =>
    withSettings(async ({ knowledge, data, settings }) => {
      const { code, stdout, stderr } = await runProcess(['ask', keeperQuestion, '--json', '--knowledge', knowledge], { env: settings })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(answerRecord.parse(JSON.parse(stdout)).mode).toBe('embeddings')
      expect((await readdir(data)).filter((name) => vectorFile.test(name))).toHaveLength(1)
    }))

  it('answers by words at once on a larger folder, and says so beside the answer', () =>
    withSettings(async ({ knowledge, data, settings }) => {
      const many = Array.from({ length: 501 }, (_, i) => `The ferry ${i} crosses the sound.`)
      await writeFile(join(knowledge, 'many.md'), many.join('\n\n'))
      const ask = (...options: string[]) => run(['ask', keeperQuestion, '--knowledge', knowledge, ...options], { env: settings })
      const { code, stdout, stderr } = await ask('--json')
      expect(code).toBe(0)
      expect(answerRecord.parse(JSON.parse(stdout)).mode).toBe('words')
      expect(stderr).toMatch(/^Answering by words alone: 50\d sentences have no embeddings yet\. "mission-desk prepare" computes them\.\n$/)
      expect((await readdir(data)).filter((name) => vectorFile.test(name))).toEqual([])
    }))

  it('answers by words if the model is broken, and says once what to do for many questions', () =>
    withSettings(async ({ knowledge, data, own, settings }) => {
      const [broken, questions] = [join(data, 'broken'), join(data, 'questions.jsonl')]
      await cp((own as { EMBEDDING_MODEL_DIR: string }).EMBEDDING_MODEL_DIR, broken, { recursive: true })
      await writeFile(join(broken, 'onnx', 'model.onnx'), 'no model')
      await writeFile(questions, ['1', '2'].map((id) => `${JSON.stringify({ id, question: keeperQuestion })}\n`).join(''))
      const env = { ...settings, EMBEDDING_MODEL_DIR: broken }
      const { code, stdout, stderr } = await run(['ask', '--batch', questions, '--json', '--knowledge', knowledge], { env })
      expect(code).toBe(0)
      expect(stdout.match(/"mode":"words"/g)).toHaveLength(2)
      expect(stderr.match(/Answered by words alone: the sentence model fails\. "mission-desk doctor" says what to do/g)).toHaveLength(1)
    }))

  it('opens no network connection, with the shipped model or another one', () =>
    withSettings(async ({ knowledge, data, own, settings }) => {
      const [trap, questions] = [join(data, 'trap'), join(data, 'known.jsonl')]
      await writeFile(trap, '')
      await writeFile(questions, known)
      const watched = {
        NETWORK_TRAP: trap,
        NODE_OPTIONS: `--import=${fileURLToPath(new URL('../fakes/network-trap.mjs', import.meta.url))}`,
      }
      for (const model of [{}, own]) {
        const env = { ...settings, ...model, ...watched }
        const { code, stderr } = await runProcess(['eval', questions, '--knowledge', knowledge], { env })
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      }
      expect((await readdir(data)).filter((name) => vectorFile.test(name))).toHaveLength(2)
      expect(await readFile(trap, 'utf8')).toBe('')

      // The trap would have recorded a connection, from a thread too.
      const asking = join(data, 'asking.mjs')
      await writeFile(asking, 'await fetch("http://127.0.0.1:54321").catch(() => {})')
      const start = `new (require('node:worker_threads').Worker)(${JSON.stringify(asking)})`
      await runProgram(process.execPath, ['-e', start], { env: watched })
      expect(await readFile(trap, 'utf8')).not.toBe('')
    }))

  it('answers by words if the model fails, and doctor says what to do', () =>
    withSettings(async ({ knowledge, data, own, settings }) => {
      const [{ EMBEDDING_MODEL_DIR: model = '' }, questions] = [own as Record<string, string>, join(data, 'known.jsonl')]
      await writeFile(questions, known)
      await writeFile(join(model, 'onnx', 'model.onnx'), 'no model at all')
      const env = { ...settings, ...own }
      const { code, stdout, stderr } = await runProcess(['eval', questions, '--json', '--knowledge', knowledge], { env })
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ all: { firstExcerpt: 1 } })
      expect(stderr).toMatch(/embeddings are off/)
      const doctor = await runProcess(['doctor'], { env: { ...env, KNOWLEDGE_DIR: knowledge } })
      expect(doctor.code).toBe(1)
      expect(doctor.stdout).toMatch(/✗ the sentence model .*model\.onnx cannot be used.*\n\s+→ .*SEMANTIC=off/)
    }))

  it('rejects a model that finds all sentences equally similar, and doctor says what to do', () =>
    withSettings(async ({ knowledge, data, own, settings }) => {
      const [{ EMBEDDING_MODEL_DIR: model = '' }, questions] = [own as Record<string, string>, join(data, 'known.jsonl')]
      await writeFile(questions, known)
      // The first token of every text is the same.
      await mkdir(join(model, '1_Pooling'))
      await writeFile(join(model, '1_Pooling', 'config.json'), '{"pooling_mode_cls_token": true}')
      const env = { ...settings, ...own }
      const { code, stdout, stderr } = await runProcess(['eval', questions, '--json', '--knowledge', knowledge], { env })
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ all: { firstExcerpt: 1 } })
      expect(stderr).toMatch(/cannot tell answers from unrelated sentences.*embeddings are off/)
      const doctor = await runProcess(['doctor'], { env: { ...env, KNOWLEDGE_DIR: knowledge } })
      expect(doctor.code).toBe(1)
      expect(doctor.stdout).toMatch(/✗ the sentence model .*cannot tell .* another model is needed.*\n\s+→ .*SEMANTIC=off/)
    }))

  it('names a folder that holds no model, and says what a model folder needs', () =>
    withSettings(async ({ knowledge, data, settings }) => {
      const env = { ...settings, EMBEDDING_MODEL_DIR: data }
      const { code, stderr } = await run(['ask', keeperQuestion, '--knowledge', knowledge], { env })
      expect(code).toBe(2)
      expect(stderr).toMatch(/EMBEDDING_MODEL_DIR names .* needs tokenizer\.json/)
    }))

  it('prepares a larger folder, shows its progress and where it stores the result, and the next answer uses it', () =>
    withSettings(async ({ knowledge, own, settings: given }) => {
      const settings = { ...given, ...own }
      const many = Array.from({ length: 501 }, (_, i) => `The ferry ${i} crosses the sound.`)
      await writeFile(join(knowledge, 'many.md'), many.join('\n\n'))
      const prepare = () => run(['prepare', '--knowledge', knowledge], { env: settings })
      const first = await prepare()
      expect(first.code).toBe(0)
      expect(first.stdout).toMatch(/^(50\d) sentences have their embeddings, \1 of them new\. They are kept in .+\.\n$/)
      expect(first.stderr).toMatch(/^0 of 50\d sentences\n(?:\d+ of 50\d sentences\n)+$/)
      expect(first.stderr.split('\n').length).toBeLessThan(15)
      const again = await prepare()
      expect(again).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/, 0 of them new\./) })
      const { stdout } = await run(['ask', keeperQuestion, '--json', '--knowledge', knowledge], { env: settings })
      expect(answerRecord.parse(JSON.parse(stdout)).mode).toBe('embeddings')
      const doctor = await run(['doctor'], { env: { ...settings, KNOWLEDGE_DIR: knowledge } })
      expect(doctor.stdout).toMatch(/works; all 50\d sentences have their embeddings, kept in /)
    }))

  it('continues after a kill: the next start computes only what is missing', () =>
    withSettings(async ({ knowledge, data, settings }) => {
      await writeFile(join(knowledge, 'many.md'), Array.from({ length: 400 }, (_, i) => `The ferry ${i} crosses the sound.`).join('\n\n'))
      const env = { ...process.env, ...unset, ...settings }
      const first = spawn(process.execPath, [...program(), 'prepare', '--knowledge', knowledge], { cwd: repository, env, stdio: 'ignore' })
      const ended = new Promise((resolve) => first.once('exit', (_, signal) => resolve(signal)))
      const kept = async () => (await readdir(data)).find((name) => vectorFile.test(name))
      while ((await kept()) === undefined && first.exitCode === null) await setTimeout(10)
      first.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      const bytes = await readFile(join(data, (await kept()) ?? ''))
      // A key, a scale, 512 numbers, a check.
      const records = Math.floor((bytes.length - bytes.indexOf('\n') - 1) / (16 + 4 + 512 + 4))
      expect(records).toBeGreaterThan(0)
      const { stdout } = await run(['prepare', '--knowledge', knowledge], { env: settings })
      const [, all, added] = /^(\d+) sentences have their embeddings, (\d+) of them new/.exec(stdout) ?? expect.fail(stdout)
      expect(Number(all) - Number(added)).toBe(records)
      expect(Number(added)).toBeGreaterThan(0)
    }))

  it('prepares nothing if embeddings are off or the model fails, and says what to do', () =>
    withSettings(async ({ knowledge, own, settings }) => {
      const prepare = (env: object) => run(['prepare', '--knowledge', knowledge], { env: { ...settings, ...env } })
      expect(await prepare({ SEMANTIC: 'off' })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/SEMANTIC=auto/) })
      const [{ EMBEDDING_MODEL_DIR: model = '' }] = [own as Record<string, string>]
      await writeFile(join(model, 'onnx', 'model.onnx'), 'no model at all')
      expect(await prepare(own)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/mission-desk doctor/) })
    }))

  it('lets doctor say which model is on and whether all sentences have embeddings, or that it is off', () =>
    withSettings(async ({ knowledge, settings }) => {
      const doctor = async (env: Record<string, string>) =>
        (await runProcess(['doctor'], { env: { ...settings, KNOWLEDGE_DIR: knowledge, ...env } })).stdout
      expect(await doctor({})).toMatch(
        /Embeddings\n {2}✓ Universal Sentence Encoder lite works; (\d+) of \1 sentences have no embeddings yet/,
      )
      expect(await doctor({ SEMANTIC: 'off' })).toMatch(/Embeddings\n {2}✓ embeddings are off/)
    }))
})
