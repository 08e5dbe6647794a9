import type { Status } from '../adapter.js'
import type { Gap, GapEnd } from '../gaps/gap.js'

/** What a person thought of an answer. Of the same person and answer only the last rating counts. */
export interface Rating {
  readonly platform: string
  /** The platform's id of who rated. */
  readonly person: string
  /** The platform's id of the channel; null where it has none. */
  readonly place: string | null
  readonly at: Date
  readonly good: boolean
  readonly status: Status
  /** The question, where the platform shows it with the answer. */
  readonly question: string | null
  /** Which excerpts were shown, as the answer's buttons carry them. */
  readonly answer: string
}

/** What must outlive a restart. Every method throws where the database fails. */
export interface Store {
  /** Make the database ready where it is not yet. */
  prepare(): Promise<void>
  /**
   * Note that an event has come.
   * @returns false where it came before, to this process or to another on the same database
   */
  see(event: string, at: Date): Promise<boolean>
  rate(rating: Rating): Promise<void>
  /** All ratings, oldest first. */
  ratings(): Promise<readonly Rating[]>
  recordGap(gap: Gap): Promise<void>
  /** Gaps that nobody has ended yet, first asked first. */
  openGaps(): Promise<readonly Gap[]>
  /**
   * End gaps.
   * @param note the id of the document that answers them; null where they are dismissed
   * @returns those that were open until now
   */
  endGaps(ids: readonly string[], end: GapEnd, note: string | null): Promise<readonly string[]>
  /** Forget whose the gaps are that were asked before this time. */
  forgetAskers(before: Date): Promise<void>
  /**
   * Remove what is kept of a person: their ratings and gaps.
   * @returns how many records there were
   */
  forgetPerson(platform: string, person: string): Promise<number>
  /** Forget the events that came before this time. */
  forgetEvents(before: Date): Promise<void>
  close(): Promise<void>
}
