import type { RESTOptions } from 'discord.js'
import { type Meter, outcomeOf } from '../../src/contract/meter.js'

type MakeRequest = RESTOptions['makeRequest']

/** Makes requests as `make` does, and counts how they end. */
export const counting =
  (make: MakeRequest, meter: Meter): MakeRequest =>
  async (url, init) => {
    const isSend = bringsMessage(init.method ?? 'GET', url, init.body)
    try {
      const response = await make(url, init)
      meter.call(outcomeOf(response.status), isSend)
      return response
    } catch (error) {
      meter.call('failed', isSend)
      throw error
    }
  }

/** Routes that bring a message to people: into a channel, after an interaction, or in place of "thinking". */
const sends = [/^POST .*\/channels\/\d+\/messages$/, /^POST .*\/webhooks\/\d+\/[^/]+$/, /^PATCH .*\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/]
const callback = /^POST .*\/interactions\/\d+\/[^/]+\/callback$/
/** Interaction callbacks with a message: a new one, and a changed one. The others tell of a wait, complete what is typed, or open a form. */
const answers = /^\{"type":[47],/

function bringsMessage(method: string, url: string, body: unknown): boolean {
  const route = `${method} ${new URL(url).pathname}`
  if (callback.test(route)) return typeof body !== 'string' || answers.test(body)
  return sends.some((one) => one.test(route))
}
