import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../../../src/languages/en/index.js'
import type { AnswerType } from '../../../../src/languages/language.js'
import { anyCharacter, brokenText } from '../../../contracts/arbitrary-text.js'

const { answerTypeOf } = english.questions

const questions: Record<AnswerType, string[]> = {
  number: [
    'How many officers did Jamaica send?',
    'What is the number of officers?',
    'How strong was the mission?',
    'how often did they meet',
  ],
  money: ['How much money did Canada give?', 'What did the bridge cost?', 'How expensive was it?', 'How much was spent on the bridge?'],
  duration: ['How long did the mandate run?', 'how long is the mandate'],
  time: [
    'When did they land?',
    'On what date did they land?',
    'In which year was it opened?',
    'Since when is he here?',
    'Until when does it run?',
  ],
  person: ['Who opened the bridge?', 'Whom did Ruto meet?', 'By whom was it opened?', 'Which minister spoke?', 'And who led it?'],
  name: ['What is the name of the gang?', 'Which company runs the port?', 'What is the ship called?'],
  place: ['Where did Ruto speak?', 'In which city did they meet?', 'Which countries sent people?'],
  cause: ['Why did Ruto worry?', 'What caused the flood?', 'For what reason did they leave?'],
  manner: ['How did they cross the sound?'],
  'yes-no': ['Is the mission over?', 'Did Kenya send police?', 'Has the mandate ended?'],
  definition: [
    'What is BINUH?',
    "What's the MSS?",
    'Who is Barbecue?',
    'What does TPC stand for?',
    'What does GSF mean?',
    'meaning of CARICOM',
  ],
  other: ['What did Ruto say at the summit?', 'the toll for a lorry', 'Ruto', ''],
}

describe('the answer type', () => {
  for (const [kind, examples] of Object.entries(questions)) {
    it.each(examples)(`is ${kind === 'other' ? 'unknown' : kind} in %j`, (question) => {
      expect(answerTypeOf(question)).toBe(kind)
    })
  }

  it('ignores capitals, the form of the apostrophe and surrounding white space', () => {
    const plain = "what's the MSS?"
    for (const form of ['What’s the MSS?', "  WHAT'S THE MSS?  "]) expect(answerTypeOf(form)).toBe(answerTypeOf(plain))
  })

  it('is a person, not a definition, for an office holder', () => {
    expect(answerTypeOf('Who is the prime minister of Barbados?')).toBe('person')
  })

  it.each(['Who is on call this week?', 'who is the deputy?', "who's in charge", 'Who was killed?', 'Who is responsible for backups?'])(
    'is a person, not a definition, in %j',
    (question) => {
      expect(answerTypeOf(question)).toBe('person')
    },
  )

  it.each(['Who is William Ruto?', 'who is barbecue', 'Who are the Viv Ansanm?', 'WHO IS BARBECUE?', 'What is on call?'])(
    'may be a definition in %j',
    (question) => {
      expect(answerTypeOf(question)).toBe('definition')
    },
  )

  it('is known for any text', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: anyCharacter, maxLength: 300 })), (text) => {
        expect(Object.keys(questions)).toContain(answerTypeOf(text))
      }),
    )
  })
})

describe('a question about a name', () => {
  const { shortFormAsked, thingsCompared } = english.questions

  it.each([
    ['What does MSS stand for?', 'MSS'],
    ['what is the MSS short for', 'MSS'],
    ['What does “RRT” mean?', 'RRT'],
    ['What is the full form of RRT?', 'RRT'],
    ['What is the MSS?', undefined],
  ])('such as %j asks for the words of %s', (question, short) => {
    expect(shortFormAsked(question)).toBe(short)
  })

  it.each([
    ['What is the difference between the MSS and the GSF?', ['mss', 'gsf']],
    ['How does the MSS differ from the GSF?', ['mss', 'gsf']],
    ['SEV1 vs. SEV2', ['sev1', 'sev2']],
    ['Compare a barge with a ferry', ['barge', 'ferry']],
    ['What lies between Haiti and Cuba?', undefined],
  ])('such as %j asks for the difference of %j', (question, things) => {
    expect(thingsCompared(question)).toEqual(things)
  })
})

describe('a question about the past', () => {
  it.each([
    'Who led the meeting with Ruto?',
    "Who led Haiti's delegation?",
    "What did the delegation tell Kenya's president?",
    'How many ferries did the harbour have?',
    "Why didn't they have a mandate?",
    'Which countries sent troops?',
    'When was Moïse killed?',
    'How many police officers did Jamaica send?',
    'Where did the first officers land?',
    'Who was the commander before Otunge?',
    'How many people were killed?',
    'What had Ruto promised?',
  ])('is recognised: %s', (question) => expect(english.questions.asksOfPast(question)).toBe(true))

  it.each([
    'Who leads the mission?',
    "Who's the man who led it?",
    "What's left of the money that was promised?",
    "Does Kenya's president know what they did?",
    'Did they say how many there are now?',
    'Have the officers left?',
    'How many officers has Jamaica sent?',
    'Is the mission over?',
    'Who commands the mission?',
    'How many officers are in Haiti today?',
    'When will Chad send soldiers?',
    'Where are the officers that were sent?',
  ])('is not one that also asks about the present: %s', (question) => expect(english.questions.asksOfPast(question)).toBe(false))
})
