import { DeskError } from '../errors.js'
import { explainSummary } from '../summary/explain.js'
import type { SummaryRequest } from '../summary/summarize.js'
import { words } from '../words/words.js'
import type { AskOutput } from './ask.js'
import type { OpenDesk } from './open-desk.js'

/** How a summary is printed. */
export interface SummaryOutput {
  readonly json: boolean
  readonly explain: boolean
}

/**
 * Summarise once.
 * @throws DeskError where there is no such document
 */
export async function summarizeOne(
  desk: OpenDesk,
  request: SummaryRequest,
  options: SummaryOutput,
  output: Pick<AskOutput, 'print' | 'draw'>,
): Promise<void> {
  const summarized = await desk.summarizer.summarize(request)
  const { summary } = summarized
  if (summary.outcome === 'no document') throw new DeskError('INPUT', words.en.summaryLine(summary))
  const explanation = options.explain ? { explanation: explainSummary(summarized) } : {}
  if (options.json) output.print(JSON.stringify({ ...summary, ...explanation }))
  else {
    output.print(output.draw({ kind: 'summary', summary }))
    if (explanation.explanation !== undefined) output.print(`\n${explanation.explanation}`)
  }
}
