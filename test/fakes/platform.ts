import type { SeenLine } from '../support/seen-line.js'
import type { Bot } from './bot-process.js'
import type { BodyTrouble } from './broken-body.js'

/** What a person sees of one of the desk's messages. */
export interface Seen<Message = object> {
  /** The same object as long as it is the same message. */
  readonly message: Message
  readonly lines: readonly SeenLine[]
  /** Its lines without markup. */
  readonly text: string
  /** Its buttons' labels. */
  readonly labels: readonly string[]
  /** The id of the one person who sees it; null if everybody does. */
  readonly onlyFor: string | null
}

/** A message with these lines, as a person sees it. */
export const seenOf = <Message>(fields: Omit<Seen<Message>, 'text'>): Seen<Message> => ({
  ...fields,
  text: fields.lines.map(({ text }) => text).join('\n'),
})

/** Its quotations, each whole. */
export const quotesIn = ({ lines }: Seen): readonly string[] => lines.flatMap(({ kind, text }) => (kind === 'quote' ? [text] : []))

export interface Person {
  readonly id: string
}
/** A channel, a thread or a direct message. */
export interface Room {
  readonly id: string
}
/** A message of a person, in the platform’s own type. */
export type Said = object
export type Values = Readonly<Record<string, string | number | boolean>>

/** A form as a person sees it. */
export interface Form {
  /** Its values, by the inputs’ names. */
  readonly typed: Readonly<Record<string, string>>
  /** Type into it and submit it. */
  handIn(typed: Readonly<Record<string, string>>): Promise<HandedIn>
  /** Another person, who got access to it, submits it. @returns what they see */
  handInAs(person: Person, typed: Readonly<Record<string, string>>): Promise<Seen>
}

/** The result of a submitted form: one or the other. */
export interface HandedIn {
  /** It was accepted, and the sender sees this; null if it was not. */
  readonly done: Seen | null
  /** The errors, by the inputs’ names, and the form with the typed text. */
  readonly wrong: Readonly<Record<string, string>>
  readonly again: Form
}

export interface PlatformOptions {
  /** Settings in addition to the connection. */
  readonly env?: Readonly<Record<string, string>>
  /** Start a process, for tests that need one. */
  readonly ownProcess?: boolean
  /** The operator allows the desk to read channels, if that is a setting. */
  readonly readsChannels?: boolean
}

/** A desk on the look-alike of a platform, as people and its operator use it. Features of one platform only are in its own desk. */
export interface PlatformDesk {
  /** The desk’s name for the platform. */
  readonly id: string
  readonly room: Room
  readonly dataDir: string
  readonly bot: Bot
  /** Stop the program and start it again, as after an update. */
  restart(): Promise<void>
  close(): Promise<void>
  /** What the desk sent that the platform would refuse, or that could do harm. A test expects it to be empty. */
  problems(): readonly unknown[]
  /** The ids of people whom the desk notified since the last call. A test consumes those that it expects. */
  takeNotified(): readonly string[]

  /** Defaults that differ between platforms. */
  readonly customs: {
    /** Whether only the asker sees the answer to /ask. */
    readonly asksAlone: boolean
    /** Where mentions are answered. */
    readonly answers: 'thread' | 'channel'
    /** The button that shows an answer to everybody, and whether it notifies the person who pressed it. */
    readonly share: string
    readonly sharingNotifies: boolean
    /** Texts that would do harm if shown unescaped, as the platform sends them. */
    readonly hostile: readonly string[]
    /** The longest question in a mention, and in /ask. */
    readonly longest: { readonly mentioned: string; readonly typed: string }
  }
  /** Patterns in a message that would do harm. */
  harmIn(seen: Seen): readonly string[]

  /** @param locale the person’s language on the platform; English by default */
  person(name?: string, locale?: string): Person
  /** Her name is Nora Lind. */
  moderator(): Person
  /** One person for each way of being a moderator. */
  everyModerator(): readonly Person[]
  addRoom(): Room
  /** A thread that another person started. */
  threadIn(room: Room): Room
  direct(person: Person): Room

  say(person: Person, room: Room, text: string, options?: SayOptions): Said
  mention(person: Person, room: Room, text: string): Said
  /** The platform delivers it again, which is allowed. */
  redeliver(said: Said): void
  answerTo(said: Said): Promise<Seen>
  /** How often it has been answered. */
  answersTo(said: Said): number
  /** Whether the desk acknowledged all of its events; null if the platform has no acknowledgements. */
  acknowledged(said: Said): boolean | null
  /** The thread that starts with it. */
  threadOf(said: Said): Room
  /** Continue after a public answer of the desk, without mentioning it again. */
  carryOn(person: Person, from: Seen, text: string): Said
  /** The desk’s messages there that everybody sees, or the person in a direct message. */
  seenIn(room: Room): readonly Seen[]
  /** What the desk showed to one person only, without direct messages. */
  shownAlone(person: Person): readonly Seen[]
  /** The present state of a message. */
  seeAgain(seen: Seen): Seen
  /** The place of a message. */
  roomOf(seen: Seen): Room
  /** Addresses of a message, as the platform formats them. */
  linkTo(said: Said): string
  linkToSeen(seen: Seen): string
  /** Another app, or somebody’s bot, writes a message. */
  sayAsBot(room: Room, text: string): Said
  /** Somebody writes in the thread that starts with this message. */
  sayInThread(person: Person, said: Said, text: string): Said

  /** Use a command. @returns the first reply */
  use(person: Person, room: Room, command: string, values?: Values): Promise<Seen>
  /** Use a command with several replies. @returns the replies as soon as the condition is true */
  useUntil(person: Person, room: Room, command: string, values: Values, isAll: (seen: readonly Seen[]) => boolean): Promise<readonly Seen[]>
  /** Choose the desk's command from a message's menu. */
  askAbout(person: Person, said: Said): Promise<Seen>
  press(person: Person, seen: Seen, label: string): Promise<Seen>
  /** Press the button that deletes the message: there is no reply. */
  pressAway(person: Person, seen: Seen, label: string): void
  openForm(person: Person, seen: Seen, label: string): Promise<Form>
  /** The same message, for a person who does not see it. */
  stolenBy(person: Person, seen: Seen): Seen
  /** The same message, with a button `x` that the desk did not make. */
  forged(seen: Seen): Seen

  until<Value>(condition: () => Value, what: string): Promise<NonNullable<Value>>
  /** Resolves when the desk has accepted a message and works on it. */
  taken(said: Said): Promise<void>
  /** Each makes the desk’s next message fail in another way. */
  readonly faults: readonly (() => void)[]
  /** The desk’s messages arrive from now on, but their receipts are lost. */
  loseReceipts(): void
  /** End all failures. */
  heal(): void
  /** The platform begins its response to the desk’s next message, and does not finish it. With a 200 it accepts the message. */
  breakBody(status: 200 | 500, trouble: BodyTrouble): void
  /** From now on each channel accepts three messages at once, and then one a second. */
  paceChannels(): void
  /** The desk’s next messages exceed a rate limit. The response says after how many seconds to retry, or with null nothing. */
  limit(seconds: number | null, times: number): void
  /** The platform fails on the desk’s next messages. */
  breakOn(times: number): void
  /** How often the desk tried to send a message, and how often the platform refused it as too early. */
  sends(): { readonly tried: number; readonly refused: number }
  /** The author edits it, so that it mentions the desk. */
  editToMention(said: Said, text: string): void
  /** The author deletes it. */
  remove(said: Said): void
  /** Receive the desk’s next message and never answer. @returns whether it arrived */
  ignoreNext(): () => boolean
  /** The desk’s connection: null if the platform sends requests instead. */
  readonly connection: {
    drop(): void
    /** The platform asks for a new one. */
    renew(): void
    /** How often the desk reconnected without losing anything. */
    readonly returns: () => number
    /** Whether it is closed. */
    readonly isClosed: () => boolean
  } | null
}

export interface SayOptions {
  /** It has a picture. */
  readonly picture?: boolean
}

/** A platform for a suite. */
export interface Platform {
  readonly name: string
  /** Whether the desk keeps a connection to it. */
  readonly connects: boolean
  open(options?: PlatformOptions): Promise<PlatformDesk>
}
