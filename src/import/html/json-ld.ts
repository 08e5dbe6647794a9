import { z } from 'zod'
import { decodeReference, reference } from '../../knowledge/segments.js'

/** What JSON-LD says of the article on a page, as texts; undefined if it does not say. */
export type LinkedData = NonNullable<ReturnType<typeof readLinkedData>>

const articleType = /(?:Article|Posting|Report)$/
const thing = z.record(z.string(), z.unknown())
type Thing = z.infer<typeof thing>

/** How deep graphs may lie in each other. */
const deepest = 20

/**
 * Read the article of a page's JSON-LD scripts: alone, in a list, or in a graph, where its publisher and authors may stand elsewhere and are named by id.
 * @param scripts the scripts' texts; one that is no JSON is skipped
 */
export function readLinkedData(scripts: readonly string[]) {
  const things = scripts.flatMap((text) => thingsIn(parse(text), 0))
  // A thing that only names another by its id is not that other one.
  const byId = new Map(things.filter((one) => one.name !== undefined && one['@id'] !== undefined).map((one) => [one['@id'], one]))
  const found = things.find((one) => typesOf(one).some((type) => articleType.test(type)))
  if (!found) return null
  const resolve = (value: unknown): unknown => {
    const named = thing.safeParse(value)
    return named.success && named.data.name === undefined ? (byId.get(named.data['@id']) ?? value) : value
  }
  const nameOf = (value: unknown): string | undefined => {
    const whole = resolve(value)
    if (typeof whole === 'string') return /^https?:/.test(whole) ? undefined : whole
    return text(thing.safeParse(whole).data?.name)
  }
  const link = (value: unknown): string | undefined => text(value) ?? text(thing.safeParse(value).data?.['@id'])
  return {
    headline: text(found.headline),
    name: text(found.name),
    body: text(found.articleBody),
    description: text(found.description),
    isLocked: found.isAccessibleForFree === false || /^false$/i.test(String(found.isAccessibleForFree)),
    authors: list(found.author).flatMap((author) => nameOf(author) ?? []),
    publisher: list(found.publisher).map(nameOf)[0],
    published: text(found.datePublished),
    modified: text(found.dateModified),
    url: text(found.url) ?? link(found.mainEntityOfPage),
    language: text(found.inLanguage) ?? text(thing.safeParse(found.inLanguage).data?.alternateName),
    license: link(found.license),
  }
}

/** What old pages write around a script: a comment, or CDATA, bare or in a comment of the script. */
const wrapping = /^(?:\s*(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?))+|(?:(?:-->|(?:\/\*|\/\/)?\s*\]\]>\s*(?:\*\/)?)\s*;?\s*)+$/g

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(wrapping, ''))
  } catch {
    return null
  }
}

/** Each thing, those that it holds behind it. */
function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1))
  const one = thing.safeParse(value)
  return one.success ? [one.data, ...Object.values(one.data).flatMap((inner) => thingsIn(inner, depth + 1))] : []
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const typesOf = (one: Thing): string[] => list(one['@type']).flatMap((type) => (typeof type === 'string' ? [type] : []))
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? decodeReferences(value) : undefined

/** Many sites write `&#8217;` into their JSON, where it means nothing. */
const decodeReferences = (value: string): string => value.replace(reference, (...match) => decodeReference(match) || match[0])
