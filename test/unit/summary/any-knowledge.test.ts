import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../contracts/arbitrary-text.js'
import { expectSummaryKept } from '../../contracts/summary-promises.js'
import { deskOn } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'

const word = fc.constantFrom(...'pilot pilots tanker reef lamp keeper ferry bridge toll flood tower mail the of a and 42 1931'.split(' '))
const sentence = fc
  .tuple(fc.constantFrom('The', 'A', 'It', 'They', 'In that year the', 'Ida Holm', '“No'), fc.array(word, { minLength: 1, maxLength: 12 }))
  .map(([first, words]) => `${first} ${words.join(' ')}.`)
const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')) },
  word.map((title) => `## The ${title}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.map((item) => `- ${item}`).join('\n')),
  sentence.map((text) => `> ${text}`),
)
const file = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => `${blocks.join('\n\n')}\n`)
const files = fc.array(file, { minLength: 1, maxLength: 4 }).map((list) => ({
  'sure.md': '# Sure\n\nThe harbour master knows every vessel.\n',
  ...Object.fromEntries(list.map((text, i) => [`f${i}.md`, text])),
}))
const request = fc.record(
  {
    topic: fc.oneof(word, fc.string({ unit: anyCharacter, maxLength: 30 })),
    document: fc.constantFrom('sure', 'f0', 'none'),
    points: fc.oneof(fc.integer({ min: 3, max: 10 }), fc.double()),
    since: fc.constantFrom('1900-01-01', '2999-01-01'),
  },
  { requiredKeys: [] },
)

describe('for any knowledge and any request', () => {
  it('a summary is proven whole sentences, without duplicates, within the limit, and repeatable', () =>
    fc.assert(
      fc.asyncProperty(files, request, (contents, asked) =>
        withFolder(contents, async (folder) => {
          const desk = await deskOn(folder)
          const { summary } = await desk.summarizer.summarize(asked)
          await expectSummaryKept(summary, desk.library.index, folder)
          if (asked.points !== undefined && asked.points >= 3) expect(summary.points.length).toBeLessThanOrEqual(asked.points)
          expect((await desk.summarizer.summarize(asked)).summary).toEqual(summary)
          expect(desk.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
        }),
      ),
      { numRuns: 60 },
    ))

  it('a library that reads a file again gives the same summary as a new one', () =>
    fc.assert(
      fc.asyncProperty(files, (contents) =>
        withFolder(contents, async (folder) => {
          const desk = await deskOn(folder)
          const { summary } = await desk.summarizer.summarize({ points: 10 })
          const [first] = desk.library.index.documents()
          if (first) await desk.library.reload(first)
          expect((await desk.summarizer.summarize({ points: 10 })).summary).toEqual(summary)
        }),
      ),
      { numRuns: 25 },
    ))
})
