import { toOne } from '../../src/cards/to.js'
import { notice } from '../../src/contract/reply.js'
import { wordsFor } from '../../src/i18n/words.js'
import { type ListenerDeps, openly } from './listeners.js'
import { type PressEvent, parsePress, parseSubmit, type SubmitEvent } from './parse/request.js'
import { actionIds } from './render/blocks.js'
import { errorsOf, formId, renderForm } from './render/form.js'

/** Slack waits three seconds for what becomes of a form. */
const formWithinMs = 2_400

/** Listen to presses on the desk's buttons. */
export function listenToPresses({ app, desk, sending, moderators, locales, quick, run }: ListenerDeps): void {
  app.action(actionIds, async ({ body, ack, respond }) => {
    await ack()
    const event = body as unknown as PressEvent
    const press = parsePress(event)
    if (press === null) return
    const { request, channel, threadTs, pressedTs, audience, shows } = press
    run(async () => {
      const known = await moderators.know(request, event.user.name)
      const isAlone = audience.private || shows === 'as a form' || channel === null
      const reply = await (isAlone ? locales.ask(desk, known) : desk.handle(known))
      if (reply === null) return
      const pressed = pressedTs === undefined ? {} : { pressedTs }
      // In the desk's home there is nothing to respond to: the answer comes in the conversation with it.
      const destination = { channel: channel ?? body.user.id, threadTs, person: body.user.id, key: request.id, ...pressed }
      const isQuestionToAll = request.button === 'try' && !audience.private
      if (reply.kind === 'form') {
        const view = renderForm(reply, { channel, threadTs: threadTs ?? null })
        const opened = await sending.extra('opening a form', () => quick.views.open({ trigger_id: event.trigger_id, view }))
        if (!opened) await sending.respond(respond, destination, notice(wordsFor(reply).formMissed), toOne, 'privately')
      } else if (channel === null) await sending.post(destination, openly(reply))
      else if (isQuestionToAll) await sending.post(destination, reply)
      else await sending.respond(respond, destination, reply, audience, shows === 'as a form' ? 'privately' : shows)
    })
  })
}

/** Listen to forms that are handed in. One with something wrong stays open, with all that was typed; the others close. */
export function listenToForms({ app, desk, sending, moderators, locales, run }: ListenerDeps): void {
  app.view(formId, async ({ body, ack }) => {
    if (body.type !== 'view_submission') return
    const { request, origin } = parseSubmit(body as unknown as SubmitEvent)
    const { channel, threadTs } = origin
    const person = body.user.id
    const destination = { channel: channel ?? person, threadTs: threadTs ?? undefined, person, key: request.id }
    const taken = moderators.know(request).then((known) => locales.ask(desk, known))
    const inTime = await Promise.race([taken, new Promise<'late'>((resolve) => setTimeout(resolve, formWithinMs, 'late').unref())])
    if (inTime !== 'late' && inTime?.kind === 'refused form') {
      await ack({ response_action: 'errors', errors: errorsOf(inTime.problems) })
      return
    }
    await ack()
    run(async () => {
      const reply = await taken
      if (reply !== null) await sending.tell(destination, reply)
    })
  })
}
