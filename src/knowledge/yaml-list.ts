import { isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './document.js'

export interface YamlList<T> {
  /** The valid items, each with its line, counted from 1. */
  readonly items: readonly { readonly value: T; readonly line: number }[]
  readonly problems: readonly Problem[]
}

/**
 * Read a YAML file that holds one list under one key. An item that is wrong is left out and reported; the others count.
 * @param item what each item must be
 * @param file the file's name, for the problems
 */
export function readYamlList<T>(text: string, file: string, key: string, item: z.ZodType<T>): YamlList<T> {
  const { parsed, value: values, mistakes, lineAt } = readYaml(text)
  if (mistakes.length > 0)
    return { items: [], problems: mistakes.map(({ line, what }) => ({ file, line, message: `is not valid YAML: ${what}` })) }
  const list = parsed.get(key, true)
  const keys = values !== null && typeof values === 'object' ? Object.keys(values) : []
  if (!isSeq(list) || keys.length !== 1) {
    return { items: [], problems: [{ file, line: 1, message: `must be "${key}:" and a list below it, nothing else` }] }
  }
  const lineOf = (at: number): number => {
    const range = (list.items[at] as { range?: [number, number, number] } | undefined)?.range
    return range ? lineAt(range[0]) : 1
  }
  const problems: Problem[] = []
  const items = Object.values(values as Record<string, unknown[]>)
    .flat(1)
    .flatMap((value, at) => {
      const result = item.safeParse(value)
      if (result.success) return [{ value: result.data, line: lineOf(at) }]
      problems.push({ file, line: lineOf(at), message: `item ${at + 1} of "${key}" ${result.error.issues[0]?.message ?? 'is wrong'}` })
      return []
    })
  return { items, problems }
}

/** How often an alias's value may be repeated, including everything that it repeats itself. */
const mostAliases = 100

/** Read YAML as a tree and as what it holds. Never throws. @returns both, what is wrong with it by lines counted from 1, and the line of an offset */
export function readYaml(text: string) {
  const counter = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: counter })
  let value: unknown = null
  const lineAt = (offset: number): number => counter.linePos(offset).line
  // Without line and column, which the problem gives by itself.
  const mistakes = parsed.errors.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    what: (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
  }))
  if (mistakes.length === 0)
    visit(parsed, {
      Alias(_, node) {
        if (node.resolve(parsed) !== undefined) return undefined
        mistakes.push({ line: lineAt(node.range?.[0] ?? 0), what: `"*${node.source}" refers to nothing; put it in quotes if it is text` })
        return visit.BREAK
      },
    })
  if (mistakes.length === 0)
    try {
      value = parsed.toJS({ maxAliasCount: mostAliases })
    } catch {
      // What it holds would be thousands of times as large as the file, or nested without end.
      mistakes.push({ line: 1, what: 'it repeats parts of itself ("*name") too often: write them out, or leave them out' })
    }
  return { parsed, value, mistakes, lineAt }
}
