import type { ButtonName } from '../../commands/commands.js'
import type { CommandRequest, PressRequest, Request } from '../../contract/request.js'
import { createAnswerButtons } from './answer-buttons.js'
import { createAnswerGap } from './answer-gap.js'
import { createAsk } from './ask.js'
import { createChanges } from './changes.js'
import { createDigest, createForgetMe, createHelp, createInsights, createSettings, createSources, createSummary } from './commands.js'
import { createGaps } from './gaps.js'
import type { Handler, HandlerDeps } from './handler.js'
import { createPassOn } from './pass-on.js'

/** The handlers of all requests, by name. */
export function createHandlers(deps: HandlerDeps): Handler<Request> {
  const ask = createAsk(deps)
  const { sources, list } = createSources(deps)
  const { gaps, others, dismiss } = createGaps(deps)
  const { answer, edit, submit } = createAnswerGap(deps)
  const { more, leaf, rate, hide, suggested } = createAnswerButtons(deps, ask)
  const commands: Readonly<Record<CommandRequest['name'], Handler<CommandRequest>>> = {
    ...{ sources, gaps, help: createHelp(deps), 'forget-me': createForgetMe(deps) },
    ...{ summary: createSummary(deps), digest: createDigest(deps), insights: createInsights(deps), settings: createSettings(deps) },
  }
  const buttons: Readonly<Record<ButtonName, Handler<PressRequest>>> = {
    ...{ more, next: leaf, share: leaf, good: rate, bad: rate, try: suggested },
    ...{ list, answer, dismiss, others, edit, hide, ...createPassOn(deps), ...createChanges(deps) },
  }
  return (request, say) => {
    switch (request.kind) {
      case 'ask':
        return ask(request, say)
      case 'command':
        return commands[request.name](request, say)
      case 'press':
        return buttons[request.button](request, say)
      case 'submit':
        return submit(request, say)
    }
  }
}
