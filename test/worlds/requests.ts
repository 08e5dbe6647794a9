import type { ButtonName, NoteForm } from '../../src/commands/commands.js'
import type { TypedOptions } from '../../src/commands/values.js'
import type { Came, CommandRequest, Request } from '../../src/contract/request.js'

/** A request without its person and place. */
export const ask = (text: string) => ({ kind: 'ask', text }) as const
export const command = (name: CommandRequest['name'], options: TypedOptions = {}) => ({ kind: 'command', name, options }) as const
export const press = (button: ButtonName, token: string | null | undefined) => ({ kind: 'press', button, token: token ?? '' }) as const
export const submit = (token: string, form: NoteForm) => ({ kind: 'submit', token, form }) as const

type Without<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never
/** A request whose event and platform do not matter. */
export type Wanted = Without<Request, 'id' | 'platform'> & Partial<Pick<Came, 'id' | 'platform'>>

let events = 0

/** A new event on the platform "test", with some fields changed. */
export const request = (wanted: Wanted): Request => ({ id: `event-${++events}`, platform: 'test', ...wanted }) as Request
