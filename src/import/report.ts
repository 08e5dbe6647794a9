import { type Fact, type FactName, factNames } from './article.js'
import type { Imported } from './import-article.js'

const otherLabels: { readonly [name in FactName]?: string } = { byline: 'by', url: 'link' }
/** What an option of the command can say. */
const withOption: ReadonlySet<FactName> = new Set(['title', 'publisher', 'published', 'url', 'license'])
const shownFacts = factNames.map((name) => [name, otherLabels[name] ?? name, withOption.has(name) ? `--${name}` : null] as const)

/** What was imported of a source, in lines. @param path where the document stands */
export function formatImported(source: string, path: string, imported: Imported, dryRun: boolean): string {
  const { state, document, facts, notes, changes } = imported
  const states = { new: dryRun ? 'would be new' : 'new', changed: dryRun ? 'would change' : 'changed', unchanged: 'unchanged' }
  const head = `${states[state]}: ${source}\n  → ${path}`
  if (state === 'unchanged') return head
  const headings = new Set(document.passages.flatMap(({ headings: above }) => above.map((_, at) => above.slice(0, at + 1).join('\n')))).size
  const lines = [
    `${count(document.passages.length, 'passage')} under ${count(headings, 'heading')}`,
    ...shownFacts.flatMap(([name, label, option]) => factLine(facts[name], label, option)),
    ...missing(imported),
    ...notes.map((note) => `note: ${note}`),
    ...changes,
  ]
  return [head, ...lines.map((line) => `  ${line}`)].join('\n')
}

function factLine(found: Fact | undefined, label: string, option: string | null): string[] {
  if (found === undefined) return []
  const guess = found.guessed ? `, guessed${option === null ? '' : `: ${option} corrects it`}` : ''
  return [`${label}: ${found.value} (from ${found.from}${guess})`]
}

function missing({ facts }: Imported): string[] {
  const gone = shownFacts.filter(([name, , option]) => option !== null && facts[name] === undefined)
  return gone.map(([, label, option]) => `missing: ${label}; give it with ${option}`)
}

const count = (number: number, name: string): string => `${number} ${number === 1 ? name : `${name}s`}`
