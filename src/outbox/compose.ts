import type { GapCard, Reply } from '../contract/reply.js'
import type { Digests } from '../digest/digests.js'
import { findGroup, type GapGroup } from '../gaps/group.js'
import { words } from '../i18n/words.js'
import type { Library } from '../library/library.js'
import type { ClaimedRecord, Store } from '../store/store.js'
import type { Summarizer } from '../summary/summarize.js'

export interface ComposeDeps {
  readonly library: Library
  readonly summarizer: Summarizer
  readonly digests: Digests
  readonly store: Store
  /** The card of a gap that was passed on to moderators. @param gap its id. */
  readonly cardOf: (platform: string, group: GapGroup, gap: string) => GapCard
}

/** Make the reply of a record, from the documents as they are now and in its channel's language. Null if its note is gone, or its gap ended. */
export async function composeMessage(
  { matter, platform, channel }: ClaimedRecord,
  { library, summarizer, digests, store, cardOf }: ComposeDeps,
): Promise<Reply | null> {
  const { language } = (channel === null ? null : await store.channelSettings(platform, channel)) ?? { language: 'en' as const }
  if (matter.kind === 'digest') return { kind: 'digest', digest: await digests.make(matter, platform, store, words[language]), language }
  if (matter.kind === 'passed') {
    const group = findGroup(await store.openGaps(), matter.gap, library.index)
    const link = group?.gaps.find(({ id }) => id === matter.gap)?.message ?? null
    return group === undefined ? null : { kind: 'passed', gap: cardOf(platform, group, matter.gap), link, dismissedBy: null, language }
  }
  const { question, asked, note, file, message: link } = matter
  // Another process may have written it.
  if (!library.index.documents().some(({ id }) => id === note)) await library.take(file)
  const { summary } = await summarizer.summarize({ document: note })
  return summary.points.length === 0 ? null : { kind: 'told', question, asked, excerpts: summary.points, language, ...(link && { link }) }
}
