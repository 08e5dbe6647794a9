import { english } from '../../languages/en/index.js'
import { figuresIn } from '../candidates/held-type.js'
import { saidIn } from '../candidates/named.js'
import type { Question } from '../question/question.js'
import type { Scored } from './scored.js'

/**
 * Says whether a candidate gives a figure that the best one gives too. If a question asks for no figure, none does. Names and dates are
 * left out: two passages may name one person for two reasons, and many were written in the same month.
 * @example sameAnswerTest(readQuestion('How many ferries are there?', index), best)(other)
 */
export function sameAnswerTest(
  { answerType, corrected }: Pick<Question, 'answerType' | 'corrected'>,
  best: Scored,
): (one: Scored) => boolean {
  const given = figuresIn[answerType]
  if (given === undefined) return () => false
  const said = saidIn(corrected)
  const figuresOf = ({ candidate: { hit, span } }: Scored): string[] =>
    given(hit.passage.text.slice(span.start, span.end)).flatMap((figure) => (said(figure) ? [] : inDigits(figure.plain.trim())))
  const own = new Set(figuresOf(best))
  return (one) => own.size > 0 && figuresOf(one).some((figure) => own.has(figure))
}

/** "Twelve" and "12" are one figure. */
const inDigits = (figure: string): string => english.words.numbers.get(figure) ?? figure
