import type { WebClient } from '@slack/web-api'
import pRetry from 'p-retry'
import { chartOf, type Reply } from '../../src/contract/reply.js'
import type { TellOnce } from '../../src/lib/log.js'
import { patiently } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { ResponseUrlError } from './response-url.js'
import { errorName, forLog, hindrance } from './trouble.js'

/**
 * Sends something with the picture that belongs to it: the chart of a digest or of insights. If there is none, or Slack does not take it, it goes without.
 * @param send given the picture's file id
 */
export type WithPicture = (reply: Reply, send: (picture: string | null) => Promise<void>) => Promise<void>

/** Slack works on a picture for about a second before a message may show it. */
const tries = { retries: 4, minTimeout: 300, factor: 2 }
const fileName = 'questions.png'

export function createPictures(client: WebClient, tellOnce: TellOnce): WithPicture {
  const upload = async (reply: Reply): Promise<string | null> => {
    const chart = chartOf(reply)
    if (chart === null) return null
    const { png, alt } = chart
    try {
      const upload = () => client.files.uploadV2({ file: Buffer.from(png), filename: fileName, alt_text: alt })
      const { files } = (await patiently(upload, { hindranceOf })) as Partial<Uploaded>
      return files?.[0]?.files?.[0]?.id ?? null
    } catch (error) {
      tellOnce('picture', { error: forLog(error) }, `Slack: a message goes without its chart: ${hindrance(error)}`)
      return null
    }
  }
  return async (reply, send) => {
    const picture = await upload(reply)
    if (picture === null) return send(null)
    try {
      await pRetry(() => send(picture), { ...tries, shouldRetry: ({ error }) => isNotReady(error) })
    } catch (error) {
      if (!isNotReady(error)) throw error
      tellOnce('picture', { error: forLog(error) }, 'Slack: a message goes without its chart: Slack refused the picture')
      await send(null)
    }
  }
}

/** What the client's types leave out. */
type Uploaded = { readonly files: readonly { readonly files?: readonly { readonly id?: string }[] }[] }

/** Slack says no more than this; a response address says nothing but that it did not work. */
const isNotReady = (error: unknown): boolean => errorName(error) === 'invalid_blocks' || error instanceof ResponseUrlError
