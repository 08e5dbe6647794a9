import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NoteForm } from '../../../../src/commands/commands.js'
import { askAs, form, horses, openForm } from '../../../worlds/gaps.js'
import { as, withModeratedDesk } from '../../../worlds/moderated.js'
import { command, press, submit } from '../../../worlds/requests.js'

describe('Answer it', () => {
  it('opens a form, and the submitted answer becomes a note and a message to the askers', () =>
    withModeratedDesk(async (desk) => {
      const opened = await openForm(desk)
      expect(opened.values).toEqual({ question: horses })
      const done = as(await desk.act(submit(opened.token, form)), 'notice')
      expect(done.text).toContain(`Answered: “${horses}”`)
      const file = await readFile(join(desk.folder, 'notes', 'how-many-horses-does-the-harbour-have.md'), 'utf8')
      expect(file).toMatch(/^approved_by: Ana Holm$/m)
      expect(file).toMatch(/^publisher: gazette.example$/m)
      const answer = as(await askAs(desk, horses), 'answer').answer
      expect(answer).toMatchObject({ status: 'answered', excerpts: [{ text: form.answer, sources: [{ url: form.link }] }] })
      expect(await desk.store.openGaps()).toEqual([])
      expect(desk.nudges()).toBe(1)
      expect(await desk.store.waitingRecords(['test'], new Date())).toHaveLength(1)
      expect(JSON.stringify(desk.own)).not.toContain(form.answer)
    }))

  it.each<[string, Partial<NoteForm>, string, RegExp]>([
    ['an invalid date', { date: 'March' }, 'date', /year-month-day/],
    ['an invalid link', { link: 'gazette' }, 'link', /https:\/\//],
    ['a link that is no web page', { link: 'javascript:alert(1)' }, 'link', /https:\/\//],
    ['no answer', { answer: ' ' }, 'answer', /Write the answer/],
    ['no source', { source: '' }, 'source', /without a source/],
    ['no question', { question: '' }, 'question', /Write the question/],
    ['an endless answer', { answer: 'x'.repeat(2_001) }, 'answer', /2001 characters; at most 2000/],
  ])('with %s is refused with a reason, and the form opens again with the typed text', (_, wrong, field, why) =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      const filled = { ...form, ...wrong }
      const refused = as(await desk.act(submit(token, filled)), 'refused form')
      expect(refused.problems).toMatchObject([{ field, text: expect.stringMatching(why) }])
      expect(refused.form).toEqual(filled)
      const again = as(await desk.act(press('edit', refused.edit)), 'form')
      expect(again.values).toEqual(filled)
      expect(await readdir(desk.folder)).not.toContain('notes')
      expect(await desk.store.openGaps()).toHaveLength(1)
      expect(as(await desk.act(submit(again.token, form)), 'notice').text).toContain('Answered')
    }),
  )

  it('writes no second note if somebody else was faster, and returns the typed text', () =>
    withModeratedDesk(async (desk) => {
      const [mine, theirs] = [
        await openForm(desk),
        as(await desk.act(press('answer', as(await desk.act(command('gaps')), 'gaps').groups[0]?.answer)), 'form'),
      ]
      await desk.act(submit(theirs.token, form))
      const late = as(await desk.act(submit(mine.token, form)), 'refused form')
      expect(late).toMatchObject({ problems: [{ field: null, text: expect.stringContaining('Somebody else') }], form, edit: null })
      expect(await readdir(join(desk.folder, 'notes'))).toHaveLength(1)
    }))

  it('pressed twice at once makes one note and one message', () =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      await Promise.all([1, 2].map(() => desk.act(submit(token, form))))
      expect(await readdir(join(desk.folder, 'notes'))).toHaveLength(1)
      expect(await desk.store.waitingRecords(['test'], new Date())).toHaveLength(1)
    }))

  it('in an unwritable folder says so, keeps the typed text, and works later', () =>
    withModeratedDesk(async (desk) => {
      const { token } = await openForm(desk)
      // A file blocks the place of the notes folder.
      await writeFile(join(desk.folder, 'notes'), '')
      const refused = as(await desk.act(submit(token, form)), 'refused form')
      expect(refused.problems[0]?.text).toMatch(/could not be written/)
      await rm(join(desk.folder, 'notes'))
      expect(as(await desk.act(submit(token, form)), 'notice').text).toContain('Answered')
    }))
})
