import { z } from 'zod'
import type { Words } from '../i18n/words.js'
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
 * @param say tells what is wrong
 * @returns the request, or what is wrong with it
 */
export function readSummaryRequest(
  { topic, document, points, since }: TypedRequest,
  call: (option: 'points' | 'since') => string,
  say: Words,
): SummaryRequest | string {
  const { least, most } = pointLimits
  const wanted = z.coerce.number().int().min(least).max(most).optional().safeParse(points)
  if (!wanted.success) return say.options.points(call('points'), least, most, points ?? '')
  if (since !== undefined && !z.iso.date().safeParse(since).success) return say.options.since(call('since'), since)
  return {
    topic,
    ...(wanted.data === undefined ? {} : { points: wanted.data }),
    ...(document === undefined ? {} : { document }),
    ...(since === undefined ? {} : { since }),
  }
}
