import { describe, expect, it } from 'vitest'
import { asideOf } from '../../../../src/answer/question/aside.js'
import { hasUnknownSubject } from '../../../../src/answer/question/follow-up.js'
import { shippedDesk } from '../../../worlds/desks.js'

const aside = async (typed: string, earlier?: string) => asideOf(typed, earlier, (await shippedDesk()).library.index)

describe('without a conversation', () => {
  it.each(['', '   ', '???', '…', '\u200B', '!?', '“”'])('%j has no word to look up', async (typed) => {
    expect(await aside(typed)).toEqual({ kind: 'empty' })
    expect(await aside(typed, 'Who leads the mission?')).toEqual({ kind: 'empty' })
  })

  it.each([
    ['Who leads it?', 'it'],
    ['Hi, who leads it?', 'it'],
    ['ok, and Belize?', null],
    ['who is he', 'he'],
    ['What is its mandate?', 'its'],
    ['its mandate', 'its'],
    ['How many people did they send?', 'they'],
    ['What did he say about the Bahamas?', 'he'],
    ['explain that', 'that'],
    ['What happened then?', 'then'],
    ['Since when?', null],
    ['Why?', null],
    ['how many', null],
    ['and Belize?', null],
    ['What about the Bahamas?', null],
    ['tell me more', null],
  ])('“%s” depends on an earlier question', async (typed, on) => {
    expect(await aside(typed)).toEqual({ kind: 'leaning', question: typed, on })
  })

  it.each([
    'When did Ruto say that Kenya would send its police?',
    'when did ruto say that kenya would send its police?',
    'who is ekuru aukot and what did he do',
    'What did Ruto say, and where did he say it?',
    'Which gangs attacked it?',
    'Which countries sent their police?',
    'How many officers did they send?',
    'What did they spend the 85 million on?',
    'Is it true that Kenya leads the mission?',
    'Is it legal for Kenya to send police?',
    'Is it forbidden to send weapons to Haiti?',
    'What does it mean if a country abstains?',
    'What do you call it when a country abstains?',
    'Was it Ruto or Davis who met Leblanc?',
    'How long does it take to deploy?',
    'What time is it in Nairobi?',
    'Who leads IT?',
    'And Kenya leads the mission?',
    'mission',
    'why '.repeat(200),
  ])('“%s” stands alone, or says enough to be looked up', async (typed) => {
    expect(await aside(typed)).toBeNull()
  })
})

describe('in a conversation', () => {
  it.each([
    ['How many officers did Jamaica send?', 'and Belize?'],
    ['What is BINUH?', 'Who leads it?'],
    ['Who commands the Gang Suppression Force?', 'Since when?'],
    ['How many officers did Jamaica send?', 'tell me more'],
  ])('after “%s” “%s” is looked up', async (earlier, typed) => {
    expect(await aside(typed, earlier)).toBeNull()
  })

  it('the desk asks back if the question before has no subject to carry over', async () => {
    expect(await aside('Who leads it?', 'zeppelins qwxyz?')).toMatchObject({ kind: 'leaning', on: 'it' })
    expect(await aside('Who leads it?', '')).toMatchObject({ kind: 'leaning', on: 'it' })
  })

  it('a courtesy remains a courtesy', async () => {
    expect(await aside('thanks!', 'What is BINUH?')).toMatchObject({ kind: 'courtesy', courtesy: { kind: 'thanks' } })
  })
})

describe('the subject of a question', () => {
  const unknown = async (typed: string) => hasUnknownSubject(typed, (await shippedDesk()).library.index)
  it.each(['And what did he say about Kenya?', 'What did they spend the 85 million on?', 'What does she say of its money?'])(
    'is unknown if a pronoun stands for it: “%s”',
    async (typed) => {
      expect(await unknown(typed)).toBe(true)
    },
  )
  it.each([
    'What did Ruto say, and where did he say it?',
    'How much of its money for the trust fund did the United States freeze?',
    'What does it mean if a country abstains?',
    'Is it forbidden to send weapons to Haiti?',
    'Since when?',
    'Who leads the mission?',
  ])('is known, or needs no pronoun: “%s”', async (typed) => {
    expect(await unknown(typed)).toBe(false)
  })
})
