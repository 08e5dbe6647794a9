import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProver } from '../../../../src/answer/proof/proof.js'
import { sha256 } from '../../../../src/knowledge/decode.js'
import { folderSource, type KnowledgeSource, memorySource } from '../../../../src/knowledge/source.js'
import { brokenText, markdownText } from '../../../contracts/arbitrary-text.js'
import { documentOf, encode, readText, withFolder } from '../../../worlds/knowledge-files.js'

/** A prover for a library without other versions. */
const proverOf = (source: KnowledgeSource) => createProver({ source, kept: () => null, confirms: () => true })

const text = 'Mayor **Holm** opened the bridge.[^1] The bridge is long.\n\n[^1]: Gazette, [Open](https://gazette.example), 1931\n'
const document = documentOf('bridge.md', text)
const passage = document.passages[0]
if (!passage) throw new Error('no passage')
const located = { document, passage }
const whole = { start: 0, end: passage.text.length }

const proofOn = (content: string | Uint8Array, what = located, span = whole) =>
  withFolder({ 'bridge.md': content }, (folder) => proverOf(folderSource(folder)).prove(what, span))

describe('an excerpt', () => {
  it('is proven, every sentence of it, if its file is unchanged and contains it', async () => {
    expect(await proofOn(text)).toBe('proven')
    for (const sentence of passage.sentences) expect(await proofOn(text, located, sentence)).toBe('proven')
  })

  it.each([
    ['one letter of it changed', text.replace('Holm', 'Holt')],
    ['anything else in the file changed', `${text}\nA postscript.\n`],
    ['only white space changed', text.replace('opened the', 'opened  the')],
    ['the file is empty', ''],
    ['the file is no longer UTF-8', new Uint8Array([...encode(text), 0xff])],
  ])('is not proven if %s', async (_, content) => {
    expect(await proofOn(content)).toBe('changed')
  })

  it('is not proven if an unchanged file holds other text at its offsets', async () => {
    const other = text.replace('Holm', 'Holt')
    const forged = { document: { ...document, sha256: sha256(encode(other)) }, passage }
    expect(await proofOn(other, forged)).toBe('changed')
  })

  it('is gone if its file is gone', async () => {
    await withFolder({ 'bridge.md': text }, async (folder) => {
      await rm(join(folder, 'bridge.md'))
      expect(await proverOf(folderSource(folder)).prove(located, whole)).toBe('gone')
    })
  })

  it('is gone if its file became a folder', async () => {
    await withFolder({ 'bridge.md/inside.txt': 'x' }, async (folder) => {
      expect(await proverOf(folderSource(folder)).prove(located, whole)).toBe('gone')
    })
  })

  it('is proven against the present file by each new prover, which reads a file once', async () => {
    await withFolder({ 'bridge.md': text }, async (folder) => {
      const first = proverOf(folderSource(folder))
      expect(await first.prove(located, whole)).toBe('proven')
      await writeFile(join(folder, 'bridge.md'), 'Something else.\n')
      expect(await first.prove(located, whole)).toBe('proven')
      expect(await proverOf(folderSource(folder)).prove(located, whole)).toBe('changed')
    })
  })
})

describe('excerpts proven at the same moment', () => {
  it('share one reading of their file, and later ones read it again', async () => {
    const files = new Map([['bridge.md', encode(text)]])
    let reads = 0
    const inMemory = memorySource('memory', files)
    const read = (file: string) => {
      reads++
      return inMemory.read(file)
    }
    const counted = { ...inMemory, read }
    const proveOnce = () => proverOf(counted).prove(located, whole)
    expect(await Promise.all([proveOnce(), proveOnce(), proveOnce()])).toEqual(['proven', 'proven', 'proven'])
    expect(reads).toBe(1)
    files.set('bridge.md', encode('Something else.\n'))
    expect(await proveOnce()).toBe('changed')
    expect(reads).toBe(2)
  })
})

const source = (content: Uint8Array) => proverOf(memorySource('memory', new Map([['any.md', content]])))

describe('in any document', () => {
  it('every sentence is proven against its own file, and against no other', async () => {
    await fc.assert(
      fc.asyncProperty(markdownText, brokenText, async (own, other) => {
        const read = readText('any.md', own).document
        fc.pre(read !== null && own !== other)
        if (!read) return
        for (const each of read.passages) {
          for (const span of each.sentences) {
            expect(await source(encode(own)).prove({ document: read, passage: each }, span)).toBe('proven')
            if (encode(own).join() === encode(other).join()) continue
            expect(await source(encode(other)).prove({ document: read, passage: each }, span)).toBe('changed')
          }
        }
      }),
    )
  })
})
