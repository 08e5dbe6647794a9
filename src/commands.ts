/** Languages that names and descriptions are given in besides English, by their ISO 639-1 codes. */
type Localized = Readonly<Record<'fr' | 'es', { readonly name: string; readonly description: string }>>

interface OptionShape {
  readonly name: string
  readonly description: string
  readonly type: 'text' | 'flag'
  readonly required: boolean
  /** Offer what may be meant while it is typed. */
  readonly completed: boolean
  readonly localized: Localized
}

interface CommandShape {
  readonly name: string
  readonly description: string
  /** The name of the text that follows the command; null where none does. */
  readonly argument: string | null
  readonly example: string
  readonly localized: Localized
  readonly options: readonly OptionShape[]
}

/** What a person can ask the desk to do, on every platform. */
export const commands = [
  {
    name: 'ask',
    description: 'Ask a question and get cited excerpts that answer it',
    argument: 'question',
    example: '/ask Where did Ruto speak?',
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
        completed: true,
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
        completed: false,
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
    localized: {
      fr: { name: 'oublie-moi', description: 'Supprimer ce que le bureau garde de vous : vos avis et questions restées sans réponse' },
      es: { name: 'olvidame', description: 'Borrar lo que el servicio guarda de usted: valoraciones y preguntas sin respuesta' },
    },
    options: [],
  },
] as const satisfies readonly CommandShape[]

export type Command = (typeof commands)[number]
export type CommandName = Command['name']

/** A message to the desk may name a command, with a slash or without; nothing at all asks for help, everything else is a question. */
export function readCommand(text: string): { readonly command: CommandName; readonly text: string } {
  const word = text.toLowerCase().replace(/^\//, '')
  const named = commands.find(({ name, argument }) => argument === null && name === word)
  if (text === '') return { command: 'help', text: '' }
  return named ? { command: named.name, text: '' } : { command: 'ask', text }
}

/** What a person can do with someone's message: ask it. The answer is private. */
export const messageAction = {
  title: 'Find this in the articles',
  /** For Slack, which takes 24 characters. */
  shortTitle: 'Find in the articles',
  localized: { fr: 'Chercher dans les articles', es: 'Buscar en los artículos' },
} as const

/**
 * What a person can press. `shows`: to whom pressed alone, in place of the message, openly to all, or as the message itself is shown.
 */
export const buttons = {
  more: { label: 'More context', shows: 'privately' },
  next: { label: 'Next excerpts', shows: 'in place' },
  good: { label: '👍', shows: 'privately' },
  bad: { label: '👎', shows: 'privately' },
  share: { label: 'Share', shows: 'openly' },
  /** A suggested question; its label is the question. */
  try: { label: '', shows: 'alike' },
  list: { label: 'More documents', shows: 'in place' },
} as const satisfies Readonly<Record<string, { label: string; shows: 'privately' | 'in place' | 'openly' | 'alike' }>>

export type ButtonName = keyof typeof buttons
