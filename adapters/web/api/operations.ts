import { randomUUID } from 'node:crypto'
import type { Desk } from '../../../src/contract/adapter.js'
import type { Reader } from '../../../src/contract/reader.js'
import type { Reply, ReplyOf } from '../../../src/contract/reply.js'
import type { Request } from '../../../src/contract/request.js'
import { words } from '../../../src/i18n/words.js'
import { linksTo } from '../../../src/json/permalink.js'
import { answerRecord, documentRecord, documentTextRecord, noticeRecord, passageRecord, summaryRecord } from '../../../src/json/records.js'
import { Problem } from './problem.js'

export interface OperationDeps {
  readonly desk: Pick<Desk, 'handle'>
  readonly reader: Pick<Reader, 'list' | 'read' | 'passage'>
  /** Where the pages are reached from outside, without a slash at its end; undefined if nobody said. */
  readonly publicUrl: string | undefined
  /** The name of the adapter that the desk serves. */
  readonly platform: string
}

export interface AskBody {
  readonly question: string
  /** The question before it, which counts only if this one does not stand alone. */
  readonly earlier?: string | undefined
}

export interface SummaryBody {
  readonly topic?: string | undefined
  readonly document?: string | undefined
  readonly points?: number | undefined
  readonly since?: string | undefined
}

export type Operations = ReturnType<typeof createOperations>

/**
 * What programs can ask of the desk. Each operation gives a record, or throws a `Problem`.
 *
 * A program is not a person: a request names none, so nothing is kept of who asked. A next question follows on only from what the program
 * sends with it.
 */
export function createOperations({ desk, reader, publicUrl, platform }: OperationDeps) {
  const link = linksTo(publicUrl)
  const handle = async (request: Omit<Extract<Request, { kind: 'ask' }>, 'id' | 'platform'> | Summarize): Promise<Reply> => {
    const reply = await desk.handle({ ...request, id: randomUUID(), platform })
    if (reply?.kind === 'notice' && reply.trouble !== undefined)
      throw new Problem(reply.trouble === 'stopping' ? 503 : 500, reply.text, reply.trouble === 'stopping' ? { 'retry-after': '5' } : {})
    if (reply === null) throw new Error('the desk was silent')
    return reply
  }

  return {
    async ask({ question, earlier }: AskBody) {
      const began = performance.now()
      const before = earlier === undefined ? {} : { earlier: { question: earlier, topic: null } }
      const reply = expect('answer', await handle({ kind: 'ask', text: question, ...before }))
      return reply.kind === 'notice' ? noticeRecord(question, reply.text) : answerRecord(reply.answer, performance.now() - began, link)
    },
    async summarize({ points, ...given }: SummaryBody) {
      const options = { ...given, ...(points === undefined ? {} : { points: String(points) }) }
      // In chats it is for moderators, because everybody in a channel sees it. Here only one caller sees it, who was let in.
      const reply = expect('summary', await handle({ kind: 'command', name: 'summary', options, moderator: true }))
      if (reply.kind === 'notice') throw new Problem(422, reply.text)
      const { summary } = reply
      if (summary.outcome === 'no document') {
        const detail = words.en.summaryLine(summary)
        throw new Problem(422, detail, {}, [{ pointer: '#/document', detail }])
      }
      return summaryRecord(summary, link)
    },
    list: async () => ({ documents: (await reader.list()).map((card) => documentRecord(card, link)) }),
    async document(id: string) {
      const read = await reader.read(id)
      if (read === null) throw new Problem(404, 'There is no document with this id. The list of documents has the ids.')
      return documentTextRecord(read, link)
    },
    async passage(id: string) {
      const placed = await reader.passage(id)
      if (placed === null)
        throw new Problem(404, 'There is no passage with this id, or its document has changed. An id is the document’s id, # and a number.')
      return passageRecord(placed, link)
    },
  }
}

type Summarize = {
  readonly kind: 'command'
  readonly name: 'summary'
  readonly options: Readonly<Record<string, string>>
  readonly moderator: true
}

function expect<Kind extends Reply['kind']>(kind: Kind, reply: Reply): ReplyOf<Kind> | ReplyOf<'notice'> {
  if (reply.kind === kind || reply.kind === 'notice') return reply as ReplyOf<Kind> | ReplyOf<'notice'>
  throw new TypeError(`the desk replied with ${reply.kind}, not ${kind}`)
}
