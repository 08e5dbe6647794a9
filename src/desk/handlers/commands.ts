import { commands } from '../../commands/commands.js'
import { readValues } from '../../commands/values.js'
import { type ChannelSettings, notice, type Reply } from '../../contract/reply.js'
import type { CommandRequest, PressRequest } from '../../contract/request.js'
import { tryToken } from '../answer-page.js'
import { customary, serverWide } from '../channel-settings.js'
import { packNumber, unpackNumber } from '../tokens.js'
import { type Handler, type HandlerDeps, onPress, withStore, wrongOption } from './handler.js'

/** Shows what the person can do here, and what to ask. */
export function createHelp({ answerer, memory, seal }: HandlerDeps): Handler<CommandRequest> {
  return async ({ moderator }, { language }) => {
    const samples = answerer.samples(language)
    const usable = commands.filter(({ name, moderators }) => !moderators || (moderator && (memory !== null || name === 'summary')))
    return { kind: 'help', commands: usable, samples, tokens: samples.map((question) => tryToken(seal, question)) }
  }
}

/** Lists the documents: `list` from the one on that the button names. */
export function createSources({ library, seal }: HandlerDeps): { sources: Handler<CommandRequest>; list: Handler<PressRequest> } {
  const listFrom = (from: number): Reply => {
    const documents = library.index.documents().map(({ passages: _, ...card }) => card)
    const tokens = documents.map((_, first) => seal.close('list', packNumber(first)))
    return { kind: 'sources', documents, from: from < documents.length ? from : 0, tokens }
  }
  return { sources: async () => listFrom(0), list: onPress(seal, unpackNumber, async (from) => listFrom(from)) }
}

/** Removes what is kept about a person. */
export function createForgetMe({ conversations, memory }: HandlerDeps): Handler<CommandRequest> {
  return async ({ platform, person }, { notices }) => {
    if (memory === null || person === undefined) return notice(notices.noMemory)
    conversations.forget(person)
    const count = await memory.forgetPerson(platform, person)
    return notice(count === null ? notices.notForgotten : notices.forgotten(count))
  }
}

/** Shows the main sentences on a topic, of one document, or of all. */
export function createSummary({ summarizer }: HandlerDeps): Handler<CommandRequest> {
  return async ({ options: { share: _, ...typed } }, say) => {
    const { values, refused } = readValues('summary', typed)
    if (refused !== null) return notice(`${say.refusal(refused)}.`)
    const { summary } = await summarizer.summarize(values)
    return { kind: 'summary', summary }
  }
}

/** Shows a channel's digest now, schedules it, or ends that. */
export function createDigest({ memory, digests }: Pick<HandlerDeps, 'memory' | 'digests'>): Handler<CommandRequest> {
  return ({ platform, channel, mayPost, options: { action: typed = '', share: _, ...rest } }, say) =>
    withStore(memory, say, async (store) => {
      if (channel === undefined) return notice(say.moderation.notAChannel)
      const { values: rhythm, refused } = readValues('digest', rest)
      if (refused !== null) return wrongOption(refused, say)
      const action = readValues('digest', { action: typed }).values?.action
      if (action === undefined) return notice(say.digest.actions)
      if (action === 'schedule' && mayPost === false) return notice(say.moderation.mayNotPost)
      return digests.request({ platform, channel, action, rhythm }, store, say)
    })
}

/** Shows figures on the questions of the last days. */
export const createInsights =
  ({ memory, digests }: Pick<HandlerDeps, 'memory' | 'digests'>): Handler<CommandRequest> =>
  (request, say) =>
    withStore(memory, say, (store) => digests.insights(request, store, say))

/** Shows how a channel wants its answers, or changes what is given. */
export function createSettings({ memory }: HandlerDeps): Handler<CommandRequest> {
  return ({ platform, channel, server = null, mayPost, mayRead, options }, say) =>
    withStore(memory, say, async (store) => {
      if (channel === undefined) return notice(say.moderation.notAChannel)
      const { values, refused } = readValues('settings', options)
      if (refused !== null) return wrongOption(refused, say)
      const { listen, 'moderators-here': moderators, server: wide = false, ...own } = values
      if (wide && server === null) return notice(say.moderation.notAChannel)
      // Only for the channel of this command is it known who may read and post.
      if (wide && (listen !== undefined || moderators !== undefined)) return notice(say.place.notWide)
      const everywhere = server === null ? null : await store.channelSettings(platform, serverWide(server))
      const current = (wide ? null : await store.channelSettings(platform, channel)) ?? everywhere ?? customary
      const shown = { kind: 'channel', ...(wide ? { wide } : {}) } as const
      const isAsked = listen === undefined && moderators === undefined && Object.keys(own).length === 0
      if (isAsked) return { ...shown, settings: current, changed: false }
      const posts = (own.answers !== undefined && !wide) || moderators === true
      const listensAnew = listen === 'questions'
      if (mayPost === false && (posts || (listensAnew && mayRead !== true))) return notice(say.moderation.mayNotPost)
      if (listensAnew && mayRead === false) return notice(say.listening.mayNotRead)
      if (moderators === true && server === null) return notice(say.moderation.notAChannel)
      const settings: ChannelSettings = {
        ...{ ...current, ...own },
        ...(listen === undefined ? {} : { listens: listen === 'questions' }),
        ...(moderators === undefined ? {} : { moderators }),
      }
      const where = wide && server !== null ? serverWide(server) : channel
      await store.saveChannelSettings(platform, where, settings, server)
      memory?.channelChanged(platform, where, settings)
      return { ...shown, settings, changed: true }
    })
}
