import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteForm } from '../../../src/commands/commands.js'
import { makeNote } from '../../../src/gaps/note.js'
import { readDocument } from '../../../src/knowledge/read.js'
import { brokenText } from '../../contracts/arbitrary-text.js'

const form: NoteForm = {
  ...{ question: 'Who pays for the helicopters?', answer: 'In 2026 the fund of the harbour pays for the helicopters.' },
  ...{ source: 'The fund, at last', link: 'https://gazette.example/1', date: '2026-03-01' },
}
const approved = { by: 'Ana Holm', at: new Date('2026-03-02T10:00:00Z') }
type Changes = Partial<NoteForm> & { readonly publisher?: string }
const made = ({ publisher = 'Oreby Gazette', ...changes }: Changes = {}, taken: readonly string[] = []) =>
  makeNote({ form: { ...form, ...changes }, publisher, ...approved }, new Set(taken))
const read = (content: string) => readDocument('notes/x.md', new TextEncoder().encode(content), 'required')

describe('a note', () => {
  it('is a valid knowledge file with its source, its approver and the time', () => {
    const result = made()
    if (!('note' in result)) throw new Error(JSON.stringify(result))
    expect(result.note).toMatchObject({ id: 'note-who-pays-for-the-helicopters', file: 'notes/who-pays-for-the-helicopters.md' })
    expect(result.note.content).toMatch(/^approved_by: Ana Holm\napproved_at: 2026-03-02$/m)
    const { document, problems } = read(result.note.content)
    expect(problems).toEqual([])
    expect(document?.passages.map(({ text }) => text)).toEqual([form.answer])
    expect(document?.passages[0]?.sources).toEqual([
      { publisher: 'Oreby Gazette', title: 'The fund at last', url: form.link, date: '2026-03-01' },
    ])
    expect(document).toMatchObject({ title: form.question, asOf: '2026-03-01', kind: 'note' })
  })

  it('gets a unique id', () => {
    const result = made({}, ['note-who-pays-for-the-helicopters', 'note-who-pays-for-the-helicopters-2'])
    expect('note' in result && result.note).toMatchObject({
      id: 'note-who-pays-for-the-helicopters-3',
      file: 'notes/who-pays-for-the-helicopters-3.md',
    })
    expect(made({ question: 'マンゴー？' })).toMatchObject({ note: { id: 'note', file: 'notes/note.md' } })
  })

  it.each<[string, Changes, RegExp]>([
    ['an invalid date', { date: 'March 2026' }, /date/],
    ['an invalid link', { link: 'gazette' }, /link/],
    ['no answer', { answer: ' \n ' }, /no paragraph/],
    ['no publisher', { publisher: '' }, /publisher/],
  ])('with %s is refused with a reason', (_, changes, why) => {
    const result = made(changes)
    expect('problems' in result && result.problems.map(({ message }) => message).join('\n')).toMatch(why)
  })

  it('keeps every paragraph word for word, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string()), (words) => {
        const answer = `It is so ${words} and so.`
        const result = made({ answer })
        if (!('note' in result)) return
        const shown = read(result.note.content)
          .document?.passages.map(({ text }) => text)
          .join(' ')
        const oneLine = (text: string): string =>
          text
            .toWellFormed()
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim()
        expect(shown).toBe(oneLine(answer))
      }),
    )
  })
})
