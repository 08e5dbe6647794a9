import { z } from 'zod'
import { aDay } from '../lib/age.js'
import { readYamlList, type YamlList } from './yaml-list.js'

/** A page or feed that the desk reads again and again. */
export interface FollowedSource {
  readonly kind: 'page' | 'feed'
  readonly link: string
  /** In milliseconds. */
  readonly every: number
  /** Whether a moderator accepts each change before it is published. */
  readonly review: boolean
  /** What counts more than what the page says itself. */
  readonly given: { readonly publisher?: string; readonly license?: string }
}

/** The file's name, in the knowledge folder. */
export const followedFile = 'sources.yml'

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: aDay, w: 7 * aDay }
const shortest = 10 * 60_000
const longest = 365 * aDay

const every = z
  .string('must say how often as 30m, 6h, 1d or 2w')
  .regex(/^\d{1,5}[mhdw]$/, 'must say how often as 30m, 6h, 1d or 2w')
  .transform((text) => Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? aDay))
  .pipe(
    z
      .number()
      .min(shortest, 'would be read more often than every ten minutes: write a longer time, out of politeness')
      .max(longest, 'must be read at least once a year'),
  )

const link = z.url({ protocol: /^https?$/, error: 'needs a link that begins with http:// or https://' }).refine((text) => {
  const { username, password } = URL.canParse(text) ? new URL(text) : { username: '', password: '' }
  return username === '' && password === ''
}, 'has a name or password in its link: remove it')
const words = z.string('must be text').trim().min(1, 'is empty')

const item = z
  .strictObject(
    {
      link: link.optional(),
      feed: link.optional(),
      every: every.default(aDay),
      review: z.boolean('must be true or false').default(true),
      publisher: words.optional(),
      license: words.optional(),
    },
    'must be "link:" or "feed:" and what belongs to it, such as "every: 1d"',
  )
  .refine((one) => (one.link === undefined) !== (one.feed === undefined), 'must have either "link:" or "feed:"')
  .transform(
    ({ link: page, feed, every, review, ...given }): FollowedSource => ({
      kind: feed === undefined ? 'page' : 'feed',
      link: new URL(feed ?? page ?? '').href,
      ...{ every, review, given },
    }),
  )

/** How often, as it is written there. @param every in milliseconds @example formatEvery(86_400_000) // '1d' */
export function formatEvery(every: number): string {
  const [unit, size] = Object.entries(units).findLast(([, length]) => every % length === 0) ?? ['m', 60_000]
  return `${every / size}${unit}`
}

/**
 * Read `sources.yml`: pages and feeds that the desk reads again and again. Each link stands in it once.
 * @param file its name, for the problems
 * @example readFollowed('sources:\n  - feed: https://news.example/rss\n    every: 6h\n', 'sources.yml').items[0]?.value.every // 21600000
 */
export function readFollowed(text: string, file: string): YamlList<FollowedSource> {
  const { items, problems } = readYamlList(text, file, 'sources', item)
  const first = new Map<string, number>()
  const once = items.filter(({ value, line }) => {
    const other = first.get(value.link)
    if (other === undefined) first.set(value.link, line)
    return other === undefined
  })
  const twice = items
    .filter((one) => !once.includes(one))
    .map(({ value, line }) => ({ file, line, message: `"${value.link}" is already on line ${first.get(value.link)}: keep one` }))
  return { items: once, problems: [...problems, ...twice] }
}
