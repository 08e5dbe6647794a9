import { describe, expect, it } from 'vitest'
import { createBestSentence } from '../../../bench/quality/best-sentence.js'
import type { Span } from '../../../src/knowledge/document.js'
import { readKnowledge } from '../../../src/knowledge/read.js'
import { memorySource } from '../../../src/knowledge/source.js'
import type { Located } from '../../../src/search/index.js'

async function locate(...texts: string[]): Promise<Located[]> {
  const files = new Map(texts.map((text, i) => [`t${i}.txt`, new TextEncoder().encode(text)]))
  const { documents } = await readKnowledge(memorySource('texts', files), 'optional')
  return documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })))
}

const textOf = ({ passage }: Located, { start, end }: Span): string => passage.text.slice(start, end)

describe('the sentence chosen for a peer', () => {
  it('shares the rarest words with the question', async () => {
    const all = await locate(
      'The bridge of the town is long. Ida Holm opened the crossing. Nobody swims.',
      'The bridge is old.',
      'A bridge was built.',
      'The bridge fell.',
    )
    const [first] = all
    if (!first) throw new Error('no passage')
    expect(textOf(first, createBestSentence(all)('When was the bridge opened?', first))).toBe('Ida Holm opened the crossing.')
  })

  it('is the first of equally good ones, also if none shares a word', async () => {
    const all = await locate('Ferries cross. Ferries wait.')
    const [only] = all
    if (!only) throw new Error('no passage')
    const best = createBestSentence(all)
    expect(textOf(only, best('Which ferries?', only))).toBe('Ferries cross.')
    expect(textOf(only, best('Xqzt?', only))).toBe('Ferries cross.')
  })
})
