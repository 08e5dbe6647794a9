import type { State } from './state.js'

/** The data of the look-alike as the app in one workspace sees it: its identity there, and the channels that it can use. */
export function seenBy(state: State, teamId: string): State {
  const team = state.teams.get(teamId)
  if (team === undefined || teamId === state.teamId) return state
  // Changes apply to all workspaces; only the app’s identity differs.
  return Object.create(state, {
    teamId: { value: team.id },
    botUserId: { value: team.botUserId },
    botId: { value: team.botId },
  }) as State
}
