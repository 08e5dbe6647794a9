import type { Delivery } from './delivery.js'
import { contentOf, withIds } from './events.js'
import { makeId, makeTs, secret } from './ids.js'
import { fillIn, takeAnswer } from './modals.js'
import { type Block, buttonsOf, type Channel, type Message, type Modal, type Person } from './model.js'
import { makeResponseUrl } from './response-url.js'
import type { Payload, State } from './state.js'
import { seenBy } from './team.js'

/** How tests use commands, shortcuts and buttons. Each returns at once; the delivery shows what the bot does. */
export function createActs(state: State) {
  const trigger = (person: Person): string => {
    const id = `${Date.now()}.${secret(6)}`
    state.triggers.set(id, { person, until: Date.now() + state.limits.triggerMs, used: false })
    return id
  }
  const userOf = (person: Person): Payload => ({ id: person.id, username: person.name, name: person.name, team_id: person.team })
  const frame = (person: Person): Payload => ({
    ...{ user: userOf(person), api_app_id: state.appId, token: state.verificationToken, trigger_id: trigger(person) },
    ...{ team: { id: person.team, domain: 'look-alike' }, enterprise: null, is_enterprise_install: false },
  })
  const channelOf = ({ id, name }: Channel): Payload => ({ channel: { id, name } })

  const pressOn = (person: Person, blocks: readonly Block[], label: string, more: Payload, replies: Message[]): Delivery => {
    const kept = withIds(blocks)
    const block = kept.find((one) => buttonsOf([one]).some((button) => button.text.text === label))
    const button = block && buttonsOf([block]).find(({ text }) => text.text === label)
    if (!block || !button) {
      const labels = buttonsOf(blocks).map(({ text }) => text.text)
      throw new Error(`There is no button "${label}", but: ${labels.join(', ')}`)
    }
    const { action_id, value, text, type } = button
    const action = { action_id, block_id: block.block_id, text, value, type, action_ts: makeTs() }
    const payload = { type: 'block_actions', ...frame(person), state: { values: {} }, ...more, actions: [action] }
    return state.deliveries.deliver('interactive', 'block_actions', payload, { replies })
  }

  return {
    /** Somebody sends a command, such as `/ask`. It also works if the bot is not a member. */
    slash(person: Person, channel: Channel, command: string, text = ''): Delivery {
      const replies: Message[] = []
      const payload = {
        ...{ token: state.verificationToken, team_id: person.team, team_domain: 'look-alike', api_app_id: state.appId },
        ...{ channel_id: channel.id, channel_name: channel.kind === 'im' ? 'directmessage' : channel.name },
        ...{ user_id: person.id, user_name: person.name, command, text, is_enterprise_install: 'false' },
        ...{ response_url: makeResponseUrl(state, person, channel, null, replies), trigger_id: trigger(person) },
      }
      return state.deliveries.deliver('slash_commands', command, payload, { replies })
    },
    /** Somebody chooses a shortcut from a message's menu. */
    shortcut(person: Person, channel: Channel, callbackId: string, message: Message): Delivery {
      const replies: Message[] = []
      const { user, ts, text, threadTs, botId } = message
      const thread = threadTs === null ? {} : { thread_ts: threadTs }
      const shown = { type: 'message', user, ts, text, ...contentOf(message), ...(botId === null ? {} : { bot_id: botId }), ...thread }
      const payload = {
        ...{ type: 'message_action', callback_id: callbackId, ...frame(person), ...channelOf(channel), message_ts: message.ts },
        ...{ action_ts: makeTs(), message: shown },
        response_url: makeResponseUrl(state, person, channel, null, replies),
      }
      return state.deliveries.deliver('interactive', 'message_action', payload, { replies })
    },
    /** Somebody presses a button, named by its label, in a message of the bot. */
    press(person: Person, channel: Channel, message: Message, label: string): Delivery {
      const alone = message.onlyFor !== null
      if (alone && message.onlyFor !== person.id) throw new Error(`${person.name} does not see this message`)
      const { ts, threadTs, blocks, text } = message
      const thread = threadTs === null ? {} : { thread_ts: threadTs }
      const replies: Message[] = []
      const more = {
        ...{
          container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: alone, ...thread },
          ...channelOf(channel),
        },
        // Slack sends no content of a private message back.
        ...(alone
          ? {}
          : {
              message: {
                type: 'message',
                user: seenBy(state, channel.team).botUserId,
                bot_id: seenBy(state, channel.team).botId,
                ts,
                text,
                blocks: withIds(blocks),
                ...thread,
              },
            }),
        response_url: makeResponseUrl(state, person, channel, message, replies),
      }
      return pressOn(person, blocks, label, more, replies)
    },
    /** Somebody submits a modal. @param typed by block id; other fields stay unchanged */
    submit(modal: Modal, typed: Readonly<Record<string, string>>): Delivery {
      if (!modal.open) throw new Error('This form is closed')
      const values = fillIn(modal, typed)
      const { person, id, hash, type, title, blocks, private_metadata = '', callback_id = '' } = modal
      const view = {
        id,
        hash,
        type,
        title,
        blocks,
        private_metadata,
        callback_id,
        state: { values },
        root_view_id: id,
        app_id: state.appId,
      }
      const payload = { type: 'view_submission', ...frame(person), view, response_urls: [] }
      return state.deliveries.deliver('interactive', 'view_submission', payload, { onAck: (body) => takeAnswer(state, modal, body) })
    },
    /** Somebody presses a button in the bot's home tab. */
    pressInHome(person: Person, label: string): Delivery {
      const view = state.homes.get(person.id)
      if (!view) throw new Error(`${person.name} has not seen the home tab yet`)
      return pressOn(
        person,
        view.blocks,
        label,
        { container: { type: 'view', view_id: view.id }, view: { ...view, root_view_id: makeId('V') } },
        [],
      )
    },
  }
}
