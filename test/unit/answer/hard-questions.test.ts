import { expect, it } from 'vitest'
import { hardQuestions, longQuestion } from '../../../bench/hard-questions.js'
import { longestQuestion } from '../../../src/answer/question/clean.js'
import { shippedDesk } from '../../worlds/desks.js'

/** An ordinary question of the same length is 1. Before the fix, the slowest was 10. */
const mostTimes = 6

it('no question takes much longer than an ordinary one of its length, alone or as a follow-up', async () => {
  const { answerer } = await shippedDesk()
  const ask = async (question: string, earlier?: string): Promise<void> => {
    answerer.aside(question, earlier)
    await answerer.answer(question, earlier)
  }
  /** The least of three, because a busy machine and garbage collection only add time. */
  const costOf = async (question: string): Promise<number> => {
    const costs: number[] = []
    for (let round = 0; round < 3; round++) {
      const before = process.cpuUsage()
      await ask(question)
      await ask(question, 'How many officers did Kenya send to Haiti?')
      const { user, system } = process.cpuUsage(before)
      costs.push(user + system)
    }
    return Math.min(...costs)
  }
  for (const question of [...hardQuestions, longQuestion]) await ask(question)
  const ordinary = await costOf(longQuestion)
  const slow: string[] = []
  for (const question of hardQuestions) {
    expect(question.length).toBeLessThanOrEqual(longestQuestion)
    const times = (await costOf(question)) / ordinary
    if (times > mostTimes) slow.push(`${question.slice(0, 30)}…: ${times.toFixed(1)}`)
  }
  expect(slow).toEqual([])
})
