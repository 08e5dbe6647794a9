import type { Figures, Report } from './evaluate.js'
import { type Share, share } from './metrics.js'

/** @example percent(0.8734) // '87.3 %' */
export const percent = (value: Share): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`)
export const fixed = (value: Share, digits: number): string => (value === null ? '–' : value.toFixed(digits))

/** A table in plain text: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n')
}

const verdicts = ['answered', 'right', 'likely', 'right', 'related', 'none'] as const

/** How often the two verdicts that are answers are right, on a line. */
function sharesOf({ all, byKind }: Report): string {
  const worth = (name: string, count: number, right: number): string => `${name}: ${count}, ${percent(share(right, count))} right`
  const near = byKind['near-miss']
  const nearMisses = near && `near misses: ${near.answered} answered and ${near.likely} likely of ${near.questions}`
  return [
    worth('answered', all.answered, all.rightly),
    worth('likely', all.likely, all.likelyRightly),
    ...(nearMisses === undefined ? [] : [nearMisses]),
  ].join('; ')
}

/** A report as a table in plain text. */
export function formatReport(report: Report): string {
  const head = ['', 'questions', 'passage 1st', 'in 3', 'MRR@10', 'excerpt 1st', 'any', 'words', ...verdicts]
  const row = (name: string, f: Figures): string[] => {
    const passages = [String(f.questions), percent(f.passageFirst), percent(f.passageInThree), fixed(f.mrr10, 3)]
    const outcomes = [f.answered, f.rightly, f.likely, f.likelyRightly, f.related, f.none]
    return [name, ...passages, ...[f.firstExcerpt, f.anyExcerpt].map(percent), fixed(f.meanWords, 1), ...outcomes.map(String)]
  }
  const kinds = Object.entries(report.byKind).map(([kind, figures]) => row(kind, figures))
  const risk = report.risk.map((r) => [percent(r.coverage), r.threshold.toFixed(2), percent(r.risk)])
  return [
    table([head, ...kinds, row('all', report.all)]),
    `\n${sharesOf(report)}`,
    `\nRight first excerpts told from questions without an answer: AUROC ${fixed(report.auroc, 3)}`,
    '\nWhat answering more would cost (all questions, most confident first):',
    table([['answered', 'at confidence', 'wrong'], ...risk]),
    `\nTime a question: p50 ${fixed(report.time.p50, 2)} ms, p95 ${fixed(report.time.p95, 2)} ms`,
  ].join('\n')
}
