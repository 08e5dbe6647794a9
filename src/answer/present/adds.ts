import type { Excerpt } from '../../contract/reply.js'
import { english } from '../../languages/en/index.js'
import type { SearchIndex } from '../../search/index.js'
import { isCommon } from '../candidates/candidates.js'
import { typeTest, valuesOf } from '../candidates/held-type.js'
import type { Question } from '../question/question.js'
import { wordsOf } from '../question/words-of.js'
import type { Scored } from '../ranking/scored.js'
import { makeExcerpt, mostExcerpts, speaksOfSame } from './excerpt.js'
import { shownOf } from './shown-span.js'
import { isOtherSource, sourcesDiffer } from './sources-differ.js'

const { questions } = english
/** How many of the closest are considered. */
const mostCompared = 6

/**
 * The best excerpt, and those that add to it: the other half of the question, another figure, another source.
 * @param close best first
 */
export function addingUp(close: readonly Scored[], question: Question, index: SearchIndex): Scored[] {
  const asked = new Set(question.terms.map(({ term }) => term))
  const adds = addingTest(question, index)
  const shown: Excerpt[] = []
  return close.slice(0, mostCompared).filter(({ candidate: { hit, span }, score }) => {
    const excerpt = makeExcerpt(shownOf(hit, span), (term) => asked.has(term), score, index)
    const isKept = shown.length < mostExcerpts && (shown.length === 0 || adds(shown, excerpt))
    if (isKept) shown.push(excerpt)
    return isKept
  })
}

/** Whether an excerpt adds something to those shown before it, the best of them first. */
function addingTest(
  { corrected, answerType, terms }: Question,
  index: SearchIndex,
): (shown: readonly Excerpt[], other: Excerpt) => boolean {
  const { vocabulary } = index
  const known = { vocabulary, isCommon: (name: string) => isCommon(name, index) }
  const termsIn = (text: string): Set<string> => new Set(wordsOf(vocabulary)(text).map(({ term }) => term))
  const parts = questions.partsOf(corrected)
  const halves = (parts.length < 2 ? [] : parts).map((part) => {
    const own = termsIn(part)
    const asked = terms.flatMap(({ term }) => (own.has(term) ? [term] : []))
    return { asked, holds: typeTest(questions.answerTypeOf(part), corrected, known) }
  })
  const values = valuesOf(answerType, corrected, vocabulary)
  return (shown, other) => {
    const key = keyOf(other)
    const said = termsIn(key)
    const isHalf = ({ asked, holds }: (typeof halves)[number]): boolean =>
      holds(key) === 1 && asked.every((term) => said.has(term)) && shown.every(({ text }) => (holds(text) ?? 1) < 1)
    if (halves.some(isHalf)) return true
    const [best] = shown as readonly [Excerpt]
    if (sourcesDiffer(corrected, [best, other], vocabulary) && !sourcesDiffer(corrected, shown, vocabulary)) return true
    const given = new Set(shown.flatMap(({ text }) => values(text)))
    return speaksOfSame(best, other) && (isOtherSource(best, other) || values(key).some((value) => !given.has(value)))
  }
}

const keyOf = ({ text, key }: Excerpt): string => text.slice(...key)
