import { findPerson, type Methods } from './method.js'
import { Refusal } from './refusal.js'

export const peopleMethods: Methods = {
  'users.info': {
    ...{ scope: 'users:read', token: 'bot', known: ['user', 'include_locale'] },
    perform(state, args) {
      const person = findPerson(state, args.user)
      if (!person) throw new Refusal('user_not_found')
      const { id, name, team, displayName, admin, owner, deactivated, bot } = person
      const isStranger = team !== state.teamId
      const profile = { display_name: displayName, real_name: `${name} of the look-alike`, team }
      // For people of other workspaces Slack returns their data there.
      const rights = { is_admin: admin || owner, is_owner: owner, is_primary_owner: false, is_bot: bot, deleted: deactivated }
      const more = { ...(args.include_locale ? { locale: person.locale } : {}), ...(isStranger ? { is_stranger: true } : {}) }
      return { user: { id, name, team_id: team, real_name: profile.real_name, profile, ...rights, ...more } }
    },
  },
  'usergroups.users.list': {
    ...{ scope: 'usergroups:read', token: 'bot', known: ['usergroup', 'include_disabled'] },
    perform(state, args) {
      const group = state.groups.get(String(args.usergroup))
      if (!group) throw new Refusal('no_such_subteam')
      return { users: group.map(({ id }) => id) }
    },
  },
}
