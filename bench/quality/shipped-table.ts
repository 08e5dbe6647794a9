import type { Figures, Report } from '../../src/eval/evaluate.js'

/** A question set, and what it is called in the table. Figures of one with a mark may stand in other pages too. */
export interface ShippedSet {
  readonly file: string
  readonly title: string
  readonly mark?: string
}

/** In the order of the table. */
export const shippedSets: readonly ShippedSet[] = [
  { file: 'natural', title: 'as people type them in a chat' },
  { file: 'blind-natural', title: 'the same kind, blind', mark: 'blind' },
  { file: 'questions', title: 'our own' },
  { file: 'paraphrases', title: 'hard paraphrases' },
  { file: 'blind-paraphrases', title: 'harder ones, blind' },
]

const head = [
  'questions',
  'first excerpt right',
  'one of three right',
  '✓ Answer: right',
  '◐ Probably: right',
  'near misses called ✓',
  'off-topic called ✓',
]

/** A figure by name. Other pages give it in the same marks; `withFigures` brings it there. */
const marked = (name: string, figure: string): string => `<!--=${name}-->${figure}<!--/-->`

const of = (part: number, all: number): string => (all === 0 ? '–' : `${part} of ${all}`)
const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

/** Questions that nothing answers, of these kinds: how many are called answered. */
function answeredOf({ byKind }: Report, ...kinds: readonly string[]): string {
  const figures = kinds.flatMap((kind): readonly Figures[] => (byKind[kind] === undefined ? [] : [byKind[kind]]))
  const sum = (field: 'answered' | 'questions'): number => figures.reduce((total, one) => total + one[field], 0)
  return of(sum('answered'), sum('questions'))
}

/** The desk's results on its own question sets, as a Markdown table.
 * @param reports in the order of `shippedSets`
 */
export function shippedTable(reports: readonly Report[]): string {
  const rows = shippedSets.flatMap(({ file, title, mark }, place) => {
    const report = reports[place]
    if (report === undefined) return []
    const { all } = report
    const named = (name: string, figure: string): string => (mark === undefined ? figure : marked(`${mark}-${name}`, figure))
    return [
      [
        ...[`${title} (\`${file}.jsonl\`)`, `${percent(all.firstExcerpt)} of ${all.answerable}`, percent(all.anyExcerpt)],
        ...[named('answered', of(all.rightly, all.answered)), named('likely', of(all.likelyRightly, all.likely))],
        ...[named('near-misses', answeredOf(report, 'near-miss')), answeredOf(report, 'off-topic', 'nonsense')],
      ],
    ]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A page with the figures of another: each that both give by name. */
export function withFigures(page: string, source: string): string {
  const mark = /<!--=([a-z-]+)-->(.*?)<!--\/-->/g
  const figures = new Map([...source.matchAll(mark)].map(([, name = '', figure = '']) => [name, figure]))
  return page.replace(mark, (_, name: string, before: string) => marked(name, figures.get(name) ?? before))
}
