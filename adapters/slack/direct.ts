import type { WebClient } from '@slack/web-api'
import type { TellOnce } from '../../src/lib/log.js'
import { type PatienceOptions, patiently } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { forLog, missingScope } from './trouble.js'

/** Opens the conversation with a person alone. @returns its channel's id */
export type OpenDirect = (person: string, options?: Pick<PatienceOptions, 'retries'>) => Promise<string>

/** Without the scope, messages go to the person's own id. They arrive, but the desk cannot look whether one did. */
export const createOpenDirect =
  (client: WebClient, tellOnce: TellOnce): OpenDirect =>
  async (person, options = {}) => {
    try {
      const { channel } = await patiently(() => client.conversations.open({ users: person }), { ...options, hindranceOf })
      return channel?.id ?? person
    } catch (error) {
      const scope = missingScope(error)
      if (scope === null) throw error
      tellOnce(scope, { error: forLog(error) }, `Slack: ${scope}`)
      return person
    }
  }
