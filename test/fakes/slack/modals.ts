import type { Block, Modal } from './model.js'
import type { State } from './state.js'

interface InputElement {
  readonly action_id: string
  readonly initial_value?: string
  readonly max_length?: number
}

const inputsOf = ({ blocks }: Modal): Block[] => blocks.filter(({ type }) => type === 'input')

/** The values of a modal’s fields, by block id. */
export function typedIn(modal: Modal): Readonly<Record<string, string>> {
  const initial = inputsOf(modal).map(({ block_id: id = '', element }) => [id, (element as unknown as InputElement).initial_value ?? ''])
  return { ...Object.fromEntries(initial), ...modal.typed }
}

/** Type into a modal as Slack allows it. @returns the submitted values */
export function fillIn(modal: Modal, typed: Readonly<Record<string, string>>): object {
  const all = { ...typedIn(modal), ...typed }
  modal.typed = all
  const values = inputsOf(modal).map(({ block_id: id = '', element, optional }) => {
    const { action_id, max_length = 3_000 } = element as unknown as InputElement
    const value = all[id] ?? ''
    if (value === '' && !optional) throw new Error(`Slack wants ${id} to be filled in`)
    if (value.length > max_length) throw new Error(`Slack lets nobody type so much into ${id}`)
    return [id, { [action_id]: { type: 'plain_text_input', value: value === '' ? null : value } }]
  })
  return Object.fromEntries(values)
}

/** Apply the app’s response to a submitted modal: it closes, or shows errors. */
export function takeAnswer(state: State, modal: Modal, body: unknown): void {
  const { response_action: action, errors } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  if (action === undefined) {
    modal.open = false
    return
  }
  if (action !== 'errors' || typeof errors !== 'object' || errors === null || Object.keys(errors).length === 0)
    return void state.violations.push(`view_submission: answered with ${JSON.stringify(body)}`)
  const ids = inputsOf(modal).map(({ block_id }) => block_id)
  for (const [id, text] of Object.entries(errors))
    if (!ids.includes(id) || typeof text !== 'string' || text === '') state.violations.push(`view_submission: errors name ${id}: ${text}`)
  modal.errors = errors as Record<string, string>
}
