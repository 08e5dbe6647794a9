import { z } from 'zod'
import type { Problem } from './document.js'
import { readYamlList } from './yaml-list.js'

/** Terms that mean the same in this field. */
export type AliasGroup = readonly string[]

const group = z
  .array(z.coerce.string().trim().min(1, 'holds an empty term'), 'must be a list of terms, such as [PM, prime minister]')
  .min(2, 'needs two terms or more')

/**
 * Read `aliases.yml`: `groups:`, a list of lists of equal terms. A term stands once in the whole file.
 * @param text the file's content
 * @param file its name, for the problems
 */
export function readAliases(text: string, file: string): { groups: readonly AliasGroup[]; problems: readonly Problem[] } {
  const { items, problems, lineOf } = readYamlList(text, file, 'groups', group)
  const owner = new Map<string, number>()
  const twice = items.flatMap((terms, at) =>
    terms.flatMap((term): Problem[] => {
      const key = term.toLowerCase()
      const other = owner.get(key)
      if (other === undefined) owner.set(key, at)
      return other === undefined
        ? []
        : [{ file, line: lineOf(at), message: `"${term}" stands twice, on lines ${lineOf(other)} and ${lineOf(at)}: keep one` }]
    }),
  )
  return { groups: items, problems: [...problems, ...twice] }
}
