import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/knowledge/decode.js'
import { readKnowledge } from '../../../../src/knowledge/read.js'
import { folderSource } from '../../../../src/knowledge/source.js'
import { openSite, type Site } from '../../../fakes/site.js'
import { program, repository, unset } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { createWaiting } from '../../../support/waiting.js'

let site: Site
let folder: string
let knowledge: string
let imported: string
beforeEach(async () => {
  site = await openSite()
  folder = await mkdtemp(join(tmpdir(), 'killed-'))
  knowledge = join(folder, 'knowledge')
  imported = join(knowledge, 'imported')
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const options = (): string[] => ['--allow-private', '--url', 'https://gazette.example/harbour', '--knowledge', knowledge]

/** Start an import in a process, and kill it at a certain event, like a power failure. */
async function killedWhen(source: string, reached: () => Promise<unknown>): Promise<void> {
  const args = [...program(), 'import', source, ...options()]
  const child = spawn(process.execPath, args, { cwd: repository, env: { ...process.env, ...unset }, stdio: 'ignore' })
  const ended = once(child, 'exit')
  await reached()
  child.kill('SIGKILL')
  await ended
}

/** Resolves when the program begins to write into the folder of imported documents. */
async function writing(): Promise<void> {
  await mkdir(imported, { recursive: true })
  await new Promise<void>((resolve) => {
    const watcher = watch(imported, () => {
      watcher.close()
      resolve()
    })
  })
}

/** Few long paragraphs, which take longer to write than others. */
const paragraphs = (word: string): string[] => Array.from({ length: 20 }, (_, at) => `Wall ${at + 1} is ${`${word} `.repeat(3_000)}now.`)
const save = async (word: string): Promise<string> => {
  await writeFile(join(folder, 'harbour.txt'), ['The harbour of Oreby', ...paragraphs(word)].join('\n\n'))
  return join(folder, 'harbour.txt')
}
const hashOf = (texts: readonly string[]): string => sha256(Buffer.from(texts.join('\n')))
const open = hashOf(paragraphs('open'))
const shut = hashOf(paragraphs('shut'))
/** The content of each document, as a hash of its passages. */
const documents = async (): Promise<string[]> => {
  const { documents, problems } = await readKnowledge(folderSource(knowledge), 'required')
  expect(problems).toEqual([])
  return documents.map(({ passages }) => hashOf(passages.map(({ text }) => text)))
}
const partsLeft = async (): Promise<string[]> => (await readdir(imported)).filter((name) => name.endsWith('.part'))
const importNow = (source: string) => run(['import', source, ...options()])

describe('a killed import', () => {
  it.each([
    ['while it waits for the site', ''],
    ['while half of the page has arrived', '<html><head><title>The harbour</title></head><body><article><p>The harbour of'],
  ])('%s leaves nothing, and can be repeated', async (_, half) => {
    let close = (): void => {}
    site.set('/harbour', (response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write(half || ' ')
      close = () => void response.end()
    })
    const { until } = createWaiting(() => site.asked.join('\n'))
    await killedWhen(site.at('/harbour'), () => until(() => site.asked.includes('/harbour'), 'the page to be asked for'))
    close()
    expect(await readdir(folder)).toEqual([])
    const whole = paragraphs('open').slice(0, 2)
    site.set(
      '/harbour',
      `<html><head><title>The harbour</title></head><body><article>${whole.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    )
    expect(await importNow(site.at('/harbour'))).toMatchObject({ code: 0, stderr: '' })
    expect(await documents()).toEqual([hashOf(whole)])
  })

  it('of a new document leaves all of it or none, and leftovers are removed later', async () => {
    const source = await save('open')
    await killedWhen(source, writing)
    expect([[], [open]]).toContainEqual(await documents())
    expect(await importNow(source)).toMatchObject({ code: 0, stderr: '' })
    expect(await documents()).toEqual([open])
    // Another import may be running, so only files that nobody wrote to for long are removed.
    const left = await partsLeft()
    for (const name of left) await utimes(join(imported, name), 0, 0)
    await importNow(await save('shut'))
    expect(await partsLeft()).toEqual([])
    expect(await documents()).toEqual([shut])
  })

  it('of a changed document leaves the old or the new text, whole', async () => {
    await importNow(await save('open'))
    const source = await save('shut')
    await killedWhen(source, writing)
    expect([[open], [shut]]).toContainEqual(await documents())
    expect(await importNow(source)).toMatchObject({ code: 0, stderr: '' })
    expect(await documents()).toEqual([shut])
  })
})
