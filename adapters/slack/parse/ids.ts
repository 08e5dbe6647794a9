import type { Request } from '../../../src/contract/request.js'

/**
 * Ids as the desk keeps them. An id of Slack's is unique in its workspace alone. So where the desk serves several workspaces, the ids of people,
 * channels and messages begin with their workspace's: `T012AB3CD/C045EF6GH`.
 */

const between = '/'

/** What the ids of a workspace begin with. @example prefixOf('T1') // 'T1/' */
export const prefixOf = (teamId: string): string => `${teamId}${between}`

/** The id as Slack has it. @example bareId('T1/C1') // 'C1' */
export const bareId = (id: string): string => id.slice(id.indexOf(between) + 1)

/** The workspace that an id names; null if it names none. @example teamOf('T1/C1') // 'T1' */
export const teamOf = (id: string): string | null => (id.includes(between) ? id.slice(0, id.indexOf(between)) : null)

/** A request with its ids as the desk keeps them. @param prefix empty if the desk serves one workspace */
export function withPrefix<R extends Request>(request: R, prefix: string): R {
  if (prefix === '') return request
  const named = ['person', 'channel', 'thread', 'answerTo', 'message'] as const
  const own = Object.fromEntries(named.flatMap((name) => (request[name] === undefined ? [] : [[name, `${prefix}${request[name]}`]])))
  return { ...request, ...own, id: `${prefix}${request.id}` }
}
