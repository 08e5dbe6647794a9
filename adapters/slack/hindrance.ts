import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { Hindrance } from '../shared/patience.js'
import { ResponseUrlError } from './response-url.js'
import { isLimitedName, isPassingName, mayBeDone, neverConnected } from './trouble.js'

/** What an error of Slack's Web API, or of a response address, means for the next try. */
export function hindranceOf(error: unknown): Hindrance {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', waitMs: error.retryAfter * 1_000 }
  if (error instanceof ResponseUrlError && error.status === 429) return { kind: 'limited', waitMs: error.retryAfterMs }
  if (isLimitedName(error) || isLimitWithoutTime(error)) return { kind: 'limited', waitMs: null }
  return { kind: isPassing(error) ? 'passing' : 'final' }
}

/** The client throws no error of its own for a 429 that does not say how long. */
const isLimitWithoutTime = (error: unknown): boolean => /^Retry header did not contain a valid timeout/.test((error as Error).message)

const isPassing = (error: unknown): boolean =>
  isPassingName(error) || error instanceof WebAPIRequestError || (error instanceof WebAPIHTTPError && error.statusCode >= 500)

/** Whether Slack may have done what it was asked, although it did not say so. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError || mayBeDone(error)) return true
  return error instanceof WebAPIRequestError && !neverConnected(error)
}
