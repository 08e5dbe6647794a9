import fc from 'fast-check'
import type { ContextPassage, Excerpt, Reply, Status } from '../../src/adapter.js'
import { brokenText } from './arbitrary-text.js'
import { answerReply, helpReply, makeCard, makeExcerpt, sourcesReply } from './replies.js'

/** Replies whose every text may be hostile, broken or far too long. */

/** What does something on one platform or the other, and what may hide it. */
const hostilePieces = [
  ...['@everyone', '@here', '<@1>', '<@&1>', '<#1>', '<:a:1>', '<t:1>', '</ask:1>', ':smile:', '||x||', '`x`', '```', '**', '__', '~~'],
  ...['[x](https://evil.example)', 'https://evil.example', '> ', '>>> ', '- ', '1. ', '# ', '-# ', '\\', '\n', '\u202e', '\ud83d'],
  ...['<!channel>', '<!here|x>', '<@U0ANA>', '<#C0X|x>', '<https://evil.example|x>', '*x*', '_x_', '&lt;', '&amp;', 'Ruto', ' '],
]
const hostile = fc.array(fc.constantFrom(...hostilePieces), { maxLength: 30 }).map((list) => list.join(''))
const long = fc.tuple(hostile, fc.integer({ min: 1, max: 400 })).map(([text, times]) => `x${text}`.repeat(times).slice(0, 12_000))
/** A text that should do nothing wherever it is drawn. */
export const text = fc.oneof(hostile, brokenText, long)
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text.map((t) => `https://a.example/${t}`),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/(x)', `https://a.example/${'x'.repeat(900)}`),
)
const source = fc.record({ publisher: text, title: text, url, date: fc.constantFrom(null, '2025', '2025-09-08') })
const ranges = (of: string): fc.Arbitrary<(readonly [number, number])[]> =>
  fc.uniqueArray(fc.nat({ max: of.length }), { maxLength: 12 }).map((places) => {
    const sorted = [...places].sort((a, b) => a - b)
    return sorted
      .slice(0, sorted.length - (sorted.length % 2))
      .flatMap((at, i) => (i % 2 === 0 ? [[at, sorted[i + 1] ?? at] as const] : []))
  })
const excerpt: fc.Arbitrary<Excerpt> = fc.tuple(text, text, fc.array(source, { maxLength: 12 })).chain(([words, name, sources]) =>
  ranges(words).map((highlights) => {
    const document = { ...makeExcerpt().document, title: name, file: name }
    return makeExcerpt({ text: words, highlights, heading: name, document, sources })
  }),
)
const statuses: readonly Status[] = ['answered', 'related', 'none']
/** An answer, with what it was made of. */
export const answer = fc
  .record({ status: fc.constantFrom(...statuses), question: text, suggestions: fc.array(text, { maxLength: 3 }), topic: fc.option(text) })
  .chain(({ status, question, suggestions, topic }) =>
    fc.array(excerpt, { minLength: 1, maxLength: 3 }).map((excerpts) => ({
      status,
      excerpts,
      question,
      reply: answerReply(status, { excerpts: status === 'none' ? [] : excerpts, question, suggestions }, { topic, total: 6, changed: 1 }),
    })),
  )
const contextPassage: fc.Arbitrary<ContextPassage> = excerpt.map(({ text: words, highlights, sources, heading }) => {
  const ends = [...words.matchAll(/.{1,700}/gs)].map((m) => (m.index ?? 0) + m[0].length)
  const sentences = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
  return { text: words, highlights, sources, heading, paragraph: 2, lines: [1, 1], sentences, own: false }
})
const context = fc.array(contextPassage, { minLength: 1, maxLength: 3 }).chain((passages) =>
  fc.nat({ max: passages.length - 1 }).map((own): Reply => {
    const { document } = makeExcerpt()
    return { kind: 'context', document, passages: passages.map((p, i) => ({ ...p, own: i === own })) }
  }),
)
export const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 4, arbitrary: answer.map(({ reply }) => reply) },
  { weight: 2, arbitrary: context },
  text.map((notice): Reply => ({ kind: 'notice', text: `A notice ${notice}` })),
  fc.array(text, { maxLength: 3 }).map(helpReply),
  fc.tuple(fc.array(fc.tuple(text, url), { minLength: 1, maxLength: 40 }), fc.nat()).map(([cards, from]) =>
    sourcesReply(
      cards.map(([title, address]) => makeCard({ title, publisher: title, url: address })),
      from % cards.length,
    ),
  ),
)
/** Who sees a reply, and who shared it. */
export const audience = fc.record({ private: fc.boolean(), sharedBy: fc.constantFrom(null, 'U123456') })
