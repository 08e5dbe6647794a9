import type { Reasoned } from '../answer/answer.js'
import { type AnswerState, mostReferences, mostTerms, packState } from '../answer/restore/answer-state.js'
import { key32, referTo, termKey } from '../answer/restore/reference.js'
import type { Seal } from '../answer/restore/seal.js'
import type { ButtonName } from '../commands/commands.js'
import type { Answer, Page } from '../contract/reply.js'
import { packHide, packNumber } from './tokens.js'

/** What can be done with some answers. */
export interface Offered {
  /** A moderator can be asked. */
  readonly person?: boolean
  /** Who asked, and may take the answer away; null if that cannot be done. */
  readonly hiddenBy?: string | null
}

/** What the button of a suggested question carries. */
export const tryToken = (seal: Seal, question: string): string => seal.close('try', packNumber(key32(question)))

/**
 * Where an answer stands among its excerpts, and what its buttons carry.
 * @param changed how many excerpts are left out because their document has changed
 * @param offered what can be done with it besides
 */
export function pageOf(
  seal: Seal,
  state: AnswerState,
  answer: Answer,
  changed: number,
  topic: string | null,
  { person = false, hiddenBy = null }: Offered = {},
): Page {
  const sealed = (button: ButtonName, carried: AnswerState): string => seal.close(button, packState(carried))
  const shown = state.excerpts.slice(state.from, state.from + answer.excerpts.length + changed)
  return {
    first: state.from + 1,
    total: state.excerpts.length,
    changed,
    topic,
    tokens: {
      more: shown.map((excerpt) => sealed('more', { ...state, from: 0, excerpts: [excerpt] })),
      from: state.excerpts.map((_, from) => sealed('next', { ...state, from })),
      try: answer.suggestions.map((question) => tryToken(seal, question)),
      good: sealed('good', state),
      bad: sealed('bad', state),
      share: sealed('share', state),
      ...(person ? { person: sealed('person', state) } : {}),
      ...(hiddenBy === null ? {} : { hide: seal.close('hide', packHide(hiddenBy, state)) }),
    },
  }
}

/**
 * What the buttons under an answer carry: the excerpts shown, then those that would come next.
 * @param shownAlone none come next
 */
export function stateOf({ answer, decision }: Reasoned, shownAlone = false): AnswerState {
  const shown = new Set(answer.excerpts.map((e) => e.passage))
  const places = decision.showable.flatMap(({ candidate }, place) => (shown.has(candidate.hit.passage.id) ? [place] : []))
  const last = places.at(-1) ?? decision.showable.length
  const listed = decision.showable.filter((_, place) => places.includes(place) || (place > last && !shownAlone)).slice(0, mostReferences)
  const telling = [...decision.question.terms].filter((t) => !t.unknown).sort((a, b) => b.weight - a.weight)
  return {
    status: answer.status,
    confidence: answer.confidence,
    from: 0,
    terms: telling.slice(0, mostTerms).map((t) => termKey(t.term)),
    excerpts: listed.map(({ candidate: { hit, span } }, i) => referTo(hit, span, i >= answer.excerpts.length)),
  }
}
