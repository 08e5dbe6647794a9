import { z } from 'zod'
import type { Problem } from './document.js'
import { readYamlList, type YamlList } from './yaml-list.js'

/** Terms that mean the same in this field. */
export type AliasGroup = readonly string[]

const group = z
  .array(
    z
      .union([z.string(), z.number().transform(String)], 'contains something that is not a term')
      .pipe(z.string().trim().min(1, 'contains an empty term')),
    'must be a list of terms, such as [PM, prime minister]',
  )
  .min(2, 'needs at least two terms')

/**
 * Read `aliases.yml`: `groups:`, a list of lists of equal terms. A term stands once in the whole file.
 * @param text the file's content
 * @param file its name, for the problems
 * @example readAliases('groups:\n  - [PM, prime minister]\n', 'aliases.yml').groups // [['PM', 'prime minister']]
 */
export function readAliases(text: string, file: string): { groups: readonly AliasGroup[]; problems: readonly Problem[] } {
  const { items, problems } = readAliasLines(text, file)
  return { groups: items.map(({ value }) => value), problems }
}

/** As `readAliases`, each group with its line. */
export function readAliasLines(text: string, file: string): YamlList<AliasGroup> {
  const { items, problems } = readYamlList(text, file, 'groups', group)
  const firstLine = new Map<string, number>()
  const twice = items.flatMap(({ value: terms, line }) =>
    terms.flatMap((term): Problem[] => {
      const other = firstLine.get(term.toLowerCase())
      if (other === undefined) firstLine.set(term.toLowerCase(), line)
      return other === undefined ? [] : [{ file, line, message: `"${term}" is there twice, on lines ${other} and ${line}: keep one` }]
    }),
  )
  return { items, problems: [...problems, ...twice] }
}
