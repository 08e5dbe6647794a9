import { readValues } from '../../commands/values.js'
import { type ChannelSettings, notice } from '../../contract/reply.js'
import type { CommandRequest } from '../../contract/request.js'
import { settingsIn } from '../channel-settings.js'
import { type Handler, type HandlerDeps, withStore, wrongOption } from './handler.js'

/** Shows how a channel wants its answers, or changes what is given. */
export function createSettings({ memory }: HandlerDeps): Handler<CommandRequest> {
  return ({ platform, channel, options }, say) =>
    withStore(memory, say, async (store) => {
      if (channel === undefined) return notice(say.moderation.notAChannel)
      const { values, refused } = readValues('settings', options)
      if (refused !== null) return wrongOption(refused, say)
      const current = await settingsIn(memory, platform, channel)
      if (Object.keys(values).length === 0) return { kind: 'channel', settings: current, changed: false }
      const settings: ChannelSettings = { ...current, ...values }
      await store.saveChannelSettings(platform, channel, settings)
      memory?.channelChanged(platform, channel)
      return { kind: 'channel', settings, changed: true }
    })
}
