import type { Desk } from '../../src/contract/adapter.js'
import type { Request } from '../../src/contract/request.js'
import { type TestDesk, withDesk } from './desks.js'
import { as } from './moderated.js'
import { oreby } from './oreby.js'
import { ask, request, type Wanted } from './requests.js'

export const questions = ['Who opened the bridge?', 'What is the toll for a lorry?', 'Who is the keeper of the lighthouse?']

/** More ferries than one page of excerpts can show. */
const ferries = ['Astrid', 'Bodil', 'Clara', 'Dagny', 'Edda'].map((name, i) => `The ferry ${name} carries ${40 + i} passengers.`)
export const asksFerries = 'How many passengers does the ferry carry?'

/** Run with a desk that knows Oreby and its ferries, and suggests these questions. */
export const withQuestions = (run: (desk: TestDesk) => Promise<void>): Promise<void> =>
  withDesk({ ...oreby, 'ferries.md': ferries.join('\n\n') }, { suggestions: questions }, run)

/** A request by Ana in the channel "general", with some fields changed. */
export const by = (wanted: Wanted): Request => request({ person: 'ana', channel: 'general', ...wanted })

/** The answer to a question, with its place among its excerpts. */
export async function pageOf(handle: Desk['handle'], text: string, changes: { readonly thread?: string } = {}) {
  const { answer, page } = as(await handle(by({ ...ask(text), ...changes })), 'answer')
  if (!page) throw new Error('no page')
  return { answer, ...page }
}
