import type { Digest, GapCard } from '../../src/adapter.js'
import { makeExcerpt } from './replies.js'

/** A picture of one point. */
export const makePicture = (): Uint8Array =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** A week's digest as the core gives it. */
export function makeDigest(changes: Partial<Digest> = {}): Digest {
  const { id, title, asOf } = makeExcerpt().document
  return {
    ...{ from: '2026-03-03', to: '2026-03-09' },
    days: [3, 4, 5, 6, 7, 8, 9].map((day) => ({
      day: `2026-03-0${day}`,
      counts: { answered: 1, related: day === 3 ? 2 : 0, none: day === 4 ? 1 : 0 },
    })),
    subjects: [{ text: 'The bridge of Oreby › Bridges', count: 4 }],
    gaps: [{ question: 'What colour is the harbour cat', count: 2 }],
    openGaps: 3,
    news: [{ document: { id, title, asOf }, change: 'added', excerpt: makeExcerpt({ highlights: [] }) }],
    chart: { png: makePicture(), alt: 'Questions a day' },
    ...changes,
  }
}

/** A gap as moderators see it. */
export function makeGap(changes: Partial<GapCard> = {}): GapCard {
  return {
    ...{ question: 'What colour is the harbour cat?', count: 2, lastAsked: '2026-03-04', reasons: ['none'] },
    ...{ answer: 'answer'.padEnd(70, 'x'), dismiss: 'dismiss'.padEnd(70, 'x') },
    ...changes,
  }
}
