import type { Scored } from '../src/answer/ranking/scored.js'
import { isRight as isRightPassage } from '../src/eval/evaluate.js'
import { auroc, type Share, share, shareAtKept } from '../src/eval/metrics.js'
import { holdsAnswer, type KnownQuestion } from '../src/eval/question-set.js'
import type { LeftOut } from './cross-validate.js'
import type { Example } from './examples.js'

/** The results of a set of examples that the judging model had not learned from. */
export interface Figures {
  readonly answerable: number
  readonly passageFirst: Share
  readonly firstExcerpt: Share
  readonly anyExcerpt: Share
  /** Right first excerpts told from questions of each kind that nothing answers, and the share of these that reach what nine tenths of those do. */
  readonly apart: Readonly<Record<string, { readonly questions: number; readonly auroc: Share; readonly atNineTenths: Share }>>
}

const shown = 3
/** Whether an excerpt holds the answer, wherever it stands. */
const holds = (known: KnownQuestion, { candidate: { hit, span } }: Scored): boolean =>
  holdsAnswer(hit.passage.text.slice(span.start, span.end), known.answers)
const isRight = ({ judged, example }: LeftOut): boolean => judged?.ranked[0] !== undefined && holds(example.known, judged.ranked[0])

export function figuresOf(leftOut: readonly LeftOut[], set: Example['set']): Figures {
  const asked = leftOut.filter(({ example }) => example.set === set)
  const answerable = asked.filter(({ example }) => example.known.answers.length > 0)
  const part = (test: (one: LeftOut) => boolean): Share => share(answerable.filter(test).length, answerable.length)
  const right = answerable.filter(isRight).map(({ confidence }) => confidence)
  const kinds = new Set(asked.filter(({ example }) => example.known.answers.length === 0).map(({ example }) => example.known.kind))
  const apart = [...kinds].map((kind) => {
    const others = asked.filter(({ example }) => example.known.kind === kind && example.known.answers.length === 0)
    const confidences = others.map(({ confidence }) => confidence)
    return [
      kind,
      { questions: others.length, auroc: auroc(right, confidences), atNineTenths: shareAtKept(right, confidences, 0.9) },
    ] as const
  })
  return {
    answerable: answerable.length,
    passageFirst: part(
      ({ example: { known }, judged }) => judged?.ranked[0] !== undefined && isRightPassage(known, judged.ranked[0].candidate.hit),
    ),
    firstExcerpt: part(isRight),
    anyExcerpt: part(({ example, judged }) => judged?.ranked.slice(0, shown).some((one) => holds(example.known, one)) ?? false),
    apart: Object.fromEntries(apart),
  }
}
