import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/answer/decide.js'
import { anyTime } from '../../../src/answer/question/time.js'
import { orderInTime } from '../../../src/answer/ranking/time-order.js'
import type { Answer } from '../../../src/contract/reply.js'
import { deskOn, eager, type TestDesk } from '../../worlds/desks.js'
import { markdownFile, withFolder } from '../../worlds/knowledge-files.js'

const age = { staleDays: 180, now: () => new Date('2026-06-01T12:00:00Z') }

/** A document of one passage, with its source. */
const told = (id: string, text: string, date: string, publisher = id, changes: Readonly<Record<string, string>> = {}): string =>
  markdownFile(`${text}[^1]\n\n[^1]: ${publisher}, [A page](https://${id}.example/page), ${date}\n`, {
    ...{ id, title: `Notes ${id}`, as_of: '2026-05-01' },
    ...changes,
  })

function withNotes<T>(files: Readonly<Record<string, string>>, run: (desk: TestDesk) => Promise<T>): Promise<T> {
  return withFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.md`, text])), async (folder) =>
    run(await deskOn(folder, { age })),
  )
}

const from = ({ excerpts }: Answer): string[] => excerpts.map(({ document }) => document.id)

const ferries = {
  old: told('old', 'The harbour of Oreby has 12 ferries.', '2024-03-01'),
  new: told('new', 'The harbour of Oreby has 15 ferries.', '2025-09-01'),
  middle: told('middle', 'The harbour of Oreby has 14 ferries.', '2025-02-01'),
}

describe('among excerpts that answer equally well', () => {
  it('the newest comes first', () =>
    withNotes(ferries, async ({ ask }) => {
      expect(from(await ask('How many ferries does the harbour have?'))).toEqual(['new', 'middle', 'old'])
    }))

  it('those from the time in question come first', () =>
    withNotes(ferries, async ({ ask }) => {
      expect(from(await ask('How many ferries did the harbour have in March 2024?'))[0]).toBe('old')
      expect(from(await ask('How many ferries has the harbour had since July 2025?'))[0]).toBe('new')
      expect(from(await ask('How many ferries did the harbour have before 2025?'))[0]).toBe('old')
    }))

  it('an excerpt from another time is not called an answer', () =>
    withNotes(ferries, async ({ ask }) => {
      expect((await ask('How many ferries has the harbour had since January 2026?')).status).toBe('related')
    }))

  it('the time in the sentence counts before the date of its source', () =>
    withNotes(
      { late: told('late', 'In March 2024 the harbour of Oreby had 12 ferries.', '2025-12-01'), new: ferries.new },
      async ({ ask }) => expect(from(await ask('How many ferries did the harbour have in March 2024?'))[0]).toBe('late'),
    ))

  it.each([
    'In 2025 the harbour of Oreby had 31 ferries, according to the council (30 January 2026).',
    'In 2025 the harbour of Oreby had 31 ferries, the Oreby Post reported on 30 January 2026.',
    'The harbour of Oreby had 31 ferries in 2025, the Oreby Post wrote in January 2026.',
  ])('the day of a report is not the time that it reports of: %s', (text) =>
    withNotes({ report: told('report', text, '2026-01-30') }, async ({ ask }) => {
      expect((await ask('How many ferries did the harbour have in 2026?')).status).not.toBe('answered')
      expect((await ask('How many ferries did the harbour have in 2025?')).status).toBe('answered')
    }),
  )

  it('but if it is the only time, it counts', () =>
    withNotes(
      { report: told('report', 'The harbour of Oreby has 31 ferries, the Oreby Post reported on 30 January 2026.', '2026-01-30') },
      async ({ ask }) => expect((await ask('How many ferries did the harbour have in January 2026?')).status).toBe('answered'),
    ))

  it('what began before the time in question, and may have gone on, counts as of that time', () =>
    withNotes(
      {
        berg: told('berg', 'From 7 March 2025 Jonas Berg was the mayor of Oreby.', '2025-03-08'),
        holm: told('holm', 'From 7 August 2025 Ida Holm was the mayor of Oreby.', '2025-08-08'),
        dahl: told('dahl', 'From May to July 2024 Per Dahl was the mayor of Oreby.', '2024-08-08'),
      },
      async ({ ask }) => {
        expect(from(await ask('Who was the mayor of Oreby in June 2025?'))[0]).toBe('berg')
        expect(from(await ask('Who was the mayor of Oreby in June 2024?'))[0]).toBe('dahl')
        expect((await ask('Who was the mayor of Oreby in January 2025?')).status).toBe('related')
      },
    ))

  it('the one who holds an office comes before one who held it', () =>
    withNotes(
      {
        chairs: told(
          'chairs',
          'The chair of the club is Ingrid Solberg since 12 April 2025.\n\nThe chair of the club was Tom Vane until April 2025.',
          '2025-05-01',
        ),
      },
      async ({ ask }) => {
        for (const question of ['Who is the chair now?', 'Who is the chair of the club?'])
          expect((await ask(question)).excerpts[0]?.text, question).toContain('Ingrid Solberg')
        expect((await ask('Who was the chair of the club until April 2025?')).excerpts[0]?.text).toContain('Tom Vane')
      },
    ))

  it('none is lost or doubled, for any time', () =>
    withNotes(ferries, async ({ library }) => {
      const { ranked } = decide('How many ferries does the harbour have?', library.index, eager)
      const days = fc.option(fc.constantFrom('2024-01-01', '2025-03-01', '2025-12-01'), { nil: null })
      fc.assert(
        fc.property(days, days, fc.boolean(), (first, last, newest) => {
          const timed = orderInTime(ranked, { ...anyTime, days: { from: first, until: last }, newest })
          expect(new Set(timed.map(({ candidate }) => candidate))).toEqual(new Set(ranked.map(({ candidate }) => candidate)))
          expect(timed.map(({ score }) => score)).toEqual(timed.map(({ score }) => score).sort((a, b) => b - a))
        }),
      )
    }))
})

describe('a reader sees the age of the newest source', () => {
  const newestOf = (files: Readonly<Record<string, string>>, question: string): Promise<string | null> =>
    withNotes(files, async ({ ask }) => (await ask(question)).newest)
  const fresh = { fresh: told('fresh', 'The harbour of Oreby has 16 ferries.', '2026-05-20') }

  it('if its date is older than STALE_DAYS', async () => {
    expect(await newestOf(ferries, 'How many ferries does the harbour have?')).toBe('2025-09-01')
    expect(await newestOf({ only: told('only', 'The harbour of Oreby has 9 ferries.', '2025-02') }, 'How many ferries are there?')).toBe(
      '2025-02',
    )
  })

  it('but not without an answer', () =>
    withNotes(ferries, async ({ ask }) => {
      const answer = await ask('How many ferries has the harbour had since January 2026?')
      expect(answer).toMatchObject({ status: 'related', newest: null })
      expect(answer.excerpts.length).toBeGreaterThan(0)
    }))

  it.each([
    ['How many ferries did the harbour have?', null],
    ["How many ferries did Oreby's harbour have?", null],
    ["How many ferries does Oreby's harbour have?", '2025-09-01'],
  ])('unless the question is about the past, whatever it calls its owner: %s', async (question, newest) => {
    expect(await newestOf(ferries, question)).toBe(newest)
  })

  const mission = {
    sent: told('sent', 'Jamaica sent 24 police officers to Haiti.', '2025-02-01'),
    led: told('led', 'General Otunge commands the mission in Haiti.', '2025-02-01'),
  }
  it.each([
    'How many police officers did Jamaica send to Haiti?',
    'Combien de policiers la Jamaïque a-t-elle envoyés en Haïti ?',
    'Combien de policiers envoya la Jamaïque ?',
    'Konbe polis Jamayik voye Ayiti?',
    'Konbyen polis Jamayik te voye?',
    'Jamaica ilituma polisi wangapi?',
    'Polisi wangapi walitumwa na Jamaica?',
    '¿Cuántos policías envió Jamaica a Haití?',
    'cuantos policias envio jamaica a haiti',
  ])('but not if the question is about the past, in any language: %s', async (question) => {
    await withNotes(mission, async ({ ask, answerer }) => {
      const answer = await ask(question)
      expect(answer).toMatchObject({ status: 'answered', newest: null })
      expect(await answerer.remarks(question, null, 'answered', answer.excerpts)).toMatchObject({ newest: null })
    })
  })

  it.each([
    'Who commands the mission in Haiti?',
    'Qui commande la mission en Haïti ?',
    'Ki moun ki kòmande misyon an Ayiti?',
    'Nani anaongoza ujumbe wa Haiti?',
    '¿Quién comanda la misión en Haití?',
    'Combien de policiers la Jamaïque a-t-elle en Haïti ?',
    'Konbyen polis Jamayik gen Ayiti?',
    'Jamaica ina polisi wangapi Haiti?',
    '¿Cuántos policías tiene Jamaica en Haití?',
    '¿Cuántos policías ha enviado Jamaica a Haití?',
    'Jamaica imetuma polisi wangapi?',
  ])('and if the question is about the present, in any language: %s', async (question) => {
    await withNotes(mission, async ({ ask }) => expect(await ask(question)).toMatchObject({ status: 'answered', newest: '2025-02-01' }))
  })

  it.each([
    ['How many police officers did Jamaica send to Haiti?', 'And Belize?', null],
    ['Combien de policiers la Jamaïque a-t-elle envoyés en Haïti ?', 'Et le Belize ?', null],
    ['Konbe polis Jamayik voye Ayiti?', 'Epi Belize?', null],
    ['Jamaica ilituma polisi wangapi Haiti?', 'Na Belize?', null],
    ['¿Cuántos policías envió Jamaica a Haití?', '¿Y Belize?', null],
    ['¿Cuántos policías tiene Jamaica en Haití?', '¿Y Belize?', '2025-02-01'],
    ['Jamaica ina polisi wangapi Haiti?', 'Na Belize?', '2025-02-01'],
  ])('as a follow-up to “%s” such as “%s” has it from that question', async (earlier, typed, newest) => {
    const files = { ...mission, belize: told('belize', 'Belize sent 2 police officers to Haiti.', '2025-02-01') }
    await withNotes(files, async ({ answerer }) => {
      const { answer } = await answerer.answer(typed, earlier)
      expect(from(answer)[0]).toBe('belize')
      expect(answer).toMatchObject({ status: 'answered', newest })
    })
  })

  it('if it is fresh, only when the newest was asked for', async () => {
    expect(await newestOf({ ...ferries, ...fresh }, 'How many ferries does the harbour have?')).toBeNull()
    expect(await newestOf({ ...ferries, ...fresh }, 'How many ferries does the harbour have now?')).toBe('2026-05-20')
  })
})

describe('a comparison of two things', () => {
  it('shows the newest source of both, because both answer', () =>
    withNotes(
      {
        barge: told('barge', 'A barge is a flat boat that is towed.', '2023-10-02'),
        ferry: told('ferry', 'A ferry is a boat that crosses the sound.', '2025-09-30'),
      },
      async ({ ask }) => {
        const answer = await ask('What is the difference between a barge and a ferry?')
        expect(from(answer)).toEqual(['barge', 'ferry'])
        expect(answer.newest).toBe('2025-09-30')
      },
    ))
})

describe('a superseded text', () => {
  const superseded = (id: string) => ({
    ...ferries,
    update: told('update', 'Oreby harbour has 20 ferries.', '2026-05-01', 'update', { supersedes: id }),
  })

  it.each(['new', 'new#1'])('is not shown: %s', (id) =>
    withNotes(superseded(id), async ({ ask }) => {
      const shown = from(await ask('How many ferries does the harbour have?'))
      expect(shown).not.toContain('new')
      expect(shown).toContain('update')
    }),
  )

  it('is shown if the question asks about its time', () =>
    withNotes(superseded('new'), async ({ ask }) => {
      expect(from(await ask('How many ferries did the harbour have in September 2025?'))).toContain('new')
    }))
})

describe('sources are said to differ', () => {
  const differ = (files: Readonly<Record<string, string>>, question: string): Promise<boolean> =>
    withNotes(files, async ({ ask }) => (await ask(question)).sourcesDiffer)
  const ask = 'How many ferries does the harbour have?'
  const one = told('one', 'The harbour of Oreby has 12 ferries.', '2025-09-01', 'Gazette')

  it('if two of the same time give different numbers', async () => {
    expect(await differ({ one, two: told('two', 'The harbour of Oreby has 15 ferries.', '2025-09-10', 'Herald') }, ask)).toBe(true)
  })

  it('if an excerpt says so', async () => {
    const says = told('says', 'Sources disagree on how many ferries the harbour of Oreby has: 12 or 15.', '2025-09-01')
    expect(await differ({ says }, ask)).toBe(true)
  })

  it('but not if the question asks for a definition and an excerpt says so about something else', async () => {
    const says = {
      one: told('one', 'Oreby is a harbour town on the Sund.', '2025-09-01', 'Gazette'),
      says: told('says', 'Sources disagree on when the harbour of Oreby was built: in 1901 or in 1905.', '2025-09-01', 'Herald'),
    }
    expect(await differ(says, 'What is Oreby?')).toBe(false)
    expect(await differ(says, 'When was the harbour of Oreby built?')).toBe(true)
  })

  it.each<[string, string]>([
    ['give the same number', told('two', 'There are 12 ferries in the harbour of Oreby.', '2025-09-10', 'Herald')],
    ['are one source', told('two', 'The harbour of Oreby has 15 ferries.', '2025-09-10', 'Gazette')],
    ['are from another time', told('two', 'The harbour of Oreby has 15 ferries.', '2024-09-10', 'Herald')],
    ['count another thing', told('two', 'The harbour of Oreby has 15 cranes.', '2025-09-10', 'Herald')],
  ])('but not if the others %s', async (_, two) => {
    expect(await differ({ one, two }, ask)).toBe(false)
  })

  it('but not if they report events on different days', async () => {
    const arrivals = {
      one: told('one', 'On 8 December 2025 a group of 230 sailors came to Oreby.', '2025-12-09', 'Gazette'),
      two: told('two', 'On 9 December 2025 a group of 100 sailors came to Oreby.', '2025-12-09', 'Herald'),
    }
    expect(await differ(arrivals, 'How many sailors came to Oreby?')).toBe(false)
  })

  describe('on an office holder', () => {
    const who = 'Who is the mayor of Oreby?'
    const ana = told('ana', 'The mayor of Oreby, Ana Holm, opened the bridge.', '2025-09-01', 'Gazette')
    const other = (text: string, date = '2025-09-20', publisher = 'Herald') => ({ ana, other: told('other', text, date, publisher) })

    it.each([
      "Oreby's Mayor Bo Lund opened the library.",
      'Bo Lund, the mayor of Oreby, opened the library.',
      'In September 2025 Bo Lund was sworn in as mayor of Oreby.',
    ])('if two of the same time name different people: "%s"', async (text) => {
      expect(await differ(other(text), who)).toBe(true)
    })

    it.each<[string, ReturnType<typeof other>]>([
      ['the same person by surname alone', other("Oreby's Mayor Holm opened the library.")],
      ['the same person with another spelling and middle name', other("Oreby's Mayor Ána Maria Holme opened the library.")],
      ['a holder of another time', other("Oreby's Mayor Bo Lund opened the library.", '2024-09-20')],
      ['a holder of another time by its own words', other('In May 2023 Bo Lund was elected mayor of Oreby.')],
      ['another person from the same source', other("Oreby's Mayor Bo Lund opened the library.", '2025-09-20', 'Gazette')],
      ['a former holder', other("Oreby's former mayor Bo Lund opened the library.")],
      ['a deputy', other("Oreby's deputy mayor Bo Lund opened the library.")],
      ['the mayor of another town', other("Bo Lund, the mayor of Sund, met Oreby's council.")],
      ['a spokesperson of the mayor', other('A spokesman for the mayor of Oreby, Bo Lund, opened the library.')],
      ['a person beside the mayor', other('Bo Lund and the mayor of Oreby opened the library.')],
      ['a list', other('Bo Lund, the mayor of Oreby, and Eva Dahl opened the library.')],
      ['a successor', other('Bo Lund took over as mayor of Oreby and opened the library.')],
    ])('but not if the other names %s', async (_, files) => {
      expect(await differ(files, who)).toBe(false)
    })

    it('but not if one reports the handover', async () => {
      const change = told('change', 'Ana Holm, the mayor of Oreby, resigned.', '2025-09-10', 'Courier')
      expect(await differ({ ...other("Oreby's Mayor Bo Lund opened the library."), change }, who)).toBe(false)
    })

    it('if an excerpt says so, but not about something else', async () => {
      const says = (text: string) => ({ ana, says: told('says', text, '2025-09-20', 'Herald') })
      expect(await differ(says('Sources differ on who is the mayor of Oreby: Ana Holm or Bo Lund.'), who)).toBe(true)
      expect(await differ(says('Reports differ on who met the mayor of Oreby, Ana Holm.'), who)).toBe(false)
    })

    it('but not if each names the holder of another day', async () => {
      const files = {
        one: told('one', 'On 1 September 2025 Ana Holm, the mayor of Oreby, opened the bridge.', '2025-09-01', 'Gazette'),
        two: told('two', 'On 8 September 2025 Bo Lund, the mayor of Oreby, opened the library.', '2025-09-08', 'Herald'),
      }
      expect(await differ(files, who)).toBe(false)
    })

    it('but not if somebody else is asked for', async () => {
      expect(await differ(other("Oreby's Mayor Bo Lund opened the library."), 'Who opened the bridge with the mayor of Oreby?')).toBe(false)
    })
  })
})
