import { z } from 'zod'
import { pointLimits, type SummaryRequest } from './summarize.js'

/** A summary as it was asked for, nothing read yet. */
export interface TypedRequest {
  readonly topic: string
  readonly document?: string
  readonly points?: string
  readonly since?: string
}

/**
 * Read what a summary is to be.
 * @param call how an option is named where it was typed
 * @returns the request, or what is wrong with it
 */
export function readSummaryRequest(
  { topic, document, points, since }: TypedRequest,
  call: (option: 'points' | 'since') => string,
): SummaryRequest | string {
  const { least, most } = pointLimits
  const wanted = z.coerce.number().int().min(least).max(most).optional().safeParse(points)
  if (!wanted.success) return `${call('points')} must be a whole number from ${least} to ${most}, not ${points}`
  if (since !== undefined && !z.iso.date().safeParse(since).success)
    return `${call('since')} must be a day such as 2026-01-31, not ${since}`
  return {
    topic,
    ...(wanted.data === undefined ? {} : { points: wanted.data }),
    ...(document === undefined ? {} : { document }),
    ...(since === undefined ? {} : { since }),
  }
}
