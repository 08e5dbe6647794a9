import type { z } from 'zod'
import { type Block, everyBlock } from './model.js'
import { Refusal } from './refusal.js'
import { home, messageBlocks, modal } from './schema-blocks.js'
import type { State } from './state.js'

/** Where problems are recorded. Without `files`, as for a server without files, any file can be shown. */
type Notes = Pick<State, 'violations' | 'alive'> & Partial<Pick<State, 'files'>>

const longestText = 40_000
const longestBlocks = 13_000
/** Mentions in text with markup. A date is harmless. */
const address = /<(?:!(?:channel|here|everyone|group|subteam)\b[^>]*|@[A-Z0-9]+[^>]*|#[A-Z0-9]+[^>]*)>/g
const addressing = ['user', 'usergroup', 'channel', 'broadcast']

/** The content of a message, after the check. */
export interface Content {
  readonly text: string
  readonly blocks: readonly Block[]
}

/**
 * Check the text and the blocks of a message against Slack’s limits, and record whom it mentions.
 * @param isComplete false if it may be empty, as in an edit
 * @throws Refusal
 */
export function checkContent(
  state: Notes,
  what: string,
  { text, blocks }: { text?: unknown; blocks?: unknown },
  isComplete = true,
): Content {
  const refuse = (error: string, why: string): never => {
    state.violations.push(`${what}: ${why}`)
    throw new Refusal(error)
  }
  if (text !== undefined && typeof text !== 'string') refuse('invalid_arguments', 'text is no string')
  const own = typeof text === 'string' ? text : ''
  const list: unknown = blocks ?? []
  if (!Array.isArray(list)) throw noted(state, what, 'invalid_blocks_format', 'blocks are no list')
  if (isComplete && own.trim() === '' && list.length === 0) throw new Refusal('no_text')
  if (own.length > longestText) refuse('msg_too_long', `text has ${own.length} characters`)
  if (JSON.stringify([own, list]) !== wellFormed([own, list])) refuse('invalid_arguments', 'a lone surrogate')
  const wrongs = wrongsOf(messageBlocks, list, ['blocks'])
  if (wrongs.length === 0) wrongs.push(...twice(list))
  if (wrongs.length > 0) throw refused(state, what, 'invalid_blocks', wrongs)
  checkFiles(state, what, list as Block[])
  const length = everyBlock(list).reduce((sum, one) => sum + (typeof one.text === 'string' ? JSON.stringify(one.text).length - 2 : 0), 0)
  if (length > longestBlocks) refuse('msg_blocks_too_long', `the text of the blocks has ${length} characters`)
  noteAddresses(state, what, own)
  noteLiving(state, what, list)
  return { text: own, blocks: list as Block[] }
}

/** Check the view of a home tab. @throws Refusal */
export function checkHome(state: Notes, what: string, view: unknown): void {
  const wrongs = wrongsOf(home, view, ['view'])
  if (wrongs.length === 0) wrongs.push(...twice((view as { blocks: Block[] }).blocks))
  if (wrongs.length > 0) throw refused(state, what, 'invalid_arguments', wrongs)
  noteLiving(state, what, view)
}

/** Check a modal. @throws Refusal */
export function checkModal(state: Notes, what: string, view: unknown): void {
  const wrongs = wrongsOf(modal, view, ['view'])
  // The inputs’ own ids must be unique only within a block.
  if (wrongs.length === 0) wrongs.push(...twice((view as { blocks: Block[] }).blocks, ['block_id']))
  if (wrongs.length > 0) throw refused(state, what, 'invalid_arguments', wrongs)
  noteLiving(state, what, view)
}

/** Slack refuses a picture that it still processes as if it did not exist. @throws Refusal */
function checkFiles({ files, violations }: Notes, what: string, blocks: readonly Block[]): void {
  if (!files) return
  for (const [i, { slack_file: shown }] of blocks.entries()) {
    if (shown === undefined) continue
    const file = files.get(String((shown as { id?: string }).id))
    if (!file) violations.push(`${what}: there is no file ${JSON.stringify(shown)}`)
    if (!file || file.readyAt === null || Date.now() < file.readyAt)
      throw new Refusal('invalid_blocks', { errors: [`invalid slack file [json-pointer:/blocks/${i}/slack_file]`] })
  }
}

/** The problems of a modal, without a server. */
export const modalProblems = (view: unknown): readonly string[] => problemsOf((notes) => checkModal(notes, 'modal', view))

/** The problems of a message’s text and blocks, without a server. */
export const blockProblems = (message: { readonly text: string; readonly blocks: unknown }): readonly string[] =>
  problemsOf((notes) => checkContent(notes, 'message', message))

/** The problems of a home tab, without a server. */
export const homeProblems = (view: unknown): readonly string[] => problemsOf((notes) => checkHome(notes, 'home', view))

function problemsOf(check: (notes: Notes) => unknown): readonly string[] {
  const notes: Notes = { violations: [], alive: [] }
  try {
    check(notes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (notes.violations.length === 0) return [error.error]
  }
  return notes.violations
}

/** Record fields that a method does not know. */
export function noteUnknown(state: Notes, what: string, body: object, known: readonly string[]): void {
  const unknown = Object.keys(body).filter((field) => !known.includes(field))
  if (unknown.length > 0) state.violations.push(`${what}: unknown field ${unknown.join(', ')}`)
}

const wellFormed = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))

function wrongsOf(schema: z.ZodType, value: unknown, at: readonly PropertyKey[]): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map(({ message, path }) => `${message} [json-pointer:/${[...at, ...path].map(String).join('/')}]`)
}

/** Repeated ids. */
function twice(blocks: readonly Block[], fields: readonly ('action_id' | 'block_id')[] = ['action_id', 'block_id']): string[] {
  const all = everyBlock(blocks)
  return fields.flatMap((field) => {
    const ids = all.flatMap((one) => (typeof one[field] === 'string' ? [one[field]] : []))
    return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${field} \`${id}\` stands twice [json-pointer:/blocks]`)
  })
}

function noted(state: Notes, what: string, error: string, why: string): Refusal {
  state.violations.push(`${what}: ${why}`)
  return new Refusal(error)
}

function refused(state: Notes, what: string, error: string, wrongs: readonly string[]): Refusal {
  for (const wrong of wrongs) state.violations.push(`${what}: ${wrong}`)
  return new Refusal(error, { errors: wrongs, response_metadata: { messages: wrongs.map((wrong) => `[ERROR] ${wrong}`) } })
}

function noteLiving(state: Notes, what: string, value: unknown): void {
  for (const one of everyBlock(value)) {
    if (addressing.includes(one.type ?? '')) state.alive.push(`${what}: ${JSON.stringify(one)}`)
    if (one.type === 'mrkdwn' && typeof one.text === 'string') noteAddresses(state, what, one.text)
  }
}

function noteAddresses(state: Notes, what: string, text: string): void {
  for (const [found] of text.matchAll(address)) state.alive.push(`${what}: ${found}`)
}
