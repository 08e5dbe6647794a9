import { describe, expect, it } from 'vitest'
import type { Embedder, Priority } from '../../../src/embeddings/embedder.js'
import { createEmbeddings, type Embeddings } from '../../../src/embeddings/embeddings.js'
import { survey } from '../../../src/embeddings/survey.js'
import { type VectorFile, vectorFileIn } from '../../../src/embeddings/vector-file.js'
import { createVectors, keyOf } from '../../../src/embeddings/vectors.js'
import { memorySource } from '../../../src/knowledge/source.js'
import type { Library } from '../../../src/library/library.js'
import { openLibrary } from '../../../src/library/open-library.js'
import type { Located } from '../../../src/search/index.js'
import { plainCalibration } from '../../fakes/plain-calibration.js'
import { tinyEmbedder, type WatchedEmbedder } from '../../fakes/tiny-embedder.js'
import { tinyDimensions } from '../../fakes/tiny-model.js'
import { createWaiting } from '../../support/waiting.js'
import { collectLog, type LogLine } from '../../worlds/desks.js'
import { encode, withFolder } from '../../worlds/knowledge-files.js'

const files = {
  'a.md': 'The bridge is closed. The harbour pays.',
  'b.md': 'The harbour of the officers.',
  'c.md': 'Police officers.\n\nThe money.',
}

interface Parts {
  readonly library: Library
  readonly embeddings: Embeddings
  readonly embedder: WatchedEmbedder
  /** The embedders for many sentences. */
  readonly background: readonly WatchedEmbedder[]
  /** The priorities with which they were opened. */
  readonly priorities: readonly Priority[]
  readonly lines: LogLine[]
  readonly place: (id: string) => Located
  /** Replace the text of a file, as a running desk notices it. */
  readonly change: (file: string, text: string | null) => Promise<void>
  readonly file: VectorFile
  /** The same knowledge and vectors in another process. */
  readonly next: () => Promise<Pick<Parts, 'embeddings' | 'embedder' | 'background' | 'priorities'>>
}

/** Run with the embeddings of a few changeable files, and the tiny model. */
function withEmbeddings(run: (parts: Parts) => Promise<void>): Promise<void> {
  return withFolder({}, async (folder) => {
    const held = new Map(Object.entries(files).map(([file, text]) => [file, encode(text)]))
    const library = await openLibrary({ source: memorySource('memory', held), frontMatter: 'optional', aliases: [] })
    const { log, lines } = collectLog()
    const file = vectorFileIn(folder, 'tiny', log)
    const open = async () => {
      const [embedder, ...background] = [await tinyEmbedder(), await tinyEmbedder(), await tinyEmbedder()]
      const priorities: Priority[] = []
      const openThreads = (priority: Priority): readonly Embedder[] => {
        priorities.push(priority)
        return background
      }
      const options = { library, embedder, openThreads, openCalibration: plainCalibration, file, log }
      return { embedder, background, priorities, embeddings: createEmbeddings(options) }
    }
    const first = await open()
    try {
      await run({
        ...{ ...first, library, lines, file, next: open },
        place: (id) => library.index.passage(id) ?? expect.fail(`there is no passage ${id}`),
        async change(file, text) {
          if (text === null) held.delete(file)
          else held.set(file, encode(text))
          await library.refresh()
        },
      })
    } finally {
      await first.embeddings.close()
    }
  })
}

const idsOf = (passages: readonly Located[] | undefined) => passages?.map(({ passage }) => passage.id)
const { until } = createWaiting(() => 'nothing')

describe('the embeddings of a library', () => {
  it('find passages that say the same in other words or another language', () =>
    withEmbeddings(async ({ embeddings, place }) => {
      await embeddings.ready()
      const similarity = await embeddings.read('Où est le pont?')
      expect(idsOf(similarity?.nearest(1))).toEqual(['a#1'])
      const [closed = 0, pays = 0] = similarity?.of(place('a#1')) ?? []
      expect(closed).toBeGreaterThan(pays)
      expect(similarity?.of(place('c#2'))).toHaveLength(1)
    }))

  it('rank all passages by their closest sentence, up to the requested number', () =>
    withEmbeddings(async ({ embeddings, place }) => {
      await embeddings.ready()
      const similarity = await embeddings.read('officers')
      const all = similarity?.nearest(100) ?? []
      expect(idsOf(all)?.slice().sort()).toEqual(['a#1', 'b#1', 'c#1', 'c#2'])
      const best = all.map((located) => Math.max(...(similarity?.of(place(located.passage.id)) ?? [])))
      expect(best).toEqual([...best].sort((a, b) => b - a))
      expect(similarity?.nearest(2)).toEqual(all.slice(0, 2))
    }))

  it('are unavailable until all vectors exist, and nobody waits for them', () =>
    withEmbeddings(async ({ embeddings, embedder }) => {
      expect(await embeddings.read('bridge')).toBeNull()
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      embedder.before = () => held
      embeddings.follow()
      expect(await embeddings.read('bridge')).toBeNull()
      release()
      await embeddings.ready()
      expect(await embeddings.read('bridge')).not.toBeNull()
    }))

  it('report how many sentences lack a vector, and their progress', () =>
    withEmbeddings(async ({ embeddings, change, next }) => {
      expect(await embeddings.missing()).toBe(5)
      expect(await embeddings.counted()).toEqual({ all: 5, missing: 5 })
      const seen: (readonly [number, number])[] = []
      expect(await embeddings.ready((done, of) => seen.push([done, of]))).toBe(true)
      expect(seen).toEqual([0, 1, 2, 3, 4].map((done) => [done, 5]))
      expect(await embeddings.missing()).toBe(0)
      await change('d.md', 'The ferry is late.')
      expect(await embeddings.missing()).toBe(1)
      expect(await embeddings.counted()).toEqual({ all: 6, missing: 1 })
      await embeddings.close()
      expect(await (await next()).embeddings.missing()).toBe(1)
    }))

  it('are computed once, for the next process too, with one vector for a repeated sentence', () =>
    withEmbeddings(async ({ embeddings, embedder, change, next }) => {
      await change('d.md', 'The bridge is closed.')
      await embeddings.ready()
      expect(embedder.asked.slice().sort()).toEqual(
        ['Police officers.', 'The bridge is closed.', 'The harbour of the officers.', 'The harbour pays.', 'The money.'].sort(),
      )
      const later = await next()
      await later.embeddings.ready()
      expect(later.embedder.asked).toEqual([])
      expect(idsOf((await later.embeddings.read('pont'))?.nearest(1))).toEqual(['a#1'])
    }))

  it('work in a command that computes none if all are stored, and are unavailable if one is missing', () =>
    withEmbeddings(async ({ embeddings, change, next }) => {
      await embeddings.ready()
      const command = await next()
      expect(await command.embeddings.read('bridge')).not.toBeNull()
      expect(command.embedder.asked).toEqual(['bridge'])
      await change('d.md', 'The port of the police.')
      const another = await next()
      expect(await another.embeddings.read('bridge')).toBeNull()
      expect(await another.embeddings.read('bridge')).toBeNull()
      expect(another.embedder.asked).toEqual([])
    }))

  it('follow a changed document: its passages have none until they are computed, others keep theirs', () =>
    withEmbeddings(async ({ embeddings, embedder, change, place }) => {
      embeddings.follow()
      await embeddings.ready()
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      embedder.before = (text) => (text.startsWith('The pont') ? held : Promise.resolve())
      await change('b.md', 'The pont costs money.')
      const before = await embeddings.read('bridge')
      expect(before?.of(place('b#1'))).toBeNull()
      expect(before?.of(place('a#1'))).toHaveLength(2)
      expect(idsOf(before?.nearest(100))).not.toContain('b#1')
      release()
      await embeddings.ready()
      expect((await embeddings.read('bridge'))?.of(place('b#1'))).toHaveLength(1)
      expect(embedder.asked.filter((text) => text === 'The bridge is closed.')).toHaveLength(1)
    }))

  it('never name a removed passage', () =>
    withEmbeddings(async ({ embeddings, change }) => {
      await embeddings.ready()
      await change('a.md', null)
      expect(idsOf((await embeddings.read('bridge'))?.nearest(100))).not.toContain('a#1')
    }))

  it('embed the same question once', () =>
    withEmbeddings(async ({ embeddings, embedder }) => {
      await embeddings.ready()
      await Promise.all([embeddings.read('Where is the port?'), embeddings.read('Where is the port?')])
      await embeddings.read('Where is the port?')
      expect(embedder.asked.filter((text) => text === 'Where is the port?')).toHaveLength(1)
    }))

  it('are unavailable to a question whose vector is late, and available to others', () =>
    withEmbeddings(async ({ embeddings, embedder }) => {
      embeddings.follow()
      await embeddings.ready()
      embedder.before = (text) => (text === 'never' ? new Promise(() => {}) : Promise.resolve())
      expect(await embeddings.read('never')).toBeNull()
      expect(await embeddings.read('bridge')).not.toBeNull()
    }))

  it('skip a question when eight others wait, so that it is answered by words at once', () =>
    withEmbeddings(async ({ embeddings, embedder }) => {
      await embeddings.ready()
      let go = (): void => {}
      const gate = new Promise<void>((resolve) => {
        go = resolve
      })
      embedder.before = () => gate
      const waiting = Array.from({ length: 8 }, (_, i) => embeddings.read(`bridge ${i}`))
      expect(await embeddings.read('harbour')).toBeNull()
      const again = embeddings.read('bridge 3')
      go()
      expect(await Promise.all([...waiting, again])).not.toContain(null)
      expect(await embeddings.read('harbour')).not.toBeNull()
    }))

  it('turn off when the model fails, with one log entry that says what to do', () =>
    withEmbeddings(async ({ embeddings, embedder, lines }) => {
      await embeddings.ready()
      embedder.before = () => Promise.reject(new Error('out of memory'))
      expect(await embeddings.read('bridge')).toBeNull()
      expect(await embeddings.read('harbour')).toBeNull()
      embeddings.follow()
      await embeddings.ready()
      expect(embedder.asked.filter((text) => text === 'harbour')).toEqual([])
      const told = lines.filter(({ level }) => level === 'warn')
      expect(told.map(({ msg }) => msg)).toEqual([expect.stringMatching(/doctor.*SEMANTIC=off/)])
      expect(JSON.stringify(told)).not.toContain('bridge')
    }))

  it('do not slow questions while threads compute many sentences once each, and the threads then stop', () =>
    withEmbeddings(async ({ embeddings, embedder, background, priorities, change }) => {
      let closed = 0
      for (const thread of background)
        thread.close = async () => {
          closed++
        }
      await embeddings.ready()
      expect(background.flatMap(({ asked }) => asked)).toEqual([])
      embeddings.follow()
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      for (const thread of background) thread.before = () => held
      const many = Array.from({ length: 1_000 }, (_, n) => `The ferry ${n} is late.`)
      await change('d.md', many.join('\n\n'))
      expect(await embeddings.read('harbour')).not.toBeNull()
      await until(() => background.every(({ asked }) => asked.length > 0), 'work in the background')
      // None of the thousand is done yet.
      expect(await embeddings.read('bridge')).not.toBeNull()
      expect(closed).toBe(0)
      expect(priorities).toEqual(['background'])
      release()
      await embeddings.ready()
      await until(() => closed === background.length, 'the end of those in the background')
      expect(background.flatMap(({ asked }) => asked).sort()).toEqual(many.sort())
      expect(embedder.asked.filter((text) => text.startsWith('The ferry'))).toEqual([])
      expect((await embeddings.read('bridge'))?.nearest(2_000)).toHaveLength(1_004)
    }))

  it('compute few sentences in the thread of questions, and turn off if a background thread fails', () =>
    withEmbeddings(async ({ embeddings, embedder, background, priorities, change, lines }) => {
      await change('d.md', Array.from({ length: 100 }, (_, n) => `The ferry ${n} is late.`).join('\n\n'))
      await embeddings.ready()
      expect(embedder.asked).toHaveLength(105)
      expect(priorities).toEqual([])
      for (const thread of background) thread.before = () => Promise.reject(new Error('out of memory'))
      await change('e.md', Array.from({ length: 300 }, (_, n) => `The boat ${n} is late.`).join('\n\n'))
      expect(await embeddings.ready()).toBe(false)
      // Nobody asks during this time.
      expect(priorities).toEqual(['foreground'])
      expect(await embeddings.read('bridge')).toBeNull()
      expect(lines.filter(({ level }) => level === 'warn').map(({ msg }) => msg)).toEqual([expect.stringMatching(/doctor.*SEMANTIC=off/)])
    }))

  it('drop the vectors of removed texts when there are very many', () =>
    withEmbeddings(async ({ embeddings, file }) => {
      const old = createVectors()
      for (let n = 0; n < 30_000; n++) old.add(keyOf(`${n}`), new Float32Array(tinyDimensions).fill(1))
      await file.save(old)
      await embeddings.ready()
      expect((await file.load()).size).toBe(5)
      expect(idsOf((await embeddings.read('pont'))?.nearest(1))).toEqual(['a#1'])
    }))

  it('keep computed vectors if the desk stops meanwhile', () =>
    withEmbeddings(async ({ embeddings, embedder, next }) => {
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      embedder.before = (text) => (text === 'The money.' ? held : Promise.resolve())
      embeddings.follow()
      await until(() => embedder.asked.includes('The money.'), 'the last sentence')
      const closed = embeddings.close()
      release()
      await closed
      const later = await next()
      await later.embeddings.ready()
      expect(later.embedder.asked).toEqual(['The money.'])
    }))
})

describe('a library with very many sentences', () => {
  it('embeds whole passages up to the limit, in file order, and reports that there are more', async () => {
    const passages = (word: string, count: number): Uint8Array =>
      encode(Array.from({ length: count }, (_, n) => `${word} ${n} is open. It pays.`).join('\n\n'))
    const many = new Map([
      ['b.md', passages('Port', 10)],
      ['a.md', passages('Bridge', 99)],
    ])
    const { index } = await openLibrary({ source: memorySource('memory', many), frontMatter: 'optional', aliases: [] })
    const found = await survey(index, createVectors(), 200)
    expect(found.isTooMuch).toBe(true)
    expect(found.board.passages).toHaveLength(100)
    expect(found.board.passages.at(-1)?.passage.id).toBe('b#1')
    // Each passage contains "It pays."
    expect(found.missing.size).toBe(101)
    expect(await survey(index, createVectors())).toMatchObject({ isTooMuch: false, board: { passages: { length: 109 } } })
  })
})
