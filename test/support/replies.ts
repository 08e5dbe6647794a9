import type { Answer, Excerpt, Reply, Status } from '../../src/adapter.js'

/** An excerpt as the core gives it, on an invented harbour. */
export function makeExcerpt(changes: Partial<Excerpt> = {}): Excerpt {
  return {
    text: 'On 12 May 1931 Mayor Ida Holm opened the bridge.',
    highlights: [[15, 29]],
    passage: 'bridge#2',
    heading: 'Bridges › The high bridge',
    paragraph: 2,
    lines: [14, 14],
    start: 120,
    end: 168,
    document: { id: 'bridge', title: 'The bridge of Oreby', file: 'bridge.md', sha256: '0'.repeat(64), asOf: '2025-03-01' },
    sources: [
      { publisher: 'Oreby Gazette', title: 'The bridge is open', url: 'https://gazette.example/1931/05/13/bridge', date: '1931-05-13' },
    ],
    score: 7.1,
    ...changes,
  }
}

/** An answer of a status, with an excerpt and suggestions where that status has them. */
export function makeAnswer(status: Status, changes: Partial<Answer> = {}): Answer {
  return {
    question: 'Who opened the bridge?',
    status,
    confidence: 0.8,
    excerpts: status === 'none' ? [] : [makeExcerpt()],
    suggestions: status === 'answered' ? [] : ['When was the bridge opened?'],
    ...changes,
  }
}

export function answerReply(status: Status, changes: Partial<Answer> = {}): Reply {
  return { kind: 'answer', answer: makeAnswer(status, changes) }
}
