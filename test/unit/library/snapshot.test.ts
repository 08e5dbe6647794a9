import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswerer } from '../../../src/answer/answer.js'
import { noEmbeddings } from '../../../src/embeddings/embeddings.js'
import { memorySource } from '../../../src/knowledge/source.js'
import type { LibraryOptions } from '../../../src/library/library.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { snapshotsIn } from '../../../src/library/snapshot.js'
import { expectExcerptIn } from '../../contracts/answer-promises.js'
import { collectLog, eager, type LogLine, neverOld } from '../../worlds/desks.js'
import { encode, withFolder } from '../../worlds/knowledge-files.js'
import { oreby } from '../../worlds/oreby.js'

type Files = Map<string, Uint8Array>
const orebyFiles = (): Files => new Map(Object.entries(oreby).map(([file, text]) => [file, encode(text)]))
const aliases = [['ferry', 'boat']]

/** Open a library that keeps its snapshot in a folder. @returns it, and whether it came from a snapshot */
async function openOn(files: Files, folder: string, options: Partial<LibraryOptions> = {}) {
  const { log, lines } = collectLog()
  const source = memorySource('memory', files)
  const snapshots = snapshotsIn(folder, log)
  const library = await openLibrary({ source, frontMatter: 'optional', aliases, snapshots, ...options })
  return { library, log, lines, isRecalled: !lines.some(({ msg }) => msg.startsWith('no snapshot')) }
}
const snapshotIn = async (folder: string): Promise<string> => join(folder, (await readdir(folder))[0] ?? '')
/** Run with a folder in which a snapshot of Oreby has been kept. */
const withSnapshot = (run: (folder: string, files: Files) => Promise<void>): Promise<void> =>
  withFolder({}, async (folder) => {
    const files = orebyFiles()
    const { library, isRecalled } = await openOn(files, folder)
    expect(isRecalled).toBe(false)
    await library.keep()
    await run(folder, files)
  })
const warned = (lines: readonly LogLine[]): readonly LogLine[] => lines.filter(({ level }) => level === 'warn' || level === 'error')

describe('a library opened from a snapshot', () => {
  const questions = ['bridge opened 1931', 'boat', 'lorry toll crowns', 'lihgthouse keeper']

  it('gives the same documents, results and weights as one opened from files, also after changes', () =>
    withSnapshot(async (folder, files) => {
      const { library, isRecalled } = await openOn(files, folder)
      expect(isRecalled).toBe(true)
      const expectSame = async () => {
        const { index } = library
        const { index: fresh } = (await openOn(files, join(folder, 'none'))).library
        expect(index.documents()).toEqual(fresh.documents())
        for (const question of questions) {
          const terms = fresh.vocabulary.questionTokens(question).map(({ term }) => ({ term, share: 1 }))
          expect(index.vocabulary.questionTokens(question)).toEqual(fresh.vocabulary.questionTokens(question))
          const [hits, expected] = [index.search(terms, 9), fresh.search(terms, 9)]
          expect(hits.map(({ passage }) => passage.id)).toEqual(expected.map(({ passage }) => passage.id))
          for (const [i, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 9)
          for (const { term } of terms) expect(index.idf(term)).toBe(fresh.idf(term))
          for (const word of question.split(' ')) expect(index.correct(word)).toBe(fresh.correct(word))
        }
      }
      await expectSame()
      files.set('bridge.md', encode('# The bridge\n\nThe toll for a boat is 3 crowns.\n'))
      files.set('new.md', encode('The ferry is new.'))
      files.delete('lamp.md')
      expect((await library.refresh()).problems).toEqual([])
      await expectSame()
    }))

  it('reports again what is wrong with files', () =>
    withFolder({}, async (folder) => {
      const files = orebyFiles().set('empty.md', encode(''))
      const { library } = await openOn(files, folder)
      await library.keep()
      const again = await openOn(files, folder)
      expect(again.isRecalled).toBe(true)
      expect(again.library.problems).toEqual(library.problems)
      expect(again.library.problems).toMatchObject([{ file: 'empty.md' }])
    }))

  it('shows the text of the file, whatever the snapshot says', () =>
    withSnapshot(async (folder, files) => {
      const path = await snapshotIn(folder)
      const body = (await readFile(path, 'utf8')).replaceAll('Ida Holm', 'Eve Holt').slice(0, -69)
      await writeFile(path, `${body}"${createHash('sha256').update(body).digest('hex')}"\n]\n`)
      const { library, log, isRecalled } = await openOn(files, folder)
      expect(isRecalled).toBe(true)
      expect(JSON.stringify(library.index.documents())).toContain('Eve Holt')
      const { answer } = await createAnswerer({
        library,
        embeddings: noEmbeddings,
        models: eager,
        suggestions: () => [],
        age: neverOld,
        log,
      }).answer('Who opened the bridge?')
      expect(answer.excerpts[0]?.text).toContain('Mayor Ida Holm opened the bridge')
      for (const excerpt of answer.excerpts) expectExcerptIn(excerpt, files.get(excerpt.document.file) ?? encode(''))
      expect(JSON.stringify(answer)).not.toContain('Holt')
    }))
})

describe('a snapshot', () => {
  it.each<[string, (files: Files) => unknown, Partial<LibraryOptions>]>([
    ['a file has another text', (files) => files.set('lamp.md', encode('The lamp is out.')), {}],
    ['a file was added', (files) => files.set('more.md', encode('The lamp is out.')), {}],
    ['a file was removed', (files) => files.delete('lamp.md'), {}],
    ['a file has another name', (files) => files.set('lamp2.md', files.get('lamp.md') ?? encode('')) && files.delete('lamp.md'), {}],
    ['the equal terms changed', () => {}, { aliases: [['ferry', 'ship']] }],
  ])('is not used if %s', (_, change, options) =>
    withSnapshot(async (folder, files) => {
      change(files)
      const { library, isRecalled, lines } = await openOn(files, folder, options)
      expect(isRecalled).toBe(false)
      expect(warned(lines)).toEqual([])
      await library.keep()
      expect(await readdir(folder)).toHaveLength(1)
      expect((await openOn(files, folder, options)).isRecalled).toBe(true)
    }),
  )

  it('is not used if it is cut off or damaged anywhere, and the files are read', () =>
    withSnapshot(async (folder, files) => {
      const path = await snapshotIn(folder)
      const whole = await readFile(path)
      const damaged = fc.tuple(fc.nat(whole.length - 1), fc.option(fc.integer({ min: 1, max: 255 }))).map(([at, by]) => {
        if (by === null) return whole.subarray(0, at)
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ by
        return bytes
      })
      await fc.assert(
        fc.asyncProperty(damaged, async (bytes) => {
          await writeFile(path, bytes)
          const { library, isRecalled, lines } = await openOn(files, folder)
          expect(isRecalled).toBe(false)
          expect(warned(lines)).toEqual([])
          expect(library.index.documents()).toHaveLength(files.size)
        }),
        { numRuns: 20 },
      )
    }))

  it('is private, is the only one, and replaces incomplete ones', () =>
    withSnapshot(async (folder, files) => {
      const path = await snapshotIn(folder)
      expect((await stat(path)).mode & 0o777).toBe(0o600)
      const left = join(folder, `.index-left-${randomUUID()}.part`)
      await writeFile(left, '[')
      await utimes(left, 0, 0)
      files.set('more.md', encode('The lamp is out.'))
      await (await openOn(files, folder)).library.keep()
      const names = await readdir(folder)
      expect(names).toEqual([expect.stringMatching(/^index-[0-9a-f]{64}\.json$/)])
      expect(join(folder, names[0] ?? '')).not.toBe(path)
    }))

  it('that cannot be written is reported once, and delays nobody', () =>
    withFolder({ 'a file': '' }, async (folder) => {
      const { library, lines } = await openOn(orebyFiles(), join(folder, 'a file'))
      await library.keep()
      await library.keep()
      expect(warned(lines)).toMatchObject([{ level: 'warn', msg: expect.stringContaining('free some space for the folder') }])
      expect(library.index.size).toBeGreaterThan(0)
    }))
})
