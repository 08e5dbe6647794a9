import { commands } from '../../src/commands/commands.js'
import {
  type Answer,
  type AnswerTokens,
  type Digest,
  type DocumentCard,
  type Excerpt,
  type GapCard,
  type Insights,
  isAnswer,
  type Page,
  type Reply,
  type Status,
  type Summary,
} from '../../src/contract/reply.js'

/** An excerpt as the core returns it, about an invented harbour. */
export function makeExcerpt(changes: Partial<Excerpt> = {}): Excerpt {
  const text = changes.text ?? 'On 12 May 1931 Mayor Ida Holm opened the bridge.'
  return {
    text,
    key: [0, text.length],
    answer: null,
    highlights: [[15, 29]],
    passage: 'bridge#2',
    heading: 'Bridges › The high bridge',
    paragraph: 2,
    lines: [14, 14],
    start: 120,
    end: 168,
    document: { id: 'bridge', title: 'The bridge of Oreby', file: 'bridge.md', sha256: '0'.repeat(64), asOf: '2025-03-01', language: 'en' },
    sources: [
      { publisher: 'Oreby Gazette', title: 'The bridge is open', url: 'https://gazette.example/1931/05/13/bridge', date: '1931-05-13' },
    ],
    date: '1931-05-13',
    score: 7.1,
    ...changes,
  }
}

/** An answer with a status, with an excerpt and suggestions if that status has them. */
export function makeAnswer(status: Status, changes: Partial<Answer> = {}): Answer {
  return {
    question: 'Who opened the bridge?',
    status,
    confidence: 0.8,
    mode: 'words',
    excerpts: status === 'none' ? [] : [makeExcerpt()],
    newest: null,
    sourcesDiffer: false,
    suggestions: isAnswer(status) ? [] : ['When was the bridge opened?'],
    ...changes,
  }
}

/** As long as a real token can be. */
const token = (name: string): string => name.padEnd(94, 'x')

export function makeTokens({ excerpts, suggestions }: Answer, total = excerpts.length): AnswerTokens {
  return {
    more: excerpts.map((_, i) => token(`more-${i}`)),
    from: Array.from({ length: total }, (_, i) => token(`from-${i}`)),
    try: suggestions.map((_, i) => token(`try-${i}`)),
    good: token('good'),
    bad: token('bad'),
    share: token('share'),
  }
}

export function answerReply(status: Status, changes: Partial<Answer> = {}, page: Partial<Page> = {}): Reply {
  const answer = makeAnswer(status, changes)
  const total = page.total ?? answer.excerpts.length
  return { kind: 'answer', answer, page: { first: 1, total, changed: 0, topic: null, tokens: makeTokens(answer, total), ...page } }
}

/** A document as a list shows it. */
export function makeCard(changes: Partial<DocumentCard> = {}): DocumentCard {
  return {
    ...{ id: 'bridge', title: 'The bridge of Oreby', file: 'bridge.md', sha256: '0'.repeat(64), publisher: 'Oreby Gazette' },
    ...{ url: 'https://gazette.example/1', published: '2025-02-01', asOf: '2025-03-01', language: 'en', kind: 'note' as const },
    supersedes: [],
    ...{ license: 'MIT', origin: 'Own words.', approved: null },
    ...changes,
  }
}

export function sourcesReply(documents: readonly DocumentCard[], from = 0): Reply {
  return { kind: 'sources', documents, from, tokens: documents.map((_, i) => token(`list-${i}`)) }
}

export function helpReply(samples: readonly string[]): Reply {
  return { kind: 'help', commands, samples, tokens: samples.map((_, i) => token(`try-${i}`)) }
}

/** A summary as the core returns it, with one point. */
export function makeSummary(changes: Partial<Summary> = {}): Summary {
  const { id, title, asOf } = makeExcerpt().document
  return {
    ...{ outcome: 'held', topic: null, document: null, since: null, read: 3, documents: [{ id, title, asOf }] },
    points: [makeExcerpt({ highlights: [] })],
    ...changes,
  }
}

/** A group of gaps as moderators see it. */
export function makeGap(changes: Partial<GapCard> = {}): GapCard {
  const { question = 'Who paid for the bridge?' } = changes
  return {
    ...{ question, count: 2, lastAsked: '2025-03-04', reasons: ['none' as const] },
    ...{ answer: token(`answer-${question.length}`), dismiss: token(`dismiss-${question.length}`) },
    ...changes,
  }
}

/** Gaps, starting at number `first` of `total`. */
export function gapsReply(groups: readonly GapCard[], { first = 1, total = groups.length, done = null as string | null } = {}): Reply {
  return { kind: 'gaps', groups, first, total, done, next: groups.length < total ? token('others') : null }
}

/** The figures of a week, as the core returns them. */
export function makeInsights(changes: Partial<Insights> = {}): Insights {
  const days = [1, 2, 3].map((day) => ({ day: `2025-03-0${day}`, counts: { answered: day, likely: 1, related: 0, none: 2 } }))
  return {
    ...{ from: '2025-03-02', to: '2025-03-03', days, subjects: [{ text: 'The bridge of Oreby › Bridges', count: 5 }] },
    ...{ counts: { answered: 5, likely: 2, related: 0, none: 4 }, before: { answered: 1, likely: 1, related: 0, none: 2 } },
    languages: [
      { language: 'ht', count: 6 },
      { language: 'en', count: 4 },
      { language: 'eo', count: 1 },
    ],
    ...{ ratings: { good: 3, bad: 2 }, disliked: [{ question: 'Who sold the bridge?', count: 2 }] },
    ...{ gaps: [{ question: 'Who paid for the bridge?', count: 1 }], openGaps: 1 },
    ...changes,
  }
}

/** A digest of a week, as the core returns it. */
export function makeDigestReply(changes: Partial<Digest> = {}): Reply {
  const { id, title, asOf } = makeExcerpt().document
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day: `2025-03-0${day}`,
    counts: { answered: day === 2 ? 2 : 0, likely: 0, related: 0, none: day === 4 ? 1 : 0 },
  }))
  const digest: Digest = {
    ...{ from: '2025-03-01', to: '2025-03-07', days, subjects: [{ text: `${title} › Bridges`, count: 2 }] },
    ...{ gaps: [{ question: 'Who paid for the bridge?', count: 1 }], openGaps: 1, telling: makeInsights() },
    news: [{ document: { id, title, asOf }, change: 'changed', excerpt: makeExcerpt({ highlights: [] }) }],
    ...{ moreNews: 0, chart: { png: smallPicture, svg: '<svg/>', alt: 'A chart of 3 questions.' } },
    ...changes,
  }
  return { kind: 'digest', digest }
}

/** A picture of one pixel. */
export const smallPicture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
