import type { OpenDesk } from '../../desk/open-desk.js'
import { words } from '../../i18n/words.js'
import { DeskError } from '../../lib/errors.js'
import { explainSummary } from '../../summary/explain.js'
import type { SummaryRequest } from '../../summary/summarize.js'
import type { AskOutput } from '../ask/ask.js'

/** How a summary is printed. */
export type SummaryOutput = { readonly json: boolean; readonly explain: boolean }

/** Summarise once. @throws DeskError where there is no such document */
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
