import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/knowledge/read.js'
import { memorySource } from '../../../src/knowledge/source.js'
import { createLibrary } from '../../../src/library/library.js'
import { openLibrary } from '../../../src/library/open-library.js'
import { isMuch, type ParsedFile, parseFiles } from '../../../src/library/parse-files.js'
import { type RawFile, readRaw } from '../../../src/library/read-entries.js'
import { createIndex } from '../../../src/search/index.js'
import { encode } from '../../worlds/knowledge-files.js'

/** Enough documents for parsing in threads, some of them unusable. Most of a file is a comment, which is read fast. */
function largeFolder(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const comment = `<!-- ${'The log of the ship. '.repeat(9_000)}-->`
  for (let n = 1000; n < 1060; n++) {
    const sections = Array.from(
      { length: 20 },
      (_, s) => `## Part ${s}\n\nShip ${n} of *Oreby* carried ${s} lorries in ${1700 + s}. It sailed on.`,
    )
    sections.push(comment)
    files.set(`ship-${n}.md`, encode(`---\ntitle: Ship ${n}\n---\n\n${sections.join('\n\n')}\n`))
  }
  files.set('ship-1003.md', encode(''))
  files.set('ship-1005.md', encode('---\npublished: soon\n---\nThe bridge is shut.'))
  files.set('ship-1007.md', Uint8Array.of(0xff, 0xfe, 0x41))
  files.set('ship-1009.md', encode('---\nid: ship-1000\n---\nAnother with the id of the first.'))
  return files
}

const all = async (files: readonly RawFile[]): Promise<ParsedFile[]> => {
  const parsed: ParsedFile[] = []
  for await (const one of parseFiles(files, 'optional')) parsed.push(one)
  return parsed
}

describe('a large folder parsed by threads', () => {
  const files = largeFolder()

  it('is read in order like single files, including unusable ones', async () => {
    const raw = await readRaw(memorySource('memory', files))
    expect(isMuch(raw)).toBe(true)
    const parsed = await all(raw)
    expect(parsed.map(([{ file }]) => file)).toEqual(raw.map(({ file }) => file))
    for (const [{ file }, read] of parsed) expect(read).toEqual(readDocument(file, files.get(file) ?? encode(''), 'optional'))
  })

  it('opens with the problems of its files, and reports its progress', async () => {
    const told: [done: number, of: number][] = []
    const progress = (done: number, of: number): void => void told.push([done, of])
    const library = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [], progress })
    expect(library.problems.map(({ file }) => file)).toEqual(['ship-1003.md', 'ship-1005.md', 'ship-1007.md', 'ship-1009.md'])
    expect(library.index.documents()).toHaveLength(files.size - 4)
    expect(told[0]).toEqual([0, files.size])
    expect(told.at(-1)).toEqual([files.size, files.size])
    expect(told.map(([done]) => done)).toEqual(told.map((_, at) => at))
  })
})

describe('a folder that answers before it is read completely', () => {
  const files = new Map(
    Array.from({ length: 40 }, (_, n) => [`ship-${100 + n}.md`, encode(`Ship ${100 + n} sails from *Oreby* to harbour ${n}.\n`)]),
  )
  files.set('ship-120.md', Uint8Array.of(0xff, 0xfe, 0x41))
  files.set('ship-121.md', encode('---\nid: ship-100\n---\nAnother with the id of the first.'))
  const openEarly = () => openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [], enough: 200 })

  it('shows its progress, and ends like one that was read before', async () => {
    const library = await openEarly()
    const { reading } = library
    expect(reading).toEqual({ done: library.index.documents().length, of: files.size })
    expect(reading?.done).toBeLessThan(files.size / 2)
    const problems = await library.whole
    expect(library.reading).toBeNull()
    const whole = await openLibrary({ source: memorySource('memory', files), frontMatter: 'optional', aliases: [] })
    expect(whole.reading).toBeNull()
    expect(problems).toEqual(whole.problems)
    expect(library.index.documents()).toEqual(whole.index.documents())
    const terms = [{ term: 'harbour', share: 1 }]
    expect(library.index.search(terms, 50)).toEqual(whole.index.search(terms, 50))
    expect(library.lately(), 'nothing of it came while the program ran').toEqual([])
  })

  it('counts as partly read after a failure, until a refresh has read the rest', async () => {
    const source = memorySource('memory', files)
    const options = { source, frontMatter: 'optional', aliases: [] } as const
    const failing = (async function* (): AsyncGenerator<ParsedFile> {
      yield* []
      throw new Error('out of memory')
    })()
    const parts = { entries: new Map(), index: createIndex([]), problems: [], unread: new WeakSet(), isKept: false } as const
    const library = createLibrary({ ...options, ...parts, rest: { parsed: failing, of: files.size } })
    await expect(library.whole).rejects.toThrow('out of memory')
    expect(library.reading).toEqual({ done: 0, of: files.size })
    await library.refresh(new Set(['ship-100.md']))
    expect(library.reading).not.toBeNull()
    await library.refresh()
    expect(library.reading).toBeNull()
    expect(library.index.documents()).toHaveLength(files.size - 2)
  })

  it('is checked for changes only when it is read completely', async () => {
    const library = await openEarly()
    const later = encode('Ship 139 lies in the dock.')
    files.set('ship-139.md', later)
    const changes = await library.refresh()
    expect(library.reading).toBeNull()
    expect(changes).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(library.index.document('ship-139')?.passages[0]?.text).toBe('Ship 139 lies in the dock.')
  })
})

describe('a small folder', () => {
  it('is parsed at once, without progress', async () => {
    const told: number[] = []
    const source = memorySource('memory', new Map([['port.md', encode('The harbour is open.')]]))
    expect(isMuch(await readRaw(source))).toBe(false)
    const library = await openLibrary({ source, frontMatter: 'optional', aliases: [], progress: (done) => void told.push(done) })
    expect(library.index.size).toBe(1)
    expect(told).toEqual([])
  })
})
