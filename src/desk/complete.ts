import { complete } from '../answer/suggest/completions.js'
import type { Completed } from '../commands/options.js'
import type { Desk } from '../contract/adapter.js'
import type { Typing } from '../contract/request.js'
import type { HandlerDeps } from './handlers/handler.js'

/** Platforms take at most this many completions, of so many characters. */
const completions = { most: 25, longest: 100 }

type Deps = Pick<HandlerDeps, 'library' | 'answerer' | 'conversations' | 'log'>

/** Completes what is being typed. It comes with every keystroke, so it is no request and counts towards no limit. */
export function createCompleter({ library, answerer, conversations, log }: Deps): Desk['complete'] {
  const pools: Readonly<Record<Completed, (person: string | undefined) => readonly string[]>> = {
    question: (person) => [...(person === undefined ? [] : conversations.recentOf(person)), ...answerer.askable()],
    document: () => library.index.documents().map(({ title }) => title),
    zone: () => Intl.supportedValuesOf('timeZone'),
  }
  return async ({ text, completes, person }: Typing) => {
    try {
      return complete(text, { pool: pools[completes](person), ...completions })
    } catch (error) {
      log.error({ err: error }, 'what is being typed could not be completed')
      return []
    }
  }
}
