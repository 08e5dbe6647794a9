import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText } from '../../adapters/discord/components.js'
import { questionId, readQuestion, renderReply } from '../../adapters/discord/render.js'
import type { ContextPassage, Excerpt, Reply, Status } from '../../src/adapter.js'
import { nextLabels, statusLines, tooLongLine } from '../../src/wording.js'
import { messageProblems } from '../e2e/discord/server/check.js'
import { buttonsOf, type Component, textsOf } from '../e2e/discord/server/index.js'
import { brokenText } from '../support/arbitrary-text.js'
import { readMarkdown, type SeenLine } from '../support/discord-markdown.js'
import { answerReply, helpReply, makeCard, makeExcerpt, sourcesReply } from '../support/replies.js'

const hostilePieces = [
  ...['@everyone', '@here', '<@1>', '<@&1>', '<#1>', '<:a:1>', '<t:1>', '</ask:1>', ':smile:', '||x||', '`x`', '```', '**', '__', '~~'],
  ...[
    '[x](https://evil.example)',
    'https://evil.example',
    '> ',
    '>>> ',
    '- ',
    '1. ',
    '# ',
    '-# ',
    '\\',
    '\n',
    '\u202e',
    '\ud83d',
    'Ruto',
    ' ',
  ],
]
const hostile = fc.array(fc.constantFrom(...hostilePieces), { maxLength: 30 }).map((list) => list.join(''))
const long = fc.tuple(hostile, fc.integer({ min: 1, max: 400 })).map(([text, times]) => `x${text}`.repeat(times).slice(0, 12_000))
const text = fc.oneof(hostile, brokenText, long)
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
const answer = fc
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
const anyReply: fc.Arbitrary<Reply> = fc.oneof(
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
const audience = fc.record({ private: fc.boolean(), sharedBy: fc.constantFrom(null, '123456') })

const draw = (reply: Reply, to?: { private: boolean; sharedBy: string | null }) => {
  const body = renderReply(reply, to)
  const components = body.components as unknown as readonly Component[]
  return { body, components, lines: textsOf(components).flatMap(readMarkdown) }
}
/** What a text looks like on screen: nothing that breaks lines, turns direction or is no character. */
const onScreen = (raw: string): string => raw.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
const quotes = (lines: readonly SeenLine[]): SeenLine[] => lines.filter(({ kind }) => kind === 'quote')

describe('whatever a text holds', () => {
  it('a message stays within every limit of Discord', () => {
    fc.assert(
      fc.property(anyReply, audience, (reply, to) => {
        expect(messageProblems({ ...renderReply(reply, to), allowed_mentions: { parse: [] } })).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('nothing of it comes alive: no mention, link, emoji, format, list or heading but the desk’s own', () => {
    fc.assert(
      fc.property(anyReply, audience, (reply, to) => {
        const { lines } = draw(reply, to)
        const mentions = lines.flatMap((line) => line.mentions)
        expect(mentions).toEqual(reply.kind === 'answer' && to.sharedBy !== null ? [to.sharedBy] : [])
        for (const line of lines) expect(line.text).not.toMatch(/\p{Bidi_Control}|\p{Cc}|\u2028|\u2029/u)
      }),
      { numRuns: 400 },
    )
  })

  it('a quotation is the excerpt, word for word and whole, its matches bold; or a line says that it is too long', () => {
    fc.assert(
      fc.property(answer, ({ reply, excerpts, status }) => {
        const { lines } = draw(reply)
        if (status === 'none') {
          expect(quotes(lines)).toEqual([])
          return
        }
        const shown = lines.filter(({ kind, text: line }) => kind === 'quote' || excerpts.some((e) => line === tooLongLine(e.text.length)))
        expect(shown.length).toBeGreaterThan(0)
        shown.forEach((line, i) => {
          const { text: words = '', highlights = [] } = excerpts[i] ?? {}
          if (line.kind !== 'quote') {
            expect(line.text).toBe(tooLongLine(words.length))
            return
          }
          expect(line.text).toBe(onScreen(words))
          const marked = new Set(highlights.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k)))
          const bold = new Set(line.bold.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k)))
          for (let at = 0; at < words.length; at++) {
            // Nobody can mark half a character.
            if (/[^\s\uD800-\uDFFF]/.test(words[at] ?? '')) expect(bold.has(at)).toBe(marked.has(at))
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  it('the status comes first, and what is no answer never looks like one', () => {
    fc.assert(
      fc.property(answer, ({ reply, status }) => {
        const [first] = draw(reply).lines
        expect(first?.text.startsWith(`${statusLines[status].mark} ${statusLines[status].title}.`)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('the question can be read back from the message', () => {
    fc.assert(
      fc.property(text, (asked) => {
        const question = onScreen(asked).trim()
        const { components } = draw(answerReply('answered', { question }))
        const read = readQuestion(findText(components, questionId))
        if (question === '') expect(read).toBeNull()
        else if (question.length <= 300) expect(read).toBe(question)
        else expect(question.startsWith((read ?? '?').slice(0, -1))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('leafing shows every excerpt once, in order, and leads back to the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_500 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const all = lengths.map((length, i) => makeExcerpt({ text: `${i}${'x'.repeat(length)}`, highlights: [] }))
        const tokens = all.map((_, i) => `from-${i}`)
        const seen: string[] = []
        for (let from = 0, pages = 0; pages <= all.length; pages++) {
          const excerpts = all.slice(from, from + 3)
          const reply = answerReply('answered', { excerpts }, { first: from + 1, total: all.length })
          if (reply.kind !== 'answer' || !reply.page) throw new Error('no answer')
          const page = { ...reply.page, tokens: { ...reply.page.tokens, from: tokens } }
          const { lines, components } = draw({ ...reply, page })
          for (const [i, line] of lines.filter((l) => l.kind === 'quote' || l.text.includes('too long')).entries())
            seen.push(line.kind === 'quote' ? (line.text[0] ?? '') : String(from + i))
          const next = buttonsOf(components).find((b) => b.custom_id?.startsWith('n.'))
          if (next === undefined || next.label === nextLabels.first) {
            if (next) expect(next.custom_id).toBe('n.from-0')
            else expect(from).toBe(0)
            break
          }
          from = tokens.indexOf(next.custom_id?.slice(2) ?? '')
        }
        expect(seen).toEqual(all.map((_, i) => String(i)))
      }),
      { numRuns: 200 },
    )
  })
})
