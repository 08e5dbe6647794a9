import { makeExcerpt } from '../answer/present/excerpt.js'
import { createChecker } from '../answer/proof/checker.js'
import { key32 } from '../answer/restore/reference.js'
import type { Digest, Excerpt } from '../contract/reply.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { KnowledgeState } from '../records/outbox.js'
import { newestFirst } from '../summary/scope.js'
import type { Summarizer } from '../summary/summarize.js'
import { type Change, changesBetween } from './changes.js'

/** How many documents a digest names. */
const mostNews = 5

export type NewsDeps = { readonly library: Library; readonly summarizer: Summarizer; readonly log: Log }

/** Documents that came or changed, the newest first, and how many more there are. */
export async function newsBetween(
  before: KnowledgeState,
  after: KnowledgeState,
  deps: NewsDeps,
): Promise<{ readonly news: NonNullable<Digest['news']>; readonly moreNews: number }> {
  const changes = new Map(changesBetween(before, after).map((change) => [change.id, change]))
  // A document that is gone by now is no news.
  const all = newestFirst(deps.library.index).flatMap(({ id, title, asOf }) => {
    const change = changes.get(id)
    return change === undefined ? [] : [{ document: { id, title, asOf }, change }]
  })
  const named = all.slice(0, mostNews)
  const excerpts = await Promise.all(named.map(({ change }) => excerptOf(change, deps)))
  const news = named.map(({ document, change: { change } }, at) => ({ document, change, excerpt: excerpts[at] ?? null }))
  return { news, moreNews: all.length - news.length }
}

/** The main new sentence of a document, proven; null if nothing new in it makes sense alone. */
async function excerptOf({ id, passages }: Change, { library, summarizer, log }: NewsDeps): Promise<Excerpt | null> {
  const { choice } = await summarizer.summarize({ document: id })
  const judged = [...(choice?.points ?? []), ...(choice?.others ?? [])]
  const best = judged.find(({ candidate: { located } }) => passages.has(key32(located.passage.text)))
  if (best === undefined) return null
  const [proven] = await createChecker(library, log).check([best.candidate])
  return proven ? makeExcerpt(best.candidate, () => false, best.worth, library.index) : null
}
