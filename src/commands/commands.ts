import { choice, count, day, flag, language, type OptionRow, text, weekdays, zone } from './options.js'

interface CommandRow {
  /** The option that text behind the command's name is taken for; null if none is. */
  readonly argument: string | null
  readonly example: string
  readonly moderators: boolean
  readonly options: Readonly<Record<string, OptionRow>>
}

/** How many points a summary has. */
export const pointLimits = { least: 3, most: 10, usual: 5 } as const

/**
 * What a person can ask the desk to do, on every platform, in the order in which it is listed. Each language's `commands.ts` has the names
 * and descriptions of commands and options.
 */
export const commandTable = {
  ask: {
    argument: 'question',
    example: '/ask Where did Ruto speak?',
    moderators: false,
    options: { question: { ...text, required: true, completes: 'question' }, private: flag },
  },
  sources: { argument: null, example: '/sources', moderators: false, options: {} },
  help: { argument: null, example: '/help', moderators: false, options: {} },
  'forget-me': { argument: null, example: '/forget-me', moderators: false, options: {} },
  summary: {
    argument: 'topic',
    example: '/summary Kenyan courts points:3',
    moderators: true,
    options: {
      topic: text,
      document: { ...text, completes: 'document' },
      points: count(pointLimits.least, pointLimits.most),
      since: day,
      share: flag,
    },
  },
  gaps: { argument: null, example: '/gaps', moderators: true, options: {} },
  digest: {
    argument: 'action',
    example: '/digest schedule every:weekly day:monday hour:9 zone:America/Port-au-Prince',
    moderators: true,
    options: {
      action: { ...choice(['now', 'schedule', 'off']), required: true },
      every: choice(['weekly', 'daily']),
      day: choice(weekdays, 'weekday'),
      hour: count(0, 23),
      zone,
      share: flag,
    },
  },
  insights: { argument: null, example: '/insights', moderators: true, options: {} },
  settings: {
    argument: null,
    example: '/settings answers:thread private:true',
    moderators: true,
    options: {
      ...{ answers: choice(['thread', 'channel']), private: flag, language },
      ...{ listen: choice(['questions', 'off']), 'moderators-here': flag, server: flag },
    },
  },
} as const satisfies Readonly<Record<string, CommandRow>>

type CommandTable = typeof commandTable
export type CommandName = keyof CommandTable
type OptionNames<Name extends CommandName> = Name extends CommandName ? keyof CommandTable[Name]['options'] : never
export type OptionName = OptionNames<CommandName>

export type Option = OptionRow & { readonly name: OptionName }

/** A command with its options, in the order in which they are listed. */
export interface Command extends Omit<CommandRow, 'options'> {
  readonly name: CommandName
  readonly argument: OptionName | null
  readonly options: readonly Option[]
}

/** The table as a list. */
export const commands: readonly Command[] = Object.entries(commandTable).map(([command, row]) => ({
  ...row,
  name: command as CommandName,
  options: Object.entries<OptionRow>(row.options).map(([name, option]) => ({ name: name as OptionName, ...option })),
}))

/** @returns undefined if there is no command of that name */
export const commandNamed = (wanted: string): Command | undefined => commands.find(({ name }) => name === wanted)

/**
 * The buttons; each language has their labels. `shows` says where the result goes. It is shown only to the person who pressed, in place of the message,
 * openly to all, like the message itself, or as a form to fill in. Moderators' buttons do nothing for others.
 */
export const buttons = {
  more: { shows: 'privately', moderators: false },
  next: { shows: 'in place', moderators: false },
  good: { shows: 'privately', moderators: false },
  bad: { shows: 'privately', moderators: false },
  share: { shows: 'openly', moderators: false },
  /** A suggested question; its label is the question. */
  try: { shows: 'alike', moderators: false },
  list: { shows: 'in place', moderators: false },
  /** A gap: to write the note that answers it. */
  answer: { shows: 'as a form', moderators: true },
  dismiss: { shows: 'in place', moderators: true },
  others: { shows: 'in place', moderators: true },
  /** A note that could not be taken: to go on writing it. */
  edit: { shows: 'as a form', moderators: true },
  /** To pass a question on to moderators. */
  person: { shows: 'privately', moderators: false },
  /** To remove an unasked answer: for the person whose question it answers, and for moderators. */
  hide: { shows: 'in place', moderators: false },
  /** A question that was passed on to moderators: to end it without an answer. */
  close: { shows: 'in place', moderators: true },
  /** A change of a followed source: to publish it, or not. */
  accept: { shows: 'privately', moderators: true },
  refuse: { shows: 'privately', moderators: true },
} as const satisfies Readonly<Record<string, { shows: 'privately' | 'in place' | 'openly' | 'alike' | 'as a form'; moderators: boolean }>>

export type ButtonName = keyof typeof buttons

/** What somebody wants to do. */
export type Wanted =
  | { readonly kind: 'ask' | 'submit' }
  | { readonly kind: 'command'; readonly name: CommandName }
  | { readonly kind: 'press'; readonly button: ButtonName }

/** Whether only moderators may do it: their commands and buttons, and submitting the form. */
export function isForModerators(wanted: Wanted): boolean {
  if (wanted.kind === 'command') return commandTable[wanted.name].moderators
  return wanted.kind === 'press' ? buttons[wanted.button].moderators : wanted.kind === 'submit'
}

/** The fields of the form in which a moderator answers a gap, at most five: Discord takes no more. Lengths in characters. */
export const noteFields = [
  { name: 'question', long: false, most: 300 },
  { name: 'answer', long: true, most: 2_000 },
  { name: 'source', long: false, most: 200 },
  { name: 'link', long: false, most: 500 },
  { name: 'date', long: false, most: 10 },
] as const

export type NoteField = (typeof noteFields)[number]['name']
/** What is typed into the form. */
export type NoteForm = Readonly<Record<NoteField, string>>
