import type { Answerer } from '../../answer/answer.js'
import type { Seal } from '../../answer/restore/seal.js'
import { buttons } from '../../commands/commands.js'
import type { Refused } from '../../commands/values.js'
import { notice, type Reply } from '../../contract/reply.js'
import type { PressRequest, Request } from '../../contract/request.js'
import type { Digests } from '../../digest/digests.js'
import type { PutDocument, WriteNote } from '../../gaps/write-note.js'
import type { Words } from '../../i18n/words.js'
import type { Log } from '../../lib/log.js'
import type { Library } from '../../library/library.js'
import type { Memory } from '../../store/memory.js'
import type { Store } from '../../store/store.js'
import type { Summarizer } from '../../summary/summarize.js'
import type { Conversations } from '../conversations.js'

/** What handlers work with. */
export interface HandlerDeps {
  readonly library: Library
  readonly answerer: Answerer
  readonly summarizer: Summarizer
  readonly digests: Digests
  /** Signs what buttons carry. */
  readonly seal: Seal
  /** Null if there is nowhere to keep anything. */
  readonly memory: Memory | null
  readonly conversations: Conversations
  readonly writeNote: WriteNote
  /** The platforms that are served: whose moderators can be asked. */
  readonly platforms: readonly string[]
  readonly putDocument: PutDocument
  /** Called when records may wait to be sent. */
  readonly onOutbox: () => void
  readonly log: Log
}

/** Handles one request; null stays silent. Throws unexpected errors; the desk catches them.
 * @param say the words of the channel's language
 */
export type Handler<Asked extends Request> = (request: Asked, say: Words) => Promise<Reply | null>

/** Do something with the memory, or say why it cannot be done. */
export async function withStore(memory: Memory | null, say: Words, work: (store: Store) => Promise<Reply>): Promise<Reply> {
  if (memory === null) return notice(say.moderation.noMemory)
  return (await memory.use(work)) ?? notice(say.moderation.away)
}

/**
 * A handler of a button, with what its token carries; a token that the desk did not make does nothing.
 * @param unpack gives null for bytes that another version wrote
 */
export function onPress<Carried>(
  seal: Seal,
  unpack: (payload: Buffer) => Carried | null,
  work: (carried: Carried, request: PressRequest, say: Words) => Promise<Reply | null>,
): Handler<PressRequest> {
  return async (request, say) => {
    const payload = seal.open(request.button, request.token)
    const carried = payload === null ? null : unpack(payload)
    if (carried !== null) return work(carried, request, say)
    return notice(buttons[request.button].moderators ? say.moderation.void : say.notices.void)
  }
}

/** Says what may be typed for an option. */
export const wrongOption = ({ option }: Refused, say: Words): Reply => notice(`${say.options.wrong(option.name, say.allowed(option))}.`)
