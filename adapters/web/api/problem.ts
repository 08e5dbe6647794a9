import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'

/** One thing that is wrong with a request: where it stands, as a JSON pointer, and what to do about it. */
export type Fault = { readonly pointer: string; readonly detail: string }

/** What a request is refused with. `detail` is for people: what was wrong, and what to do about it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly errors: readonly Fault[] = [],
  ) {
    super(detail)
  }
}

/** A problem as RFC 9457 writes it. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, in the form of RFC 9457.' })

/** @example sendProblem(c, new Problem(404, 'There is no document "moon".')) */
export function sendProblem(c: Context, { status, detail, headers, errors }: Problem): Response {
  const body: z.infer<typeof problemSchema> = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail }
  const text = JSON.stringify(errors.length === 0 ? body : { ...body, errors })
  return c.body(text, status, { ...headers, 'content-type': 'application/problem+json' })
}
