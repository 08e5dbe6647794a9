import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { buttons, commands, isForModerators, type NoteForm } from '../../../src/commands/commands.js'
import type { Incoming } from '../../../src/contract/request.js'
import { as, type ModeratedDesk, withModeratedDesk } from '../../worlds/moderated.js'

const horses = 'How many horses does the harbour have?'
const form: NoteForm = {
  question: horses,
  answer: 'The harbour has 40 horses.',
  source: 'The stables',
  link: 'https://www.gazette.example/horses',
  date: '2026-03-01',
}

const ask = (desk: ModeratedDesk, text: string, more: Partial<Incoming> = {}) =>
  desk.act({ command: 'ask', text, moderator: false, person: 'asker', ...more })
/** Wait until so many gaps are recorded: it happens beside the answer. */
async function gapsOf(desk: ModeratedDesk, count: number) {
  for (;;) {
    const gaps = await desk.store.openGaps()
    if (gaps.length === count) return gaps
    await setImmediate()
  }
}
/** From a question without an answer to the open form. */
async function openForm(desk: ModeratedDesk) {
  await ask(desk, horses)
  await gapsOf(desk, 1)
  const list = as(await desk.act({ command: 'gaps' }), 'gaps')
  return as(await desk.act({ command: 'answer', text: list.groups[0]?.answer ?? '' }), 'form')
}

describe('what is for moderators', () => {
  const doors = [...commands.map(({ name }) => name), ...(Object.keys(buttons) as (keyof typeof buttons)[]), 'submit' as const].filter(
    isForModerators,
  )

  it('is every command and button that changes or shows more than an answer', () => {
    expect(doors).toEqual(['summary', 'gaps', 'digest', 'settings', 'answer', 'dismiss', 'others', 'edit', 'submit'])
  })

  it.each(doors)('%s is refused to a member, privately and in a friendly line, and the log has who tried', (command) =>
    withModeratedDesk(async (desk) => {
      for (const moderator of [false, undefined]) {
        const refused = await desk.handle({
          id: `r${moderator}`,
          platform: 'test',
          command,
          text: '',
          person: 'p',
          channel: 'c',
          form,
          ...(moderator === undefined ? {} : { moderator }),
        })
        expect(as(refused, 'notice')).toMatchObject({ private: true, text: expect.stringContaining('for moderators') })
      }
      expect(desk.own.filter(({ msg }) => msg === 'refused: not a moderator')).toMatchObject([
        { level: 'warn', platform: 'test', person: 'p', channel: 'c', command },
        { id: 'rundefined' },
      ])
      expect(await desk.store.openGaps()).toEqual([])
    }),
  )

  it('is named by /help to moderators alone', () =>
    withModeratedDesk(async ({ act }) => {
      const names = async (moderator: boolean) => as(await act({ command: 'help', moderator }), 'help').commands.map(({ name }) => name)
      expect(await names(true)).toContain('gaps')
      expect(await names(false)).not.toContain('gaps')
    }))
})

describe('/gaps', () => {
  it('shows like questions together, most asked first, with when and why; five at a time, and leads on and back', () =>
    withModeratedDesk(async (desk) => {
      for (const text of [horses, 'How many horses has the harbour?', 'Is there a zoo?', 'Is there a dentist?']) await ask(desk, text)
      for (const text of ['Who sells umbrellas?', 'Which opera is sung?', 'Where do whales sleep?', 'What does jazz cost?'])
        await ask(desk, text)
      await gapsOf(desk, 8)
      const first = as(await desk.act({ command: 'gaps' }), 'gaps')
      expect(first).toMatchObject({ first: 1, total: 7, done: null })
      expect(first.groups).toHaveLength(5)
      expect(first.groups[0]).toMatchObject({
        question: 'How many horses has the harbour?',
        count: 2,
        lastAsked: new Date().toISOString().slice(0, 10),
        reasons: [expect.stringMatching(/none|related/)],
      })
      const second = as(await desk.act({ command: 'others', text: first.next ?? '' }), 'gaps')
      expect(second).toMatchObject({ first: 6, total: 7 })
      expect(second.groups).toHaveLength(2)
      expect(as(await desk.act({ command: 'others', text: second.next ?? '' }), 'gaps').first).toBe(1)
    }))

  it('says so where there is none', () =>
    withModeratedDesk(async ({ act }) => {
      expect(await act({ command: 'gaps' })).toMatchObject({ kind: 'gaps', groups: [], total: 0, next: null })
    }))

  it('Dismiss ends all of a group, says which, and stays where it was; twice it says that it was ended', () =>
    withModeratedDesk(async (desk) => {
      await ask(desk, horses)
      await ask(desk, 'how many horses has the harbour')
      await gapsOf(desk, 2)
      const [group] = as(await desk.act({ command: 'gaps' }), 'gaps').groups
      const after = as(await desk.act({ command: 'dismiss', text: group?.dismiss ?? '' }), 'gaps')
      expect(after).toMatchObject({ groups: [], total: 0, done: expect.stringMatching(/^Dismissed: “how many horses/) })
      const again = as(await desk.act({ command: 'dismiss', text: group?.dismiss ?? '' }), 'gaps')
      expect(again.done).toMatch(/answered or dismissed before/)
    }))

  it('buttons that the desk did not make do nothing', () =>
    withModeratedDesk(async (desk) => {
      for (const command of ['answer', 'dismiss', 'others', 'edit'] as const)
        for (const text of ['', 'forged', 'A'.repeat(60)])
          expect(as(await desk.act({ command, text, form }), 'notice')).toMatchObject({
            private: true,
            text: expect.stringContaining('/gaps'),
          })
    }))

  it('a form that the desk did not make is not taken, and all that was typed comes back', () =>
    withModeratedDesk(async (desk) => {
      for (const text of ['', 'forged', 'A'.repeat(60)]) {
        const refused = as(await desk.act({ command: 'submit', text, form }), 'refused form')
        expect(refused).toMatchObject({ problems: [{ field: null, text: expect.stringContaining('/gaps') }], form, edit: null })
      }
    }))
})

describe('Answer it', () => {
  it('opens a form with the question; what is filled in becomes a note that answers at once, and a letter to who asked', () =>
    withModeratedDesk(async (desk) => {
      const opened = await openForm(desk)
      expect(opened.values).toEqual({ question: horses })
      const done = as(await desk.act({ command: 'submit', text: opened.token, form }), 'notice')
      expect(done.text).toContain(`Answered: “${horses}”`)
      const file = await readFile(join(desk.folder, 'notes', 'how-many-horses-does-the-harbour-have.md'), 'utf8')
      expect(file).toMatch(/^approved_by: Ana Holm$/m)
      expect(file).toMatch(/^publisher: gazette.example$/m)
      const answer = as(await ask(desk, horses), 'answer').answer
      expect(answer).toMatchObject({ status: 'answered', excerpts: [{ text: form.answer, sources: [{ url: form.link }] }] })
      expect(await desk.store.openGaps()).toEqual([])
      expect(desk.nudges()).toBe(1)
      expect(await desk.store.waitingRecords(['test'], new Date())).toHaveLength(1)
      expect(JSON.stringify(desk.own)).not.toContain(form.answer)
    }))

  it.each<[string, Partial<NoteForm>, string, RegExp]>([
    ['a date that is none', { date: 'March' }, 'date', /year-month-day/],
    ['a link that is none', { link: 'gazette' }, 'link', /https:\/\//],
    ['a link that is no page', { link: 'javascript:alert(1)' }, 'link', /https:\/\//],
    ['no answer', { answer: ' ' }, 'answer', /Write the answer/],
    ['no source', { source: '' }, 'source', /without a source/],
    ['no question', { question: '' }, 'question', /Write the question/],
    ['an answer without an end', { answer: 'x'.repeat(2_001) }, 'answer', /2001 characters; 2000/],
  ])('with %s is not taken: it says why, and the form opens again with all that was typed', (_, wrong, field, why) =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      const filled = { ...form, ...wrong }
      const refused = as(await desk.act({ command: 'submit', text: token, form: filled }), 'refused form')
      expect(refused.problems).toMatchObject([{ field, text: expect.stringMatching(why) }])
      expect(refused.form).toEqual(filled)
      const again = as(await desk.act({ command: 'edit', text: refused.edit ?? '' }), 'form')
      expect(again.values).toEqual(filled)
      expect(await readdir(desk.folder)).not.toContain('notes')
      expect(await desk.store.openGaps()).toHaveLength(1)
      expect(as(await desk.act({ command: 'submit', text: again.token, form }), 'notice').text).toContain('Answered')
    }),
  )

  it('where somebody else was faster writes no second note, and gives back what was typed', () =>
    withModeratedDesk(async (desk) => {
      const [mine, theirs] = [
        await openForm(desk),
        as(await desk.act({ command: 'answer', text: as(await desk.act({ command: 'gaps' }), 'gaps').groups[0]?.answer ?? '' }), 'form'),
      ]
      await desk.act({ command: 'submit', text: theirs.token, form })
      const late = as(await desk.act({ command: 'submit', text: mine.token, form }), 'refused form')
      expect(late).toMatchObject({ problems: [{ field: null, text: expect.stringContaining('Somebody else') }], form, edit: null })
      expect(await readdir(join(desk.folder, 'notes'))).toHaveLength(1)
    }))

  it('pressed twice at once makes one note and one letter', () =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      await Promise.all([1, 2].map(() => desk.act({ command: 'submit', text: token, form })))
      expect(await readdir(join(desk.folder, 'notes'))).toHaveLength(1)
      expect(await desk.store.waitingRecords(['test'], new Date())).toHaveLength(1)
    }))

  it('in a folder that cannot be written to says so, keeps what was typed, and works once it can', () =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      // Where the folder of notes should be stands a file.
      await writeFile(join(desk.folder, 'notes'), '')
      const refused = as(await desk.act({ command: 'submit', text: token, form }), 'refused form')
      expect(refused.problems[0]?.text).toMatch(/could not be written/)
      await rm(join(desk.folder, 'notes'))
      expect(as(await desk.act({ command: 'submit', text: token, form }), 'notice').text).toContain('Answered')
    }))
})

describe('/summary', () => {
  it('gives points on a topic, of a document, so many', () =>
    withModeratedDesk(async ({ act }) => {
      const { summary } = as(await act({ command: 'summary', text: 'the bridge', options: { points: '3' } }), 'summary')
      expect(summary).toMatchObject({ outcome: 'held', topic: 'the bridge' })
      expect(summary.points.length).toBeLessThanOrEqual(3)
      const own = as(await act({ command: 'summary', options: { document: 'The lighthouse of Oreby' } }), 'summary').summary
      expect(own.document).toBe('The lighthouse of Oreby')
    }))

  it.each([
    [{ points: '12' }, /points must be a whole number from 3 to 10, not 12/],
    [{ since: 'May' }, /since must be a day such as/],
  ])('says what is wrong with %j', (options, why) =>
    withModeratedDesk(async ({ act }) => {
      expect(as(await act({ command: 'summary', options }), 'notice').text).toMatch(why)
    }),
  )
})

describe('/settings', () => {
  it('shows what a channel has, changes what is given, and leaves the rest and other channels alone', () =>
    withModeratedDesk(async ({ act }) => {
      const settings = async (options: Incoming['options'] = {}, channel = 'c') => act({ command: 'settings', options, channel: channel })
      const usual = { answers: null, private: null, language: 'en' }
      expect(await settings()).toEqual({ kind: 'channel', settings: usual, changed: false })
      expect(await settings({ answers: 'thread', private: 'True' })).toMatchObject({ changed: true })
      expect(await settings({ language: 'fr' })).toMatchObject({ settings: { answers: 'thread', private: true, language: 'fr' } })
      expect(await act({ command: 'channel', moderator: false })).toMatchObject({ settings: { language: 'fr' } })
      expect(await settings({}, 'd')).toMatchObject({ settings: usual })
    }))

  it('says what may be set where something else is given', () =>
    withModeratedDesk(async ({ act }) => {
      const wrong = as(await act({ command: 'settings', options: { answers: 'elsewhere' } }), 'notice')
      expect(wrong.text).toBe('answers must be thread or channel.')
    }))
})

describe('the language of a channel', () => {
  it('is that of every notice and of the frame that is drawn there, and there alone', () =>
    withModeratedDesk(async (desk) => {
      expect(await desk.act({ command: 'settings', options: { language: 'fr' } })).toMatchObject({ kind: 'channel', language: 'fr' })
      expect(await ask(desk, 'Who opened the bridge?')).toMatchObject({ kind: 'answer', language: 'fr' })
      expect(as(await desk.act({ command: 'more', text: 'forged' }), 'notice').text).toMatch(/^Ce bouton/)
      expect(as(await desk.act({ command: 'gaps', moderator: false }), 'notice').text).toMatch(/réservé aux modérateurs/)
      expect(await ask(desk, 'Who opened the bridge?', { channel: 'd' })).not.toHaveProperty('language')
    }))
})
