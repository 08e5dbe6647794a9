import type { PlacedPassage, ReadDocument, ReadPassage } from '../contract/reader.js'
import type { Answer, DocumentCard, Excerpt, Summary } from '../contract/reply.js'
import { type Link, noLinks } from './permalink.js'

export type AnswerRecord = ReturnType<typeof answerRecord> | ReturnType<typeof noticeRecord>
export type SummaryRecord = ReturnType<typeof summaryRecord>
export type DocumentRecord = ReturnType<typeof documentRecord>
export type DocumentTextRecord = ReturnType<typeof documentTextRecord>
export type PassageRecord = ReturnType<typeof passageRecord>

/**
 * A question's answer as JSON.
 * @param tookMs how long it took, in milliseconds
 * @example JSON.stringify(answerRecord(answer, 12.3))
 */
export function answerRecord(answer: Answer, tookMs: number, link: Link = noLinks) {
  const { question, status, mode, excerpts, newest, sourcesDiffer, suggestions, reading } = answer
  // The confidence is that of a passage; if a rule refused it, there is none.
  const confidence = status === 'none' ? 0 : answer.confidence
  const took = Math.round(tookMs * 1_000) / 1_000
  return {
    question,
    status,
    confidence,
    mode,
    tookMs: took,
    excerpts: excerpts.map(linked(link)),
    newest,
    sourcesDiffer,
    suggestions,
    ...(reading && { reading }),
  }
}

/** The reply to a text that is no question to look up, as JSON. @param notice what the desk says */
export function noticeRecord(question: string, notice: string) {
  const nothing = { excerpts: [], newest: null, sourcesDiffer: false, suggestions: [] }
  return { question, status: 'none' as const, confidence: 0, mode: null, tookMs: 0, ...nothing, notice }
}

/** A summary as JSON. */
export const summaryRecord = (summary: Summary, link: Link = noLinks) => ({ ...summary, points: summary.points.map(linked(link)) })

/** A document as a list shows it. It does not say who approved it. */
export function documentRecord(card: DocumentCard, link: Link = noLinks) {
  const { id, title, file, sha256, publisher, url, published, asOf, language, kind, license } = card
  const record = { id, title, file, sha256, publisher, url, published, asOf, language, kind, license }
  return withLink(record, link({ document: id }))
}

/** A document with its text. */
export function documentTextRecord({ card, passages }: ReadDocument, link: Link = noLinks) {
  return { ...documentRecord(card, link), passages: passages.map((passage) => linkedPassage(passage, card.id, link)) }
}

/** A passage with its document and its neighbours' ids. */
export function passageRecord({ passage, document, previous, next }: PlacedPassage, link: Link = noLinks) {
  return { ...linkedPassage(passage, document.id, link), document, previous, next }
}

const linkedPassage = (passage: ReadPassage, document: string, link: Link) =>
  withLink(passage, link({ document, excerpt: { ...passage, passage: passage.id } }))

const linked =
  (link: Link) =>
  (excerpt: Excerpt): Excerpt & { readonly permalink?: string } =>
    withLink(excerpt, link({ document: excerpt.document.id, excerpt }))

const withLink = <T extends object>(record: T, permalink: string | undefined): T & { readonly permalink?: string } =>
  permalink === undefined ? record : { ...record, permalink }
