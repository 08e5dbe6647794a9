import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeExcerpt } from '../../../../src/answer/present/excerpt.js'
import { shownOf } from '../../../../src/answer/present/shown-span.js'
import type { AnswerState } from '../../../../src/answer/restore/answer-state.js'
import { createRecaller } from '../../../../src/answer/restore/recall.js'
import { key32, referTo, termKey } from '../../../../src/answer/restore/reference.js'
import type { Library } from '../../../../src/library/library.js'
import { type TestDesk, withDesk } from '../../../worlds/desks.js'
import { oreby } from '../../../worlds/oreby.js'

const recallerOf = ({ library }: TestDesk, log: Parameters<typeof createRecaller>[1]) => createRecaller(library, log)

/** The contents of the buttons under an answer that shows these passages whole. */
function stateFor({ index }: Library, passages: readonly string[], changes: Partial<AnswerState> = {}): AnswerState {
  const excerpts = passages.map((id) => {
    const located = index.passage(id)
    if (!located) throw new Error(`no passage ${id}`)
    return referTo(located, { start: 0, end: located.passage.text.length })
  })
  return { status: 'answered', confidence: 0.8, from: 0, terms: [], excerpts, ...changes }
}

const withRecaller = (run: (desk: TestDesk, recaller: ReturnType<typeof createRecaller>) => Promise<void>): Promise<void> =>
  withDesk(oreby, {}, (desk) => run(desk, recallerOf(desk, { ...silent })))
const ignore = (): void => {}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore } as unknown as Parameters<typeof createRecaller>[1]

describe('the excerpts of an old answer', () => {
  it('are the ones it showed, from the button’s place, at most three at once', () =>
    withRecaller(async ({ library }, recaller) => {
      const all = ['lamp#1', 'lamp#2', 'bridge#2', 'bridge#3', 'pilots#1']
      const ids = async (from: number): Promise<string[]> =>
        (await recaller.leaf(stateFor(library, all, { from }))).excerpts.map((e) => e.passage)
      expect(await ids(0)).toEqual(all.slice(0, 3))
      expect(await ids(3)).toEqual(all.slice(3))
    }))

  it('are those shown together, then the others', () =>
    withRecaller(async ({ library }, recaller) => {
      const state = stateFor(library, ['lamp#1', 'lamp#2', 'bridge#2', 'bridge#3', 'pilots#1'])
      const excerpts = state.excerpts.map((one, i) => ({ ...one, later: i >= 1 }))
      const ids = async (from: number): Promise<string[]> =>
        (await recaller.leaf({ ...state, from, excerpts })).excerpts.map((e) => e.passage)
      expect(await ids(0)).toEqual(['lamp#1'])
      expect(await ids(1)).toEqual(['lamp#2', 'bridge#2', 'bridge#3'])
    }))

  it('have the same key sentence and context', () =>
    withRecaller(async ({ library: { index } }, recaller) => {
      for (const document of index.documents())
        for (const passage of document.passages)
          for (const key of passage.sentences) {
            const shown = makeExcerpt(shownOf({ document, passage }, key), () => false, 1, index)
            const excerpts = [referTo({ document, passage }, key)]
            const leaf = await recaller.leaf({ status: 'answered', confidence: 1, from: 0, terms: [], excerpts })
            expect(leaf.excerpts).toEqual([shown])
          }
    }))

  it('have the same words marked', () =>
    withRecaller(async ({ library }, recaller) => {
      const { excerpts } = await recaller.leaf(stateFor(library, ['lamp#1'], { terms: [termKey('keeper')] }))
      const [excerpt] = excerpts
      expect(excerpt?.highlights.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['keeper'])
    }))

  it('are left out and counted if their document changed in any way', () =>
    withRecaller(async ({ library, folder }, recaller) => {
      const state = stateFor(library, ['lamp#1', 'bridge#2'])
      await appendFile(join(folder, 'lamp.md'), '\nThe lamp was sold.\n')
      const { excerpts, changed } = await recaller.leaf(state)
      expect(excerpts.map((e) => e.passage)).toEqual(['bridge#2'])
      expect(changed).toBe(1)
    }))

  it('are left out and counted if their file is gone', () =>
    withRecaller(async ({ library, folder }, recaller) => {
      const state = stateFor(library, ['lamp#1', 'bridge#2'])
      await rm(join(folder, 'lamp.md'))
      expect(await recaller.leaf(state)).toMatchObject({ excerpts: [{ passage: 'bridge#2' }], changed: 1 })
    }))
})

describe('more context', () => {
  it('is the passage between its neighbours, and the passage is marked', () =>
    withRecaller(async ({ library }, recaller) => {
      const found = await recaller.surroundings(stateFor(library, ['bridge#2']))
      if (found.kind !== 'found') throw new Error(found.kind)
      expect(found.document.title).toBe('The bridge of Oreby')
      expect(found.passages.map((p) => [p.paragraph, p.own])).toEqual([
        [1, false],
        [2, true],
        [3, false],
      ])
      expect(found.passages.map(({ key, text }) => key && text.slice(...key))).toEqual([null, found.passages[1]?.text, null])
    }))

  it('has one neighbour at the start of a document', () =>
    withRecaller(async ({ library }, recaller) => {
      const found = await recaller.surroundings(stateFor(library, ['bridge#1']))
      expect(found).toMatchObject({ kind: 'found', passages: [{ own: true }, { own: false }] })
    }))

  it('names a changed document, and shows nothing of it', () =>
    withRecaller(async ({ library, folder }, recaller) => {
      const state = stateFor(library, ['lamp#1'])
      await appendFile(join(folder, 'lamp.md'), '\nThe lamp was sold.\n')
      expect(await recaller.surroundings(state)).toEqual({ kind: 'changed', title: 'The lighthouse of Oreby' })
    }))

  it('of an unknown passage is empty', () =>
    withRecaller(async (_, recaller) => {
      const excerpts = [{ passage: key32('tower#9'), version: 1, first: 0, count: 1, later: false }]
      const state: AnswerState = { status: 'answered', confidence: 1, from: 0, terms: [], excerpts }
      expect(await recaller.surroundings(state)).toEqual({ kind: 'gone' })
      expect(await recaller.surroundings({ ...state, excerpts: [] })).toEqual({ kind: 'gone' })
    }))
})
