import type { Figures, Report } from './evaluate.js'
import type { Share } from './metrics.js'

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

/** A report as a table in plain text. */
export function formatReport(report: Report): string {
  const head = ['', 'questions', 'passage 1st', 'in 3', 'MRR@10', 'excerpt 1st', 'any', 'words', 'answered', 'rightly', 'related', 'none']
  const row = (name: string, f: Figures): string[] => {
    const passages = [String(f.questions), percent(f.passageFirst), percent(f.passageInThree), fixed(f.mrr10, 3)]
    return [
      name,
      ...passages,
      ...[f.firstExcerpt, f.anyExcerpt].map(percent),
      fixed(f.meanWords, 1),
      ...[f.answered, f.rightly, f.related, f.none].map(String),
    ]
  }
  const kinds = Object.entries(report.byKind).map(([kind, figures]) => row(kind, figures))
  const risk = report.risk.map((r) => [percent(r.coverage), r.threshold.toFixed(2), percent(r.risk)])
  return [
    table([head, ...kinds, row('all', report.all)]),
    `\nRight first excerpts told from questions without an answer: AUROC ${fixed(report.auroc, 3)}`,
    '\nWhat answering more would cost (all questions, most confident first):',
    table([['answered', 'at confidence', 'wrong'], ...risk]),
    `\nTime a question: p50 ${fixed(report.time.p50, 2)} ms, p95 ${fixed(report.time.p95, 2)} ms`,
  ].join('\n')
}
