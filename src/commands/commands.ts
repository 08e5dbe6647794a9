import { moderatorCommands } from './moderator-commands.js'

/** Languages that names and descriptions are given in besides English, by their ISO 639-1 codes. */
type Localized = Readonly<Record<'fr' | 'es', { readonly name: string; readonly description: string }>>

export interface OptionShape {
  readonly name: string
  readonly description: string
  /** `count`: a whole number from `least` to `most`. `choice`: one of `choices`. */
  readonly type: 'text' | 'flag' | 'count' | 'choice'
  readonly least?: number
  readonly most?: number
  readonly choices?: readonly string[]
  readonly required: boolean
  /** What is offered while it is typed; null for nothing. */
  readonly completes: Completed | null
  readonly localized: Localized
}

/** What can be offered while it is typed. */
export type Completed = 'question' | 'document' | 'zone'

interface CommandShape {
  readonly name: string
  readonly description: string
  /** The option that text behind the command's name is taken for; null where none is. */
  readonly argument: string | null
  readonly example: string
  readonly moderators: boolean
  readonly localized: Localized
  readonly options: readonly OptionShape[]
}

/** What anybody can ask the desk to do, on every platform. */
const openCommands = [
  {
    name: 'ask',
    description: 'Ask a question and get cited excerpts that answer it',
    argument: 'question',
    example: '/ask Where did Ruto speak?',
    moderators: false,
    localized: {
      fr: { name: 'demander', description: 'Poser une question et recevoir les extraits qui y répondent, avec leurs sources' },
      es: { name: 'preguntar', description: 'Hacer una pregunta y recibir los extractos que la responden, con sus fuentes' },
    },
    options: [
      {
        name: 'question',
        description: 'What you want to know, in English',
        type: 'text',
        required: true,
        completes: 'question',
        localized: {
          fr: { name: 'question', description: 'Ce que vous voulez savoir, en anglais' },
          es: { name: 'pregunta', description: 'Lo que quiere saber, en inglés' },
        },
      },
      {
        name: 'private',
        description: 'Show the answer to you alone',
        type: 'flag',
        required: false,
        completes: null,
        localized: {
          fr: { name: 'privé', description: 'Ne montrer la réponse qu’à vous' },
          es: { name: 'privado', description: 'Mostrar la respuesta solo a usted' },
        },
      },
    ],
  },
  {
    name: 'sources',
    description: 'List the documents the desk answers from, with their dates',
    argument: null,
    example: '/sources',
    moderators: false,
    localized: {
      fr: { name: 'sources', description: 'Lister les documents sur lesquels le bureau s’appuie, avec leurs dates' },
      es: { name: 'fuentes', description: 'Listar los documentos en que se basa el servicio, con sus fechas' },
    },
    options: [],
  },
  {
    name: 'help',
    description: 'Show what the desk can do and how to read an answer',
    argument: null,
    example: '/help',
    moderators: false,
    localized: {
      fr: { name: 'aide', description: 'Montrer ce que le bureau sait faire et comment lire une réponse' },
      es: { name: 'ayuda', description: 'Mostrar lo que hace el servicio y cómo leer una respuesta' },
    },
    options: [],
  },
  {
    name: 'forget-me',
    description: 'Remove what the desk keeps of you: your ratings and unanswered questions',
    argument: null,
    example: '/forget-me',
    moderators: false,
    localized: {
      fr: { name: 'oublie-moi', description: 'Supprimer ce que le bureau garde de vous : vos avis et questions restées sans réponse' },
      es: { name: 'olvidame', description: 'Borrar lo que el servicio guarda de usted: valoraciones y preguntas sin respuesta' },
    },
    options: [],
  },
] as const

/** What a person can ask the desk to do, on every platform. */
export const commands = [...openCommands, ...moderatorCommands] as const satisfies readonly CommandShape[]

export type Command = (typeof commands)[number]
export type CommandName = Command['name']

export type OptionName = Command['options'][number]['name']

/** A message to the desk may name a command of everybody's, with a slash or without; nothing at all asks for help, all else is a question. */
export function readCommand(text: string): { readonly command: CommandName; readonly text: string } {
  const word = text.toLowerCase().replace(/^\//, '')
  const named = commands.find(({ name, argument, moderators }) => argument === null && !moderators && name === word)
  if (text === '') return { command: 'help', text: '' }
  return named ? { command: named.name, text: '' } : { command: 'ask', text }
}

/** What stands behind a command's name where it is typed as one line: options as `name:value`, all else its argument. */
export interface ReadLine {
  readonly text: string
  /** Values as typed; a flag that is given is `true`. */
  readonly options: Readonly<Partial<Record<OptionName, string>>>
}

/** `name:value` or `name:"a value with blanks"`, with the quotation marks that phones put there too. */
const optionPattern = /(?<=^|\s)([\p{L}-]+):(?:["“”]([^"“”]*)["“”]|(\S+))/gu

/** Read what stands behind a command's name. What names no option of the command is part of its argument. */
export function readOptions({ argument, options }: Command, line: string): ReadLine {
  const known: readonly OptionShape[] = options
  const given: Partial<Record<string, string>> = {}
  let rest = line.replace(optionPattern, (whole, name: string, quoted: string | undefined, bare: string | undefined) => {
    const option = known.find((one) => one.name === name.toLowerCase())
    if (option === undefined || option.name === argument) return whole
    given[option.name] = (quoted ?? bare ?? '').trim()
    return ''
  })
  for (const { name } of known.filter(({ type }) => type === 'flag')) {
    // A flag may stand alone at the end: as a word within the text it is meant as a word.
    const alone = new RegExp(`(?:^|\\s)${name}\\s*$`, 'i')
    if (given[name] === undefined && argument !== 'question' && alone.test(rest)) {
      given[name] = 'true'
      rest = rest.replace(alone, '')
    }
  }
  return { text: argument === null ? '' : rest.replace(/\s+/g, ' ').trim(), options: given }
}

/** What a person can do with someone's message: ask it. The answer is private. */
export const messageAction = {
  title: 'Find this in the articles',
  /** For Slack, which takes 24 characters. */
  shortTitle: 'Find in the articles',
  localized: { fr: 'Chercher dans les articles', es: 'Buscar en los artículos' },
} as const

/**
 * What a person can press; what stands on it is in the words of each language. `shows`: to whom pressed alone, in place of the message, openly to all, as the message itself is shown, or
 * as a form to fill in. Those of moderators do nothing for others.
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
} as const satisfies Readonly<Record<string, { shows: 'privately' | 'in place' | 'openly' | 'alike' | 'as a form'; moderators: boolean }>>

export type ButtonName = keyof typeof buttons

/** What only moderators may do: their commands and buttons, and to hand in the form. */
export function isForModerators(command: string): boolean {
  const pressed = Object.hasOwn(buttons, command) && buttons[command as ButtonName].moderators
  return pressed || command === 'submit' || commands.some(({ name, moderators }) => moderators && name === command)
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
