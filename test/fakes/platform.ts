import type { SeenLine } from '../support/seen-line.js'
import type { Bot } from './bot-process.js'
import type { BodyTrouble } from './broken-body.js'

/** What a person sees of one of the desk's messages. */
export interface Seen<Message = object> {
  /** The same object while it is the same message. */
  readonly message: Message
  readonly lines: readonly SeenLine[]
  /** Its lines without markup. */
  readonly text: string
  /** Its buttons' labels. */
  readonly labels: readonly string[]
  /** The id of the one person who sees it; null if all do. */
  readonly onlyFor: string | null
}

/** What somebody sees of a message with these lines. */
export const seenOf = <Message>(fields: Omit<Seen<Message>, 'text'>): Seen<Message> => ({
  ...fields,
  text: fields.lines.map(({ text }) => text).join('\n'),
})

/** Quotations in it, each whole. */
export const quotesIn = ({ lines }: Seen): readonly string[] => lines.flatMap(({ kind, text }) => (kind === 'quote' ? [text] : []))

export interface Person {
  readonly id: string
}
/** A channel, a thread or a direct message. */
export interface Room {
  readonly id: string
}
/** Something that somebody said: the platform's own message. */
export type Said = object
export type Values = Readonly<Record<string, string | number | boolean>>

/** A form as a person sees it. */
export interface Form {
  /** What stands in it, by the inputs' names. */
  readonly typed: Readonly<Record<string, string>>
  /** Type into it and hand it in. */
  handIn(typed: Readonly<Record<string, string>>): Promise<HandedIn>
  /** Somebody else, who got hold of it, hands it in. @returns what they are told */
  handInAs(person: Person, typed: Readonly<Record<string, string>>): Promise<Seen>
}

/** What becomes of a form: one or the other. */
export interface HandedIn {
  /** It was taken, and who handed it in sees this; null if it was not. */
  readonly done: Seen | null
  /** What is wrong, by the inputs' names, and the form with all that was typed. */
  readonly wrong: Readonly<Record<string, string>>
  readonly again: Form
}

export interface PlatformOptions {
  /** Settings besides those that connect. */
  readonly env?: Readonly<Record<string, string>>
  /** Start a process: for what only one can show. */
  readonly ownProcess?: boolean
  /** The operator lets channels be read, if that needs to be set. */
  readonly readsChannels?: boolean
}

/** A desk on a platform's look-alike, as people and its operator meet it. What one platform alone has is not here: see its desk. */
export interface PlatformDesk {
  /** What the desk calls the platform. */
  readonly id: string
  readonly room: Room
  readonly dataDir: string
  readonly bot: Bot
  /** Stop the program and start it again, as after an update. */
  restart(): Promise<void>
  close(): Promise<void>
  /** What the desk sent that the platform would refuse, or that could do harm. A test expects it to be empty. */
  problems(): readonly unknown[]
  /** The ids of people whom the desk's messages notify, since it was last asked. A test takes those it expects. */
  takeNotified(): readonly string[]

  /** What differs if no setting was changed. */
  readonly customs: {
    /** Whether /ask shows its answer to the asker alone. */
    readonly asksAlone: boolean
    /** Where a mention is answered. */
    readonly answers: 'thread' | 'channel'
    /** The button that shows an answer to all, and whether it notifies who pressed it. */
    readonly share: string
    readonly sharingNotifies: boolean
    /** Texts that would do harm were they shown as they are, as they come from the platform. */
    readonly hostile: readonly string[]
    /** The longest question that can be mentioned, and typed into /ask. */
    readonly longest: { readonly mentioned: string; readonly typed: string }
  }
  /** What in a message would do harm. */
  harmIn(seen: Seen): readonly string[]

  /** @param locale the language that they have chosen on the platform; English by default */
  person(name?: string, locale?: string): Person
  /** Called Nora Lind. */
  moderator(): Person
  /** One of each kind that the platform or the settings make moderators. */
  everyModerator(): readonly Person[]
  addRoom(): Room
  /** A thread that somebody else began. */
  threadIn(room: Room): Room
  direct(person: Person): Room

  say(person: Person, room: Room, text: string, options?: SayOptions): Said
  mention(person: Person, room: Room, text: string): Said
  /** The platform delivers it again, as it may. */
  redeliver(said: Said): void
  answerTo(said: Said): Promise<Seen>
  /** How often it was answered up to now. */
  answersTo(said: Said): number
  /** Whether the desk has acknowledged every event of it; null if the platform knows no acknowledgement. */
  acknowledged(said: Said): boolean | null
  /** The thread that begins with it. */
  threadOf(said: Said): Room
  /** Carry on from one of the desk's answers that all see, without mentioning it again. */
  carryOn(person: Person, from: Seen, text: string): Said
  /** The desk's messages there that all see, or in a direct message the person. */
  seenIn(room: Room): readonly Seen[]
  /** What the desk has shown to a person alone, direct messages aside. */
  shownAlone(person: Person): readonly Seen[]
  /** A message as it is by now. */
  seeAgain(seen: Seen): Seen
  /** Where a message stands. */
  roomOf(seen: Seen): Room
  /** Addresses that lead to something that was said, as the platform makes them. */
  linkTo(said: Said): string
  linkToSeen(seen: Seen): string
  /** Another app, or a bot of somebody's, says something. */
  sayAsBot(room: Room, text: string): Said
  /** Somebody says something in the thread that begins with what was said. */
  sayInThread(person: Person, said: Said, text: string): Said

  /** Use a command. @returns the first reply */
  use(person: Person, room: Room, command: string, values?: Values): Promise<Seen>
  /** Use a command that has several replies. @returns those that are there once the condition holds */
  useUntil(person: Person, room: Room, command: string, values: Values, isAll: (seen: readonly Seen[]) => boolean): Promise<readonly Seen[]>
  /** Choose the desk's command from a message's menu. */
  askAbout(person: Person, said: Said): Promise<Seen>
  press(person: Person, seen: Seen, label: string): Promise<Seen>
  /** Press what takes the message away: nothing comes back. */
  pressAway(person: Person, seen: Seen, label: string): void
  openForm(person: Person, seen: Seen, label: string): Promise<Form>
  /** The same message, in the hands of somebody who does not see it. */
  stolenBy(person: Person, seen: Seen): Seen
  /** The same message, with a button `x` that the desk never made. */
  forged(seen: Seen): Seen

  until<Value>(condition: () => Value, what: string): Promise<NonNullable<Value>>
  /** Resolves once the desk has taken a message and works on it. */
  taken(said: Said): Promise<void>
  /** Each lets the next message of the desk go wrong in another way. */
  readonly faults: readonly (() => void)[]
  /** The desk's messages arrive from now on, and it never hears of it. */
  loseReceipts(): void
  /** Nothing goes wrong any more. */
  heal(): void
  /** The platform begins its answer to the next message of the desk, and does not bring it to its end. With a 200 it takes the message. */
  breakBody(status: 200 | 500, trouble: BodyTrouble): void
  /** From now on each channel takes three messages at once, and then one a second. */
  paceChannels(): void
  /** The next messages of the desk are too many: it is told after how many seconds there is room, or with null nothing. */
  limit(seconds: number | null, times: number): void
  /** The platform breaks on the desk's next messages. */
  breakOn(times: number): void
  /** How often the desk tried to send a message, and how often the platform said that it was too early. */
  sends(): { readonly tried: number; readonly refused: number }
  /** Who said it changes it, so that it mentions the desk. */
  editToMention(said: Said, text: string): void
  /** Who said it takes it away again. */
  remove(said: Said): void
  /** Take the desk's next message and never answer. @returns whether it came */
  ignoreNext(): () => boolean
  /** Where the desk holds a connection: null if the platform calls it. */
  readonly connection: {
    drop(): void
    /** The platform asks for a new one. */
    renew(): void
    /** How often the desk came back, and lost nothing. */
    readonly returns: () => number
    /** Whether it is closed. */
    readonly isClosed: () => boolean
  } | null
}

export interface SayOptions {
  /** It comes with a picture. */
  readonly picture?: boolean
}

/** A platform that a suite runs on. */
export interface Platform {
  readonly name: string
  /** Whether the desk holds a connection to it. */
  readonly connects: boolean
  open(options?: PlatformOptions): Promise<PlatformDesk>
}
