import type { Reply } from '../../contract/reply.js'
import type { CommandRequest, PressRequest } from '../../contract/request.js'
import { packNumber, unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress } from './handler.js'

/** Lists the documents: `list` from the one on that the button names. */
export function createSources({ library, seal }: HandlerDeps): { sources: Handler<CommandRequest>; list: Handler<PressRequest> } {
  const listFrom = (from: number): Reply => {
    const documents = library.index.documents().map(({ passages: _, ...card }) => card)
    const tokens = documents.map((_, first) => seal.close('list', packNumber(first)))
    return { kind: 'sources', documents, from: from < documents.length ? from : 0, tokens }
  }
  return { sources: async () => listFrom(0), list: onPress(seal, unpackNumber, async (from) => listFrom(from)) }
}
