import { describe, expect, it } from 'vitest'
import { groupGaps } from '../../../src/gaps/group.js'
import type { Gap } from '../../../src/records/gap.js'
import { shippedDesk } from '../../worlds/desks.js'

let asked = 0
const gap = (question: string): Gap => ({
  ...{
    id: `g${++asked}`,
    platform: 'slack',
    channel: 'C1',
    person: 'U1',
    answerTo: null,
    at: new Date(Date.UTC(2026, 0, 1, 0, asked)),
    reason: 'none',
  },
  question,
})
const grouped = async (...questions: string[]) =>
  groupGaps(questions.map(gap), (await shippedDesk()).library.index).map(({ question, count }) => [question, count])

describe('gaps', () => {
  it('with the same meaning are one group, named after the latest', async () => {
    expect(
      await grouped(
        'Who pays for the helicopters?',
        'who pays for the helicopter',
        'Helicopters: who pays for them?',
        'Where is the base?',
      ),
    ).toEqual([
      ['Helicopters: who pays for them?', 3],
      ['Where is the base?', 1],
    ])
  })

  it('about other things stay apart', async () => {
    const questions = ['How many officers did Peru send?', 'How many officers did Chile send?', 'Who pays for the helicopters?']
    expect(await grouped(...questions)).toHaveLength(3)
  })

  it('are ordered by how often they were asked, then by time', async () => {
    expect(
      (await grouped('Who owns the airport?', 'Who feeds the horses?', 'Is there a zoo?', 'Who owns the airport?')).map(([q]) => q),
    ).toEqual(['Who owns the airport?', 'Is there a zoo?', 'Who feeds the horses?'])
  })

  it('without a word are one group', async () => {
    expect(await grouped('?!', '…')).toEqual([['…', 2]])
  })
})
