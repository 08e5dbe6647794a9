import { isMap, isScalar, type ParsedNode } from 'yaml'
import { z } from 'zod'
import type { Problem, Provenance } from './document.js'
import { readYaml } from './yaml-list.js'

/** `required`: every key must be there and no other; an imported document may lack some. `optional`: what is there must be right, the rest is ignored. */
export type FrontMatterMode = 'required' | 'optional'

export type FrontMatter = Provenance & { readonly id: string | null; readonly title: string | null }

export interface FrontMatterResult {
  readonly values: FrontMatter
  /** UTF-16 offset of the first character after the front matter; 0 if there is none. */
  readonly bodyStart: number
  readonly problems: readonly Problem[]
  /** What is wrong, but does not keep the file from being used: it does not end. */
  readonly remarks: readonly Problem[]
  /** The line of the `id` key, counted from 1: where a duplicate is reported. */
  readonly idLine: number
  /** The line of the `as_of` key, otherwise of `published`, otherwise 1: where a document that is old is reported. */
  readonly dateLine: number
}

const date = z.iso.date('is not a date: write it as YYYY-MM-DD, for example 2025-09-07')
const words = z.string('must be text').trim().min(1, 'is empty')
const link = z.url({ protocol: /^https?$/, error: 'is not an http(s) link' })

const replaced = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(#\d+)?$/, 'must be the id of a document, or of a passage such as glossary#12')

const schema = z.strictObject({
  id: z.string('must be text').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens'),
  title: words,
  publisher: words,
  url: link,
  published: date,
  as_of: date,
  language: z.string('must be text').regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or fr'),
  kind: z.enum(['article', 'background', 'note'], 'must be article, background or note'),
  license: words,
  origin: words,
  supersedes: z
    .union([replaced.transform((one) => [one]), z.array(replaced)], 'must be the id of a document or passage, or a list of them')
    .optional(),
  // A note by a moderator names who approved it, and when.
  approved_by: words.optional(),
  approved_at: date.optional(),
  // The day on which `import` read the article.
  imported: date.optional(),
})

/** Keys that an imported document may lack, as articles do not always give them. */
const lacking = { publisher: true, url: true, published: true, as_of: true, license: true } as const

const modes = { required: schema, imported: schema.partial(lacking), optional: schema.partial().strip() }
const fence = /^\uFEFF?---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/

/** Lines of keys behind an opening fence, with what is indented or listed below them. */
const unclosed = /^\uFEFF?---[ \t]*\r?\n((?:[ \t]*\r?\n)*(?:(?:[a-z]\w*[ \t]*:(?:[ \t][^\n]*)?|[ \t]+\S[^\n]*|- [^\n]*)(?:\n|$))+)/
/** Other programs' keys. Text may begin with a word and a colon too. */
const foreignKeys = ['author', 'date', 'description', 'draft', 'layout', 'slug', 'tags']

const nothing = { id: null, title: null, publisher: null, url: null, published: null, asOf: null, license: null, origin: null }
const none: FrontMatter = { ...nothing, language: 'en', kind: 'note', supersedes: [], approved: null }

/** What a file without front matter has. */
export const noFrontMatter: FrontMatterResult = { values: none, bodyStart: 0, problems: [], remarks: [], idLine: 1, dateLine: 1 }

/**
 * Read the YAML block at the head of a Markdown file.
 * @param content the whole file as decoded
 * @param file the file's name, for the problems
 * @returns the values, where the body begins, and what is wrong; `noFrontMatter` for a file without such a block
 */
export function readFrontMatter(content: string, file: string, mode: FrontMatterMode): FrontMatterResult {
  const match = fence.exec(content)
  if (!match) {
    const open = unclosedIn(content)
    if (open !== null) {
      const message = `the front matter does not end, so it is not used: write a line "---" below its last key, which is on line ${open.line}`
      const found = [{ file, line: open.line, message }]
      const [problems, remarks] = mode === 'required' ? [found, []] : [[], found]
      return { ...noFrontMatter, bodyStart: open.end, problems, remarks }
    }
    const message = 'has no front matter: begin the file with a line "---", the keys and another line "---"'
    const problems = mode === 'required' ? [{ file, line: 1, message }] : []
    return { ...noFrontMatter, problems }
  }
  const bodyStart = match[0].length
  const { parsed, value, mistakes, lineAt } = readYaml(match[1] ?? '')
  // The fence is line 1, so YAML's line n is the file's line n + 1.
  const lineOf = (key: unknown): number => lineAt(keyOffset(parsed.contents, key)) + 1

  // Between two rules of any other folder's file may stand text, or nothing.
  if (mode === 'optional' && !isMap(parsed.contents)) return noFrontMatter
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ line, what }) => ({ file, line: line + 1, message: `front matter is not valid YAML: ${what}` }))
    return { ...noFrontMatter, bodyStart, problems }
  }
  const imported = mode === 'required' && isMap(parsed.contents) && parsed.contents.has('imported')
  const result = modes[imported ? 'imported' : mode].safeParse(value ?? {})
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue): Problem[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ file, line: lineOf(key), message: `unknown key "${key}" in the front matter` }))
      }
      const key = issue.path[0]
      if (key === undefined) return [{ file, line: 2, message: 'front matter must be a list of "key: value" lines' }]
      const missing = !isMap(parsed.contents) || !parsed.contents.has(key)
      const message = missing ? `front matter lacks "${String(key)}"` : `"${String(key)}" ${issue.message}`
      return [{ file, line: missing ? 1 : lineOf(key), message }]
    })
    const id = isMap(parsed.contents) ? parsed.contents.get('id') : null
    return {
      values: { ...none, id: typeof id === 'string' ? id : null },
      bodyStart,
      problems,
      remarks: [],
      idLine: lineOf('id'),
      dateLine: 1,
    }
  }
  const { as_of, supersedes, approved_by: by, approved_at: at, imported: _, ...rest } = result.data
  const approved = by === undefined || at === undefined ? null : { by, at }
  const dateLine = as_of === undefined && rest.published === undefined ? 1 : lineOf(as_of === undefined ? 'published' : 'as_of')
  const values = { ...none, ...rest, asOf: as_of ?? null, supersedes: supersedes ?? [], approved }
  return { values, bodyStart, problems: [], remarks: [], idLine: lineOf('id'), dateLine }
}

/** Front matter without its second fence: where its lines end, and its last line. */
function unclosedIn(content: string): { readonly end: number; readonly line: number } | null {
  const [whole, lines] = unclosed.exec(content) ?? []
  if (whole === undefined || lines === undefined) return null
  const keys = Array.from(lines.matchAll(/^([a-z]\w*)[ \t]*:/gm), ([, key]) => key ?? '')
  if (!keys.some((key) => key in schema.shape || foreignKeys.includes(key))) return null
  return { end: whole.length, line: whole.trimEnd().split('\n').length }
}

function keyOffset(contents: ParsedNode | null, key: unknown): number {
  if (!isMap(contents)) return 0
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key)
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
}
