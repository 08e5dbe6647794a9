import type { Installed } from '../contract/installations.js'
import type { ChannelSettings, Status } from '../contract/reply.js'
import type { Counter } from '../lib/limits.js'
import type { ChangeEnd, FollowedPage, SourceChange } from '../records/followed.js'
import type { Draft, Gap, GapEnd, Note } from '../records/gap.js'
import type { InboxRecord } from '../records/inbox.js'
import type { OutboxRecord } from '../records/outbox.js'
import type { Schedule } from '../records/schedule.js'
import type { SharedNotes } from './shared-notes.js'
import type { Change, Watching } from './watch.js'

/** What a person thought of an answer. Of the same person and answer only the last rating counts. */
export interface Rating {
  readonly platform: string
  /** The platform's id of who rated; null if it was forgotten. */
  readonly person: string | null
  /** The platform's id of the channel; null if it has none. */
  readonly channel: string | null
  readonly at: Date
  readonly good: boolean
  readonly status: Status
  /** The question, masked, if the platform shows it with the answer. */
  readonly question: string | null
  /** Which excerpts were shown, as the answer's buttons carry them. */
  readonly answer: string
}

/** The last question of a thread, which the next one may carry on. */
export interface Asked {
  readonly platform: string
  readonly thread: string
  /** Who asked, by the platform's id; null if nobody need be forgotten. */
  readonly person: string | null
  /** Masked; empty if there was nothing to carry on yet. */
  readonly question: string
  readonly at: Date
}

/** How many questions of one hour had the same channel, outcome, subject and language. */
export interface Tally {
  /** The hour's beginning. */
  readonly hour: Date
  readonly platform: string
  /** The platform's id of the channel; null if it has none. */
  readonly channel: string | null
  readonly status: Status
  /** What the answer was about: document and headings; null if there was none. */
  readonly subject: string | null
  /** In which language they were asked, BCP 47; absent where an earlier version counted them. */
  readonly language?: string
  readonly count: number
}

/** Where moderators are asked. */
export interface ModeratorsChannel {
  readonly platform: string
  readonly channel: string
}

/** A text that a document had. */
export interface DocumentVersion {
  /** The document's id. */
  readonly document: string
  readonly sha256: string
  readonly file: string
  /** `first`: it was there when the desk first looked. */
  readonly change: 'first' | 'added' | 'changed'
  /** When it was seen first. */
  readonly at: Date
  /** The file's text; null if it is too long to be kept. */
  readonly content: string | null
}

/** The same without its text, but with the text's length. */
export interface KeptVersion extends Pick<DocumentVersion, 'document' | 'sha256' | 'change' | 'at'> {
  readonly length: number
}

/** A record that a process is sending. */
export interface ClaimedRecord extends OutboxRecord {
  /** How often sending began before. */
  readonly begun: number
}

/** How much waits in a store. */
export interface Waiting {
  /** Requests whose replies are not sent yet. */
  readonly requests: number
  /** When the oldest of them was accepted; null if there is none. */
  readonly oldest: Date | null
  /** Records that have not arrived yet. */
  readonly records: number
  /** Open gaps. */
  readonly gaps: number
}

/** What only a database that several processes use can do. */
export interface SharedStore {
  /** Where requests are counted for all processes together. */
  readonly counter: Counter
  readonly notes: SharedNotes
  /** Hear what any process changes. @param onChange never throws */
  watch(onChange: (change: Change) => void): Watching
}

/** What must survive a restart. Every method throws if the database fails. */
export interface Store {
  /** What all processes on this database share besides its tables; null for a file. */
  readonly shared: SharedStore | null
  /** Make the database ready if it is not yet. */
  prepare(): Promise<void>
  /**
   * Note that an event has come.
   * @returns false if it came before, to this process or to another on the same database
   * @example if (!(await store.see('slack C1:1700000000.1', new Date()))) return // somebody works on it
   */
  see(event: string, at: Date): Promise<boolean>
  /** Whether an event has come. */
  hasCome(event: string): Promise<boolean>
  /**
   * Keep a request until its reply is sent. No other process takes it before `until`.
   * @returns false if it is kept already.
   */
  keepRequest(record: InboxRecord, until: Date): Promise<boolean>
  /** Take requests whose process was stopped, first come first. No other process takes them before `until`. */
  takeRequests(platforms: readonly string[], now: Date, until: Date): Promise<readonly InboxRecord[]>
  /** Hold requests until another time. */
  holdRequests(ids: readonly string[], until: Date): Promise<void>
  /** Forget a request: its reply was sent, or never can be. */
  endRequest(id: string): Promise<void>
  rate(rating: Rating): Promise<void>
  /** Ratings, oldest first. @param from only those since this time; all if undefined. */
  ratings(from?: Date): Promise<readonly Rating[]>
  recordGap(gap: Gap): Promise<void>
  /** Whether any question was ever recorded: a gap, or one that was counted. */
  holdsQuestions(): Promise<boolean>
  /** Open gaps, first asked first. */
  openGaps(): Promise<readonly Gap[]>
  /** The question that was asked last in a channel, among those that begin this way. Null if there is none. */
  lastGap(platform: string, channel: string | null, beginning: string): Promise<{ readonly gap: Gap; readonly ended: GapEnd | null } | null>
  /**
   * In one step, keep a gap if it is not kept yet, mark it as passed on, and put its record into the outbox.
   * @returns false if it was passed on before, or is open no more.
   */
  passOn(gap: Gap, record: OutboxRecord): Promise<boolean>
  /** End gaps. @param note the id of the document that answers them; null if they are dismissed. @returns those that were open until now. */
  endGaps(ids: readonly string[], end: GapEnd, note: string | null): Promise<readonly string[]>
  /** Keep a draft, in place of one with its id. */
  saveDraft(draft: Draft): Promise<void>
  /** A draft. @returns null if there is none, or none any more. */
  draft(id: string): Promise<Draft | null>
  /** Decide that a draft becomes this note. */
  approveDraft(id: string, note: Note): Promise<void>
  /** Drafts that will become notes, first come first. */
  approvedDrafts(): Promise<readonly Draft[]>
  /**
   * Finish a draft whose note is written. In one step, end its gaps, put records into the outbox, and remove the draft.
   * @param recordsOf makes the records from the gaps that were still open
   * @returns false if it was done before.
   */
  finishDraft(draft: Draft, gaps: readonly Gap[], recordsOf: (ended: readonly Gap[]) => readonly OutboxRecord[]): Promise<boolean>
  /** Records that nobody is sending, first come first. */
  waitingRecords(platforms: readonly string[], now: Date): Promise<readonly string[]>
  /**
   * Begin to send a record. Until `until` no other process can. By then this one has surely stopped.
   * @returns null if it was sent before, or is being sent.
   */
  claimRecord(id: string, now: Date, until: Date): Promise<ClaimedRecord | null>
  /** A record has arrived, or never can: what it held is forgotten. */
  endRecord(id: string): Promise<void>
  /** A record could not be sent now: it waits until `until`. */
  putOffRecord(id: string, until: Date): Promise<void>
  /** Count questions. */
  tally(...tallies: readonly Omit<Tally, 'count'>[]): Promise<void>
  /** The counts of the hours from `from` up to `until`, which is left out. */
  tallies(from: Date, until: Date): Promise<readonly Tally[]>
  /** When a channel gets its digests. @returns null if it gets none. */
  schedule(platform: string, channel: string): Promise<Schedule | null>
  saveSchedule(schedule: Schedule): Promise<void>
  /** Stop a channel's digests. @returns whether it had any. */
  removeSchedule(platform: string, channel: string): Promise<boolean>
  /** Schedules whose time has come. */
  dueSchedules(platforms: readonly string[], now: Date): Promise<readonly Schedule[]>
  /** In one step, move a due schedule on and put its record into the outbox. @returns false if another process did. */
  advanceSchedule(from: Schedule, to: Schedule, record: OutboxRecord): Promise<boolean>
  /** A channel's settings. @returns null if nothing was set. */
  channelSettings(platform: string, channel: string): Promise<ChannelSettings | null>
  /** @param server whose channel it is; null if none. If its moderators are now asked in this channel, they are no longer asked in others. */
  saveChannelSettings(platform: string, channel: string, settings: ChannelSettings, server?: string | null): Promise<void>
  /** Where the moderators of a server are asked; null if that was not set. */
  moderatorsChannel(platform: string, server: string): Promise<string | null>
  /** A channel where moderators of one of these platforms are asked, the same each time; null if none was set. */
  anyModeratorsChannel(platforms: readonly string[]): Promise<ModeratorsChannel | null>
  /** Keep a thread's last question in place of the one before. */
  keepAsked(asked: Asked): Promise<void>
  /** The last question of a thread that was asked after a time; null if there is none. */
  lastAsked(platform: string, thread: string, after: Date): Promise<string | null>
  /** Forget the last questions of threads that were asked before this time, and all but this many. */
  forgetAsked(before: Date, most: number): Promise<void>
  /** What documents said and say, the newest first. */
  versions(): Promise<readonly KeptVersion[]>
  /** The same of one document, with the texts. */
  versionsOf(document: string): Promise<readonly DocumentVersion[]>
  /** Keep versions; one that was kept before is the newest again. */
  keepVersions(versions: readonly DocumentVersion[]): Promise<void>
  dropVersions(versions: readonly Pick<DocumentVersion, 'document' | 'sha256'>[]): Promise<void>
  /** Forget the askers of gaps, ratings and messages that are older than this, and drafts that nobody finished. */
  forgetAskers(before: Date): Promise<void>
  /**
   * Remove what is kept of a person: ratings, gaps, records, unfinished drafts, and the last questions of threads. Requests that are being answered
   * are removed too, but not counted. What was removed is overwritten, as far as the database allows.
   * @returns how many records there were
   */
  forgetPerson(platform: string, person: string): Promise<number>
  /** Where a platform was installed, by the servers' ids. */
  installations(platform: string): Promise<readonly Installed[]>
  /** @returns null if it is not installed there */
  installation(platform: string, server: string): Promise<Installed | null>
  /** Keep an installation in place of the one before. */
  keepInstallation(platform: string, installed: Installed): Promise<void>
  /** Forget an installation. It is overwritten too, as far as the database allows. @returns whether there was one. */
  forgetInstallation(platform: string, server: string): Promise<boolean>
  /**
   * Take on work that only one process does, or keep it for longer. The holder is an id of this process, such as a UUID.
   *
   * @returns false if another process holds it.
   */
  lease(name: string, holder: string, now: Date, until: Date): Promise<boolean>
  /** Let others take on this work before its time is over, if this holder has it. */
  release(name: string, holder: string): Promise<void>
  /** Every page and feed that is followed. */
  followedPages(): Promise<readonly FollowedPage[]>
  /** Forget what is known of pages that are neither in the list of sources nor in one of its feeds. Changes that wait stay. */
  forgetUnlisted(sources: readonly string[]): Promise<void>
  /** What a feed lists now: pages that are new are read from `next` on, and those that it lists no more are forgotten. */
  listPages(feed: string, links: readonly string[], next: Date): Promise<void>
  /**
   * All at once, keep what is known of a page, and what is new on it in place of what waited. A change that waits already, or was refused,
   * is none. Without `outcome`, what waits stays as it is.
   * @returns whether the change waits newly
   */
  saveFollowed(page: FollowedPage, outcome?: { readonly change: SourceChange | null }): Promise<boolean>
  /** What waits for a moderator, first found first. */
  pendingChanges(): Promise<readonly SourceChange[]>
  /** Record a decision on a change, and forget its text. @returns false if somebody decided before. */
  endChange(id: string, end: ChangeEnd): Promise<boolean>
  /** The decision on a change, with its title; null if nobody has decided. */
  endOf(id: string): Promise<{ readonly title: string; readonly end: ChangeEnd } | null>
  /** How much waits now, whichever process works on it. */
  waiting(): Promise<Waiting>
  /** Forget the events that came before this time. */
  forgetEvents(before: Date): Promise<void>
  close(): Promise<void>
}
