import type { ButtonName } from '../../commands/commands.js'
import type { CommandRequest, PressRequest, Request } from '../../contract/request.js'
import { createAnswerGap } from './answer-gap.js'
import { createAsk } from './ask.js'
import { createDigest } from './digest.js'
import { createForgetMe } from './forget-me.js'
import { createGaps } from './gaps.js'
import type { Handler, HandlerDeps } from './handler.js'
import { createHelp } from './help.js'
import { createLeaf } from './leaf.js'
import { createMore } from './more.js'
import { createRate } from './rate.js'
import { createSettings } from './settings.js'
import { createSources } from './sources.js'
import { createSummary } from './summary.js'
import { createTry } from './try.js'

/** The handlers of all requests, by name. */
export function createHandlers(deps: HandlerDeps): Handler<Request> {
  const ask = createAsk(deps)
  const { sources, list } = createSources(deps)
  const { gaps, others, dismiss } = createGaps(deps)
  const { answer, edit, submit } = createAnswerGap(deps)
  const leaf = createLeaf(deps)
  const rate = createRate(deps)
  const commands: Readonly<Record<CommandRequest['name'], Handler<CommandRequest>>> = {
    ...{ sources, gaps, help: createHelp(deps), 'forget-me': createForgetMe(deps) },
    ...{ summary: createSummary(deps), digest: createDigest(deps), settings: createSettings(deps) },
  }
  const buttons: Readonly<Record<ButtonName, Handler<PressRequest>>> = {
    ...{ more: createMore(deps), next: leaf, share: leaf, good: rate, bad: rate },
    ...{ try: createTry(deps, ask), list, answer, dismiss, others, edit },
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
