import { describe, expect, it } from 'vitest'
import { english } from '../../../../src/languages/en/index.js'

const { ofHeading, ofSentence } = english.questionMaker

describe('from the heading', () => {
  it.each([
    ['Where do I find the client?', 'Where do I find the client?'],
    ['SEV1', 'What is SEV1?'],
    ['VPN', 'What is VPN?'],
    ['How to reset your password', 'How do I reset my password?'],
    ['What to do when locked out', 'What should I do when locked out?'],
    ['Who to call at night', 'Who should I call at night?'],
  ])('%j comes the question %j', (heading, question) => {
    expect(ofHeading(heading, 'The VPN is slow.')).toBe(question)
  })

  it.each([
    'Repairs',
    'The toll',
    'OVERVIEW',
    'Password reset',
    'Q3 2025',
    'Why?',
    'Questions?',
    'How to: passwords',
    'What to do if you are ill',
    '',
  ])('%j comes no question', (heading) => {
    expect(ofHeading(heading, 'An overview of all.')).toBeUndefined()
  })
})

describe('from the sentence', () => {
  it.each([
    ['SEV1 is an outage.', 'What is SEV1?'],
    ['SEV2: a part is down.', 'What is SEV2?'],
    ['The VPN is a private line.', 'What is the VPN?'],
    ['An SLA is a promise.', 'What is an SLA?'],
    ['The Rapid Repair Team (RRT) is the crew of the harbour.', 'What is the RRT?'],
    ['A penholder is a state that drafts texts.', 'What is a penholder?'],
    ['An access badge is a card.', 'What is an access badge?'],
    ['Mandate means the task of a mission.', 'What does Mandate mean?'],
    ['The toll for a lorry is 40 crowns.', 'What is the toll for a lorry?'],
    ['The commander of the force is Ida Holm.', 'Who is the commander of the force?'],
  ])('%j comes the question %j', (sentence, question) => {
    expect(ofSentence(sentence)).toBe(question)
  })

  it.each([
    'William Ruto is the president of Kenya.',
    'Barbecue is a gang leader.',
    'The keeper is an old woman.',
    'The keeper is 70 years old.',
    'It is a ship.',
    'This means that it ends.',
    'A year later peace is a hope.',
    'The capital of Haiti is Port-au-Prince.',
    'NOTE: read this.',
    '',
  ])('%j comes no question', (sentence) => {
    expect(ofSentence(sentence)).toBeUndefined()
  })
})
