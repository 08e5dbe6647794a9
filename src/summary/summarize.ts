import { makeExcerpt } from '../answer/present/excerpt.js'
import { createChecker } from '../answer/proof/checker.js'
import { cleanQuestion } from '../answer/question/clean.js'
import { pointLimits } from '../commands/commands.js'
import type { Summary, SummaryDocument } from '../contract/reply.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { Located, SearchIndex } from '../search/index.js'
import { candidatesOf, sectionOf } from './candidates.js'
import { type Choice, choosePoints, type Judged } from './choose.js'
import { bounded, findDocument, inMainLanguage, keepSince, newestFirst, passagesOf } from './scope.js'
import { readTopic, type Topic } from './topic.js'

export interface SummaryRequest {
  /** What the points should be about; without it, all of the knowledge or of the document. */
  readonly topic?: string
  /** A document's id, or its title in any case. */
  readonly document?: string
  /** How many points there are at most; outside of `pointLimits` the nearest that may be. */
  readonly points?: number
  /** YYYY-MM-DD: leave out passages whose newest source is older or undated; if they name no source, their document counts. */
  readonly since?: string
}

/** A summary with the reasoning behind it. */
export interface Summarized {
  readonly summary: Summary
  /** Null if there was nothing to choose from. */
  readonly choice: Choice | null
}

/** Summarises a library in excerpts. */
export interface Summarizer {
  /**
   * The same request gives the same summary as long as the files are the same. `summary.outcome` says what was not found.
   * @example (await summarize({ topic: 'Kenyan courts', points: 3 })).summary.points
   */
  summarize(request: SummaryRequest): Promise<Summarized>
}

/** How often a summary is made when files change meanwhile. */
const mostTries = 3

export function createSummarizer({ library, log }: { readonly library: Library; readonly log: Log }): Summarizer {
  const choose = (request: SummaryRequest, index: SearchIndex): Summarized & { readonly topic: Topic | null } => {
    const named = request.document === undefined ? null : cleanQuestion(request.document)
    const topic = cleanQuestion(request.topic ?? '') || null
    const document = named === null ? undefined : findDocument(named, index)
    const documents = named === null ? inMainLanguage(newestFirst(index)) : document === undefined ? [] : [document]
    const since = request.since ?? null
    const base = { topic, document: document?.title ?? named, since, read: documents.length, documents: documents.map(cardOf), points: [] }
    if (documents.length === 0) {
      const all = newestFirst(index).map(cardOf)
      return { summary: { ...base, outcome: 'no document', read: all.length, documents: all }, choice: null, topic: null }
    }
    const read = topic === null ? null : readTopic(topic, index, (located) => documents.includes(located.document))
    if (read?.passages.length === 0) return { summary: { ...base, outcome: 'no topic' }, choice: null, topic: read }
    const about = read && new Set(read.passages.map(({ passage }) => passage.id))
    const passages = documents.flatMap(passagesOf).filter(({ passage }) => about?.has(passage.id) ?? true)
    const partOf = (located: Located): string | null =>
      topic !== null ? null : documents.length > 1 ? located.document.id : sectionOf(located)
    const kept = since === null ? passages : keepSince(passages, since)
    const choice = choosePoints(candidatesOf(bounded(kept), read, partOf, index), pointsOf(request))
    return { summary: { ...base, outcome: choice.points.length === 0 ? 'nothing' : 'held' }, choice, topic: read }
  }

  return {
    async summarize(request) {
      await library.recover()
      for (let tries = 1; ; tries++) {
        const { index } = library
        const { summary, choice, topic } = choose(request, index)
        if (choice === null) return { summary, choice }
        const checker = createChecker(library, log)
        const proven = await checker.check(choice.points.map(({ candidate }) => candidate))
        if (checker.reloaded && tries < mostTries) continue
        const shown = choice.points.filter((_, i) => proven[i])
        const ordered = summary.topic === null ? inReadingOrder(shown, summary.documents) : shown
        const isMarked = (term: string): boolean => topic?.terms.has(term) ?? false
        const points = ordered.map(({ candidate, worth }) => makeExcerpt(candidate, isMarked, worth, index))
        if (points.length === 0) return { summary: { ...summary, outcome: 'nothing' }, choice }
        const documents = summary.documents.filter(({ id }) => points.some((point) => point.document.id === id))
        return { summary: { ...summary, documents, points }, choice }
      }
    },
  }
}

const cardOf = ({ id, title, asOf }: KnowledgeDocument): SummaryDocument => ({ id, title, asOf })

function pointsOf({ points = pointLimits.usual }: SummaryRequest): number {
  return Math.max(pointLimits.least, Math.min(pointLimits.most, Math.trunc(points)))
}

/** By document in the order given, then as they stand in it. */
function inReadingOrder(points: readonly Judged[], documents: readonly SummaryDocument[]): Judged[] {
  const place = ({ candidate: { located } }: Judged): number => documents.findIndex(({ id }) => id === located.document.id)
  const number = ({ candidate: { located } }: Judged): number => located.passage.number
  const start = ({ candidate: { span } }: Judged): number => span.start
  return points.toSorted((a, b) => place(a) - place(b) || number(a) - number(b) || start(a) - start(b))
}
