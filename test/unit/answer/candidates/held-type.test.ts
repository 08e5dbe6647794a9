import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeTest } from '../../../../src/answer/candidates/held-type.js'
import { english } from '../../../../src/languages/en/index.js'
import type { AnswerType } from '../../../../src/languages/language.js'
import { createVocabulary } from '../../../../src/search/vocabulary.js'
import { brokenText } from '../../../contracts/arbitrary-text.js'

const vocabulary = createVocabulary([
  ['GSF', 'Gang Suppression Force'],
  ['officer', 'policeman', 'policemen'],
  ['Ruto', 'William Ruto', 'president of Kenya', "Kenya's president"],
  ['prime minister', 'PM', 'Prime Minister'],
])
const testOf = (kind: AnswerType, question: string) => typeTest(kind, question, { vocabulary, isCommon: () => false })
const holds = (question: string, sentence: string): number | null => testOf(english.questions.answerTypeOf(question), question)(sentence)

describe('a sentence holds what was asked for', () => {
  it.each([
    ['How many officers came?', 'On 3 May 2024 some 400 officers came.'],
    ['How many officers came?', 'Twelve officers came.'],
    ['How much money did Canada give?', 'Canada gave $ 123 million.'],
    ['How much money did Kenya ask for?', 'Kenya asked for 600 million shillings.'],
    ['How long did the strike last?', 'The strike lasted nine weeks.'],
    ['How long does the mandate run?', 'It runs until 2 October.'],
    ['When did they land?', 'They landed on 25 June 2024.'],
    ['When did they land?', 'They landed two weeks later.'],
    ['When did they land?', 'They landed on Tuesday at 10 a.m.'],
    ['Who opened the bridge?', 'Mayor Ida Holm opened the bridge.'],
    ['Where did they meet?', 'They met in Addis Ababa.'],
    ['Which countries sent people?', 'Belize and Jamaica sent people.'],
    ['Which country leads the mission?', 'It is a Kenya-led police mission.'],
    ['Why did they leave?', 'They left because the money ran out.'],
    ['What is BINUH?', 'BINUH is the United Nations office in Haiti.'],
    ['Who is Barbecue?', 'Barbecue, a former police officer, leads Viv Ansanm.'],
    ['Who is Holm?', 'On 3 May the council named Ida Holm as its speaker.'],
    ['Who is Holm?', 'On 3 May the envoy Ida Holm came, and Special Representative Bo Lund met President Ida Holm.'],
    ['What does GSF mean?', 'The Gang Suppression Force (GSF) is a force of many states.'],
  ])('as in %s – %s', (question, sentence) => {
    expect(holds(question, sentence)).toBeGreaterThan(0)
  })

  it.each([
    ['a date is no count', 'How many officers came?', 'The officers came on 3 May 2024.'],
    ['a resolution number is no count', 'How many states agreed?', 'The states agreed on resolution 2699.'],
    ['a count is no date', 'When did they land?', 'Some 400 officers landed.'],
    ['a count is no sum of money', 'How much money did Canada give?', 'Canada gave 40 vehicles.'],
    ['the month "may" is not the verb', 'When did they land?', 'They may land.'],
    ['a country is no person', 'Who opened the bridge?', 'The bridge opened in Kenya.'],
    ['a month is no person', 'Who opened the bridge?', 'The bridge was opened in October.'],
    ['the short word that begins the sentence is no name', 'Who opened the bridge?', 'In October the bridge was opened.'],
    ['the word that begins the sentence is no name', 'Who opened the bridge?', 'Nobody knows.'],
    ['a statement about a part of the thing is no definition', 'What does GSF mean?', 'Ceiling of the GSF means its highest strength.'],
    ['a name in the question is no answer to it', 'Who met Ida Holm?', 'There they met Ida Holm.'],
    ['a number in the question is no answer to it', 'How many of the 400 officers stayed?', 'Of the 400 officers some stayed.'],
  ])('but not by mistake: %s', (_, question, sentence) => {
    expect(holds(question, sentence)).toBe(0)
  })

  it('more if the number counts the very thing that is asked for', () => {
    const question = 'How many officers came?'
    expect(holds(question, 'Some 400 officers came.')).toBeGreaterThan(holds(question, 'They came in 12 ships.') ?? Number.NaN)
  })

  it('most if the number counts it by its own or an equal name, and less if it only stands near it', () => {
    const question = 'How many Kenyan policemen came to Haiti?'
    const degrees = ['Some 400 officers came.', 'Three Kenyan judges came.', 'They came in 12 ships.'].map(
      (one) => holds(question, one) ?? 0,
    )
    expect(degrees).toEqual(degrees.toSorted((a, b) => b - a))
    expect(new Set(degrees).size).toBe(3)
  })

  it('most with a person, less with a body or a country, not at all with a place', () => {
    const degreeOf = (sentence: string) => holds('Who leads the MSS mission?', sentence)
    for (const sentence of [
      'Godfrey Otunge leads it.',
      'It is led by Police Commander Godfrey Otunge.',
      'Inspector General Japhet Koome picked him.',
      'It is in Haiti. Godfrey Otunge commands it.',
      "Kenya's Japhet Koome picked him.",
      'The UN chief António Guterres spoke.',
    ])
      expect(degreeOf(sentence), sentence).toBe(1)
    for (const sentence of [
      'Its name is the Multinational Security Support Mission.',
      'It was authorised by the UN Security Council.',
      'Kenya leads it.',
      'It is a Kenya-led police mission.',
      'It reports to the Inspector General.',
    ])
      expect(degreeOf(sentence), sentence).toBe(0.5)
    expect(degreeOf('It works in Haiti since October.')).toBe(0)
    expect(degreeOf("It works in Haiti's capital.")).toBe(0)
    expect(degreeOf('Then El Salvador sent help.')).toBe(0.5)
  })

  it('but not by another name of what the question names', () => {
    expect(holds('Who supports the GSF?', 'Many states support the Gang Suppression Force.')).toBe(0)
    expect(holds('Who supports the GSF?', 'The Gang Suppression Force is supported by Ida Holm.')).toBe(1)
  })

  it('even if the office and its holder are equal terms in the knowledge', () => {
    expect(holds('Who is the president of Kenya?', "It was led by Kenya's president, William Ruto.")).toBe(1)
    expect(holds("Who is Haiti's prime minister?", 'Prime Minister Conille said that the gangs must go.')).toBe(1)
  })

  it('but not if the question itself names the place or the country', () => {
    expect(holds('Who rules Port-au-Prince?', 'Gangs hold most of Port-au-Prince.')).toBe(0)
    expect(holds('Which country pays for the Kenya-led mission?', 'The Kenya-led mission began with 200 officers.')).toBe(0)
  })

  it('even if its digits are part of a longer number in the question', () => {
    expect(holds('How many people did Belize send in 2024?', 'Belize sent 24 people.')).toBeGreaterThan(0)
    expect(holds('How many officers of the 1,000 left?', 'Of them 100 officers left.')).toBeGreaterThan(0)
  })

  it('even if its name is part of a word in the question', () => {
    expect(holds('Who opened it on that holiday?', 'It was opened by Ida.')).toBe(1)
  })

  it('or it is unknown, if the question does not say what it asks for', () => {
    expect(holds('What did Ruto say?', 'Ruto said that 400 officers came.')).toBeNull()
  })

  it('to a degree between 0 and 1, for any question and any sentence', () => {
    const kinds: AnswerType[] = [
      'definition',
      'number',
      'money',
      'duration',
      'time',
      'person',
      'name',
      'place',
      'cause',
      'manner',
      'yes-no',
      'other',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...kinds), brokenText, brokenText, (kind, question, sentence) => {
        const degree = testOf(kind, question)(sentence)
        if (degree === null) return
        expect(degree).toBeGreaterThanOrEqual(0)
        expect(degree).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('independent of the sentences tested before', () => {
    const test = testOf('number', 'How many officers came?')
    expect(['400 officers came.', 'None came.', '400 officers came.'].map(test)).toEqual([1, 0, 1])
  })
})
