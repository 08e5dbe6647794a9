import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holdsAnswer, parseQuestions, parseSquad } from '../../../src/eval/question-set.js'
import { readKnowledge } from '../../../src/knowledge/read.js'
import { DeskError } from '../../../src/lib/errors.js'

const line = (fields: object): string => JSON.stringify({ id: 'p1', kind: 'plain', question: 'Who?', answers: ['Holm'], ...fields })

function inputErrorOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(DeskError)
    expect((error as DeskError).code).toBe('INPUT')
    return (error as DeskError).message
  }
  throw new Error('nothing was wrong')
}

describe('a file in our own format', () => {
  it('has one question a line, may have blank lines, and either kind of line end', () => {
    const { questions, knowledge } = parseQuestions(`${line({})}\r\n\n${line({ id: 'n1', kind: 'near-miss', answers: [] })}\n`, 'q.jsonl')
    expect(questions.map((q) => [q.id, q.kind, q.answers])).toEqual([
      ['p1', 'plain', ['Holm']],
      ['n1', 'near-miss', []],
    ])
    expect(knowledge).toBeNull()
  })

  it('can name the document that holds the answer', () => {
    expect(parseQuestions(line({ document: 'bridge' }), 'q.jsonl').questions[0]).toMatchObject({ document: 'bridge', group: 'bridge' })
  })

  it.each([
    ['no JSON', '{"id": "p1"', 'not valid JSON'],
    ['no answers', '{"id": "p1", "kind": "plain", "question": "Who?"}', 'answers'],
    ['an unknown key', line({ hint: 'x' }), 'hint'],
    ['an empty answer', line({ answers: [''] }), 'answers'],
    ['no object', '"Who?"', 'object'],
  ])('with %s on a line is refused with file, line and error', (_, bad, named) => {
    const message = inputErrorOf(() => parseQuestions(`${line({})}\n${bad}\n`, 'q.jsonl'))
    expect(message).toContain('q.jsonl:2')
    expect(message).toContain(named)
  })

  it.each(['questions.jsonl', 'natural.jsonl', 'paraphrases.jsonl', 'blind-paraphrases.jsonl', 'spanish.jsonl'])(
    'of the project is valid, with unique ids: %s',
    (file) => {
      const { questions } = parseQuestions(readFileSync(`test/eval/${file}`, 'utf8'), file)
      expect(questions.length).toBeGreaterThan(0)
      expect(new Set(questions.map((q) => q.id)).size).toBe(questions.length)
    },
  )
})

describe('a file in SQuAD format', () => {
  const qa = (id: string, texts: string[], more: object = {}) => ({
    id,
    question: `Question ${id}?`,
    answers: texts.map((text) => ({ text, answer_start: 0 })),
    ...more,
  })
  const file = JSON.stringify({
    version: 'v2.0',
    data: [
      {
        title: 'Ships',
        paragraphs: [
          {
            context: 'Ferries cross\nthe sound. They carry mail.',
            qas: [qa('s1', ['mail', 'the mail']), qa('s2', [], { is_impossible: true })],
          },
          { context: 'Pilots know the harbour.', qas: [qa('s3', ['Pilots'], { is_impossible: true })] },
        ],
      },
      { title: 'Lamps', paragraphs: [{ context: 'The lamp burns oil.', qas: [qa('s4', ['oil'])] }] },
    ],
  })
  const set = parseSquad(file, 'dev.json')

  it('gives its questions, with unanswerable ones as near misses', () => {
    expect(set.questions.map((q) => [q.id, q.kind, q.answers, q.group])).toEqual([
      ['s1', 'plain', ['mail', 'the mail'], 'Ships'],
      ['s2', 'near-miss', [], 'Ships'],
      ['s3', 'near-miss', [], 'Ships'],
      ['s4', 'plain', ['oil'], 'Lamps'],
    ])
  })

  it('gives its paragraphs as knowledge, one document with one passage each', async () => {
    if (!set.knowledge) throw new Error('no knowledge')
    const { documents, problems } = await readKnowledge(set.knowledge, 'optional')
    expect(problems).toEqual([])
    expect(documents.map((d) => d.passages.map((p) => p.text))).toEqual([
      ['Ferries cross the sound. They carry mail.'],
      ['Pilots know the harbour.'],
      ['The lamp burns oil.'],
    ])
    const ids = documents.map((d) => d.id)
    expect(set.questions.map((q) => ids.indexOf(q.document ?? ''))).toEqual([0, 0, 1, 2])
  })

  it('of version 1.1, which does not say what is answerable, is read too', () => {
    const one = { title: 'T', paragraphs: [{ context: 'A lamp.', qas: [{ id: 7, question: 'What?', answers: [{ text: 'A lamp' }] }] }] }
    expect(parseSquad(JSON.stringify({ data: [one] }), 'dev.json').questions[0]).toMatchObject({
      id: '7',
      kind: 'plain',
      answers: ['A lamp'],
    })
  })

  it.each([
    ['is no JSON', '{', 'not valid JSON'],
    ['has no data', '{"version": "1"}', 'data'],
    ['has a paragraph without text', '{"data": [{"title": "T", "paragraphs": [{"qas": []}]}]}', 'data.0.paragraphs.0.context'],
  ])('that %s is refused with its name and the error', (_, text, named) => {
    const message = inputErrorOf(() => parseSquad(text, 'dev.json'))
    expect(message).toContain('dev.json')
    expect(message).toContain(named)
  })
})

describe('an excerpt holds an answer', () => {
  it.each([
    ['as it stands', 'Mayor Holm opened it.', 'Holm'],
    ['in any case', 'MAYOR HOLM', 'mayor holm'],
    ['with any white space', 'Mayor\u00A0\nHolm', 'Mayor Holm'],
    ['with any quotation marks', 'He said “now” and didn’t.', '"now" and didn\'t'],
    ['with any dashes', 'Africa–CARICOM', 'Africa-CARICOM'],
  ])('%s', (_, text, answer) => {
    expect(holdsAnswer(text, ['something else', answer])).toBe(true)
  })

  it('but not if it holds none of them', () => {
    expect(holdsAnswer('Mayor Holm opened it.', ['Berg', 'Holmes'])).toBe(false)
    expect(holdsAnswer('Mayor Holm opened it.', [])).toBe(false)
  })
})
