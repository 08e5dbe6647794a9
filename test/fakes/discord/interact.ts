import { type CommandValues, commandData, type Named } from './command-data.js'
import { channelJson, memberJson, messageJson, rolesIn, userJson } from './json.js'
import { buttonsOf, type Channel, type Component, everyComponent, flagBits, type Interaction, type Message, type Person } from './model.js'
import { allows } from './permissions.js'
import { makeId, type State } from './state.js'

/** The options of an action. */
export interface ActOptions {
  /** Who installed the app: by default the guild, or the person if the bot is not there. */
  readonly installedBy?: 'guild' | 'person' | 'both'
  /** Whether the settings of a server offer a command to people without its required permissions. */
  readonly widened?: boolean
}

const namedBy = ({ installedBy, widened = false }: ActOptions) => ({ userInstalled: installedBy === 'person', widened })

/** How tests use commands, buttons and forms. Each returns at once; the interaction shows what the bot does. */
export function createActs(state: State) {
  const act = (type: Interaction['type'], person: Person, channel: Channel, data: object, on: Message | null, options: ActOptions) => {
    const inGuildWithBot = channel.guild?.hasBot ?? channel.withBot
    const by = options.installedBy ?? (inGuildWithBot ? 'guild' : 'person')
    if (by !== 'person' && !inGuildWithBot) throw new Error(`${channel.name} does not know the bot: only people can have installed it`)
    if (channel.guild && !allows(person.permissions, 'UseApplicationCommands') && type === 2)
      throw new Error(`${person.name} may not use commands, so Discord would not offer them`)
    const interaction = newInteraction(state, { type, person, channel, on, userInstalled: by === 'person' })
    state.interactions.set(interaction.token, interaction)
    const d = { ...frame(state, interaction, by), data, ...(on ? { message: messageJson(on) } : {}) }
    state.dispatch({ t: 'INTERACTION_CREATE', d }, { guildId: channel.guild?.hasBot ? channel.guild.id : null, intents: 0 })
    return interaction
  }
  const use = (person: Person, channel: Channel, component: Component, on: Message, more: object, options: ActOptions) => {
    if (on.deleted) throw new Error('The message is deleted')
    if (on.onlyFor !== null && on.onlyFor !== person) throw new Error(`${person.name} does not see this message: it is ephemeral`)
    if (component.disabled) throw new Error(`"${component.label ?? component.custom_id}" is disabled`)
    const { type, id, custom_id } = component
    return act(3, person, channel, { component_type: type, id, custom_id, ...more }, on, options)
  }

  return {
    /** Somebody sends a command, such as `ask`. If the bot registered commands, only what Discord would offer can be sent. */
    slash(person: Person, channel: Channel, name: string, values: CommandValues = {}, options: ActOptions = {}): Interaction {
      const named: Named = { person, channel, name, type: 1, ...namedBy(options) }
      return act(2, person, channel, commandData(state, named, values, null), null, options)
    },
    /** Somebody is typing a command; the last option is the one under the cursor. */
    autocomplete(person: Person, channel: Channel, name: string, values: CommandValues, options: ActOptions = {}): Interaction {
      const focused = Object.keys(values).at(-1) ?? ''
      const named: Named = { person, channel, name, type: 1, ...namedBy(options) }
      return act(4, person, channel, commandData(state, named, values, focused), null, options)
    },
    /** Somebody chooses a command from a message's menu. */
    messageCommand(person: Person, channel: Channel, name: string, target: Message, options: ActOptions = {}): Interaction {
      const data = commandData(state, { person, channel, name, type: 3, ...namedBy(options) }, {}, null)
      const resolved = { messages: { [target.id]: messageJson(target) } }
      return act(2, person, channel, { ...data, target_id: target.id, resolved }, null, options)
    },
    /** Somebody presses a button. @param button its custom id or its label */
    press(person: Person, message: Message, button: string, options: ActOptions = {}): Interaction {
      const buttons = buttonsOf(message.components)
      const found = buttons.find(({ custom_id: id }) => id === button) ?? buttons.find(({ label }) => label === button)
      const labels = buttons.map(({ label }) => label).join(', ')
      if (!found?.custom_id) throw new Error(`There is no button "${button}" to press, but: ${labels || 'none'}`)
      return use(person, message.channel, found, message, {}, options)
    },
    /** Somebody chooses from a menu. */
    select(person: Person, message: Message, customId: string, values: readonly string[], options: ActOptions = {}): Interaction {
      const found = everyComponent(message.components).find((one) => one.custom_id === customId)
      if (!found || found.type === 2) throw new Error(`There is no menu "${customId}"`)
      return use(person, message.channel, found, message, { values }, options)
    },
    /** Somebody fills in the form that the bot opened, except fields that are already filled in. @param values by the inputs’ custom ids */
    submitModal(opener: Interaction, values: Readonly<Record<string, string>>, options: ActOptions = {}): Interaction {
      const { modal, person, channel, on } = opener
      if (!modal) throw new Error('The bot opened no form')
      const inputs = everyComponent(modal.components).filter(({ type }) => type === 4)
      const unknown = Object.keys(values).find((name) => !inputs.some(({ custom_id: id }) => id === name))
      if (unknown !== undefined) throw new Error(`The form has no input "${unknown}"`)
      const data = { custom_id: modal.custom_id, components: modal.components.map((one) => filledIn(one, values)) }
      return act(5, person, channel, data, on, options)
    },
  }
}

/** A form’s component as it is returned. @throws Error if Discord would let nobody submit this */
function filledIn(one: Component, values: Readonly<Record<string, string>>): Component {
  const { type, id, custom_id, components, component } = one
  const inside = {
    ...(components ? { components: components.map((below) => filledIn(below, values)) } : {}),
    ...(component ? { component: filledIn(component, values) } : {}),
  }
  const shared = { type, ...(id === undefined ? {} : { id }), ...(custom_id ? { custom_id } : {}), ...inside }
  if (type !== 4) return shared
  const value = values[custom_id ?? ''] ?? String(one.value ?? '')
  if (one.required !== false && value.trim() === '') throw new Error(`"${custom_id}" must be filled in`)
  if (value.length > Number(one.max_length ?? 4_000)) throw new Error(`"${custom_id}" takes ${one.max_length} characters`)
  if (one.style === 1 && value.includes('\n')) throw new Error(`"${custom_id}" takes one line`)
  return { ...shared, value }
}

function newInteraction(state: State, fields: Pick<Interaction, 'type' | 'person' | 'channel' | 'on' | 'userInstalled'>): Interaction {
  const isSaid = (message: Message): boolean => !message.deleted && (message.flags & flagBits.loading) === 0
  return {
    ...{ id: makeId(), token: `interaction-${makeId()}`, createdAt: Date.now(), ...fields },
    ...{ acks: 0, ackType: null, deferred: false, original: null, followUps: 0, choices: null, modal: null },
    get answer() {
      const { original, ackType } = this
      // Type 6 promises nothing: before the message is edited there is no answer.
      if (!original || !isSaid(original) || (ackType === 6 && (original.editedAt ?? 0) < this.createdAt)) return null
      return original
    },
    get replies() {
      return state.messages.filter((message) => message.interaction?.id === this.id && isSaid(message))
    },
  }
}

/** The data of every interaction. */
function frame(state: State, { id, token, type, person, channel }: Interaction, by: 'guild' | 'person' | 'both'): object {
  const { guild, withBot } = channel
  const owners = { ...(by === 'person' ? {} : { 0: guild?.id ?? '0' }), ...(by === 'guild' ? {} : { 1: person.id }) }
  const permissions = String(person.permissions)
  const user = userJson(person)
  const who = guild
    ? { member: { ...memberJson(rolesIn(guild, person)), user, permissions }, guild_id: guild.id, guild_locale: guild.locale }
    : { user }
  return {
    ...{
      id,
      token,
      type,
      version: 1,
      application_id: state.applicationId,
      entitlements: [],
      entitlement_sku_ids: [],
      locale: person.locale,
    },
    ...{ channel_id: channel.id, channel: { ...channelJson(channel, state.bot), ...(guild ? { permissions } : {}) }, ...who },
    ...(guild ? { guild: { id: guild.id, locale: guild.locale, features: [] } } : {}),
    ...{ app_permissions: String(channel.botPermissions), authorizing_integration_owners: owners, attachment_size_limit: 10_485_760 },
    context: guild ? 0 : withBot ? 1 : 2,
  }
}
