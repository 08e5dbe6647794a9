import type { KnowledgeSource } from '../knowledge/source.js'
import type { KnownQuestion, QuestionSet } from './question-set.js'

/** Questions and knowledge that does not answer them. */
export interface Elsewhere {
  readonly questions: readonly KnownQuestion[]
  readonly knowledge: KnowledgeSource
}

/**
 * Ask each group's questions where they do not belong: of the set's knowledge without what belongs to that group. Without another
 * group there is nothing to ask.
 * @returns for each group its answerable questions, as such that nothing answers
 */
export function askElsewhere({ questions, knowledge, groups }: QuestionSet): Elsewhere[] {
  const names = new Set(groups.values())
  if (knowledge === null || names.size < 2) return []
  return [...names].map((name) => ({
    questions: questions
      .filter(({ group, answers }) => group === name && answers.length > 0)
      .map(({ id, question, group }) => ({ id, question, group, kind: 'off-topic', answers: [] })),
    knowledge: {
      ...knowledge,
      name: `${knowledge.name} without ${name}`,
      list: async () => (await knowledge.list()).filter((file) => groups.get(file) !== name),
    },
  }))
}
