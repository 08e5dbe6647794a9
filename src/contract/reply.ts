import type { Command, NoteField, NoteForm } from '../commands/commands.js'
import type { Language } from '../commands/languages.js'
import type { KnowledgeDocument, Shape, Source, Span } from '../knowledge/document.js'
import type { Courtesy } from '../languages/courtesies.js'
import type { Reading } from '../library/read-rest.js'
import type { GapReason } from '../records/gap.js'

/** The verdicts, from the surest answer down. */
export const statuses = ['answered', 'likely', 'related', 'none'] as const

/**
 * *answered*: the first excerpt answers. *likely*: it probably does. *related*: the excerpts are only the closest passages. *none*: nothing
 * is close.
 */
export type Status = (typeof statuses)[number]

/** Whether the excerpts are shown as an answer, surely or probably. @example isAnswer('likely') // true */
export const isAnswer = (status: Status): status is 'answered' | 'likely' => status === 'answered' || status === 'likely'

/** A passage, or whole sentences of one, word for word, with where they stand. */
export interface Excerpt {
  /** The plain text of the file's slice `start..end`; a table row's has the names of its columns too, which stand above it. */
  readonly text: string
  /** What of it is a table row's or code, in `text`; absent where it is prose. */
  readonly shape?: Shape
  /** The sentence or two that answer: a range of `text` (UTF-16, end not included). */
  readonly key: readonly [number, number]
  /** What answers inside the key where one thing of the type asked for stands there: a person, a date, a number. A range of `text`. */
  readonly answer: readonly [number, number] | null
  /** Ranges of `text` (UTF-16, end not included) that match the question's terms. */
  readonly highlights: readonly (readonly [number, number])[]
  /** `document#n` */
  readonly passage: string
  /** The headings above it, joined by " › "; empty if there is none. */
  readonly heading: string
  /** Which paragraph of its document it is in, counted from 1. */
  readonly paragraph: number
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number]
  /** UTF-16 offsets into the file as decoded. */
  readonly start: number
  readonly end: number
  readonly document: {
    readonly id: string
    readonly title: string
    readonly file: string
    readonly sha256: string
    /** YYYY-MM-DD; null if the document does not say. */
    readonly asOf: string | null
    /** BCP 47 */
    readonly language: string
  }
  /** The primary sources that the passage names. */
  readonly sources: readonly Source[]
  /** The day up to which it is known: of its newest source, or of its document where it names none. YYYY, YYYY-MM or YYYY-MM-DD; null if nobody can tell. */
  readonly date: string | null
  /** How well it fits, higher is better; comparable within one answer only. */
  readonly score: number
}

export interface Answer {
  /** The question as the desk understood it: cleaned and bounded. */
  readonly question: string
  readonly status: Status
  /** The probability, 0 to 1, that the first excerpt answers the question. */
  readonly confidence: number
  /** Whether embeddings helped to find it, or words alone; null if an answer of before is shown again. */
  readonly mode: 'words' | 'embeddings' | null
  /** Best first, from different passages, at most three; every one proven against its file. */
  readonly excerpts: readonly Excerpt[]
  /**
   * The date of the newest excerpt about what was asked: YYYY, YYYY-MM or YYYY-MM-DD. It is given if the excerpt is old, or the question asks for the
   * newest. Null otherwise, or if none has a date.
   */
  readonly newest: string | null
  /** The sources of the excerpts that answer give different figures or dates for it. */
  readonly sourcesDiffer: boolean
  /** Questions near what was asked that the desk can answer; only if this one has no answer. */
  readonly suggestions: readonly string[]
  /** How many files had been read, if the folder was not read to its end yet. The others may have what is missing here. */
  readonly reading?: Reading
}

/**
 * What was typed, if it is no question to look up. *empty*: it has no word. *courtesy*: it is only polite, or asks who is there. *leaning*: it
 * continues a question that the desk does not have. `on` is the word that tells so, null if no single word does.
 */
export type Aside =
  | { readonly kind: 'empty' }
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy }
  | { readonly kind: 'leaning'; readonly question: string; readonly on: string | null }

/** A document as the header of a summary names it. */
export interface SummaryDocument {
  readonly id: string
  readonly title: string
  /** YYYY-MM-DD; null if the document does not say. */
  readonly asOf: string | null
}

export interface Summary {
  /** *held*: there are points. *no topic*: the documents say nothing about the topic. *no document*: there is none of that name. *nothing*:
   * there is no point to show, most often because all is older than asked for.
   */
  readonly outcome: 'held' | 'no topic' | 'no document' | 'nothing'
  /** What it is about, cleaned; null if it is about all. */
  readonly topic: string | null
  /** The title of the one document it is of, or the name as typed if there is none; null if it is of all. */
  readonly document: string | null
  /** YYYY-MM-DD: nothing older was taken. */
  readonly since: string | null
  /** How many documents were looked through. */
  readonly read: number
  /** Those that the points are from, if there are points; otherwise those that were looked through. The newest first. */
  readonly documents: readonly SummaryDocument[]
  /**
   * None says what another says; every one is proven against its file. With a topic the best first, otherwise by document and in the
   * order in which they stand there.
   */
  readonly points: readonly Excerpt[]
}

/** Where an answer stands among its excerpts, and what its buttons carry. */
export interface Page {
  /** The number of the first excerpt, counted from 1. */
  readonly first: number
  /** How many excerpts there are; those after the ones given can be leafed to. */
  readonly total: number
  /** How many are left out because their document has changed since the answer was given. */
  readonly changed: number
  /** The words of an earlier question that this one was read together with; null if it stands alone. */
  readonly topic: string | null
  readonly tokens: AnswerTokens
}

/**
 * What the buttons under an answer carry: at most 96 characters each, signed, good after a restart too.
 * A platform without buttons skips them.
 */
export interface AnswerTokens {
  /** For each excerpt given: the passage with its neighbours. */
  readonly more: readonly string[]
  /** For each of all excerpts: the answer from that one on. */
  readonly from: readonly string[]
  /** For each suggestion: to ask it. */
  readonly try: readonly string[]
  readonly good: string
  readonly bad: string
  readonly share: string
  /** To pass the question on to moderators; absent where there is nobody to ask, or an answer is sure. */
  readonly person?: string
  /** To take away an answer that nobody asked for; absent under all others. */
  readonly hide?: string
}

/** A passage as it is shown among its neighbours: whole, word for word. */
export interface ContextPassage {
  readonly text: string
  readonly shape?: Shape
  readonly paragraph: number
  readonly heading: string
  readonly lines: readonly [number, number]
  readonly highlights: readonly (readonly [number, number])[]
  /** Whole sentences, as ranges of `text`. */
  readonly sentences: readonly Span[]
  /** The sentence or two that answer, if the excerpt is from this one: a range of `text`. */
  readonly key: readonly [number, number] | null
  readonly sources: readonly Source[]
  /** The one that the excerpt is from. */
  readonly own: boolean
}

/** Similar questions that got no answer, as moderators see them. */
export interface GapCard {
  /** As it was asked last, without anything that could identify a person. */
  readonly question: string
  readonly count: number
  /** YYYY-MM-DD, in UTC. */
  readonly lastAsked: string
  readonly reasons: readonly GapReason[]
  /** What its buttons carry. */
  readonly answer: string
  readonly dismiss: string
}

/** How a channel wants its answers; null leaves it to the platform's custom. */
export interface ChannelSettings {
  /** Where a mention is answered. */
  readonly answers: 'thread' | 'channel' | null
  /** Whether only the asker sees a command's answer. A command can choose otherwise. */
  readonly private: boolean | null
  /** The language of the desk's own words. */
  readonly language: Language
  /** Whether questions that name nobody are answered. */
  readonly listens?: boolean
  /** Whether questions that people pass on to moderators come here. */
  readonly moderators?: boolean
}

/** How many questions came to each verdict. */
export type StatusCounts = Readonly<Record<Status, number>>

/** @example totalOf({ answered: 3, likely: 2, related: 1, none: 1 }) // 7 */
export const totalOf = (counts: StatusCounts): number => statuses.reduce((sum, status) => sum + counts[status], 0)

/** The counts of several, added up; all 0 if there are none. */
export function sumOf(all: readonly StatusCounts[]): Record<Status, number> {
  const sum = { answered: 0, likely: 0, related: 0, none: 0 }
  for (const counts of all) for (const status of statuses) sum[status] += counts[status]
  return sum
}

/**
 * The share of questions that got an answer, *answered* or *likely*, 0 to 1. Null if none was asked.
 * @example shareAnswered({ answered: 3, likely: 1, related: 0, none: 4 }) // 0.5
 */
export function shareAnswered(counts: StatusCounts): number | null {
  const all = totalOf(counts)
  return all === 0 ? null : (counts.answered + counts.likely) / all
}

/** Questions of one day by verdict. */
export interface DayCount {
  /** YYYY-MM-DD, in the digest's time zone. */
  readonly day: string
  readonly counts: StatusCounts
}

/** What is new on a page that the desk follows, as moderators see it. `told` counts the paragraphs that came and went, and has the first that came. */
export interface ChangeCard {
  readonly kind: 'new' | 'changed' | 'gone'
  readonly title: string
  readonly link: string
  readonly told: { readonly added: number; readonly removed: number; readonly sample: string }
  /** What its buttons carry; null if nobody can press. A page that is gone can only be dismissed. */
  readonly tokens: { readonly accept: string; readonly refuse: string } | null
}

/** What was asked in a span of time, what is open and what is new. */
export interface Digest {
  /** Both YYYY-MM-DD, in the digest's time zone; both days are part of it. */
  readonly from: string
  readonly to: string
  /** Every day of the span, in order. */
  readonly days: readonly DayCount[]
  /** What the answers were about, most asked first: document and headings. */
  readonly subjects: readonly { readonly text: string; readonly count: number }[]
  /** Open gaps, most asked first, at most five; like questions are one. */
  readonly gaps: readonly { readonly question: string; readonly count: number }[]
  /** How many gaps are open in all. */
  readonly openGaps: number
  /** Documents that came or changed since the last digest, each with an excerpt; null if there is none to compare with. */
  readonly news:
    | readonly { readonly document: SummaryDocument; readonly change: 'added' | 'changed'; readonly excerpt: Excerpt | null }[]
    | null
  /** How many documents came or changed besides those in `news`, which are five at most, the newest first. */
  readonly moreNews: number
  /** What is new at the followed sources, and how much more there is; absent if nothing waits for a moderator. */
  readonly waiting?: { readonly changes: readonly ChangeCard[]; readonly more: number }
  /** Of the span, beside the one before it. */
  readonly telling: Pick<Insights, 'counts' | 'before' | 'disliked' | 'languages'>
  /** The picture of `days`; null if it could not be drawn. */
  readonly chart: Chart | null
}

/**
 * A picture as PNG, and what it shows in words. `svg` is for a web page. It is narrower, and the page colours it by its classes.
 */
export type Chart = { readonly png: Uint8Array; readonly svg: string; readonly alt: string }

/** Figures on the questions of a span of time, for people who run the desk. The span of the same length before it stands beside them. */
export interface Insights {
  /** The days of this span, both YYYY-MM-DD, in its time zone; both are part of it. */
  readonly from: string
  readonly to: string
  /** Every day of the span before and of this one, in order. */
  readonly days: readonly DayCount[]
  /** Of this span. */
  readonly counts: StatusCounts
  /** Of the span before. */
  readonly before: StatusCounts
  /** What the answers were about, most asked first, at most five: document and headings. */
  readonly subjects: Digest['subjects']
  /** In which languages questions were asked (BCP 47), most asked first. */
  readonly languages: readonly { readonly language: string; readonly count: number }[]
  /** How many answers people rated up and down. */
  readonly ratings: { readonly good: number; readonly bad: number }
  /** Questions whose answers were rated down, most often first, at most five; like questions are one. */
  readonly disliked: Digest['gaps']
  /** Open gaps of all times, most asked first, at most five; like questions are one. */
  readonly gaps: Digest['gaps']
  /** How many gaps are open in all. */
  readonly openGaps: number
}

/** What a list of documents shows of each. */
export type DocumentCard = Omit<KnowledgeDocument, 'passages'>

/** A problem of a filled form and how to fix it, in a sentence; `field` is null if it belongs to no single field. */
export type FormProblem = { readonly field: NoteField | null; readonly text: string }

/**
 * What goes out, its frame in the channel's language (English by default). `site`: where its excerpts can be read in their documents, the
 * web's address without a slash at its end. An adapter draws it; nothing else decides what is said.
 */
export type Reply = Said & { readonly language?: Language; readonly site?: string }

type Said =
  /** `page` is absent where nobody can leaf: on the command line. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly page?: Page }
  | { readonly kind: 'summary'; readonly summary: Summary }
  /** Gaps, from number `first` (counted from 1) of `total` on. `next` leads to those that follow, or back; null if all are shown. */
  | {
      readonly kind: 'gaps'
      readonly groups: readonly GapCard[]
      readonly first: number
      readonly total: number
      /** A line on what was just done; null if nothing was. */
      readonly done: string | null
      readonly next: string | null
    }
  /**
   * A question that somebody passed on to moderators. `link` leads to where it was asked, as `Came.message` has it; null if it was
   * asked in private. `dismissedBy`: who has dismissed it; null while it is open, empty if nobody knows the name.
   */
  | { readonly kind: 'passed'; readonly gap: GapCard; readonly link: string | null; readonly dismissedBy: string | null }
  /** In place of the message that was pressed on: it is to be deleted. */
  | { readonly kind: 'hidden' }
  /** A form to fill in. `token` comes back with what was filled in. */
  | { readonly kind: 'form'; readonly values: Readonly<Partial<Record<NoteField, string>>>; readonly token: string }
  /**
   * A filled form that was not accepted: the reasons, by field if they belong to one. `edit` opens the form again with all that was typed.
   */
  | { readonly kind: 'refused form'; readonly problems: readonly FormProblem[]; readonly form: NoteForm; readonly edit: string | null }
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** `chart`: the shares of `days`; null if it could not be drawn. */
  | { readonly kind: 'insights'; readonly insights: Insights; readonly chart: Chart | null }
  /** How a channel wants its answers; `changed`: as of now. `wide`: every channel of the server that has no settings of its own. */
  | { readonly kind: 'channel'; readonly settings: ChannelSettings; readonly changed: boolean; readonly wide?: boolean }
  /**
   * To someone whose question could not be answered when they asked: it can now, by these excerpts. `asked`: YYYY-MM-DD, in UTC. `link`: where
   * they asked, as `Came.message` has it, for who reads this elsewhere.
   */
  | {
      readonly kind: 'told'
      readonly question: string
      readonly asked: string
      readonly excerpts: readonly Excerpt[]
      readonly link?: string
    }
  | { readonly kind: 'context'; readonly document: Excerpt['document']; readonly passages: readonly ContextPassage[] }
  /** `from`: which of them to begin with, counted from 0; `tokens`: for each, the one that begins there. */
  | { readonly kind: 'sources'; readonly documents: readonly DocumentCard[]; readonly from: number; readonly tokens: readonly string[] }
  /** `tokens`: for each sample, to ask it. */
  | {
      readonly kind: 'help'
      readonly commands: readonly Command[]
      readonly samples: readonly string[]
      readonly tokens: readonly string[]
    }
  /** `private`: meant for the one person alone. `trouble`: the request could not be handled, as something broke or the desk is being stopped. */
  | { readonly kind: 'notice'; readonly text: string; readonly private?: boolean; readonly trouble?: 'failed' | 'stopping' }

/** One kind of reply. */
export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** The picture that belongs to a reply; null if there is none. */
export function chartOf(reply: Reply): Chart | null {
  if (reply.kind === 'digest') return reply.digest.chart
  return reply.kind === 'insights' ? reply.chart : null
}

/** A line that only one person sees. */
export const notice = (text: string): ReplyOf<'notice'> => ({ kind: 'notice', text, private: true })
