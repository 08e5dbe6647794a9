import { describe, expect, it } from 'vitest'
import { english } from '../../../../src/languages/en/index.js'

const { onlyPlans, onlyFormer } = english.claims

describe('a text that tells only what was planned, to a question for what was done', () => {
  it.each([
    ['How many officers did Kenya send?', 'Kenya’s foreign minister said that Kenya would send 1,000 officers.'],
    ['how many people came from Chad', 'Chad offered 1,500 soldiers.'],
    ['How much did the United States pay?', 'The United States promised 15 million dollars to the fund.'],
    ['When did the helicopters arrive?', 'El Salvador plans to deliver three helicopters in March.'],
    ['How many officers were in Haiti in 2023?', 'Kenya is ready to deploy 1,000 officers.'],
    ['how many soldiers were sent', 'The soldiers are to be sent in May, 200 are expected.'],
  ])('is recognised: %s %s', (question, text) => expect(onlyPlans(question, false, text)).toBe(true))

  it.each([
    ['How many officers did Kenya promise to send?', 'Kenya would send 1,000 officers.'],
    ['How many officers will Chad send?', 'Chad would send 800 officers.'],
    ['How many officers did Jamaica send?', 'Jamaica sent 24 people, and would send more.'],
    ['How many officers arrived?', 'In June the first 200 officers arrived, of 1,000 that were promised.'],
    ['How many people died?', 'A report is expected in May.'],
    ['How many officers did Kenya send?', 'On 6 February 144 officers landed.'],
  ])('but not one that tells what was done, and not for a plan: %s %s', (question, text) =>
    expect(onlyPlans(question, false, text)).toBe(false),
  )

  it('also for a question whose English words do not show that it is about the past', () => {
    const [question, text] = ['how many police officer Kenya send', 'Kenya would send 1,000 officers.']
    expect(onlyPlans(question, true, text)).toBe(true)
    expect(onlyPlans(question, false, text)).toBe(false)
  })
})

describe('a text that tells only what is no longer so', () => {
  it.each([
    ['Who is the chair?', 'The chair was Tom Vane until April 2025.'],
    ['who leads the club now', 'Tom Vane used to lead the club.'],
    ['Who is the director?', 'Nora Bakke, the former director, now lives in Oslo.'],
  ])('is recognised: %s %s', (question, text) => expect(onlyFormer(question, text)).toBe(true))

  it.each([
    ['Who was chair until April 2025?', 'The chair was Tom Vane until April 2025.'],
    ['Who was the chair before Ingrid?', 'The chair was Tom Vane until April 2025.'],
    ['Who is the former director?', 'Nora Bakke is the former director.'],
    ['Who is the chair?', 'The chair is Ingrid Solberg since 12 April 2025.'],
    ['Who is the chair?', 'Ingrid Solberg is chair until 2027.'],
  ])('but not if the question asks for it, or if it still is so: %s %s', (question, text) => expect(onlyFormer(question, text)).toBe(false))
})
