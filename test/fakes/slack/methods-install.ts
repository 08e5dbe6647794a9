import { secret } from './ids.js'
import type { Methods } from './method.js'
import { Refusal } from './refusal.js'
import type { State, Team } from './state.js'

/** The workspace of a present or former token; null if there is none. */
export const teamOfToken = (state: State, token: string): Team | null => {
  const revokedOf = [...state.teams.values()].find(({ id }) => token.startsWith(`xoxb-${id}-`))
  return [...state.teams.values()].find((team) => team.token === token) ?? (state.revoked.has(token) ? (revokedOf ?? null) : null)
}

/** The methods for the installation in a workspace. */
export const installMethods: Methods = {
  'oauth.v2.access': {
    ...{ scope: null, token: 'none', known: ['client_id', 'client_secret', 'code', 'redirect_uri'] },
    perform(state, { client_id, client_secret, code }) {
      if (client_id !== state.clientId) throw new Refusal('invalid_client_id')
      if (client_secret !== state.clientSecret) throw new Refusal('bad_client_secret')
      const granted = state.codes.get(String(code))
      const team = state.teams.get(granted?.team ?? '')
      // A code is valid once.
      state.codes.delete(String(code))
      if (granted === undefined || team === undefined) throw new Refusal('invalid_code')
      // A new installation by anybody returns the same token.
      team.token ??= `xoxb-${team.id}-${secret()}`
      const { id, name, token: access_token, botUserId: bot_user_id } = team
      return {
        ...{ access_token, token_type: 'bot', scope: state.scopes.join(','), bot_user_id, app_id: state.appId },
        ...{ team: granted.isOrganization ? null : { id, name }, enterprise: granted.isOrganization ? { id: 'E0ORG', name: 'Org' } : null },
        ...{ authed_user: { id: 'U0INSTALLER' }, is_enterprise_install: granted.isOrganization },
      }
    },
  },
}
