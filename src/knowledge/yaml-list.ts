import { isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './document.js'

export interface YamlList<T> {
  readonly items: readonly T[]
  readonly problems: readonly Problem[]
  /** The line of an item, counted from 1. */
  readonly lineOf: (item: number) => number
}

/**
 * Read a YAML file that holds one list under one key.
 * @param item what each item must be
 * @param file the file's name, for the problems
 */
export function readYamlList<T>(text: string, file: string, key: string, item: z.ZodType<T>): YamlList<T> {
  const counter = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: counter })
  const lineAt = (offset: number): number => counter.linePos(offset).line
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.map(({ message, pos }) => ({
      file,
      line: lineAt(pos[0]),
      message: `is not valid YAML: ${yamlMessage(message)}`,
    }))
    return { items: [], problems, lineOf: () => 1 }
  }
  const list = parsed.get(key, true)
  const values: unknown = parsed.toJS()
  const keys = values !== null && typeof values === 'object' ? Object.keys(values) : []
  if (!isSeq(list) || keys.length !== 1) {
    return { items: [], problems: [{ file, line: 1, message: `must be "${key}:" and a list below it, nothing else` }], lineOf: () => 1 }
  }
  const lineOf = (at: number): number => {
    const range = (list.items[at] as { range?: [number, number, number] } | undefined)?.range
    return range ? lineAt(range[0]) : 1
  }
  const problems: Problem[] = []
  const items = (list.toJS(parsed) as unknown[]).flatMap((value, at) => {
    const result = item.safeParse(value)
    if (result.success) return [result.data]
    problems.push({ file, line: lineOf(at), message: `item ${at + 1} of "${key}" ${result.error.issues[0]?.message ?? 'is wrong'}` })
    return []
  })
  return { items, problems, lineOf }
}

/** A YAML error's first line without the place, which is told apart. */
export function yamlMessage(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
