import { z } from 'zod'
import { DeskError } from '../errors.js'
import { explainSummary } from '../summary/explain.js'
import { pointLimits, type SummaryRequest } from '../summary/summarize.js'
import { summaryLine } from '../wording.js'
import type { AskOutput } from './ask.js'
import type { OpenDesk } from './open-desk.js'

export interface SummaryOptions {
  readonly document?: string
  readonly points: string
  readonly since?: string
  readonly json: boolean
  readonly explain: boolean
}

/** @returns what is asked for, or what is wrong with the options */
export function readRequest(topic: string, { document, points, since }: SummaryOptions): SummaryRequest | string {
  const { least, most } = pointLimits
  const wanted = z.coerce.number().int().min(least).max(most).safeParse(points)
  if (!wanted.success) return `--points must be a whole number from ${least} to ${most}, not ${points}`
  if (since !== undefined && !z.iso.date().safeParse(since).success) return `--since must be a day such as 2026-01-31, not ${since}`
  return { topic, points: wanted.data, ...(document === undefined ? {} : { document }), ...(since === undefined ? {} : { since }) }
}

/**
 * Summarise once.
 * @throws DeskError where there is no such document
 */
export async function summarizeOne(
  desk: OpenDesk,
  request: SummaryRequest,
  options: Pick<SummaryOptions, 'json' | 'explain'>,
  output: Pick<AskOutput, 'print' | 'draw'>,
): Promise<void> {
  const summarized = await desk.summarizer.summarize(request)
  const { summary } = summarized
  if (summary.outcome === 'no document') throw new DeskError('INPUT', summaryLine(summary))
  const explanation = options.explain ? { explanation: explainSummary(summarized) } : {}
  if (options.json) output.print(JSON.stringify({ ...summary, ...explanation }))
  else {
    output.print(output.draw({ kind: 'summary', summary }))
    if (explanation.explanation !== undefined) output.print(`\n${explanation.explanation}`)
  }
}
