import { describe, expect, it } from 'vitest'
import { disagreementTest, holderTest, isSamePerson, type Person } from '../../../../src/answer/present/office-holders.js'
import { createVocabulary } from '../../../../src/search/vocabulary.js'

const vocabulary = createVocabulary([
  ['PM', 'prime minister', 'premier'],
  ['Haiti', 'Haitian'],
  ['Kenya', 'Kenyan'],
  ['TPC', 'Transitional Presidential Council'],
  ['force', 'mission'],
])
const holderOf = (text: string, question = "Who is Haiti's prime minister?"): string | null =>
  holderTest(question, vocabulary)?.(text)?.join(' ') ?? null

describe('the holder of an office is read from', () => {
  it.each([
    "Haiti's Prime Minister Alix Didier Fils-Aimé spoke in New York.",
    'Haitian Prime Minister Alix Didier Fils-Aimé spoke in New York.',
    'The council met Prime Minister Alix Didier Fils-Aimé of Haiti.',
    'Alix Didier Fils-Aimé, the prime minister of Haiti, spoke in New York.',
    "In New York spoke Alix Didier Fils-Aimé, Haiti's new premier.",
    "Haiti's prime minister, Alix Didier Fils-Aimé, spoke in New York.",
    'The prime minister of Haiti is Alix Didier Fils-Aimé.',
    'On Monday Alix Didier Fils-Aimé was sworn in as prime minister of Haiti.',
    'Alix Didier Fils-Aimé has been appointed prime minister of Haiti.',
    'The council named Alix Didier Fils-Aimé as the new prime minister of Haiti, and Leslie Voltaire read the decree.',
    "Alix Didier Fils-Aimé is still Haiti's prime minister. Kenya's President William Ruto met him.",
  ])('"%s"', (text) => {
    expect(holderOf(text)).toBe('alix didier fils-aime')
  })

  it('"led by" if the question asks for a leader', () => {
    const ask = 'Who is the leader of the TPC?'
    expect(holderOf('The Transitional Presidential Council, led by Laurent Saint-Cyr, met on Monday.', ask)).toBe('laurent saint-cyr')
    expect(holderOf('The mission, led by Godfrey Otunge, met the Transitional Presidential Council.', ask)).toBeNull()
  })
})

describe('no office holder is read from', () => {
  it.each([
    ['another office of the same body', "Haiti's Deputy Prime Minister Jean Dupont spoke."],
    ['a narrower office', "Haiti's foreign minister, Jean Dupont, spoke."],
    ['the same office of another body', "Kenya's Prime Minister Jean Dupont spoke of Haiti."],
    ['an office near another name', 'In Haiti the mission met Prime Minister Jean Dupont.'],
    ['a former holder', 'Former Haitian Prime Minister Jean Dupont spoke.'],
    ['a former holder with a prefix', "Haiti's ex-prime minister Jean Dupont spoke."],
    ['a holder at that time', "Jean Dupont, then Haiti's prime minister, spoke."],
    ['a successor', "Jean Dupont will succeed Haiti's prime minister, Jean Martin, if the council agrees."],
    ['a spokesperson of the holder', "A spokesman for Haiti's prime minister, Jean Dupont, spoke."],
    ['an adviser of the holder', "Jean Dupont, Haiti's prime minister's adviser, spoke."],
    ['the next in a list', "Jean Dupont, Haiti's prime minister, and the commander met."],
    ['a list of members', 'The members of the council are Jean Dupont, Haiti, prime minister, and Luc Martin.'],
    ['a body', "The National Police, Haiti's prime minister, and others met. Haiti's prime minister, the United Nations said, spoke."],
    ['two names at once', "Haiti's Prime Minister Jean Dupont spoke. Luc Martin is Haiti's prime minister."],
    ['a denial', "Jean Dupont is not Haiti's prime minister; Haiti's prime minister, Luc Martin, never was."],
    ['a candidate', "Jean Dupont was named as prime minister of Haiti by the candidates' paper."],
    ['a person beside the office', "William Ruto told Haiti's prime minister that Kenya stays."],
  ])('%s', (_, text) => {
    expect(holderOf(text)).toBeNull()
  })
})

it.each([
  "Who met Haiti's prime minister?",
  "Who did Haiti's prime minister meet?",
  'Who appointed the prime minister of Haiti?',
  "Who is the spokesperson of Haiti's prime minister?",
  "Who is Haiti's prime minister's brother?",
  'Who is the prime minister?',
  'Who is Garry Conille?',
])('"%s" does not ask for an office holder', (question) => {
  expect(holderTest(question, vocabulary)).toBeNull()
})

it('the leader of a delegation is not the leader of the country', () => {
  expect(holderOf("Jean Dupont was named leader of Haiti's delegation.", 'Who is the leader of Haiti?')).toBeNull()
  expect(holderOf("Jean Dupont was named leader of Haiti's delegation.", "Who was the leader of Haiti's delegation?")).toBe('jean dupont')
})

describe('two names', () => {
  const named = (text: string): Person => text.split(' ')
  it.each([
    ['fils-aime', 'alix didier fils-aime'],
    ['philip davis', 'philip edward davis'],
    ['edgar leblanc', 'edgard leblanc'],
    ['garry conille', 'gary connille'],
    ['otunge', 'godfrey otunge'],
  ])('may be one person: %s, %s', (one, other) => {
    expect(isSamePerson(named(one), named(other))).toBe(true)
    expect(isSamePerson(named(other), named(one))).toBe(true)
  })

  it.each([
    ['garry conille', 'alix didier fils-aime'],
    ['jean dupont', 'jean martin'],
  ])('are two people: %s, %s', (one, other) => {
    expect(isSamePerson(named(one), named(other))).toBe(false)
  })
})

describe('a sentence about disagreeing sources counts beside an office holder', () => {
  const question = 'Who is the prime minister of the Bahamas?'
  it.each([
    ['Sources disagree on who met Lund in Oreby. The Herald names Prime Minister Davis of the Bahamas.', false],
    ['Sources disagree on who is prime minister of the Bahamas: the Herald names Davis, the Gazette Minnis.', true],
  ])('only if it names that office: %s', (text, counts) => {
    expect(disagreementTest(question, vocabulary)(text)).toBe(counts)
  })

  it('always, if no office is asked about', () => {
    expect(disagreementTest('Who met Lund in Oreby?', vocabulary)('Sources disagree on who met Lund in Oreby.')).toBe(true)
  })
})
