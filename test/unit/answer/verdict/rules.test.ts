import { describe, expect, it } from 'vitest'
import { type Decision, decide } from '../../../../src/answer/decide.js'
import { createIndex } from '../../../../src/search/index.js'
import { eager } from '../../../worlds/desks.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

/** The decision about a question on these passages, by a desk that answers unless a rule forbids it. */
function decideOn(question: string, ...passages: readonly string[]): Decision {
  const index = createIndex()
  index.add(documentOf('all.md', [...passages, 'An unrelated passage speaks of weather, soup and clocks.'].join('\n\n')))
  return decide(question, index, eager)
}
const statusOf = (question: string, ...passages: readonly string[]): string => decideOn(question, ...passages).status
const firstOf = (question: string, ...passages: readonly string[]): string | undefined =>
  decideOn(question, ...passages).showable[0]?.candidate.hit.passage.text

describe('a question for a reason', () => {
  it.each([
    [
      'why was Mayor Holm dismissed?',
      'On 3 May the council of Oreby dismissed Mayor Holm. The council named Alix Fils-Aimé as the new mayor.',
    ],
    [
      'Why did Oreby send pilots to the reef?',
      'The harbour court ruled that the sending of pilots to the reef was unlawful. The court stopped the pilots of Oreby.',
    ],
    ['Why was the summit of Oreby held online?', 'The summit of Oreby was held online in 2021.'],
  ])('is not answered by a text without one: %s', (question, passage) => {
    expect(decideOn(question, passage)).toMatchObject({ status: 'related', reason: expect.stringMatching(/asks for a cause/) })
  })

  it.each([
    ['why was Mayor Holm dismissed?', 'On 3 May the council of Oreby dismissed Mayor Holm, because the toll money was gone.'],
    ['why was Mayor Holm dismissed?', 'Mayor Holm was dismissed owing to the missing toll money.'],
  ])('is answered by a text with one: %s', (question, passage) => {
    expect(statusOf(question, passage)).toBe('answered')
  })

  it('is likely answered by a text that hints at one', () => {
    expect(statusOf('why was Mayor Holm dismissed?', 'Mayor Holm was dismissed to calm the council of Oreby.')).toBe('likely')
    expect(statusOf('why did Oreby pay the pilots?', 'Oreby pays the pilots most. Oreby is therefore their largest payer.')).toBe('likely')
  })
})

describe('a question for a number', () => {
  const dead = 'The book names three Oreby pilots who died on the reef: Dahl, Lund and Berg.'
  const hurt = 'Eight pilots were injured on the reef of Oreby.'

  it.each([
    ['How many Oreby pilots were wounded on the reef?', dead],
    ['how many Oreby pilots are still on the reef', dead],
    ['How many pilots of Oreby died on the reef?', hurt],
    ['How many pilots does the reef of Oreby have?', hurt],
  ])('is not answered by a number of other things: %s', (question, passage) => {
    expect(decideOn(question, passage)).toMatchObject({ status: 'related', reason: expect.stringMatching(/counts something else/) })
  })

  it.each([
    ['How many Oreby pilots died on the reef?', dead],
    ['How many Oreby pilots never came back alive from the reef?', dead],
    ['How many pilots were hurt on the reef of Oreby?', hurt],
    ['How many pilots are on the reef of Oreby?', 'There are 12 pilots on the reef of Oreby.'],
  ])('is answered by the right number: %s', (question, passage) => {
    expect(statusOf(question, passage)).toBe('answered')
  })

  it('is answered first by the right number, even if another text has as many of its words', () => {
    expect(firstOf('How many pilots of Oreby were wounded on the reef?', dead, hurt)).toBe(hurt)
  })

  it('is only likely answered by a number that may include others', () => {
    const passage = 'The Danish pilot Dahl fell ill on the reef. Eight pilots fell ill with him.'
    expect(decideOn('How many Danish pilots fell ill?', passage)).toMatchObject({
      status: 'likely',
      reason: expect.stringMatching(/also count something else/),
    })
    expect(statusOf('How many Danish pilots fell ill?', 'Eight Danish pilots fell ill on the reef.')).toBe('answered')
  })
})

describe('a figure of one country', () => {
  const offers = 'On 9 May several countries offered pilots to Oreby. Iceland offered 40, and Malta, Chile and Peru also made offers.'

  it.each(['How many pilots did Malta offer to Oreby?', 'how many pilots did peru offer', 'How many pilots does Chile offer?'])(
    'is no answer to a question about another: %s',
    (question) => {
      expect(decideOn(question, offers)).toMatchObject({ status: 'related', reason: expect.stringMatching(/belongs to somebody else/) })
    },
  )

  it.each([
    ['How many pilots did Iceland offer to Oreby?', offers],
    ['How many pilots did Malta send?', 'Iceland and Malta sent pilots to Oreby. Iceland sent 40 pilots. Malta sent two pilots.'],
    ['How many pilots did Malta send?', 'Malta sent pilots to Oreby. In all there were 40 pilots.'],
  ])('answers a question about that country: %s', (question, passage) => {
    expect(statusOf(question, passage)).toBe('answered')
  })
})

describe('a question about somebody', () => {
  const vote = 'The vote on the toll of Oreby was 12 in favour. Iceland and Malta abstained in the vote.'
  const others = 'Ida Holm, Ulla Brandt and Jonas Berg met Ulla Brandt in Oreby. The mayor met Ulla Brandt again.'

  it.each([
    'How did Chile vote on the toll of Oreby?',
    'how did chile vote on the toll',
    'did ulla brandt vote on the toll of Oreby',
    'Comment le Chili a voté sur le péage ?',
  ])('is not answered by a passage that does not name them: %s', (question) => {
    const chile = 'Chile sent pilots to the reef. The pilots of Chile stayed.'
    expect(decideOn(question, vote, others, chile)).toMatchObject({ status: 'related' })
  })

  it.each([
    ['How did Malta vote on the toll of Oreby?', vote],
    ['how did the maltese vote on the toll', vote],
    ['Who abstained in the vote in Oreby?', vote],
    ['How Did Malta Vote On The Toll After The Storm?', vote],
    ['HOW DID MALTA VOTE ON THE TOLL AFTER THE STORM?', vote],
  ])('may be answered by one that does: %s', (question, passage) => {
    expect(statusOf(question, passage, others, 'A storm is a strong wind.')).toBe('answered')
  })
})

describe('a question for who came before or after somebody', () => {
  const holm = 'Ida Holm was mayor of Oreby in January 2026. At that time the office of the mayor had 37 pilots in Santo Remo.'
  const change = 'On 3 May Ida Holm took the place of Jonas Berg as mayor of Oreby.'

  it.each([
    'Who succeeded Ida Holm as mayor of Oreby?',
    'who replaced ida holm',
    'Who was mayor before Ida Holm?',
    'who came after Ida Holm',
  ])('is not answered by a text that names only that person: %s', (question) => {
    expect(decideOn(question, holm)).toMatchObject({ status: 'related', reason: expect.stringMatching(/does not say who came/) })
  })

  it.each(['Who replaced Ida Holm as mayor of Oreby?', 'who succeeded ida holm', 'Who was mayor before Jonas Berg?'])(
    'is not answered by a change the other way round: %s',
    (question) => {
      expect(decideOn(question, change)).toMatchObject({
        status: 'related',
        reason: expect.stringMatching(/somebody else|the other way round/),
      })
    },
  )

  it('tells who was replaced with whom', () => {
    const swap = 'On 3 May the council of Oreby replaced Mayor Jonas Berg with Ida Holm.'
    expect(statusOf('Who was mayor of Oreby before Ida Holm?', swap)).toBe('answered')
    expect(statusOf('Who replaced Jonas Berg?', swap)).toBe('answered')
    expect(statusOf('Who was mayor of Oreby before Jonas Berg?', swap)).toBe('related')
    expect(statusOf('Who replaced Ida Holm?', swap)).toBe('related')
  })

  it('finds the sentence that says it', () => {
    const passage = `Ida Holm is the mayor of Oreby, and leads the mayors of the coast. ${change}`
    const [best] = decideOn('Who was mayor of Oreby before Ida Holm?', passage).showable
    expect(passage.slice(best?.candidate.span.start, best?.candidate.span.end)).toContain(change)
  })

  it.each([
    ['Who replaced Jonas Berg as mayor of Oreby?', change],
    ['Who did Ida Holm replace as mayor?', 'On 3 May the council of Oreby replaced Jonas Berg with Ida Holm.'],
    ['Who was mayor before Ida Holm?', change],
    ['who did ida holm replace', change],
    ['Who succeeded Jonas Berg?', 'Jonas Berg was replaced by Ida Holm as mayor of Oreby.'],
  ])('is answered by the right one: %s', (question, passage) => {
    expect(statusOf(question, passage)).toBe('answered')
  })
})

describe('a question for the name of an office-holder', () => {
  it('is not answered by what the office is', () => {
    const meaning = 'Secretary-General means the head of the pilots’ league.'
    expect(decideOn('What is the name of the secretary-general of the league?', meaning)).toMatchObject({ status: 'related' })
    expect(statusOf('What does secretary-general mean?', meaning)).toBe('answered')
  })

  it('is answered by the name', () => {
    expect(statusOf('what is the name of the mayor of Oreby', 'The mayor of Oreby is Ida Holm.')).toBe('answered')
  })
})

describe('words of a chat', () => {
  const homes = 'In May 2026, 700 people were displaced in Oreby by the flood.'

  it.each(['how many ppl r displaced in oreby rn', 'wen were ppl displaced in oreby', 'how many ppl were displaced n wen'])(
    'are read as the words that they stand for: %s',
    (question) => {
      expect(firstOf(question, homes, 'The flood of Oreby was in the papers.')).toBe(homes)
      expect(statusOf(question, homes)).toBe('answered')
    },
  )

  it('are what they are if the documents use them', () => {
    expect(statusOf('Who is an RN in Oreby?', 'Ida Holm is an RN in Oreby.')).toBe('answered')
  })
})

describe('a question that counts no people', () => {
  const home = 'On 3 May 100 pilots came home to Oreby, after 18 months, with two hostages.'
  const reward = 'On 3 May the council of Oreby offered a reward of 5,000 dollars for the arrest of the captain.'

  it.each([
    ['How many months had the pilots been away when they came home to Oreby?', home],
    ['How much is the reward for the captain of Oreby?', reward],
  ])('may be answered by a text that tells of the fate of people: %s', (question, passage) => {
    expect(statusOf(question, passage)).toBe('answered')
  })
})

it('“2nd” and “second” are the same', () => {
  const second = 'The second round of the race in Oreby is on 6 May.'
  const first = 'The first round of the race in Oreby is on 2 May.'
  expect(firstOf('When is the 2nd round of the race in Oreby?', first, second)).toBe(second)
  expect(statusOf('When is the 2nd round of the race in Oreby?', second)).toBe('answered')
})

describe('a question about a statement', () => {
  it.each(['what did the mayor say to the pilots', 'What did the mayor tell the pilots when he visited?'])(
    'is not answered by a passage that quotes nobody: %s',
    (question) => {
      expect(decideOn(question, 'On 3 May the mayor visited the pilots of Oreby.')).toMatchObject({
        status: 'related',
        reason: expect.stringMatching(/quotes nobody/),
      })
    },
  )

  it.each(['The mayor told the pilots of Oreby that the toll stays.', 'To the pilots the mayor promised a new lamp.'])(
    'is answered by a passage that reports it: %s',
    (passage) => {
      expect(statusOf('what did the mayor say to the pilots', passage)).toBe('answered')
    },
  )
})

describe('a question about an unknown person', () => {
  const passage = 'The keeper Lund was killed on the reef by smugglers.'

  it.each(['Who killed Jorvel Mosso?', 'who killed jorvel mosso', 'Who murdered Jorvel Mosso'])('finds nothing: %s', (question) => {
    expect(statusOf(question, passage)).toBe('none')
  })

  it('may be answered by meaning if it is in another language', () => {
    const index = createIndex()
    index.add(documentOf('all.md', passage))
    const near = [...index.documents()].flatMap((document) => document.passages.map((one) => ({ document, passage: one })))
    const similarity = { of: () => [0.8], asked: () => 0.8, nearest: () => near }
    const statusIn = (question: string) => decide(question, index, eager, undefined, similarity).status
    expect(statusIn('¿Quién mató al farero Lund en el arrecife?')).toBe('answered')
    expect(statusIn('Was machte Jorvel Mosso?')).not.toBe('none')
    expect(statusIn('Who married Jorvel Mosso?')).not.toBe('answered')
  })

  it('finds a known person, even if misspelt', () => {
    expect(statusOf('Who killed Lund?', passage)).toBe('answered')
    expect(statusOf('Who killed the kepeer Lund?', passage)).toBe('answered')
  })
})

describe('a text that misses the point of a question ranks lower', () => {
  it('if it only says that nothing is known', () => {
    const told = 'Full strength of the pilots was expected by October 1931, according to the harbour office of Oreby.'
    const unknown = 'The strength of the pilots, and whether full strength was reached by October 1931, are not known to us.'
    expect(firstOf('when will the pilots be at full strength', told, unknown)).toBe(told)
    expect(firstOf('when will the pilots be at full strength', unknown)).toBe(unknown)
  })

  it('if it is about the second and the first was asked for', () => {
    const [first, second] = [
      'The first lock of the canal opens in May 1931.',
      'The second lock of the canal is planned to open in June 1931.',
    ]
    expect(firstOf('When is the first lock of the canal planned to open?', first, second)).toBe(first)
    expect(statusOf('When is the first lock of the canal planned to open?', second)).toBe('related')
    expect(statusOf('When is the second lock of the canal planned to open?', second)).toBe('answered')
  })

  it('if it gives the date of the results and the date of the vote was asked for', () => {
    const vote = 'The calendar sets the election in Oreby for 30 August 1931, the gazette wrote.'
    const results = 'The final results of the election in Oreby are planned for 7 January 1932.'
    expect(firstOf('When are elections in Oreby?', vote, results)).toBe(vote)
    expect(firstOf('When are the results of the election in Oreby?', vote, results)).toBe(results)
  })
})

it('“Is it over?” asks whether something has ended', () => {
  const [ended, other] = ['The pilots’ strike of Oreby ended on 2 October 1931.', 'The strike of Oreby is led by the pilots over the reef.']
  for (const question of ['Is the strike over?', 'is the strike finished', 'was the strike already over?'])
    expect(firstOf(question, other, ended)).toBe(ended)
})

describe('a plan', () => {
  const offer = 'On 3 May Oreby offered to help. The minister of Oreby said that Oreby would send 90 pilots to the reef.'

  it('is at most probably the answer to a question for what was done', () => {
    expect(statusOf('How many pilots did Oreby send to the reef?', offer)).toBe('likely')
    expect(statusOf('How many pilots would Oreby send to the reef?', offer)).toBe('answered')
  })

  it('comes behind what was done', () => {
    const plan = 'The minister of Oreby said that Oreby would deploy 90 pilots to the reef.'
    const done = 'In June Oreby deployed 40 pilots to the reef.'
    expect(firstOf('How many pilots did Oreby deploy to the reef?', plan, done)).toBe(done)
  })
})

describe('a sentence that only says that something is not known', () => {
  const unknown = 'Who won the election of Oreby is not known to us. Our facts end in April 2026.'

  it('is an answer to a question for just that', () => expect(statusOf('Who won the election of Oreby?', unknown)).toBe('answered'))

  it.each(['Who won the 2026 football world cup?', 'who won the chess championship'])(
    'is none to a question with other words that no passage holds: %s',
    (question) => expect(['related', 'none']).toContain(statusOf(question, unknown)),
  )
})

describe('a figure about which sources disagree', () => {
  const keyOf = (question: string, passage: string): string | undefined => {
    const candidate = decideOn(question, passage).showable[0]?.candidate
    return candidate?.hit.passage.text.slice(candidate.span.start, candidate.span.end)
  }
  const question = 'How many pilots of the north does the Oreby Post count?'
  const figures = 'The council gives 70. The Oreby Post counts 80 pilots of the north.'

  it('is never the key without the sentence that says so', () => {
    const passage = `Sources disagree on the number of pilots. ${figures}`
    expect(keyOf(question, passage)).toBe(passage)
  })

  it('but the key takes nothing else from before it', () => {
    expect(keyOf(question, `The reef is deep. ${figures}`)).toBe('The Oreby Post counts 80 pilots of the north.')
  })
})
