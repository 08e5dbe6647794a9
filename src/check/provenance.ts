import type { KnowledgeDocument } from '../knowledge/document.js'
import { type Age, daysSince, isStale } from '../lib/age.js'
import { type FindingKind, type KnowledgeFinding, note, warning } from './finding.js'

/** Somewhere on Earth the day has begun this long before it begins in UTC. */
const earliestDay = 14 * 3_600_000

/**
 * Checks where a document comes from and how old it is. No source, no date, or a date in the future gives a warning. An old date gives a note. The day
 * that counts is the one up to which its facts are known, otherwise the one on which it was published.
 * @param dateLine the line of that day in the file
 */
export function reviewProvenance(document: KnowledgeDocument, dateLine: number, when: Age): readonly KnowledgeFinding[] {
  const { file, publisher, url, asOf, published, passages } = document
  const findings: KnowledgeFinding[] = []
  const warn = (kind: FindingKind, line: number, message: string): void => void findings.push(warning(kind, { file, line, message }))
  const place = !/\.txt$/i.test(file) ? 'in the front matter' : 'in front matter, which a .md file can have'
  if (publisher === null && url === null && passages.every(({ sources }) => sources.length === 0)) {
    warn('no-source', 1, `names no source: write "publisher" and "url" ${place}, so that readers see who says it`)
  }
  const day = asOf ?? published
  if (day === null) {
    warn('no-date', 1, `has no date: write "as_of" or "published" ${place}, so that readers see how old it is`)
    return findings
  }
  const key = asOf === null ? 'published' : 'as_of'
  if (when.now().getTime() + earliestDay < Date.parse(day)) {
    warn('future-date', dateLine, `"${key}" is ${day}, which is in the future: write the day up to which the facts are known`)
  } else if (isStale(day, when)) {
    const age = `"${key}" is ${day}, ${daysSince(day, when.now())} days ago, and STALE_DAYS is ${when.staleDays}`
    findings.push(note('old', { file, line: dateLine, message: `${age}: check that it is still correct, and update it` }))
  }
  return findings
}
