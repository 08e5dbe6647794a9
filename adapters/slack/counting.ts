import type { FetchFunction } from '@slack/web-api'
import { type CallOutcome, type Meter, outcomeOf } from '../../src/contract/meter.js'
import { wholeAnswer } from '../shared/whole-answer.js'
import { type PostResponse, ResponseUrlError } from './response-url.js'
import { isLimitedName, isPassingName } from './trouble.js'

/** Methods that bring a message to people. */
const sends = /\/chat\.(?:postMessage|postEphemeral|update)$/

/** Fetches whole answers for Slack's client, and counts how its calls end. Slack says of most trouble in the body of a 200. */
export const counting =
  (meter: Meter): FetchFunction =>
  async (url, init) => {
    const isSend = sends.test(String(url))
    try {
      const response = await wholeAnswer(await fetch(url, init as RequestInit))
      meter.call(response.ok ? await saidIn(response.clone()) : outcomeOf(response.status), isSend)
      return response
    } catch (error) {
      meter.call('failed', isSend)
      throw error
    }
  }

async function saidIn(response: Response): Promise<CallOutcome> {
  // Files go to an address that answers in plain text.
  const data = (await response.json().catch(() => null)) as { readonly ok?: boolean } | null
  if (data?.ok !== false) return 'done'
  return isLimitedName({ data }) ? 'limited' : isPassingName({ data }) ? 'failed' : 'refused'
}

/** The same for messages to response addresses. */
export const countingPosts =
  (post: PostResponse, meter: Meter): PostResponse =>
  (url, message) =>
    post(url, message).then(
      () => meter.call('done', true),
      (error: unknown) => {
        meter.call(error instanceof ResponseUrlError && error.status !== null ? outcomeOf(error.status) : 'failed', true)
        throw error
      },
    )
