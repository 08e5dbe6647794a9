import { describe, expect, it } from 'vitest'
import { statuses } from '../../../src/contract/reply.js'
import { en } from '../../../src/i18n/en/en.js'
import { es } from '../../../src/i18n/es/es.js'
import { fr } from '../../../src/i18n/fr/fr.js'
import { words } from '../../../src/i18n/words.js'
import { makeExcerpt, makeGap, makeSummary } from '../../worlds/replies.js'

describe('a date for people', () => {
  it.each([
    ['2025-09-07', '7 September 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2025-01', 'January 2025'],
    ['2025', '2025'],
  ])('%s reads %s', (date, text) => {
    expect(words.en.formatDate(date)).toBe(text)
  })
})

describe('a source for people', () => {
  it('is its publisher and date', () => {
    const source = { publisher: 'Oreby Gazette', title: 'The bridge', url: 'https://gazette.example/1', date: '1931-05-13' }
    expect(words.en.formatSource(source)).toBe('Oreby Gazette, 13 May 1931')
    expect(words.en.formatSource({ ...source, date: null })).toBe('Oreby Gazette, undated')
  })
})

describe.each(['en', 'fr', 'es'] as const)('the four outcomes, in %s', (language) => {
  it('have words of their own, and the marks that they have in every language', () => {
    const lines = statuses.map((status) => words[language].status[status])
    expect(lines.map(({ mark }) => mark)).toEqual(['✓', '◐', '≈', '✗'])
    expect(new Set(lines.map(({ title }) => title)).size).toBe(4)
    expect(new Set(lines.map(({ text }) => text)).size).toBe(4)
  })
})

it('the four outcomes open a reply in English as the README says', () => {
  const heads = statuses.map((status) => `${words.en.status[status].mark} ${words.en.status[status].title}`)
  expect(heads).toEqual(['✓ Answer', '◐ Probably the answer', '≈ No direct answer', '✗ Nothing found'])
})

describe('the header of a summary', () => {
  it('names the topic, the document and the day, as far as there are', () => {
    expect(words.en.summaryTitle(makeSummary())).toBe('Summary: all documents')
    expect(words.en.summaryTitle(makeSummary({ document: 'The bridge' }))).toBe('Summary: The bridge')
    expect(words.en.summaryTitle(makeSummary({ topic: 'tolls', document: 'The bridge', since: '2025-03-01' }))).toBe(
      'Summary: tolls, in The bridge, since 1 March 2025',
    )
  })

  it('counts the points, and the documents that they are from among those that were looked through', () => {
    expect(words.en.summaryLine(makeSummary())).toBe('1 point, word for word, from 1 of 3 documents.')
    expect(words.en.summaryLine(makeSummary({ read: 1, points: [makeExcerpt(), makeExcerpt()] }))).toBe(
      '2 points, word for word, from 1 document.',
    )
  })

  it('says why there is no point: what was asked for, and which documents there are', () => {
    const none = { points: [] }
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'no topic', topic: 'tolls', document: 'The lamp' }))).toBe(
      'The document “The lamp” does not speak of “tolls”.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', since: '2026-01-01' }))).toBe(
      'The documents of this desk say nothing that is of 1 January 2026 or later.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', document: 'The lamp' }))).toBe(
      'The document “The lamp” cannot be summarised.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'nothing', topic: 'tolls' }))).toBe(
      'The documents of this desk have no sentence about “tolls” that can stand alone.',
    )
    expect(words.en.summaryLine(makeSummary({ ...none, outcome: 'no document', document: 'Tolls', read: 1 }))).toBe(
      'There is no document “Tolls”. There is: bridge (The bridge of Oreby).',
    )
  })
})

describe('what moderators and askers are told', () => {
  it('counts in words that fit the number', () => {
    expect(words.en.gapsTitle(1, 1, 1)).toBe('1 question waits for an answer')
    expect(words.en.gapsTitle(6, 5, 12)).toBe('12 questions wait for an answer (6–10)')
    const days = [{ day: '2025-03-01', counts: { answered: 1, likely: 0, related: 0, none: 0 } }]
    expect(words.en.digestLine(days)).toBe(
      '1 question was asked: 1 answered, 0 probably answered, 0 with no direct answer, 0 with nothing found.',
    )
    expect(words.en.digestLine([])).toBe('No question was asked.')
    expect(words.en.countedLine('Bridges', 1)).toBe('Bridges · once')
  })

  it('says of a gap how often it was asked, when last, and every reason why it is one', () => {
    expect(words.en.gapLine(makeGap({ count: 3, reasons: ['related', 'disliked'] }))).toBe(
      'Asked 3 times · last on 4 March 2025 · only near passages were found · an answer got a 👎',
    )
  })

  it('names the days of a digest, one day once', () => {
    expect(words.en.digestTitle({ from: '2025-03-01', to: '2025-03-07' })).toBe('Digest: 1 March 2025 – 7 March 2025')
    expect(words.en.digestTitle({ from: '2025-03-01', to: '2025-03-01' })).toBe('Digest: 1 March 2025')
  })

  it('says of a channel what was set, and what is the custom where nothing was', () => {
    expect(words.en.settingsLines({ answers: null, private: true, language: 'fr' }, { answers: 'thread' })).toEqual([
      'Who mentions the desk is answered in a thread (as everywhere where nothing was set).',
      '/ask shows its answer to the person who asks alone, unless told otherwise.',
      'The desk’s own words are in French; excerpts stay as they are.',
    ])
  })
})

/** Every text of a language, by its path; functions are given words that no language has. */
function flattened(texts: object, path = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(texts) as [string, unknown][]) {
    const at = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') all.set(at, value)
    else if (typeof value === 'function') all.set(at, String(name === 'either' ? value(given) : value(...given.slice(0, value.length))))
    else if (typeof value === 'object' && value !== null) for (const [below, text] of flattened(value, at)) all.set(below, text)
  }
  return all
}
const given = ['⟦one⟧', '⟦two⟧', '⟦three⟧', '⟦four⟧']
const texts = { en: flattened(en), fr: flattened(fr), es: flattened(es) }
/** Marks, an address, and words that are spelt alike. */
const alike =
  /^(?:locale|firstOfMonth|labelled|documents|form\.fields\.(?:link\.hint|question\.label)|.*\.mark|commands\.(?:sources|ask\.options\.question|summary\.options\.(?:document|points)|digest\.options\.action)\.name)$/

describe.each([
  ['French', 'fr'],
  ['Spanish', 'es'],
] as const)('the desk’s words in %s', (_, language) => {
  it('are all there, and translated', () => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.en.keys()].sort())
    const same = [...texts.en].filter(([path, text]) => !alike.test(path) && /\p{L}{3}/u.test(text) && texts[language].get(path) === text)
    expect(same.map(([path]) => path)).toEqual([])
  })

  it('name all that the English ones name', () => {
    for (const [path, text] of texts.en)
      for (const one of given) expect([path, one, texts[language].get(path)?.includes(one)]).toEqual([path, one, text.includes(one)])
  })
})

it.each([
  ['fr', '2025-09-07', '7 septembre 2025'],
  ['fr', '2025-03-01', '1er mars 2025'],
  ['fr', '2025-09', 'septembre 2025'],
  ['es', '2025-09-07', '7 de septiembre de 2025'],
  ['es', '2025', '2025'],
] as const)('a date in %s: %s reads %s', (language, date, text) => {
  expect(words[language].formatDate(date)).toBe(text)
})
