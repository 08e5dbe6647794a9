import { acceptFor, known, type ListenerDeps } from './listeners.js'
import { type PressEvent, parsePress, parseSubmit, type SubmitEvent } from './parse/request.js'
import { actionIds } from './render/blocks.js'
import { errorsOf, formId } from './render/form.js'

/** How the ids of conversations with one person begin: nobody else sees what stands there. */
const directPrefix = 'D'

/** Slack waits three seconds for the result of a form. */
const formWithinMs = 2_400

/** Listen to presses on the desk's buttons. */
export function listenToPresses({ app, inbox, workspaces }: ListenerDeps): void {
  const accept = acceptFor(inbox)
  app.action(actionIds, async ({ body, ack, context }) => {
    const here = await workspaces.of(context.teamId)
    const event = body as unknown as PressEvent & { readonly response_url?: string }
    const press = parsePress(event)
    if (here !== null && press !== null) {
      const { request, channel, threadTs = null, pressedTs = null, audience, shows } = press
      const { user, trigger_id: trigger, response_url: url = null } = event
      const who = { person: user.id, username: user.name ?? null, trigger }
      const isOpen = channel !== null && pressedTs !== null && !channel.startsWith(directPrefix)
      const shown = isOpen ? { ...request, message: `${channel}:${pressedTs}` } : request
      await accept(here, shown, { kind: 'press', url, channel, threadTs, pressedTs, audience, shows, ...who })
    }
    await ack()
  })
}

/** Listen to forms that are handed in. One with something wrong stays open, with all that was typed; the others close. */
export function listenToForms({ app, desk, workspaces, run }: ListenerDeps): void {
  app.view(formId, async ({ body, ack, context }) => {
    const here = await workspaces.of(context.teamId)
    if (here === null) return ack()
    const { sending, moderators, locales } = here
    if (body.type !== 'view_submission') return
    const { request: handedIn, origin } = parseSubmit(body as unknown as SubmitEvent)
    const request = known(handedIn, here)
    const { channel, threadTs } = origin
    const person = body.user.id
    const destination = { channel: channel ?? person, threadTs: threadTs ?? undefined, person, key: request.id }
    const taken = moderators.know(request).then((by) => locales.ask(desk.handle, by))
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
