import type { State } from './state.js'

/** What the look-alike knows, as the app in one of its workspaces meets it: who it is there, and whose channels it may use. */
export function seenBy(state: State, teamId: string): State {
  const team = state.teams.get(teamId)
  if (team === undefined || teamId === state.teamId) return state
  // What changes is changed for all: only who the app is differs.
  return Object.create(state, {
    teamId: { value: team.id },
    botUserId: { value: team.botUserId },
    botId: { value: team.botId },
  }) as State
}
