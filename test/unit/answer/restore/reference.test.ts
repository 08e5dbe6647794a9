import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shownOf } from '../../../../src/answer/present/shown-span.js'
import { createResolver, key32, type Reference, referTo } from '../../../../src/answer/restore/reference.js'
import type { Located, SearchIndex } from '../../../../src/search/index.js'
import { withDesk } from '../../../worlds/desks.js'
import { oreby } from '../../../worlds/oreby.js'

const everyPassage = (index: SearchIndex): Located[] =>
  index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))

describe('a reference to an excerpt', () => {
  it('finds every run of sentences of every passage', () =>
    withDesk(oreby, {}, async ({ library: { index } }) => {
      const resolve = createResolver(() => index)
      let runs = 0
      for (const located of everyPassage(index))
        located.passage.sentences.forEach(({ start }, first) => {
          for (const { end } of located.passage.sentences.slice(first)) {
            expect(resolve(referTo(located, { start, end }))).toEqual({ kind: 'found', ...shownOf(located, { start, end }) })
            runs++
          }
        })
      expect(runs).toBeGreaterThan(10)
    }))

  it('says that the document changed, even if the passage did not', () =>
    withDesk(oreby, {}, async ({ library, folder }) => {
      const located = library.index.passage('lamp#2')
      if (!located) throw new Error('no passage')
      const reference = referTo(located, { start: 0, end: located.passage.text.length })
      const resolve = createResolver(() => library.index)
      expect(resolve(reference).kind).toBe('found')
      await appendFile(join(folder, 'lamp.md'), '\nA new paragraph at the end.\n')
      await library.reload(located.document)
      expect(resolve(reference)).toMatchObject({ kind: 'changed', located: { document: { id: 'lamp' } } })
    }))

  it('says if there is no such passage', () =>
    withDesk(oreby, {}, async ({ library: { index } }) => {
      const reference: Reference = { passage: key32('tower#1'), version: 0, first: 0, count: 1, later: false }
      expect(createResolver(() => index)(reference)).toEqual({ kind: 'gone' })
    }))
})
