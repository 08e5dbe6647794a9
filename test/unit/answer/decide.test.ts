import { describe, expect, it } from 'vitest'
import { type Decision, decide } from '../../../src/answer/decide.js'
import { readTime, type TimeAsked } from '../../../src/answer/question/time.js'
import { weights } from '../../../src/answer/ranking/weights.js'
import type { Similarity } from '../../../src/embeddings/similarity.js'
import { createIndex } from '../../../src/search/index.js'
import { eager, shippedDesk, timid, withThreshold } from '../../worlds/desks.js'
import { documentOf } from '../../worlds/knowledge-files.js'

/** The decision about a question on a single passage, by a desk that answers unless a rule forbids it. */
function decideOn(passage: string, question: string): Decision {
  const index = createIndex()
  index.add(documentOf('only.md', `${passage}\n\nAn unrelated passage speaks of weather, soup and clocks.\n`))
  return decide(question, index, eager)
}

describe('the desk abstains', () => {
  it.each([
    [
      'how many',
      'How many ferries cross the sound?',
      'Ferries cross the sound every morning.',
      'Twelve ferries cross the sound every morning.',
    ],
    [
      'how much it cost',
      'How much did the new pier cost?',
      'The cost of the new pier was a scandal.',
      'The new pier cost 300 crowns, 40 dollars today.',
    ],
  ])('if it is asked %s and the passage does not say it, and answers if it does', (_, question, silent, telling) => {
    expect(decideOn(silent, question)).toMatchObject({ status: 'related', reason: expect.stringMatching(/asks for/) })
    expect(decideOn(telling, question)).toMatchObject({ status: 'answered', reason: null })
  })

  it.each([
    [
      'when',
      'When did the chain ferry stop?',
      'The chain ferry stopped for want of passengers.',
      'The chain ferry stopped on 11 May 1931.',
    ],
    [
      'how long',
      'How long did the ferry strike last?',
      'The ferry strike lasted far longer than feared.',
      'The ferry strike lasted for nine weeks.',
    ],
    ['who', 'Who painted the lighthouse?', 'The lighthouse was painted red.', 'The lighthouse was painted red by Sunniva Dahl.'],
  ])('if it is asked %s: a passage that says it gets a higher confidence', (_, question, silent, telling) => {
    expect(decideOn(telling, question).confidence).toBeGreaterThan(decideOn(silent, question).confidence)
  })

  it('if the only number is the one in the question', () => {
    expect(decideOn('The 12 ferries cross the sound.', 'How many of the 12 ferries cross the sound?').status).toBe('related')
  })

  it('if a number of the question is not in the passage', () => {
    const passage = 'The flood of 1953 took the northern pier.'
    expect(decideOn(passage, 'Which pier did the flood of 1872 take?')).toMatchObject({
      status: 'related',
      reason: expect.stringMatching(/number/),
    })
    expect(decideOn(passage, 'Which pier did the flood of 1953 take?').status).toBe('answered')
  })

  it('if the closest passage has too little of the question, and does not call it related', () => {
    const far =
      'Which zeppelin companies paid quarterly dividends in 1931 to shareholders in Patagonia, Tasmania and Greenland, before ferry strikes?'
    expect(decideOn('The ferry crossed the sound.', far)).toMatchObject({ status: 'none' })
  })

  it('if no passage has any of the words, or there is no word to search for', () => {
    expect(decideOn('The ferry crossed the sound.', 'zeppelin?')).toMatchObject({ status: 'none', confidence: 0, evidence: null })
    expect(decideOn('The ferry crossed the sound.', 'what is it about?')).toMatchObject({ status: 'none', confidence: 0, evidence: null })
  })

  it('if its confidence is below the threshold, and gives this reason', () => {
    const index = createIndex()
    index.add(documentOf('only.md', 'Mayor Holm opened the bridge.\n'))
    expect(decide('Who opened the bridge?', index, eager).status).toBe('answered')
    expect(decide('Who opened the bridge?', index, timid)).toMatchObject({
      status: 'related',
      reason: expect.stringMatching(/confidence .* below/),
    })
  })

  it('if a rule refuses, however low the threshold is', () => {
    const index = createIndex()
    index.add(documentOf('only.md', 'Mayor Holm opened the bridge.\n'))
    const { confidence } = decide('How many bridges were opened?', index, eager)
    for (const threshold of [0, confidence, confidence + 0.1])
      expect(decide('How many bridges were opened?', index, withThreshold(threshold)).status).toBe('related')
  })
})

it('a confidence just below the threshold gives a likely answer, and the reason says so', () => {
  const index = createIndex()
  index.add(documentOf('only.md', 'Mayor Holm opened the bridge.\n'))
  const { confidence } = decide('Who opened the bridge?', index, eager)
  const decision = decide('Who opened the bridge?', index, withThreshold(confidence + 0.1))
  expect(decision).toMatchObject({ status: 'likely', reason: expect.stringMatching(/^confidence .* is below /) })
  expect(decision.showable).not.toEqual([])
  expect(decide('Who opened the bridge?', index, withThreshold(confidence + 0.3)).status).toBe('related')
})

it('the holder of an office is found, however far apart the words of the question stand', () => {
  const passage = 'In November, as most people of the small town had feared for some time, Mayor Holm was dismissed.'
  expect(decideOn(passage, 'Who was dismissed as mayor in November?').status).toBe('answered')
  expect(decideOn(passage, 'Who was dismissed as mayor of Bergen?').status).not.toBe('answered')
})

describe('a count is found even if', () => {
  it.each([
    ['its digits stand in a year of the question', 'How many people did Belize send in 2024?', 'Belize sent 24 people in 2024.'],
    [
      'its digits stand in a resolution of the question',
      'How many states voted for resolution 2713?',
      '13 states voted for resolution 2713.',
    ],
  ])('%s', (_, question, passage) => {
    expect(decideOn(passage, question).status).toBe('answered')
  })
})

describe('grammar', () => {
  const index = createIndex()
  const text = [
    'A barge is a flat boat that is towed.',
    'A ferry is a boat that crosses the sound.',
    'The ferry and the barge meet at noon, and no difference is made between them.',
    'The ferry waits for the Rapid Repair Team (RRT) at dawn.',
    'RRT crews, the RRT boats and RRT days fill the year of the ferry.',
  ]
  index.add(documentOf('boats.md', text.join('\n\n')))
  const said = ({ ranked }: Decision): string[] =>
    ranked.map(({ candidate: { hit, span } }) => hit.passage.text.slice(span.start, span.end))

  it.each(['What is the difference between a barge and a ferry?', 'How does the barge differ from the ferry?', 'Barge vs ferry'])(
    'finds both definitions for %j',
    (question) => {
      const decision = decide(question, index, timid)
      expect(decision.status).toBe('answered')
      expect(said(decision).slice(0, 2)).toEqual(text.slice(0, 2))
    },
  )

  it('does not accept one definition for both', () => {
    expect(decide('What is the difference between a barge and a zeppelin?', index, timid).status).not.toBe('answered')
  })

  it.each(['What does RRT stand for?', 'what is the rrt short for?', 'What does RRT mean?'])(
    'finds the long form of an abbreviation: %j',
    (question) => {
      const decision = decide(question, index, timid)
      expect(decision.status).toBe('answered')
      expect(said(decision)[0]).toBe(text[3])
    },
  )

  it('does not take the long form for a definition', () => {
    expect(decide('What is the RRT?', index, timid).accepted).toBeNull()
  })
})

describe('the decision', () => {
  const index = createIndex()
  for (const n of [1, 2, 3, 4]) {
    index.add(documentOf(`p${n}.md`, `The pilots of quay ${n} guide tankers. They know the reef of quay ${n}. Tankers wait for pilots.\n`))
  }
  const decision = decide('Which pilots guide tankers past the reef?', index, eager)

  it('ranks candidates by score, with one candidate for each passage', () => {
    const scores = decision.candidates.map((c) => c.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    const passages = decision.ranked.map((r) => r.candidate.hit.passage.id)
    expect(new Set(passages).size).toBe(passages.length)
    expect(decision.ranked[0]?.candidate).toBe(decision.candidates[0]?.candidate)
    for (const ranked of decision.ranked) {
      const own = decision.candidates.filter((c) => c.candidate.hit.passage.id === ranked.candidate.hit.passage.id)
      expect(ranked.score).toBe(Math.max(...own.map((c) => c.score)))
    }
  })

  it('is the same every time', () => {
    expect(decide('Which pilots guide tankers past the reef?', index, eager)).toEqual(decision)
  })

  it('has a confidence between 0 and 1', () => {
    expect(decision.confidence).toBeGreaterThan(0)
    expect(decision.confidence).toBeLessThan(1)
  })
})

it('an accepted answer scores at least as high as the excerpts below it', async () => {
  const { library } = await shippedDesk()
  for (const question of ['What is MSS', 'What is BINUH?', 'What is the GSF?', 'What does CARICOM mean?', 'What is a gourde?']) {
    const scores = decide(question, library.index, weights).showable.map(({ score }) => score)
    for (const score of scores) expect(score, question).toBeLessThanOrEqual(scores[0] as number)
  }
})

describe('the shipped desk', () => {
  it.each([
    ['on another subject', 'Who won the football world cup in 2022?'],
    ['on another subject', 'How do I bake sourdough bread?'],
    ['on another subject', 'What is the boiling point of water?'],
    ['on another subject', 'What is the capital of Peru?'],
    ['on another subject', 'Which zeppelins crossed the Atlantic?'],
    ['on an unknown person', 'How many officers did Norway send to Haiti?'],
    ['on an unknown person', 'Who is the prime minister of Norway?'],
    ['on an unknown resolution', 'What did resolution 9999 of the Security Council say?'],
    ['without a meaning', 'purple elephants calculate yesterday sideways'],
    ['without words', 'asdf qwer zxcv'],
  ])('does not answer a question %s: %s', async (_, question) => {
    const { library } = await shippedDesk()
    expect(decide(question, library.index, weights).status).not.toBe('answered')
  })

  it.each([
    ['How many officers did Jamaica send on 12 September 2024?', '24 people'],
    ['When did the first Kenyan police officers land in Port-au-Prince?', '25 June 2024'],
    ['Who is the prime minister of Barbados?', 'Mottley'],
    ['By what name is Jimmy Chérizier known?', 'Barbecue'],
    ['Which country leads the MSS mission?', 'Kenya'],
  ])('finds the passage for a plain question: %s', async (question, fact) => {
    const { library } = await shippedDesk()
    const { candidate } = decide(question, library.index, weights).ranked[0] ?? {}
    expect(candidate?.hit.passage.text).toContain(fact)
  })
})

describe('an excerpt with the sentence beside it', () => {
  const index = createIndex()
  const [north, south] = [
    'The northern pier of Oreby is built of grey stone, which the fishermen brought in flat boats from the quarry behind the old mill.',
    'The southern pier of Oreby is built of red brick, which the masons fetched in open carts from the kilns below the new church.',
  ]
  index.add(documentOf('only.md', `${north} ${south}\n\nThe ferry sleeps at night.\n`))
  const shownFor = (question: string, time?: TimeAsked): string => {
    const { candidate } = decide(question, index, eager, time).showable[0] ?? expect.fail('nothing is shown')
    return candidate.hit.passage.text.slice(candidate.span.start, candidate.span.end)
  }

  it('is shown if both sentences are equally likely', () => {
    expect(shownFor('Of what is the pier of Oreby built?')).toBe(`${north} ${south}`)
  })

  it('is not shown if the question asks for a time, because the other sentence may mean another', async () => {
    const question = 'Of what was the northern pier of Oreby built in 2025?'
    expect(shownFor(question, await readTime(question, new Date('2026-11-28')))).toBe(north)
  })
})

describe('a question in different words than the text', () => {
  const index = createIndex()
  index.add(documentOf('only.md', 'The ferry to the island was stopped after the storm.\n\nThe mayor pays for the lamps.\n'))
  const all = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
  const near = (cosine: number): Similarity => ({
    of: ({ passage }) => [passage.number === 1 ? cosine : 0.1],
    asked: () => 0,
    nearest: () => all,
  })

  it('gets the closest passage as related if words alone find nothing', () => {
    expect(decide('Why were boats cancelled?', index, timid).status).toBe('none')
    const decision = decide('Why were boats cancelled?', index, timid, undefined, near(0.7))
    expect(decision.status).toBe('related')
    expect(decision.ranked[0]?.candidate.hit.passage.number).toBe(1)
  })

  it('gets nothing if no sentence is close in meaning either', () => {
    expect(decide('Why were zebras vaccinated?', index, eager, undefined, near(0.3)).status).toBe('none')
  })
})
