import type { KnowledgeSource } from '../knowledge/source.js'
import type { KnownQuestion, QuestionSet } from './question-set.js'

/** Questions, and knowledge that does not answer them. */
export type Elsewhere = { readonly questions: readonly KnownQuestion[]; readonly knowledge: KnowledgeSource }

/**
 * Asks each group's questions of knowledge that does not answer them. That is the set's knowledge without this group's, and one other group's alone.
 * Each time it is another group. Without another group there is nothing to ask.
 * @returns answerable questions, as such that nothing answers; of the kind `off-topic` and `other-article`
 */
export function askElsewhere({ questions, knowledge, groups }: QuestionSet): Elsewhere[] {
  const names = [...new Set(groups.values())]
  if (knowledge === null || names.length < 2) return []
  /** A group's questions, each `every`th from the one at `first`, to the knowledge of other groups. */
  const ask = (name: string, kind: string, others: readonly string[], what: string, every = 1, first = 0): Elsewhere => ({
    questions: questions
      .filter(({ group, answers }) => group === name && answers.length > 0)
      .filter((_, place) => place % every === first)
      .map(({ id, question, group }) => ({ id, question, group, kind, answers: [] })),
    knowledge: {
      ...knowledge,
      name: `${knowledge.name} ${what}`,
      list: async () => (await knowledge.list()).filter((file) => others.includes(groups.get(file) ?? '')),
    },
  })
  return names.flatMap((name) => {
    const others = names.filter((other) => other !== name)
    const alone = others.map((other, turn) => ask(name, 'other-article', [other], `of ${other} alone`, others.length, turn))
    return [ask(name, 'off-topic', others, `without ${name}`), ...alone]
  })
}
