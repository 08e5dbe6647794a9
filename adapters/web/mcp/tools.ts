import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { answerSchema, documentSchema, passageSchema, summarySchema } from '../../../src/json/schemas.js'
import type { Log } from '../../../src/lib/log.js'
import { version } from '../../../src/lib/package-root.js'
import { askBody, summaryBody } from '../api/bodies.js'
import type { Operations } from '../api/operations.js'
import { Problem } from '../api/problem.js'

/** What an agent should do with a result. Each result carries it: some agents read nothing else. */
export const use =
  'Quote the texts of these excerpts word for word, as they are, each with its document, date and source. Do not reword, shorten or merge them, and do not present your own words as theirs. Each was just proven: it is in document.file at these lines, and the file has this SHA-256. Status "related" or "none" means that the documents do not answer: say so.'

const instructions = `Mission Desk answers questions from a fixed set of documents, which list_documents names. It answers only with excerpts and writes nothing of its own. ${use}`

const used = { use: z.string().meta({ description: 'what to do with this result' }) }
const outputs = {
  ask: answerSchema.extend(used),
  summarize: summarySchema.extend(used),
  list: z.object({ documents: z.array(documentSchema), ...used }),
  passage: passageSchema.extend(used),
}
const passageId = z.strictObject({ id: z.string().meta({ description: 'as in excerpts: document#n', example: 'glossary#3' }) })
/** The tools change nothing, and look at nothing but the desk's own documents. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export interface ToolDeps {
  readonly operations: Operations
  /** Take one call of what the caller may ask. @returns how many seconds to wait; 0 if it may go through */
  readonly take: () => Promise<number>
  readonly log: Log
}

/** The desk as tools for agents. Their texts are English: agents read them, not people. */
export function createTools({ operations, take, log }: ToolDeps): McpServer {
  const server = new McpServer({ name: 'mission-desk', title: 'Mission Desk', version: version() }, { instructions })
  /** Do what a tool is for. Errors are given to the agent, not thrown at its program. */
  const call = async (work: () => Promise<object>): Promise<CallToolResult> => {
    try {
      const wait = await take()
      return wait > 0 ? refusal(`Too many calls. Call again in ${wait} seconds.`) : result(await work())
    } catch (error) {
      if (error instanceof Problem)
        return refusal([error.detail, ...error.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`)].join('\n'))
      log.error({ err: error }, 'a call of an agent failed')
      return refusal('Something went wrong. Try again later; the desk’s log has more.')
    }
  }
  server.registerTool(
    'ask',
    {
      title: 'Ask a question',
      description: `Find the excerpts that answer a question, with a verdict on whether they do. Ask as a person would, in English, French, Haitian Creole, Kiswahili or Spanish. ${use}`,
      ...{ inputSchema: askBody, outputSchema: outputs.ask, annotations },
    },
    (asked) => call(() => operations.ask(asked)),
  )
  server.registerTool(
    'read_passage',
    {
      title: 'Read a passage',
      description: `Read a whole passage by its id, with the ids of the passages before and after it. Use it to see an excerpt in its context. ${use}`,
      ...{ inputSchema: passageId, outputSchema: outputs.passage, annotations },
    },
    ({ id }) => call(() => operations.passage(id)),
  )
  server.registerTool(
    'list_documents',
    {
      title: 'List the documents',
      description: 'List the documents that answers come from, with their publishers and the days up to which their facts are known.',
      ...{ inputSchema: z.strictObject({}), outputSchema: outputs.list, annotations },
    },
    () => call(operations.list),
  )
  server.registerTool(
    'summarize',
    {
      title: 'Summarise',
      description: `Choose the main sentences about a topic, of one document, or of all. ${use}`,
      ...{ inputSchema: summaryBody, outputSchema: outputs.summarize, annotations },
    },
    (wanted) => call(() => operations.summarize(wanted)),
  )
  return server
}

const textOf = (text: string) => ({ type: 'text' as const, text })
const refusal = (text: string): CallToolResult => ({ isError: true, content: [textOf(text)] })
/** As text too, for agents that read nothing else. */
const result = (record: object): CallToolResult => ({
  content: [textOf(use), textOf(JSON.stringify(record))],
  structuredContent: { ...record, use },
})
