import type { APIModalInteractionResponseCallbackData } from 'discord.js'
import { typeable } from '../../../src/cards/drawing.js'
import { noteFields } from '../../../src/commands/commands.js'
import type { ReplyOf } from '../../../src/contract/reply.js'
import { wordsFor } from '../../../src/i18n/words.js'

/** The components' numbers in Discord's documentation. */
const kinds = { label: 18, input: 4 } as const
const styles = { short: 1, paragraph: 2 } as const
/** Short, so that a token of 96 characters fits into the 100 that an id may have. */
const lead = 'f.'

/** Draw a form as what Discord opens over the chat. */
export function renderForm(reply: ReplyOf<'form'>): APIModalInteractionResponseCallbackData {
  const { values, token } = reply
  const { title, fields } = wordsFor(reply).form
  return {
    custom_id: `${lead}${token}`,
    title,
    components: noteFields.map((field) => {
      const { name, long, most } = field
      const { label, hint } = fields[name]
      const value = typeable(values[name] ?? '', field)
      const style = long ? styles.paragraph : styles.short
      const input = { type: kinds.input, custom_id: name, style, max_length: most, required: true, placeholder: hint }
      return { type: kinds.label, label, component: { ...input, ...(value.trim() === '' ? {} : { value }) } }
    }),
  }
}

/** The token of a form that was handed in; null if it is none of the desk's. */
export const readFormId = (id: string): string | null => (id.startsWith(lead) ? id.slice(lead.length) : null)
