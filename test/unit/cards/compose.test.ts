import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Card, Quote } from '../../../src/cards/card.js'
import { compose } from '../../../src/cards/compose.js'
import { visible } from '../../../src/cards/drawing.js'
import { fallback } from '../../../src/cards/fallback.js'
import { composeToFit, inMessages } from '../../../src/cards/fit.js'
import { type Platform, toAll } from '../../../src/cards/to.js'
import { type Language, languages } from '../../../src/commands/languages.js'
import type { Excerpt, Page, Reply, ReplyOf, Status } from '../../../src/contract/reply.js'
import { words } from '../../../src/i18n/words.js'
import { anyReply, audience } from '../../contracts/arbitrary-replies.js'
import {
  answerReply,
  gapsReply,
  helpReply,
  makeCard,
  makeDigestReply,
  makeExcerpt,
  makeGap,
  makeSummary,
  sourcesReply,
} from '../../worlds/replies.js'

const platform: Platform = {
  longest: { name: 100, place: 200, question: 300, listed: 200 },
  mostDocuments: 10,
  custom: { answers: 'thread', private: true },
  sharesInChannel: false,
  typed: null,
}
const excerpts = ['First.', 'Second.', 'Third.'].map((text) => makeExcerpt({ text, highlights: [] }))
const quotesOf = ({ blocks }: Card): readonly Quote[] => blocks.filter((block): block is Quote => block.kind === 'quote')
const buttonsOf = ({ blocks, foot }: Card): readonly string[] =>
  [...blocks, ...foot].flatMap((block) => ('actions' in block ? block.actions.map(({ button }) => button) : []))
const said = (card: Card): string => fallback(card, 10_000).join('\n')
const told: Reply = { kind: 'told', question: 'Who opened the bridge?', asked: '2026-03-04', excerpts }
/** One reply of each kind that is drawn as a message. */
const kinds: readonly Reply[] = [
  ...[answerReply('answered'), told, makeDigestReply(), gapsReply([makeGap()]), helpReply(['Who?']), sourcesReply([makeCard()])],
  { kind: 'summary', summary: makeSummary() },
  { kind: 'notice', text: 'One moment.' },
  { kind: 'channel', settings: { answers: null, private: null, language: 'en' }, changed: false },
  { kind: 'passed', gap: makeGap(), link: 'https://chat.example/1', dismissedBy: null },
  {
    ...{ kind: 'refused form', problems: [{ field: 'date', text: 'Write the day.' }], edit: 'edit' },
    form: { question: 'Who?', answer: 'Somebody.', source: 'A page', link: 'x', date: '1 May' },
  },
]

describe('a card', () => {
  it.each(languages)('has a text for every kind of reply, in %s', (language) => {
    for (const reply of kinds) expect(said(compose({ ...reply, language }, platform)).trim()).not.toBe('')
  })

  it('holds texts by others unchanged, because each platform escapes them', () => {
    const hostile = '*x* <@1> `y` &amp; [z](https://evil.example)'
    const reply = answerReply('answered', { question: hostile, excerpts: [makeExcerpt({ text: hostile })] })
    expect(JSON.stringify(compose(reply, platform))).toContain(JSON.stringify(hostile))
  })

  it('offers a person below unsure answers, and hiding but no paging for unasked answers', () => {
    const offered = (status: Status, more: object): readonly string[] => {
      const reply = answerReply(status, {}, { total: 6 }) as ReplyOf<'answer'>
      const page = { ...(reply.page as Page), tokens: { ...(reply.page as Page).tokens, ...more } }
      return buttonsOf(compose({ ...reply, page }, platform)).filter((button) => button !== 'more' && button !== 'try')
    }
    expect(offered('likely', { person: 'p' })).toEqual(['next', 'good', 'bad', 'person'])
    expect(offered('likely', { person: 'p', hide: 'h' })).toEqual(['good', 'bad', 'person', 'hide'])
    expect(offered('none', { person: 'p' })).toEqual(['person'])
    expect(offered('none', {})).toEqual([])
  })

  it('never treats text by others as the desk’s own words', () => {
    const others = 'ZWX'
    const document = { ...makeExcerpt().document, title: others }
    const excerpt = makeExcerpt({ text: others, heading: others, document })
    const replies: Reply[] = [
      answerReply('related', { question: others, excerpts: [excerpt], suggestions: [] }, { topic: others }),
      { ...told, question: others, excerpts: [excerpt] } as Reply,
      { kind: 'summary', summary: makeSummary({ topic: others, document: others, documents: [{ id: 'x', title: others, asOf: null }] }) },
      gapsReply([makeGap({ question: others })], { done: others }),
      { kind: 'passed', gap: makeGap({ question: others }), link: null, dismissedBy: others },
      { kind: 'notice', text: others },
      sourcesReply([makeCard({ title: others, publisher: others })]),
    ]
    const ownWords = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return []
      const { own, text } = value as { own?: true; text?: string }
      return [...(own && text !== undefined ? [text] : []), ...Object.values(value).flatMap(ownWords)]
    }
    for (const reply of replies) for (const text of ownWords(compose(reply, platform))) expect(text).not.toContain(others)
  })

  it('numbers the excerpts of a later page from its start, each with its button', () => {
    const quotes = quotesOf(compose(answerReply('answered', { excerpts }, { first: 4, total: 6 }), platform))
    expect(quotes.map(({ number, text }) => [number, text])).toEqual([
      [4, 'First.'],
      [5, 'Second.'],
      [6, 'Third.'],
    ])
    for (const { actions } of quotes) expect(actions.map(({ button }) => button)).toEqual(['more'])
  })

  it('names the language of an excerpt that is not in the reply’s language', () => {
    const placesIn = (language: Language, of: string): readonly string[] => {
      const document = { ...makeExcerpt().document, language: of }
      const reply = answerReply('answered', { excerpts: [makeExcerpt({ document })] })
      const told: Reply = { kind: 'told', question: 'Who?', asked: '2026-03-04', excerpts: [makeExcerpt({ document })] }
      return [reply, told].flatMap((one) => quotesOf(compose({ ...one, language }, platform)).map(({ place }) => place))
    }
    for (const place of placesIn('ht', 'en')) expect(place).toMatch(/ \(nan dat 1ye mas 2025, an anglè\)$/)
    for (const place of placesIn('en', 'fr-CA')) expect(place).toMatch(/ \(as of 1 March 2025, in French\)$/)
    for (const place of placesIn('sw', 'sw')) expect(place).toMatch(/ \(kufikia 1 Machi 2025\)$/)
    const context: Reply = { kind: 'context', document: { ...makeExcerpt().document, language: 'es' }, passages: [] }
    expect(said(compose({ ...context, language: 'fr' }, platform))).toContain('état au 1er mars 2025 · en espagnol')
    expect(said(compose({ ...context, language: 'es' }, platform))).not.toContain('en español')
  })

  it('names the languages for questions in its help', () => {
    for (const language of languages) expect(said(compose({ ...helpReply([]), language }, platform))).toContain(words[language].askIn)
  })

  it('offers to share a private answer, but not if nothing was found', () => {
    expect(buttonsOf(compose(answerReply('answered'), platform, { ...toAll, private: true }))).toContain('share')
    expect(buttonsOf(compose(answerReply('answered'), platform))).not.toContain('share')
    expect(buttonsOf(compose(answerReply('none'), platform, { ...toAll, private: true }))).toEqual([])
  })

  it('cannot be made from a form', () => {
    expect(() => compose({ kind: 'form', values: {}, token: '' }, platform)).toThrow(/no message/)
  })
})

describe('with too little room', () => {
  const within = (most: number) => (card: Card) => card.blocks.length <= most
  const fitted = (reply: Reply, most: number): Card => composeToFit(reply, platform, toAll, within(most))

  it('the last excerpts go first and can be paged to, and the first one always stays', () => {
    const reply = answerReply('answered', { excerpts })
    for (const [most, left] of [
      [4, 3],
      [3, 2],
      [2, 1],
      [0, 1],
    ] as const) {
      const card = fitted(reply, most)
      expect(quotesOf(card).map(({ text }) => text)).toEqual(excerpts.slice(0, left).map(({ text }) => text))
      expect(buttonsOf(card).includes('next')).toBe(left < excerpts.length)
    }
  })

  it('a message that a question has an answer says that there is more', () => {
    expect(said(fitted(told, 3))).toContain(words.en.toldMore)
    expect(said(fitted(told, 4))).not.toContain(words.en.toldMore)
  })

  it('a list of documents continues after the last one shown', () => {
    const documents = Array.from({ length: 7 }, (_, i) => makeCard({ title: `Document ${i}` }))
    const entries = ({ blocks }: Card): number => blocks.flatMap((block) => (block.kind === 'text' ? block.lines.slice(1) : [])).length
    const card = composeToFit(sourcesReply(documents), platform, toAll, (one) => entries(one) <= 4)
    expect(entries(card)).toBe(4)
    expect(said(card)).toContain('(1–4)')
    expect(JSON.stringify(card.blocks)).toContain('list-4')
  })

  it('a digest loses excerpts before news, and counts omitted news', () => {
    const document = { id: 'x', title: 'The bridge', asOf: null }
    const news = excerpts.map((excerpt) => ({ document, change: 'changed' as const, excerpt }))
    const reply = makeDigestReply({ news })
    const roomFor = (quotes: number) => composeToFit(reply, platform, toAll, (card) => quotesOf(card).length <= quotes)
    expect(quotesOf(roomFor(1)).map(({ text }) => text)).toEqual(['First.'])
    expect(said(roomFor(1)).match(/Changed: The bridge/g)).toHaveLength(3)
    expect(said(composeToFit(reply, platform, toAll, () => false))).toContain(words.en.andMore(2))
  })

  it('a passage stays before its neighbours, the next one before the previous one', () => {
    const { document, sources } = makeExcerpt()
    const passages = ['Before.', 'Own.', 'After.'].map((text, i) => ({
      ...{ text, sources, heading: '', paragraph: i, lines: [i, i] as const, highlights: [], sentences: [], key: null, own: i === 1 },
    }))
    const reply: Reply = { kind: 'context', document, passages }
    const shown = (most: number) => quotesOf(fitted(reply, most)).map(({ text }) => text)
    expect([shown(2), shown(3), shown(4)]).toEqual([['Own.'], ['Own.', 'After.'], ['Before.', 'Own.', 'After.']])
  })

  it('a reply in several messages keeps every part whole and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 1, max: 20 }), (sizes, room) => {
        const sum = (parts: readonly number[]): number => parts.reduce((all, one) => all + one, 0)
        const messages = inMessages(
          sizes,
          (parts) => sum(parts) <= room,
          (parts) => parts,
        )
        expect(messages.flat()).toEqual(sizes)
        for (const parts of messages) expect(parts.length <= 1 || sum(parts) <= room).toBe(true)
        for (const [i, parts] of messages.slice(1).entries()) expect(sum(messages[i] ?? []) + (parts[0] ?? 0)).toBeGreaterThan(room)
      }),
    )
  })
})

describe('a card as plain lines', () => {
  it('includes every quotation whole with its source and location, and the follow-up questions', () => {
    const lines = fallback(compose(answerReply('related'), platform), 1_000)
    expect(lines[0]).toContain(makeExcerpt().text)
    expect(lines).toContain('1 — Oreby Gazette, 13 May 1931')
    expect(lines).toContain('• When was the bridge opened?')
    expect(fallback(compose(answerReply('related'), platform), 10)[0]).toContain(words.en.tooLongLine(makeExcerpt().text.length))
  })

  it('begins with the outcome, and labels an excerpt that is no answer', () => {
    expect(fallback(compose(answerReply('answered'), platform), 1_000)[0]).toBe(`✓ Answer. ${makeExcerpt().text}`)
    for (const status of ['likely', 'related'] as const)
      expect(fallback(compose(answerReply(status), platform), 1_000)[0]).toContain(words.en.status[status].text)
  })

  it('has a text for every reply, whatever it contains', () => {
    fc.assert(
      fc.property(anyReply, audience, (reply, to) => {
        const { blocks, ...card } = compose(reply, platform, to)
        expect(visible(fallback({ ...card, blocks }, 3_000).join('')).trim()).not.toBe('')
        const kindsOf: readonly Block['kind'][] = ['text', 'quote', 'actions', 'suggestions', 'field', 'picture']
        for (const { kind } of blocks) expect(kindsOf).toContain(kind)
      }),
      { numRuns: 60 },
    )
  })
})

it('prose and rows are shown whole, code may be cut at the end of any line', () => {
  const text = 'Run:\na\n\n  b'
  const quoteOf = (shape: Excerpt['shape']): Quote | undefined =>
    quotesOf(compose(answerReply('answered', { excerpts: [makeExcerpt({ text, highlights: [], ...(shape && { shape }) })] }), platform))[0]
  expect(quoteOf(undefined)?.cuts).toEqual([])
  expect(quoteOf({ kind: 'row', cells: [{ name: { start: 0, end: 3 }, cell: { start: 5, end: 6 } }] })?.cuts).toEqual([])
  expect(quoteOf({ kind: 'code', code: { start: 5, end: text.length } })?.cuts).toEqual([[0, 6]])
})

it('the prose part of a key is bold, even if the code after it is cut', () => {
  const text = 'Settings are kept. For a fridge:\na = 1\nb = 2'
  const shape = { kind: 'code' as const, code: { start: 33, end: text.length } }
  const marksOf = (key: Excerpt['key'], answer: Excerpt['answer'] = null): Quote['marks'] | undefined =>
    quotesOf(compose(answerReply('answered', { excerpts: [makeExcerpt({ text, highlights: [], key, answer, shape })] }), platform))[0]
      ?.marks
  expect(marksOf([19, text.length])).toEqual([[19, 32]])
  expect(marksOf([0, 18])).toEqual([[0, 18]])
  expect(marksOf([0, text.length], [37, 38])).toEqual([])
})
