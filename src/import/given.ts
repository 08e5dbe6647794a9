import { z } from 'zod'
import { longestFact } from './article.js'
import type { Given } from './import-article.js'

const text = z.string().trim().min(1, 'is empty').max(longestFact, `must be no longer than ${longestFact} characters`)

const rules: { readonly [name in keyof Given]?: z.ZodType } = {
  title: text,
  publisher: text,
  license: text,
  published: z.iso.date('must be a day as YYYY-MM-DD, such as 2025-09-08'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .max(longestFact, `must be no longer than ${longestFact} characters`),
  as: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens'),
}

/** What can be said of one document only. */
const ofOne = ['title', 'published', 'url', 'as'] as const

/** What is wrong with what the operator says of the documents; null if nothing is. */
export function problemWith(given: Given, several: boolean): string | null {
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name as keyof Given]
    const checked = value === undefined ? undefined : rule?.safeParse(value)
    if (checked?.success === false) return `--${name} ${checked.error.issues[0]?.message ?? 'is wrong'}`
  }
  const wrong = several ? ofOne.find((name) => given[name] !== undefined) : undefined
  return wrong === undefined ? null : `--${wrong} is for one source only`
}
