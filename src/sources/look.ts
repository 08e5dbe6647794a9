import type { Fetched } from '../import/fetch/fetch-safely.js'
import { type Content, contentOf, fetchSource, statusTrouble, type Web } from '../import/read-source.js'
import { DeskError } from '../lib/errors.js'
import type { FollowedPage } from '../records/followed.js'

/** What a look at an address gave. */
export type Look =
  | { readonly kind: 'read'; readonly content: Content; readonly known: Pick<FollowedPage, 'etag' | 'modified'> }
  /** The page has not changed. */
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  /** `busy`: its server wants to be left alone. */
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfter: number | null; readonly busy: boolean }

/** Ask for a page again, with what is known of it. Never throws. */
export async function lookAt({ link, etag, modified }: FollowedPage, web: Web): Promise<Look> {
  try {
    return lookOf(await fetchSource(link, web, { etag, modified }))
  } catch (error) {
    return { kind: 'failed', why: whyFailed(error), retryAfter: null, busy: false }
  }
}

function lookOf(fetched: Fetched): Look {
  const { status, retryAfter, etag, modified } = fetched
  if (status === 304) return { kind: 'same' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status >= 200 && status <= 299) return { kind: 'read', content: contentOf(fetched), known: { etag, modified } }
  return { kind: 'failed', why: statusTrouble(status), retryAfter, busy: status === 429 || status === 503 }
}

/** What is wrong, in one line, without what only a developer would need. */
export const whyFailed = (error: unknown): string =>
  error instanceof DeskError ? error.message : `cannot be read (${(error as Error).name})`
