import { eventBody } from './events.js'
import { makeId, secret } from './ids.js'
import type { State, Team } from './state.js'
import { seenBy } from './team.js'

/** How tests install the app in workspaces, and uninstall it. */
export function createInstalls(state: State) {
  const tell = (team: Team, event: Readonly<Record<string, unknown>>, secondsAgo = 0): void => {
    // The app is uninstalled: Slack names no authorization.
    const body = {
      ...eventBody(seenBy(state, team.id), event),
      authorizations: [],
      event_time: Math.floor(Date.now() / 1_000) - secondsAgo,
    }
    state.deliveries.deliver('events_api', String(event.type), body, { id: body.event_id })
  }
  return {
    /** Another workspace, without the app. */
    addTeam(name: string): Team {
      const team: Team = { id: makeId('T'), name, botUserId: makeId('U'), botId: makeId('B'), token: null }
      state.teams.set(team.id, team)
      return team
    },
    /** Somebody allows the app. @returns the code that Slack sends back with them */
    allow(team: Team, { isOrganization = false } = {}): string {
      const code = `${Date.now()}.${secret(8)}`
      state.codes.set(code, { team: team.id, isOrganization })
      return code
    },
    /** Somebody uninstalls the app: its token becomes invalid, and Slack reports it twice. */
    uninstall(team: Team): void {
      if (team.token !== null) state.revoked.add(team.token)
      team.token = null
      tell(team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.botUserId] } })
      tell(team, { type: 'app_uninstalled' })
    },
    /** Slack reports it late, or again. */
    tellUninstalled: (team: Team, { secondsAgo = 0 } = {}): void => tell(team, { type: 'app_uninstalled' }, secondsAgo),
  }
}
