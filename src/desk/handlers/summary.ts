import { readValues } from '../../commands/values.js'
import { notice } from '../../contract/reply.js'
import type { CommandRequest } from '../../contract/request.js'
import type { Handler, HandlerDeps } from './handler.js'

/** Shows the most telling sentences on a topic, of one document, or of all. */
export function createSummary({ summarizer }: HandlerDeps): Handler<CommandRequest> {
  return async ({ options: { share: _, ...typed } }, say) => {
    const { values, refused } = readValues('summary', typed)
    if (refused !== null) return notice(`${say.refusal(refused)}.`)
    const { summary } = await summarizer.summarize(values)
    return { kind: 'summary', summary }
  }
}
