/** Why a question is a gap: nothing was found, nothing that answers, or somebody thought little of the answer. */
export type GapReason = 'none' | 'related' | 'disliked'

/** A question that got no answer. */
export interface Gap {
  readonly id: string
  readonly platform: string
  /** The platform's id of the channel; null where it has none. */
  readonly channel: string | null
  /** Whose it is by the platform's id, so that they can be told the answer; null once it was dropped. */
  readonly person: string | null
  /** Where it was asked, for an answer later; see `Came.answerTo`. */
  readonly answerTo: string | null
  readonly at: Date
  readonly reason: GapReason
  /** What was asked, without what could tell of a person. */
  readonly question: string
}

/** What becomes of gaps. */
export type GapEnd = 'answered' | 'dismissed'
