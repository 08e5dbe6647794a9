import { type FormProblem, notice, type Reply } from '../../contract/reply.js'
import type { PressRequest, SubmitRequest } from '../../contract/request.js'
import { createAnswering } from '../../gaps/answering.js'
import { publisherOf } from '../../gaps/form.js'
import { findGroup } from '../../gaps/group.js'
import type { Words } from '../../i18n/words.js'
import { DeskError } from '../../lib/errors.js'
import type { Store } from '../../store/store.js'
import { packId, unpackGap, unpackId } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore } from './handler.js'

/** The form in which a moderator answers a gap: `answer` opens it, `submit` takes it in, `edit` opens it again with what was typed. */
export function createAnswerGap({ library, seal, memory, writeNote, onOutbox, log }: HandlerDeps): {
  readonly answer: Handler<PressRequest>
  readonly edit: Handler<PressRequest>
  readonly submit: Handler<SubmitRequest>
} {
  const answeringOn = (store: Store) => createAnswering({ store, library, writeNote })
  const editToken = (draft: string): string => seal.close('edit', packId(draft))

  const submit = async (store: Store, draft: string, { form }: SubmitRequest, say: Words): Promise<Reply> => {
    const refused = (problems: readonly FormProblem[]): Reply => ({ kind: 'refused form', problems, form, edit: editToken(draft) })
    try {
      const submitted = await answeringOn(store).submit(draft, form, publisherOf(form.link), say)
      if (submitted.kind === 'refused') return refused(submitted.problems)
      if (submitted.kind === 'ended') return notTaken(form, say.moderation.ended)
      onOutbox()
      log.info({ note: submitted.note.id }, 'a gap was answered with a note')
      return notice(say.moderation.answered(submitted.question))
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      log.error({ error: { name: error.name, message: error.message } }, 'a note could not be written')
      return refused([{ field: null, text: say.moderation.unwritten }])
    }
  }

  return {
    answer: onPress(seal, unpackGap, ({ id }, { name, person }, say) =>
      withStore(memory, say, async (store) => {
        const group = findGroup(await store.openGaps(), id, library.index)
        if (group === undefined) return notice(say.moderation.ended)
        const draft = await answeringOn(store).begin(id, name ?? person ?? 'a moderator')
        return { kind: 'form', values: { question: group.question }, token: editToken(draft) }
      }),
    ),
    edit: onPress(seal, unpackId, (id, _, say) =>
      withStore(memory, say, async (store) => {
        const draft = await store.draft(id)
        return draft === null ? notice(say.moderation.ended) : { kind: 'form', values: draft.form, token: editToken(id) }
      }),
    ),
    async submit(request, say) {
      const payload = seal.open('edit', request.token)
      if (payload === null) return notTaken(request.form, say.moderation.void)
      if (memory === null) return notTaken(request.form, say.moderation.noMemory)
      const reply = await memory.use((store) => submit(store, unpackId(payload), request, say))
      return reply ?? notTaken(request.form, say.moderation.away)
    },
  }
}

/** Whatever the problem is: a refused form is not closed, so that nothing that was typed is lost. */
const notTaken = (form: SubmitRequest['form'], why: string): Reply => {
  return { kind: 'refused form', problems: [{ field: null, text: why }], form, edit: null }
}
