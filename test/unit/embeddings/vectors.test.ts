import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unit } from '../../../src/embeddings/embedder.js'
import { createKeyTable } from '../../../src/embeddings/key-table.js'
import { vectorFileIn } from '../../../src/embeddings/vector-file.js'
import { createVectors, keyOf, type Vectors } from '../../../src/embeddings/vectors.js'
import { collectLog } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const direction = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 512, maxLength: 512 })
  .map((all) => unit(Float32Array.from(all)))
const exact = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/** The error of a cosine because each number of a vector is a byte: docs/PERFORMANCE.md gives the measured figure. */
const tolerance = 0.01

const texts = ['one', 'two', 'three', 'four']
const someVectors = (): Vectors => {
  const vectors = createVectors()
  texts.forEach((text, place) => void vectors.add(keyOf(text), unit(Float32Array.from([place, 1, -place, 0.5]))))
  return vectors
}
const question = unit(Float32Array.from([0.3, -0.2, 0.9, 0.1]))
const cosinesOf = (vectors: Vectors) =>
  texts.map((text) => {
    const row = vectors.row(keyOf(text))
    return row === undefined ? null : vectors.against(question)(row)
  })

describe('stored vectors', () => {
  it('give the original cosines within a hundredth', () => {
    fc.assert(
      fc.property(fc.array(direction, { minLength: 1, maxLength: 5 }), direction, (added, asked) => {
        const vectors = createVectors()
        added.forEach((vector, place) => void vectors.add(keyOf(String(place)), vector))
        added.forEach((vector, place) => {
          const row = vectors.row(keyOf(String(place))) as number
          expect(Math.abs(vectors.against(asked)(row) - exact(vector, asked))).toBeLessThan(tolerance)
        })
      }),
    )
  })

  it('are found by their own text, and by no other', () => {
    expect(someVectors().row(keyOf('five'))).toBeUndefined()
    expect(cosinesOf(someVectors())).not.toContain(null)
    expect(new Set(texts.map(keyOf)).size).toBe(texts.length)
  })

  it('can be filtered, with the same cosines', () => {
    const [one, , three] = cosinesOf(someVectors())
    const some = someVectors().among((row) => row === 0 || row === 2)
    expect(cosinesOf(some)).toEqual([one, null, three, null])
    some.add(keyOf('two'), question)
    expect(cosinesOf(some)[1]).toBeCloseTo(1, 1)
    expect(cosinesOf(some)[0]).toBe(one)
  })

  it('must all have one size', () => {
    expect(() => someVectors().add(keyOf('x'), Float32Array.from([1]))).toThrow(/a vector of 1 numbers/)
  })
})

describe('very many keys', () => {
  it('are each found in their own row, and no other key is found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uint8Array({ minLength: 16, maxLength: 16 }), { selector: String, maxLength: 50 }), (some) => {
        const table = createKeyTable()
        const keys = some.map((bytes) => Buffer.from(bytes).toString('latin1'))
        keys.forEach((key, row) => {
          expect(table.row(key)).toBeUndefined()
          expect(table.add(key)).toBe(row)
        })
        expect(keys.map(table.row)).toEqual(keys.map((_, row) => row))
        expect(keys.map((_, row) => table.key(row))).toEqual(keys)
      }),
    )
    const table = createKeyTable()
    const keys = Array.from({ length: 20_000 }, (_, n) => keyOf(String(n)))
    // Equal in their first bytes, so that they begin in the same slot.
    const alike = Array.from({ length: 500 }, (_, n) => `same${keyOf(String(n)).slice(4)}`)
    for (const key of [...keys, ...alike]) table.add(key)
    expect([...keys, ...alike].every((key, row) => table.row(key) === row)).toBe(true)
    expect(table.row(keyOf('another'))).toBeUndefined()
  })
})

describe('the file of vectors', () => {
  const fileIn = (folder: string, embedder = 'tiny') => vectorFileIn(folder, embedder, collectLog().log)

  it('returns what was saved, also after more was added', async () => {
    await withFolder({}, async (folder) => {
      await fileIn(folder).save(someVectors())
      const back = await fileIn(folder).load()
      expect(cosinesOf(back)).toEqual(cosinesOf(someVectors()))
      back.add(keyOf('five'), question)
      await fileIn(folder).save(back)
      const again = await fileIn(folder).load()
      expect(again.size).toBe(5)
      expect(again.against(question)(again.row(keyOf('five')) as number)).toBeCloseTo(1, 2)
    })
  })

  it('is readable by its owner alone, without leftover files', async () => {
    await withFolder({}, async (folder) => {
      await fileIn(join(folder, 'data')).save(someVectors())
      const [name = '', ...others] = await readdir(join(folder, 'data'))
      expect(others).toEqual([])
      expect((await stat(join(folder, 'data', name))).mode & 0o777).toBe(0o600)
    })
  })

  it('loses only a damaged part, wherever it is, and the next save restores the rest', async () => {
    await withFolder({}, async (folder) => {
      await fileIn(folder).save(someVectors())
      const path = join(folder, (await readdir(folder))[0] ?? '')
      const whole = await readFile(path)
      const [first, record] = [whole.indexOf('\n') + 1, (whole.length - whole.indexOf('\n') - 1) / texts.length]
      const [all, none] = [cosinesOf(someVectors()), texts.map(() => null)]
      const load = async () => cosinesOf(await fileIn(folder).load())
      for (let at = 0; at < whole.length; at += 3) {
        await writeFile(path, whole.subarray(0, at))
        const kept = Math.max(0, Math.floor((at - first) / record))
        expect(await load()).toEqual([...all.slice(0, kept), ...none.slice(kept)])
        const again = fileIn(folder)
        const rest = await again.load()
        for (const [place, text] of texts.entries()) rest.addStored({ ...someVectors().stored(place), key: keyOf(text) })
        await again.save(rest)
        expect(await load()).toEqual(all)

        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
        await writeFile(path, changed)
        const lost = Math.floor((at - first) / record)
        expect(await load()).toEqual(at < first ? none : all.map((cosine, place) => (place === lost ? null : cosine)))
      }
    })
  })

  it('grows only by new vectors, and is rewritten if it was removed', async () => {
    await withFolder({}, async (folder) => {
      const [vectors, file] = [someVectors(), fileIn(folder)]
      await file.save(vectors)
      const path = join(folder, (await readdir(folder))[0] ?? '')
      const before = await stat(path)
      const whole = await readFile(path)
      vectors.add(keyOf('five'), question)
      await file.save(vectors)
      expect((await stat(path)).ino).toBe(before.ino)
      expect((await readFile(path)).subarray(0, whole.length)).toEqual(whole)
      expect((await fileIn(folder).load()).size).toBe(5)
      await rm(path)
      await file.save(vectors)
      expect((await fileIn(folder).load()).size).toBe(5)
    })
  })

  it('keeps what two processes add', async () => {
    await withFolder({}, async (folder) => {
      await fileIn(folder).save(someVectors())
      const both = await Promise.all(['five', 'six'].map(async (text) => ({ text, file: fileIn(folder), vectors: createVectors() })))
      for (const one of both) one.vectors = await one.file.load()
      for (const { text, file, vectors } of both) {
        vectors.add(keyOf(text), question)
        await file.save(vectors)
      }
      const back = await fileIn(folder).load()
      expect(back.size).toBe(6)
      expect(['five', 'six'].map((text) => back.row(keyOf(text)))).not.toContain(undefined)
    })
  })

  it('of another model is never used, not even under this one’s name', async () => {
    await withFolder({}, async (folder) => {
      await fileIn(folder, 'other').save(someVectors())
      expect((await fileIn(folder).load()).size).toBe(0)
      const [name = ''] = await readdir(folder)
      await fileIn(folder).save(someVectors())
      const own = (await readdir(folder)).find((file) => file !== name) ?? ''
      await writeFile(join(folder, own), await readFile(join(folder, name)))
      expect((await fileIn(folder).load()).size).toBe(0)
    })
  })

  it('that cannot be written is logged once, with what to do', async () => {
    await withFolder({ data: 'a file, where a folder should be' }, async (folder) => {
      const { log, lines } = collectLog()
      const file = vectorFileIn(join(folder, 'data'), 'tiny', log)
      await file.save(someVectors())
      await file.save(someVectors())
      expect(lines.map(({ level, msg }) => [level, msg])).toEqual([['warn', expect.stringContaining('free some space for the folder')]])
    })
  })
})
