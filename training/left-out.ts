import type { Similarity } from '../src/embeddings/similarity.js'
import { holdsAnswer, type KnownQuestion } from '../src/eval/question-set.js'
import type { Located, SearchIndex } from '../src/search/index.js'

/** Knowledge without some of its passages. */
export interface LeftOver {
  readonly index: SearchIndex
  readonly similarity: Similarity | null
}

const any = (): boolean => true
const sectionOf = ({ document, passage }: Located): string => [document.id, ...passage.headings].join('\n')

/** The knowledge as it would be if its writer had not written the section that answers: the same document, the same names, just not the
 * answer. The passage alone would not do, as another of its section often answers too.
 */
export function withoutAnswer({ answers }: KnownQuestion, index: SearchIndex, similarity: Similarity | null): LeftOver {
  const all = index.documents().flatMap((document) => document.passages.map((passage): Located => ({ document, passage })))
  const answering = new Set(all.filter(({ passage }) => holdsAnswer(passage.text, answers)).map(sectionOf))
  const gone = new Set(all.filter((one) => answering.has(sectionOf(one))).map(({ passage }) => passage.id))
  const isLeft = ({ passage }: Located): boolean => !gone.has(passage.id)
  return {
    index: {
      ...index,
      search: (terms, limit, holds = any) => index.search(terms, limit, (one) => isLeft(one) && holds(one)),
      askedAbout: (terms, limit, language, holds = any) => index.askedAbout(terms, limit, language, (one) => isLeft(one) && holds(one)),
    },
    similarity: similarity && {
      ...similarity,
      nearest: (limit) =>
        similarity
          .nearest(limit + gone.size)
          .filter(isLeft)
          .slice(0, limit),
    },
  }
}
