import { describe, expect, it } from 'vitest'
import { askAs, form, gapsOf, horses } from '../../../worlds/gaps.js'
import { as, withModeratedDesk } from '../../../worlds/moderated.js'
import { command, press, submit } from '../../../worlds/requests.js'

describe('/gaps', () => {
  it('groups similar questions, most asked first, with time and reason, five a page', () =>
    withModeratedDesk(async (desk) => {
      for (const text of [horses, 'How many horses has the harbour?', 'Is there a zoo?', 'Is there a dentist?']) await askAs(desk, text)
      for (const text of ['Who sells umbrellas?', 'Which opera is sung?', 'Where do whales sleep?', 'What does jazz cost?'])
        await askAs(desk, text)
      await gapsOf(desk, 8)
      const first = as(await desk.act(command('gaps')), 'gaps')
      expect(first).toMatchObject({ first: 1, total: 7, done: null })
      expect(first.groups).toHaveLength(5)
      expect(first.groups[0]).toMatchObject({
        question: 'How many horses has the harbour?',
        count: 2,
        lastAsked: new Date().toISOString().slice(0, 10),
        reasons: [expect.stringMatching(/none|related/)],
      })
      const second = as(await desk.act(press('others', first.next)), 'gaps')
      expect(second).toMatchObject({ first: 6, total: 7 })
      expect(second.groups).toHaveLength(2)
      expect(as(await desk.act(press('others', second.next)), 'gaps').first).toBe(1)
    }))

  it('says so if there is none', () =>
    withModeratedDesk(async ({ act }) => {
      expect(await act(command('gaps'))).toMatchObject({ kind: 'gaps', groups: [], total: 0, next: null })
    }))

  it('Dismiss ends a whole group once, names it, and stays on the page', () =>
    withModeratedDesk(async (desk) => {
      await askAs(desk, horses)
      await askAs(desk, 'how many horses has the harbour')
      await gapsOf(desk, 2)
      const [group] = as(await desk.act(command('gaps')), 'gaps').groups
      const after = as(await desk.act(press('dismiss', group?.dismiss)), 'gaps')
      expect(after).toMatchObject({ groups: [], total: 0, done: expect.stringMatching(/^Dismissed: “how many horses/) })
      const again = as(await desk.act(press('dismiss', group?.dismiss)), 'gaps')
      expect(again.done).toMatch(/answered or dismissed before/)
    }))

  it('buttons that the desk did not make do nothing', () =>
    withModeratedDesk(async (desk) => {
      for (const button of ['answer', 'dismiss', 'others', 'edit'] as const)
        for (const text of ['', 'forged', 'A'.repeat(60)])
          expect(as(await desk.act(press(button, text)), 'notice')).toMatchObject({
            private: true,
            text: expect.stringContaining('/gaps'),
          })
    }))

  it('a form that the desk did not make is refused, and returns the typed text', () =>
    withModeratedDesk(async (desk) => {
      for (const text of ['', 'forged', 'A'.repeat(60)]) {
        const refused = as(await desk.act(submit(text, form)), 'refused form')
        expect(refused).toMatchObject({ problems: [{ field: null, text: expect.stringContaining('/gaps') }], form, edit: null })
      }
    }))
})
