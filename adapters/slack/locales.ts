import type { WebClient } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import type { Language } from '../../src/commands/languages.js'
import type { Desk } from '../../src/contract/adapter.js'
import type { Reply } from '../../src/contract/reply.js'
import type { Request } from '../../src/contract/request.js'
import { languageFor } from '../../src/i18n/words.js'
import { bareId } from './parse/ids.js'

const keptMs = 60 * 60_000
const mostPeople = 2_000

export type Locales = ReturnType<typeof createLocales>

/**
 * Knows which language people have chosen in Slack. Slack says so only on request, and no answer waits for it: it counts from the
 * moment on that it is known. If the app may not ask, the channel's language does.
 */
export function createLocales(client: WebClient) {
  const locales = new LRUCache<string, string>({
    ...{ max: mostPeople, ttl: keptMs },
    // Nothing is lost without it. What is known of a person need not be asked again.
    fetchMethod: async (user) => (await client.users.info({ user, include_locale: true }).catch(() => null))?.user?.locale ?? '',
  })
  /** What is known by now; otherwise Slack is asked meanwhile. */
  const knownOf = (person: string): string | undefined => {
    const known = locales.get(person)
    if (known === undefined) void locales.fetch(person).catch(() => {})
    return known
  }
  return {
    /** The language of the desk's words for a person, if it is known by now. */
    languageOf: (person: string): Language | undefined => languageFor(knownOf(person)),
    /** Hand a request over, for a reply that its person alone will see. */
    async ask(handle: Desk['handle'], request: Request): Promise<Reply | null> {
      const person = bareId(request.person ?? '')
      const locale = knownOf(person)
      const reply = await handle({ ...request, alone: true, ...(locale === undefined ? {} : { locale }) })
      // It may have come while the desk was at work; a notice is written already.
      const language = locale === undefined ? languageFor(knownOf(person)) : undefined
      if (reply === null || language === undefined || reply.kind === 'notice' || reply.kind === 'channel') return reply
      return { ...reply, language }
    },
  }
}
