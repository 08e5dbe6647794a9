import { checkHome, checkModal } from './check.js'
import { makeId, secret } from './ids.js'
import { findPerson, type Methods } from './method.js'
import type { Block, ModalFields } from './model.js'
import { Refusal } from './refusal.js'

export const viewMethods: Methods = {
  'views.publish': {
    ...{ scope: null, token: 'bot', known: ['user_id', 'view', 'hash'] },
    perform(state, args) {
      const person = findPerson(state, args.user_id)
      if (!person) throw new Refusal('user_not_found')
      checkHome(state, 'views.publish', args.view)
      const { blocks } = args.view as { blocks: readonly Block[] }
      const view = { id: makeId('V'), type: 'home' as const, blocks, hash: secret(4) }
      state.homes.set(person.id, view)
      return { view }
    },
  },
  'views.open': {
    ...{ scope: null, token: 'bot', known: ['trigger_id', 'view'] },
    perform(state, args) {
      const trigger = state.triggers.get(String(args.trigger_id))
      if (!trigger || (state.teams.has(trigger.person.team) && trigger.person.team !== state.teamId))
        throw new Refusal('invalid_trigger_id')
      if (trigger.used) throw new Refusal('exchanged_trigger_id')
      if (Date.now() > trigger.until) throw new Refusal('expired_trigger_id')
      checkModal(state, 'views.open', args.view)
      trigger.used = true
      const fields = args.view as ModalFields
      const modal = { ...fields, id: makeId('V'), hash: secret(4), person: trigger.person, open: true, typed: {}, errors: {} }
      state.modals.push(modal)
      return { view: { ...fields, id: modal.id } }
    },
  },
}
