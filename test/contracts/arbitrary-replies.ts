import fc from 'fast-check'
import { type NoteForm, noteFields } from '../../src/commands/commands.js'
import { languages } from '../../src/commands/languages.js'
import {
  type AnswerTokens,
  type ChannelSettings,
  type ContextPassage,
  type Digest,
  type Excerpt,
  type GapCard,
  type Insights,
  type Reply,
  type Summary,
  statuses,
  sumOf,
} from '../../src/contract/reply.js'
import { chartSvg } from '../../src/digest/chart/draw.js'
import { words } from '../../src/i18n/words.js'
import {
  answerReply,
  gapsReply,
  helpReply,
  makeCard,
  makeDigestReply,
  makeExcerpt,
  makeGap,
  smallPicture,
  sourcesReply,
} from '../worlds/replies.js'
import { brokenText, webUrl } from './arbitrary-text.js'

/** Replies whose every text may be hostile, broken or far too long. */

/** Texts that are active on one of the platforms, and texts that may hide them. */
const hostilePieces = [
  ...['@everyone', '@here', '<@1>', '<@&1>', '<#1>', '<:a:1>', '<t:1>', '</ask:1>', ':smile:', '||x||', '`x`', '```', '**', '__', '~~'],
  ...['[x](https://evil.example)', 'https://evil.example', '> ', '>>> ', '- ', '1. ', '# ', '-# ', '\\', '\n', '\u202e', '\ud83d'],
  ...['<!channel>', '<!here|x>', '<@U0ANA>', '<#C0X|x>', '<https://evil.example|x>', '*x*', '_x_', '&lt;', '&amp;', 'Ruto', ' '],
]
const hostile = fc.array(fc.constantFrom(...hostilePieces), { maxLength: 30 }).map((list) => list.join(''))
const long = fc.tuple(hostile, fc.integer({ min: 1, max: 400 })).map(([text, times]) => `x${text}`.repeat(times).slice(0, 12_000))
/** A reply in one of the languages, or without a language. */
const inAnyLanguage = <One extends Reply>(reply: fc.Arbitrary<One>): fc.Arbitrary<One> =>
  fc.tuple(reply, fc.constantFrom(undefined, ...languages)).map(([one, language]) => (language === undefined ? one : { ...one, language }))
/** A text that must stay inactive wherever it is drawn. */
export const text = fc.oneof(hostile, brokenText, long)
const url = fc.oneof(
  webUrl,
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
  fc.tuple(ranges(words), ranges(words), fc.boolean()).map(([highlights, keys, isAnswer]) => {
    // A sentence has words.
    const key = keys.find(([from, to]) => /[\p{L}\p{N}]/u.test(words.slice(from, to))) ?? ([0, words.length] as const)
    const document = { ...makeExcerpt().document, title: name, file: name, language: isAnswer ? 'en' : 'fr' }
    return makeExcerpt({ text: words, key, answer: isAnswer ? key : null, highlights, heading: name, document, sources })
  }),
)
/** A hostile or long excerpt of code, with the sentence before it. */
export const coded = fc
  .tuple(
    fc.constantFrom('', 'Run `this` ```:', '**Run** @here:'),
    fc.array(fc.oneof(hostile, long, fc.constant('\t``````')), { minLength: 1, maxLength: 8 }),
  )
  .map(([prose, lines]) => {
    const code = `run\n${lines.join('\n')}end`
    const start = prose === '' ? 0 : prose.length + 1
    const text = prose === '' ? code : `${prose}\n${code}`
    const shape = { kind: 'code' as const, code: { start, end: text.length } }
    return {
      prose,
      code,
      excerpt: makeExcerpt({
        text,
        highlights: [
          [0, 3],
          [start, start + 3],
        ],
        shape,
      }),
    }
  })
/** As long as a real token can be. */
const tokenOf = (name: string): string => name.padEnd(94, 'x')
const reasons: GapCard['reasons'][number][] = ['none', 'related', 'disliked', 'asked']
/** What some answers also offer. */
const offered = fc.record({ person: fc.constant(tokenOf('person')), hide: fc.constant(tokenOf('hide')) }, { requiredKeys: [] })
const withTokens = (reply: Reply, more: Partial<AnswerTokens>): Reply =>
  reply.kind === 'answer' && reply.page ? { ...reply, page: { ...reply.page, tokens: { ...reply.page.tokens, ...more } } } : reply
/** An answer, with what it was made of. */
export const answer = fc
  .record({ status: fc.constantFrom(...statuses), question: text, suggestions: fc.array(text, { maxLength: 3 }), topic: fc.option(text) })
  .chain(({ status, question, suggestions, topic }) =>
    fc
      .tuple(fc.array(excerpt, { minLength: 1, maxLength: 3 }), fc.constantFrom(...languages), offered)
      .map(([excerpts, language, more]) => ({
        status,
        excerpts,
        question,
        reply: {
          ...withTokens(
            answerReply(status, { excerpts: status === 'none' ? [] : excerpts, question, suggestions }, { topic, total: 6, changed: 1 }),
            more,
          ),
          language,
        },
      })),
  )
const contextPassage: fc.Arbitrary<ContextPassage> = excerpt.map(({ text: words, key, highlights, sources, heading }) => {
  const ends = [...words.matchAll(/.{1,700}/gs)].map((m) => (m.index ?? 0) + m[0].length)
  const sentences = ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
  return { text: words, key, highlights, sources, heading, paragraph: 2, lines: [1, 1], sentences, own: false }
})
const context = fc.array(contextPassage, { minLength: 1, maxLength: 3 }).chain((passages) =>
  fc.nat({ max: passages.length - 1 }).map((own): Reply => {
    const { document } = makeExcerpt()
    return { kind: 'context', document, passages: passages.map((p, i) => ({ ...p, own: i === own })) }
  }),
)
const day = fc.constantFrom('2025-01-01', '2025-09-08', '2026-12-31')
const summaryDocument = fc.record({ id: text, title: text, asOf: fc.option(day) })
const madeSummary: fc.Arbitrary<Summary> = fc
  .record({
    ...{ outcome: fc.constantFrom('held' as const, 'no topic' as const, 'no document' as const, 'nothing' as const) },
    ...{ topic: fc.option(text), document: fc.option(text), since: fc.option(day), read: fc.integer({ min: 1, max: 40 }) },
    ...{ documents: fc.array(summaryDocument, { maxLength: 40 }), points: fc.array(excerpt, { maxLength: 10 }) },
  })
  .map((made) => (made.outcome === 'held' ? made : { ...made, points: [] }))
/** A summary, with what it is made of. */
export const summary: fc.Arbitrary<Extract<Reply, { kind: 'summary' }>> = inAnyLanguage(
  madeSummary.map((made) => ({ kind: 'summary' as const, summary: made })),
)
const someGaps: fc.Arbitrary<Extract<Reply, { kind: 'gaps' }>> = fc
  .record({
    cards: fc.array(
      fc.record({
        question: text,
        count: fc.integer({ min: 1, max: 9_999 }),
        lastAsked: day,
        reasons: fc.subarray(reasons, { minLength: 1 }),
      }),
      { maxLength: 5 },
    ),
    ...{ before: fc.nat({ max: 40 }), after: fc.nat({ max: 40 }), done: fc.option(text) },
  })
  .map(({ cards, before, after, done }) => {
    const groups: GapCard[] = cards.map((card, i) => makeGap({ ...card, answer: tokenOf(`answer-${i}`), dismiss: tokenOf(`dismiss-${i}`) }))
    const total = groups.length === 0 ? 0 : before + groups.length + after
    return gapsReply(groups, { first: groups.length === 0 ? 1 : before + 1, total, done }) as Extract<Reply, { kind: 'gaps' }>
  })
/** Gaps, as many as a list can show, perhaps from a longer list. */
export const gaps = inAnyLanguage(someGaps)
const longestTyped = Math.max(...noteFields.map(({ most }) => most))
const typed = text.map((value) => value.slice(0, longestTyped))
const form: fc.Arbitrary<NoteForm> = fc.record({ question: typed, answer: typed, source: typed, link: typed, date: typed })
/** A form that was refused. */
export const refusedForm: fc.Arbitrary<Extract<Reply, { kind: 'refused form' }>> = inAnyLanguage(
  fc.record({
    kind: fc.constant('refused form' as const),
    problems: fc.array(fc.record({ field: fc.constantFrom(null, ...noteFields.map(({ name }) => name)), text }), {
      minLength: 1,
      maxLength: 6,
    }),
    ...{ form, edit: fc.option(fc.constant(tokenOf('edit'))) },
  }),
)
/** A form to be opened: no message. */
export const anyForm: fc.Arbitrary<Reply> = inAnyLanguage(
  form.map((values) => ({ kind: 'form' as const, values, token: tokenOf('submit') })),
)
const counts = fc.record({
  answered: fc.nat({ max: 500 }),
  likely: fc.nat({ max: 500 }),
  related: fc.nat({ max: 500 }),
  none: fc.nat({ max: 500 }),
})
const countedText = fc.record({ text, count: fc.integer({ min: 1, max: 999 }) })
const news = fc.record({
  ...{ document: summaryDocument, change: fc.constantFrom('added' as const, 'changed' as const), excerpt: fc.option(excerpt) },
})
/** Drawn as the desk's own charts are. */
const smallChart = chartSvg([{ day: '2026-01-02', counts: sumOf([]) }], words.en)
const chart = fc.option(text.map((alt) => ({ png: smallPicture, svg: smallChart, alt })))
const countedQuestions = fc
  .array(countedText, { maxLength: 5 })
  .map((list) => list.map(({ text: question, count }) => ({ question, count })))
/** The figures of a week. */
export const insights: fc.Arbitrary<Insights> = fc.record({
  ...{ from: day, to: day, days: fc.array(fc.record({ day, counts }), { minLength: 1, maxLength: 16 }), counts, before: counts },
  ...{ subjects: fc.array(countedText, { maxLength: 5 }), disliked: countedQuestions, gaps: countedQuestions },
  ...{ openGaps: fc.nat({ max: 999 }), ratings: fc.record({ good: fc.nat(), bad: fc.nat() }) },
  languages: fc.uniqueArray(fc.record({ language: fc.constantFrom(...languages, 'eo'), count: fc.integer({ min: 1, max: 999 }) }), {
    selector: ({ language }) => language,
  }),
})
/** Changes that wait for a moderator. */
const change = fc.record({
  ...{ kind: fc.constantFrom('new' as const, 'changed' as const, 'gone' as const), title: text, link: url },
  told: fc.record({ added: fc.nat({ max: 999 }), removed: fc.nat({ max: 999 }), sample: fc.oneof(text, fc.constant('')) }),
  pressed: fc.boolean(),
})
const waiting = fc.record({ found: fc.array(change, { minLength: 1, maxLength: 3 }), more: fc.nat({ max: 99 }) }).map(({ found, more }) => {
  const tokensOf = (i: number) => ({ accept: tokenOf(`accept-${i}`), refuse: tokenOf(`refuse-${i}`) })
  return { more, changes: found.map(({ pressed, ...one }, i) => ({ ...one, tokens: pressed ? tokensOf(i) : null })) }
})
/** A digest, with what it is made of. */
export const digest: fc.Arbitrary<Digest> = fc.record({
  ...{ from: day, to: day, days: fc.array(fc.record({ day, counts }), { minLength: 1, maxLength: 7 }) },
  ...{ subjects: fc.array(countedText, { maxLength: 12 }), openGaps: fc.nat({ max: 999 }) },
  ...{ gaps: countedQuestions, telling: insights },
  ...{ news: fc.option(fc.array(news, { maxLength: 20 })), moreNews: fc.nat({ max: 99 }) },
  ...{ chart, waiting },
})
/** The message to a person whose question now has an answer. */
export const told: fc.Arbitrary<Extract<Reply, { kind: 'told' }>> = inAnyLanguage(
  fc.record({
    ...{ kind: fc.constant('told' as const), question: text, asked: day, excerpts: fc.array(excerpt, { minLength: 1, maxLength: 5 }) },
    link: fc.option(url, { nil: undefined }),
  }),
)
const settings: fc.Arbitrary<ChannelSettings> = fc.record({
  ...{ answers: fc.constantFrom('thread' as const, 'channel' as const, null), private: fc.constantFrom(true, false, null) },
  ...{ language: fc.constantFrom(...languages), listens: fc.boolean(), moderators: fc.boolean() },
})
/** A question that was passed on to moderators. */
const passed: fc.Arbitrary<Reply> = fc
  .record({ question: text, link: fc.option(url), dismissedBy: fc.option(text), reasons: fc.subarray(reasons, { minLength: 1 }) })
  .map(({ link, dismissedBy, ...gap }) => ({
    ...{ kind: 'passed', link, dismissedBy },
    gap: makeGap({ ...gap, answer: tokenOf('answer'), dismiss: tokenOf('close') }),
  }))
/** Replies to moderators, and unasked messages. */
const moderated: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 3, arbitrary: summary },
  { weight: 2, arbitrary: gaps },
  { weight: 2, arbitrary: refusedForm },
  { weight: 3, arbitrary: digest.map((made) => makeDigestReply(made)) },
  { weight: 2, arbitrary: fc.tuple(insights, chart).map(([made, drawn]): Reply => ({ kind: 'insights', insights: made, chart: drawn })) },
  { weight: 2, arbitrary: told },
  { weight: 2, arbitrary: passed },
  fc.tuple(settings, fc.boolean()).map(([made, changed]): Reply => ({ kind: 'channel', settings: made, changed })),
)
/** Every reply that is drawn as a message. */
export const anyReply: fc.Arbitrary<Reply> = inAnyLanguage(
  fc.oneof(
    { weight: 4, arbitrary: answer.map(({ reply }) => reply) },
    { weight: 2, arbitrary: context },
    { weight: 6, arbitrary: moderated },
    text.map((notice): Reply => ({ kind: 'notice', text: `A notice ${notice}` })),
    fc.array(text, { maxLength: 3 }).map(helpReply),
    fc.tuple(fc.array(fc.tuple(text, url), { minLength: 1, maxLength: 40 }), fc.nat()).map(([cards, from]) =>
      sourcesReply(
        cards.map(([title, address]) => makeCard({ title, publisher: title, url: address })),
        from % cards.length,
      ),
    ),
  ),
)
/** Who sees a reply, and who shared it. */
export const audience = fc.record({ private: fc.boolean(), sharedBy: fc.constantFrom(null, 'U123456') })
