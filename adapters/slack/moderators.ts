import type { WebClient } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import { isForModerators } from '../../src/commands/commands.js'
import type { Request } from '../../src/contract/request.js'
import type { TellOnce } from '../../src/lib/log.js'
import type { SlackOptions } from './options.js'
import { bareId } from './parse/ids.js'
import { forLog, hindrance } from './trouble.js'

/** The desk knows after this time at the latest that somebody became a moderator, or no longer is one. */
const keptMs = 5 * 60_000
const mostPeople = 2_000

export type Moderators = ReturnType<typeof createModerators>

type Person = { readonly isAdmin: boolean; readonly name: string | undefined }

/**
 * Knows who moderates, and what they are called. A moderator is who stands in MODERATORS, who is in the user group that is set, or an
 * admin or owner of the workspace. If Slack cannot say, the person is not one.
 * @param teamId the workspace: admins of others, met in a shared channel, are nothing special here
 */
export function createModerators(
  client: WebClient,
  teamId: string,
  { moderators, moderatorGroup, install = null }: Pick<SlackOptions, 'moderators' | 'moderatorGroup' | 'install'>,
  tellOnce: TellOnce,
) {
  const people = new LRUCache<string, Person>({
    ...{ max: mostPeople, ttl: keptMs },
    async fetchMethod(id) {
      const { user = {} } = await client.users.info({ user: id })
      const { team_id, enterprise_user, is_admin = false, is_owner = false, profile, real_name, name } = user
      const isOurs = team_id === teamId || (enterprise_user?.teams ?? []).includes(teamId)
      return { isAdmin: isOurs && (is_admin || is_owner), name: profile?.display_name || real_name || name }
    },
  })
  const groups = new LRUCache<string, ReadonlySet<string>>({
    ...{ max: 1, ttl: keptMs },
    fetchMethod: async (usergroup) => new Set((await client.usergroups.users.list({ usergroup })).users),
  })
  const untold = (what: string, error: unknown): void => {
    const text = `Slack: cannot find out ${what}, so only the people in MODERATORS are moderators: ${hindrance(error)}`
    tellOnce(`moderators ${what}`, { error: forLog(error) }, text)
  }
  const isInGroup = async (id: string): Promise<boolean> => {
    if (moderatorGroup === undefined) return false
    try {
      return (await groups.fetch(moderatorGroup))?.has(id) ?? false
    } catch (error) {
      untold('who is in SLACK_MODERATOR_GROUP', error)
      return false
    }
  }
  const personOf = async (id: string): Promise<Person | undefined> => {
    try {
      return await people.fetch(id)
    } catch (error) {
      untold('who is an admin of the workspace', error)
      return undefined
    }
  }
  // Anybody can install the desk in a workspace of their own, where they are an admin.
  const moderates = install === null || install.moderatorTeams.includes(teamId)
  const tellStranger = (): void =>
    tellOnce(
      'moderator teams',
      { team: teamId },
      'Slack: an admin was refused as a moderator, because the desk serves several workspaces: name the workspaces where people moderate in SLACK_MODERATOR_TEAMS',
    )
  const isModerator = async (id: string): Promise<boolean> => {
    if (moderates) return isNamed(id)
    if ((await personOf(id))?.isAdmin) tellStranger()
    return false
  }
  const isNamed = async (id: string): Promise<boolean> =>
    moderators.includes(id) || (await isInGroup(id)) || ((await personOf(id))?.isAdmin ?? false)

  return {
    isModerator,
    /** Say of a request whether a moderator did it, if that matters. @param username what Slack calls them in the event */
    async know(request: Request, username?: string): Promise<Request> {
      const { person } = request
      const hides = request.kind === 'press' && request.button === 'hide'
      const matters = isForModerators(request) || hides || (request.kind === 'command' && request.name === 'help')
      if (person === undefined || !matters) return request
      const own = bareId(person)
      const moderator = await isModerator(own)
      // A note is signed with the name that its writer has when they begin it.
      const signs = request.kind === 'press' && (request.button === 'answer' || request.button === 'close')
      if (!moderator || !signs) return { ...request, moderator }
      const name = (await personOf(own))?.name ?? username
      return { ...request, moderator, ...(name === undefined ? {} : { name }) }
    },
  }
}
