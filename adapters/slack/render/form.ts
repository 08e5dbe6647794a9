import type { InputBlock, ModalView } from '@slack/types'
import { clip, typeable } from '../../../src/cards/drawing.js'
import { type NoteField, type NoteForm, noteFields } from '../../../src/commands/commands.js'
import type { FormProblem, ReplyOf } from '../../../src/contract/reply.js'
import { type Words, wordsFor } from '../../../src/i18n/words.js'
import { limits } from './blocks.js'

/** The id of the form in which a moderator answers a gap. */
export const formId = 'desk:note'
/** The id of the one input that each field's block has. */
const inputId = 'typed'

/** Where a form was opened from. The result is shown there. */
export interface Origin {
  /** Null if it was opened in no channel. */
  readonly channel: string | null
  readonly threadTs: string | null
}

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })

/** Draw the form as a modal. Each field is a block whose id is the field's name. */
export function renderForm(reply: ReplyOf<'form'>, { channel, threadTs }: Origin): ModalView {
  const { values, token } = reply
  const say = wordsFor(reply).form
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: JSON.stringify({ token, channel, threadTs }),
    ...{ title: plain(say.title), submit: plain(say.submit), close: plain(say.close) },
    blocks: noteFields.map((field) => renderField(field, values[field.name] ?? '', say.fields[field.name])),
  }
}

function renderField(field: (typeof noteFields)[number], value: string, { label, hint }: Words['form']['fields'][NoteField]): InputBlock {
  const { name, long, most } = field
  const initial = typeable(value, field)
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    element: {
      ...{ type: 'plain_text_input', action_id: inputId, multiline: long, max_length: most, placeholder: plain(hint) },
      ...(initial === '' ? {} : { initial_value: initial }),
    },
  }
}

/** A form as Slack gives it back. */
export interface FilledView {
  readonly private_metadata: string
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null }>>>> }
}

/** What was filled in, the form's token, and where it was opened from. */
export function readForm({ private_metadata, state }: FilledView) {
  const { token, channel, threadTs } = JSON.parse(private_metadata) as { readonly token: string } & Origin
  const typed = noteFields.map(({ name }) => [name, state.values[name]?.[inputId]?.value ?? ''] as const)
  return { token, form: Object.fromEntries(typed) as NoteForm, origin: { channel, threadTs } satisfies Origin }
}

/** What is wrong, by the block where Slack shows it. What belongs to no field stands at the answer. */
export function errorsOf(problems: readonly FormProblem[]): Readonly<Record<string, string>> {
  const errors: Partial<Record<NoteField, string>> = {}
  for (const { field, text } of problems) {
    const at = field ?? 'answer'
    errors[at] = clip([errors[at], text].filter((part) => part !== undefined).join(' '), limits.plain)
  }
  return errors
}
