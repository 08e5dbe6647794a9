import { notice, type Reply } from '../../contract/reply.js'
import type { PressRequest } from '../../contract/request.js'
import { DeskError } from '../../lib/errors.js'
import { brief } from '../../lib/log.js'
import { decide } from '../../sources/decide.js'
import { unpackId } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

type Handlers = Readonly<Record<'accept' | 'refuse', Handler<PressRequest>>>

/** Decides on what is new at a followed source: `accept` publishes it, `refuse` does not. */
export function createChanges({ library, seal, memory, putDocument, log }: HandlerDeps): Handlers {
  const press = (end: 'accepted' | 'refused') =>
    onPress(seal, unpackId, (id, _, say) =>
      withStore(memory, say, async (store): Promise<Reply> => {
        try {
          const decision = await decide(id, end, { store, library, putDocument })
          if (decision.kind === 'gone') return notice(say.changes.decided)
          if (decision.kind === 'held') return notice(say.changes.held)
          if (decision.own) log.info({ change: id, end }, 'a moderator has decided on a change of a followed source')
          return notice(say.changes[decision.end](decision.title))
        } catch (error) {
          if (!(error instanceof DeskError)) throw error
          log.error({ error: brief(error) }, 'a document of a followed source could not be written')
          return notice(say.changes.unwritten)
        }
      }),
    )
  return { accept: press('accepted'), refuse: press('refused') }
}
