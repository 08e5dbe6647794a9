import { checkContent, noteUnknown } from './check.js'
import { makeId } from './ids.js'
import { addBotMessage, checkThread, replaceMessage } from './messages.js'
import type { Channel, Message, Person } from './model.js'
import { Refusal } from './refusal.js'
import type { ResponseUrl, State } from './state.js'
import { seenBy } from './team.js'

const mostUses = 5
const known = ['text', 'blocks', 'response_type', 'replace_original', 'delete_original', 'thread_ts', 'unfurl_links', 'unfurl_media']

/** Create the address for a command or an interaction. @param original the bot’s message whose button was pressed */
export function makeResponseUrl(state: State, person: Person, channel: Channel, original: Message | null, replies: Message[]): string {
  const id = makeId('')
  const until = Date.now() + state.limits.responseUrlMs
  state.responseUrls.set(id, { id, person, channel, original, until, uses: 0, replies })
  return `${state.origin()}/response/${id}`
}

/** Handle a request to a response address. @throws Refusal */
export function takeResponse(state: State, id: string, body: Readonly<Record<string, unknown>>): void {
  const url = state.responseUrls.get(id)
  if (!url) throw new Refusal('no_such_url')
  if (Date.now() > url.until) throw new Refusal('expired_url')
  if (url.uses >= mostUses) throw new Refusal('used_url')
  url.uses++
  noteUnknown(state, 'response_url', body, known)
  const { response_type: type = 'ephemeral', replace_original: replaces = url.original !== null } = body
  if (type !== 'ephemeral' && type !== 'in_channel') state.violations.push(`response_url: response_type ${String(type)}`)
  if (replaces === true) {
    replaceOriginal(state, url, body)
    return
  }
  const content = checkContent(state, 'response_url', body)
  if (type === 'in_channel' && body.unfurl_links !== false) state.violations.push('response_url: unfurl_links is not off')
  const threadTs = checkThread(state, 'response_url', url.channel, body.thread_ts)
  const onlyFor = type === 'in_channel' ? null : url.person.id
  url.replies.push(addBotMessage(seenBy(state, url.channel.team), { channel: url.channel, ...content, threadTs, onlyFor }))
}

function replaceOriginal(state: State, { original, replies }: ResponseUrl, body: Readonly<Record<string, unknown>>): void {
  if (original === null) {
    state.violations.push('response_url: replace_original where there is nothing to replace')
    throw new Refusal('invalid_arguments')
  }
  replaceMessage(original, checkContent(state, 'response_url', body))
  replies.push(original)
}
