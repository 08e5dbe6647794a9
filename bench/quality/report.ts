import type { Apart } from '../../src/eval/evaluate.js'
import { fixed, percent } from '../../src/eval/report.js'
import { formatHead, type Machine, mb, ms } from '../report.js'
import type { InstallSize } from './install-size.js'
import type { DeskMeasured, Measured } from './measured.js'

export interface QualityReport {
  readonly date: string
  readonly machine: Machine
  /** What was typed. */
  readonly command: string
  readonly desks: readonly DeskMeasured[]
  readonly peers: readonly Measured[]
  readonly install: InstallSize
}

/** @param table draws rows, the first of them the head */
export function formatQuality(report: QualityReport, table: (rows: readonly (readonly string[])[]) => string): string {
  const { desks, peers, install, command } = report
  const [one] = [...desks, ...peers]
  const counts = one
    ? `${one.finding.questions} questions, ${one.finding.answerable} of them with an answer, over ${one.passages} passages.`
    : 'Nothing was measured.'
  return [
    formatHead(report),
    `\`${command}\``,
    counts,
    table([engineHead, ...[...desks, ...peers].map(engineRow)]),
    table([apartHead, ...desks.flatMap(apartRows)]),
    ...desks.map(({ name, resident }) => `${name}, the whole process: ${mb(resident)} resident after the questions.`),
    `Installed, the ${install.packages} packages that production needs: ${mb(install.bytes)}.`,
  ].join('\n\n')
}

const engineHead = ['', 'passage 1st', 'in 3', 'MRR@10', 'excerpt 1st', 'any of 3', 'words', 'p50', 'p95', 'build', 'memory']

const engineRow = ({ name, finding, time, build, memory }: Measured): string[] => [
  name,
  percent(finding.passageFirst),
  percent(finding.passageInThree),
  fixed(finding.mrr10, 3),
  percent(finding.firstExcerpt),
  percent(finding.anyExcerpt),
  fixed(finding.meanWords, 1),
  ms(time.p50),
  ms(time.p95),
  ms(build),
  mb(memory),
]

const apartHead = ['right answers told from', 'questions', 'AUROC', 'answered at 90 % kept', 'answered as shipped']

const apartRows = ({ name, unanswerable, otherArticle, offTopic }: DeskMeasured): string[][] => [
  apartRow(`${name}: questions that only look answerable`, unanswerable),
  apartRow(`${name}: questions on another article`, otherArticle),
  apartRow(`${name}: the same, asked of all other articles at once`, offTopic),
]

const apartRow = (name: string, { others, auroc, atNineTenths, answered }: Apart): string[] => [
  name,
  String(others),
  fixed(auroc, 3),
  percent(atNineTenths),
  percent(answered),
]
