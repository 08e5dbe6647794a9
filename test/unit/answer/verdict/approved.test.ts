import { describe, expect, it } from 'vitest'
import { timid, withDesk } from '../../../worlds/desks.js'
import { oreby } from '../../../worlds/oreby.js'

/** A note as a moderator's answer becomes one. */
const note = (question: string, answer: string, approved = true): string =>
  [
    ...['---', 'id: a-note', `title: ${question}`, 'publisher: Oreby Gazette', 'url: https://gazette.example/9', 'published: 2026-03-01'],
    ...['as_of: 2026-03-01', 'language: en', 'kind: note', 'license: MIT', 'origin: By a moderator.'],
    ...(approved ? ['approved_by: Ana Holm', 'approved_at: 2026-03-02'] : []),
    ...['---', '', answer, ''],
  ].join('\n')
const question = 'Who paints the lighthouse of Oreby?'
// It names nobody, so only a moderator’s approval can make it answer "who".
const answer = 'The volunteers of the harbour paint the lighthouse each spring.'

const withNote = (approved: boolean, asked: string) =>
  withDesk({ ...oreby, 'notes/a-note.md': note(question, answer, approved) }, { models: timid }, ({ ask }) => ask(asked))

describe('a note approved by a moderator', () => {
  it.each([question, 'who paints the lighthouse of oreby', 'Who paints Oreby’s lighthouse?'])(
    'answers its question, asked as “%s”',
    async (asked) => {
      const { status, excerpts } = await withNote(true, asked)
      expect([status, excerpts[0]?.text]).toEqual(['answered', answer])
    },
  )

  it.each([
    'Who built the lighthouse of Oreby?',
    'When was the lighthouse of Oreby painted?',
    'Who paints the bridge of Oreby?',
    'Who does not paint the lighthouse of Oreby?',
    'lighthouse',
  ])('does not answer another question: “%s”', async (asked) => {
    expect((await withNote(true, asked)).status).not.toBe('answered')
  })

  it('counts more than one without approval', async () => {
    expect((await withNote(false, question)).status).not.toBe('answered')
  })
})
