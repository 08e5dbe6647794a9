import { setImmediate } from 'node:timers/promises'
import type { NoteForm } from '../../src/commands/commands.js'
import { as, type ModeratedDesk } from './moderated.js'
import { ask, command, press } from './requests.js'

export const horses = 'How many horses does the harbour have?'
export const form: NoteForm = {
  question: horses,
  answer: 'The harbour has 40 horses.',
  source: 'The stables',
  link: 'https://www.gazette.example/horses',
  date: '2026-03-01',
}

/** Ask as a member. */
export const askAs = (desk: ModeratedDesk, text: string, more: { readonly channel?: string } = {}) =>
  desk.act({ ...ask(text), moderator: false, person: 'asker', ...more })
/** Wait until this many gaps are recorded, which happens beside the answer. */
export async function gapsOf(desk: ModeratedDesk, count: number) {
  for (;;) {
    const gaps = await desk.store.openGaps()
    if (gaps.length === count) return gaps
    await setImmediate()
  }
}
/** From a question without an answer to the open form. */
export async function openForm(desk: ModeratedDesk) {
  await askAs(desk, horses)
  await gapsOf(desk, 1)
  const list = as(await desk.act(command('gaps')), 'gaps')
  return as(await desk.act(press('answer', list.groups[0]?.answer)), 'form')
}
