import type { Request } from '../../../src/contract/request.js'

/**
 * Ids as the desk keeps them. Slack's ids are unique only within a workspace. If the desk serves several, the ids of people, channels and
 * messages begin with the workspace's id: `T012AB3CD/C045EF6GH`.
 */

const between = '/'

/** `T1/`, with which the ids of the workspace T1 begin. */
export const prefixOf = (teamId: string): string => `${teamId}${between}`

/** The id as Slack has it: `C1` for `T1/C1`. */
export const bareId = (id: string): string => id.slice(id.indexOf(between) + 1)

/** The workspace that an id names, such as T1 in `T1/C1`. Null if it names none. */
export const teamOf = (id: string): string | null => (id.includes(between) ? id.slice(0, id.indexOf(between)) : null)

/** A request with its ids as the desk keeps them. @param prefix empty if the desk serves one workspace */
export function withPrefix<R extends Request>(request: R, prefix: string): R {
  if (prefix === '') return request
  const named = ['person', 'channel', 'thread', 'answerTo', 'message'] as const
  const own = Object.fromEntries(named.flatMap((name) => (request[name] === undefined ? [] : [[name, `${prefix}${request[name]}`]])))
  return { ...request, ...own, id: `${prefix}${request.id}` }
}
