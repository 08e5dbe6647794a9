import { randomUUID } from 'node:crypto'
import { complete } from '../answer/suggest/completions.js'
import type { Language } from '../commands/languages.js'
import type { Completed } from '../commands/options.js'
import type { Desk } from '../contract/adapter.js'
import type { Reply } from '../contract/reply.js'
import type { AskRequest, Overheard, Request, Typing } from '../contract/request.js'
import { languageFor, type Words, words } from '../i18n/words.js'
import { readsAsQuestion } from '../languages/reads-as-question.js'
import { type Admission, createAdmission } from './admission.js'
import { settingsIn } from './channel-settings.js'
import { createConversations } from './conversations.js'
import { createGuards } from './guards.js'
import type { HandlerDeps } from './handlers/handler.js'
import { createHandlers } from './handlers/index.js'

export interface DeskDeps extends Omit<HandlerDeps, 'conversations'> {
  /** The name of the adapter that it serves. */
  readonly platform: string
  /** Lets requests begin; desks of one process share it. Without it the desk has its own. */
  readonly admission?: Admission
}

/**
 * The one way in: an adapter hands over what it received, and draws what comes back. A request passes the guards and goes to its handler.
 * Errors inside are caught only here: the person gets a notice with a reference, and the log has the error with the same reference.
 */
export function createDesk({ platform, admission = createAdmission(), ...deps }: DeskDeps): Desk {
  const { log, memory, answerer } = deps
  const conversations = createConversations(platform, memory)
  const listens = async (channel: string | undefined): Promise<boolean> => (await settingsIn(memory, platform, channel)).listens === true
  memory?.onForgotten((of, person) => of === platform && conversations.forget(person))
  const guards = createGuards(platform, { conversations, listens, memory, log })
  const handle = createHandlers({ ...deps, conversations })

  /** @param own the words of the person, in which a guard tells them alone why it ends a request */
  const work = async (request: Request, say: Words, own: Words): Promise<Reply | null> => {
    try {
      for (const guard of guards) {
        const outcome = await guard(request, own)
        if (outcome !== 'pass') return outcome
      }
      // A form must open within seconds, and a press costs little.
      if (request.kind === 'submit' || (request.kind === 'press' && request.button !== 'try')) return await handle(request, say)
      const leave = await admission.enter()
      return await handle(request, say).finally(leave)
    } catch (error) {
      const reference = randomUUID().slice(0, 8)
      log.error({ platform: request.platform, id: request.id, reference, err: error }, 'request failed')
      return { kind: 'notice', text: say.notices.failed(reference), trouble: 'failed' }
    }
  }

  /** In which a question was asked; undefined for English, which the settings may turn into another, and where there is no question. */
  const languageAsked = (request: Request): Language | undefined => {
    const question = request.kind === 'ask' ? request.text : request.kind === 'press' ? request.earlier?.question : undefined
    const language = question === undefined ? 'en' : answerer.languageOf(question, request.locale)
    return language === 'en' ? undefined : languageFor(language)
  }

  return {
    async handle(request) {
      const before = await settingsIn(memory, request.platform, request.channel, request.server)
      const asked = languageAsked(request)
      const own = asked ?? languageFor(request.locale) ?? before.language
      const usual = request.alone === true ? own : (asked ?? before.language)
      const reply = await work(request, words[usual], words[own])
      // What was just set counts at once.
      const language = reply?.kind === 'channel' && reply.changed ? reply.settings.language : usual
      return reply === null || language === 'en' ? reply : { ...reply, language }
    },
    settings: (channel, server) => settingsIn(memory, platform, channel, server),
    hear: async (said) => ((await listens(said.channel)) ? questionIn(said) : null),
    complete: createCompleter({ ...deps, conversations }),
  }
}

/** What asks of a post, its title or its text; the other one may tell what it depends on. */
function questionIn({ title = '', text }: Overheard): Pick<AskRequest, 'text' | 'earlier'> | null {
  const [asked, beside] = readsAsQuestion(title) ? [title, text] : [text, title]
  if (!readsAsQuestion(asked)) return null
  return { text: asked, ...(beside.trim() === '' ? {} : { earlier: { question: beside, topic: null } }) }
}

/** Platforms take at most this many completions, of this many characters. */
const completions = { most: 25, longest: 100 }

/** Completes the typed text. It is called at every keystroke, so it is no request and counts towards no limit. */
function createCompleter({ library, answerer, conversations, log }: HandlerDeps): Desk['complete'] {
  const pools: Readonly<Record<Completed, (person: string | undefined) => readonly string[]>> = {
    question: (person) => [...(person === undefined ? [] : conversations.recentOf(person)), ...answerer.askable()],
    document: () => library.index.documents().map(({ title }) => title),
    zone: () => Intl.supportedValuesOf('timeZone'),
  }
  return async ({ text, completes, person }: Typing) => {
    try {
      return complete(text, { pool: pools[completes](person), ...completions })
    } catch (error) {
      log.error({ err: error }, 'completions for what is being typed could not be found')
      return []
    }
  }
}
