import { type APIMessage, makeURLSearchParams, type REST, type RESTGetAPIChannelMessagesQuery, Routes } from 'discord.js'
import { patiently } from './sending.js'

/*
 * Messages are read by REST. The `fetch` of discord.js keeps what it finds, and drops the event of a message that it has already.
 * A question that was found before its event came would never be heard.
 */

/** Messages of a channel, newest first. @throws if Discord does not let the desk look */
export const messagesIn = (rest: REST, channel: string, query: RESTGetAPIChannelMessagesQuery): Promise<readonly APIMessage[]> =>
  patiently(async () => (await rest.get(Routes.channelMessages(channel), { query: makeURLSearchParams({ ...query }) })) as APIMessage[])

/** One message of a channel. @throws if it is not there, or Discord does not let the desk look */
export const messageIn = (rest: REST, channel: string, message: string): Promise<APIMessage> =>
  patiently(async () => (await rest.get(Routes.channelMessage(channel, message))) as APIMessage)
