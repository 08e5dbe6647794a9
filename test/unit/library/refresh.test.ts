import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswerer } from '../../../src/answer/answer.js'
import { noEmbeddings } from '../../../src/embeddings/embeddings.js'
import { memorySource } from '../../../src/knowledge/source.js'
import type { Library } from '../../../src/library/library.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { collectLog, eager, neverOld } from '../../worlds/desks.js'
import { encode } from '../../worlds/knowledge-files.js'

const aliases = [['PM', 'prime minister']]
type Files = Map<string, Uint8Array>
const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([file, text]) => [file, encode(text)]))
const openOn = (files: Files): Promise<Library> => openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases })
const withId = (id: string, text: string): string => `---\nid: ${id}\n---\n${text}`
const placesIn = ({ index }: Library): [string, string][] => index.documents().map(({ id, file }) => [id, file])

describe('a refreshed library', () => {
  it('counts added, changed and removed files, and reports problems once', async () => {
    const files = filesOf({ 'a.md': 'The harbour is open.', 'b.md': 'The bridge is shut.', 'c.md': 'The crane is new.' })
    const library = await openOn(files)
    files.set('b.md', encode('The bridge is open.'))
    files.delete('c.md')
    files.set('d.md', encode('The jetty is old.'))
    files.set('a.md', encode(''))
    const problems = [{ file: 'a.md', line: 1, message: expect.stringContaining('is empty') }]
    expect(await library.refresh()).toEqual({ added: 1, changed: 1, removed: 1, problems })
    expect(await library.refresh()).toEqual({ added: 0, changed: 0, removed: 0, problems: [] })
    expect(library.index.passage('a#1')?.passage.text).toBe('The harbour is open.')
  })

  it('looks only at the named files', async () => {
    const files = filesOf({ 'a.md': 'The harbour is open.', 'b.md': 'The bridge is shut.' })
    const library = await openOn(files)
    for (const file of ['a.md', 'b.md', '.draft.md', 'notes.pdf']) files.set(file, encode('Anew.'))
    expect(await library.refresh(new Set(['b.md', '.draft.md', 'notes.pdf']))).toMatchObject({ added: 0, changed: 1 })
    expect(library.index.documents().map(({ passages }) => passages[0]?.text)).toEqual(['The harbour is open.', 'Anew.'])
  })

  it('keeps the id of a renamed file, and lets two files swap ids', async () => {
    const files = filesOf({ 'a.md': withId('one', 'The harbour.'), 'b.md': withId('two', 'The bridge.') })
    const library = await openOn(files)
    files.set('c.md', encode(withId('one', 'The harbour.')))
    files.delete('a.md')
    expect(await library.refresh()).toEqual({ added: 1, changed: 0, removed: 1, problems: [] })
    files.set('b.md', encode(withId('one', 'The bridge.')))
    files.set('c.md', encode(withId('two', 'The harbour.')))
    expect(await library.refresh()).toEqual({ added: 0, changed: 2, removed: 0, problems: [] })
    expect(placesIn(library)).toEqual([
      ['one', 'b.md'],
      ['two', 'c.md'],
    ])
  })

  it('gives an id to the first of two new files, and to the second when the first is removed', async () => {
    const files = filesOf({ 'z.md': 'The harbour is open.' })
    const library = await openOn(files)
    files.set('b.md', encode(withId('one', 'The bridge.')))
    files.set('a.md', encode(withId('one', 'The crane.')))
    const message = 'id "one" is taken by a.md: give one of them another id'
    expect((await library.refresh()).problems).toEqual([{ file: 'b.md', line: 2, message }])
    files.delete('a.md')
    await library.refresh()
    await library.recover()
    expect(placesIn(library)).toEqual([
      ['one', 'b.md'],
      ['z', 'z.md'],
    ])
  })

  it('uses new equal terms from then on, also for documents added meanwhile', async () => {
    const files = filesOf({ 'a.md': 'The mayor speaks.', 'b.md': 'The bridge is shut.' })
    const library = await openOn(files)
    const found = (): string[] => {
      const { index } = library
      const terms = index.vocabulary.questionTokens('chair').map(({ term }) => ({ term, share: 1 }))
      return index.search(terms, 5).map(({ passage }) => passage.id)
    }
    expect(found()).toEqual([])
    const taking = library.useAliases([['mayor', 'chair']])
    files.set('b.md', encode('The mayor sleeps.'))
    await Promise.all([library.take('b.md'), taking])
    expect(found()).toEqual(['a#1', 'b#1'])
  })
})

describe('a question in progress', () => {
  const old = 'Mayor Ida Holm opened the bridge in 1931.'
  /** Ask, and change the file while the desk reads it for the proof. */
  async function askWhile(change: (files: Files) => void) {
    const files = filesOf({ 'bridge.md': old, 'lamp.md': 'Sunniva Dahl keeps the lamp.' })
    const source = memorySource('memory', files)
    let hold: Promise<void> | null = null
    let reached = (): void => {}
    const read = async (file: string): Promise<Uint8Array> => {
      const waiting = hold
      hold = null
      if (waiting) reached()
      await waiting
      return source.read(file)
    }
    const library = await openLibrary({ source: { ...source, read }, frontMatter: 'optional', aliases })
    const { log, lines } = collectLog()
    const answerer = createAnswerer({ library, embeddings: noEmbeddings, models: eager, suggestions: () => [], age: neverOld, log })
    const ask = async (): Promise<string[]> => (await answerer.answer('Who opened the bridge?')).answer.excerpts.map(({ text }) => text)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      reached = resolve
    })
    hold = new Promise((resolve) => {
      release = resolve
    })
    const asked = ask()
    await held
    change(files)
    await library.refresh()
    release()
    return { before: await asked, after: await ask(), lines }
  }

  it('keeps its text if the document is replaced meanwhile, and the next one gets the new text', async () => {
    const { before, after, lines } = await askWhile((files) =>
      files.set('bridge.md', encode('Bishop Aron Berg opened the bridge in 1932.')),
    )
    expect(before).toEqual([old])
    expect(after).toEqual(['Bishop Aron Berg opened the bridge in 1932.'])
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('keeps its text if the document is removed meanwhile', async () => {
    const { before, after } = await askWhile((files) => files.delete('bridge.md'))
    expect(before).toEqual([old])
    expect(after).toEqual([])
  })
})

const words = ['harbour', 'ferry', 'bridge', 'mayor', 'lamp', 'PM', 'prime', 'minister', 'toll', 'gale', '1931']
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((all) => `The ${all.join(' ')}.`)
const text = fc
  .tuple(fc.constantFrom('# Ferry', '# Lamp and toll', '# Gale'), fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([heading, paragraphs]) => [heading, ...paragraphs].join('\n\n'))
const name = fc.constantFrom('a.md', 'b.md', 'c/d.md', 'e.md')
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), file: name, text }) },
  fc.record({ kind: fc.constant('remove' as const), file: name }),
  fc.record({ kind: fc.constant('rename' as const), file: name, to: name }),
)

describe('a library after any changes of files', () => {
  it('finds, weighs and corrects like a newly opened one', async () => {
    const batches = fc.array(fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), named: fc.boolean() }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(batches, fc.array(fc.constantFrom(...words), { maxLength: 4 }), async (all, asked) => {
        const files = filesOf({ 'x.md': 'The ferry is at the harbour.' })
        const library = await openOn(files)
        for (const { edits, named } of all) {
          const touched = new Set<string>()
          for (const step of edits) {
            const bytes = files.get(step.file)
            touched.add(step.file)
            if (step.kind === 'write') files.set(step.file, encode(step.text))
            else files.delete(step.file)
            if (step.kind !== 'rename' || !bytes) continue
            files.set(step.to, bytes)
            touched.add(step.to)
          }
          expect((await library.refresh(named ? touched : undefined)).problems).toEqual([])
        }
        const { index } = library
        const { index: fresh } = await openOn(files)
        expect(index.documents()).toEqual(fresh.documents())
        expect(index.size).toBe(fresh.size)
        const terms = index.vocabulary.questionTokens(asked.join(' ')).map(({ term }) => ({ term, share: 1 }))
        const [hits, expected] = [index.search(terms, 3), fresh.search(terms, 3)]
        expect(hits.map(({ passage }) => passage)).toEqual(expected.map(({ passage }) => passage))
        for (const [i, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 9)
        for (const { term } of terms) expect([index.frequency(term), index.idf(term)]).toEqual([fresh.frequency(term), fresh.idf(term)])
        for (const typed of ['harbor', 'mayer', 'ferri', 'brige']) expect(index.correct(typed)).toBe(fresh.correct(typed))
      }),
      { numRuns: 50 },
    )
  })
})
