import type { AliasGroup } from '../knowledge/aliases.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { YamlList } from '../knowledge/yaml-list.js'
import { analyse } from '../search/analysis.js'
import { phraseFinder } from '../search/vocabulary.js'
import { type KnowledgeFinding, warning } from './finding.js'

type Groups = YamlList<AliasGroup>['items']

/**
 * Finds groups of equal terms that no passage, heading or title contains. A question with one of them finds nothing by it. A group may have a single
 * term that no document uses: that is people's own word. A group passes too if one of its terms holds another group's ("OAS Secretary-General" and
 * "Secretary-General"), because it keeps a question from being read as that.
 * @param groups as read from `file`, each with its line
 */
export function findUnusedAliases(groups: Groups, documents: readonly KnowledgeDocument[], file: string): readonly KnowledgeFinding[] {
  const waiting = new Set(groups)
  const phrasesAt = phraseFinder(groups.flatMap((group) => group.value.map((alias) => [alias, group] as const)))
  const standingIn = (text: string): readonly Groups[number][] => {
    const all = analyse(text)
    return all.flatMap((_, at) => phrasesAt(all, at).map(({ meant }) => meant))
  }
  for (const group of groups) {
    if (group.value.some((alias) => standingIn(alias).some((other) => other !== group))) waiting.delete(group)
  }
  for (const { title, passages } of documents) {
    if (waiting.size === 0) break
    const texts = new Set([title, ...passages.flatMap(({ headings, text }) => [...headings, text])])
    for (const text of texts) for (const group of standingIn(text)) waiting.delete(group)
  }
  return [...waiting].map(({ value, line }) => {
    const terms = value.map((term) => `"${term}"`).join(', ')
    const message = `no document uses any of ${terms}: add the term that the documents use, or remove the line`
    return warning('unused-alias', { file, line, message })
  })
}
