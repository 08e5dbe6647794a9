import { diffArrays } from 'diff'
import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import { ownText } from '../knowledge/shape.js'

const shown = 70
/** If more has changed, it is another document. */
const mostChanges = 1_000
/** Two paragraphs that share this part of their words are one paragraph that was changed. */
const alike = 0.5

const told = ['title', 'publisher', 'url', 'published', 'asOf', 'language', 'license', 'origin'] as const
const otherNames: { readonly [name in (typeof told)[number]]?: string } = { url: 'link', asOf: 'as of' }

/** What differs between two states of a document, one line each; empty if nothing does. */
export function changesBetween(before: KnowledgeDocument, after: KnowledgeDocument): string[] {
  const facts = told
    .filter((name) => before[name] !== after[name])
    .map((name) => `${otherNames[name] ?? name}: ${before[name] ?? '—'} → ${after[name] ?? '—'}`)
  return [...facts, ...passageChanges(before.passages, after.passages)]
}

function passageChanges(before: readonly Passage[], after: readonly Passage[]): string[] {
  const parts = diffArrays(before.map(key), after.map(key), { maxEditLength: mostChanges })
  if (parts === undefined) return [`another text: it had ${before.length} paragraphs and has ${after.length}`]
  const lines: string[] = []
  let old = 0
  let now = 0
  const removed: Passage[] = []
  const added: Passage[] = []
  const flush = (): void => {
    for (const passage of removed.splice(0)) {
      const words = wordsOf(ownText(passage))
      const at = added.findIndex((other) => similarity(words, wordsOf(ownText(other))) >= alike)
      const [successor] = at < 0 ? [] : added.splice(at, 1)
      if (successor === undefined) lines.push(`removed: paragraph ${passage.number}: ${short(passage.text)}`)
      else lines.push(successor.text === passage.text ? `now under another heading: ${place(successor)}` : `changed: ${place(successor)}`)
    }
    for (const passage of added.splice(0)) lines.push(`added: ${place(passage)}`)
  }
  for (const { count, added: isNew, removed: isGone } of parts) {
    if (isGone) removed.push(...before.slice(old, old + count))
    else if (isNew) added.push(...after.slice(now, now + count))
    else flush()
    if (!isNew) old += count
    if (!isGone) now += count
  }
  flush()
  return lines
}

const key = ({ headings, text }: Passage): string => [...headings, text].join('\n')
const place = ({ number, text }: Passage): string => `paragraph ${number}: ${short(text)}`
const short = (text: string): string => (text.length <= shown ? text : `${[...text].slice(0, shown).join('')}…`)

/** The share of the words that two texts have in common: Dice's coefficient. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
