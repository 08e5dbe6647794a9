import { memo } from '../../lib/memo.js'
import { analyse } from '../../search/analysis.js'
import type { Candidate } from '../candidates/candidate.js'
import type { Question } from '../question/question.js'

/** Where a sentence that holds the words of a question may say something else. */
export interface Contrast {
  /** The question holds a "not". */
  readonly askedNot: number
  /** The sentence holds one, or a verb that says as much. */
  readonly saidNot: number
  /** Only the question holds one. */
  readonly notMissing: number
  /** How many words the question has that are missing from the sentence, where it holds their opposite. */
  readonly antonyms: number
}

const not = /\b(?:not|never|no|none|nor|neither|without|cannot|nobody|nothing|\p{L}+n['’]t)\b/iu
const asGoodAsNot = /\b(?:hardly|barely|fail(?:s|ed|ing)?|refus\p{L}+|except|unable|lack\p{L}*|den(?:y|ied|ies)|reject\p{L}*)\b/iu

/** Everyday words of opposite sense. */
const opposites = `
  increase/decrease rise/fall rose/fell raise/lower grow/shrink growth/decline expand/contract gain/lose gain/loss improve/worsen
  before/after first/last earlier/later early/late begin/end start/end began/ended past/future new/old newest/oldest young/old
  more/less most/least high/low higher/lower large/small largest/smallest big/small long/short maximum/minimum majority/minority
  north/south northern/southern east/west eastern/western inside/outside internal/external upper/lower above/below near/far
  win/lose won/lost victory/defeat succeed/fail success/failure attack/defend war/peace friend/enemy ally/enemy strong/weak
  accept/reject allow/forbid allow/prevent allow/ban support/oppose agree/disagree admit/deny include/exclude praise/criticize
  enter/leave arrive/leave join/leave open/close create/destroy build/destroy add/remove buy/sell import/export hire/fire
  legal/illegal public/private rich/poor same/different similar/different common/rare always/never possible/impossible
  good/bad best/worst better/worse positive/negative advantage/disadvantage major/minor permanent/temporary direct/indirect
  voluntary/mandatory optional/required independent/dependent rural/urban male/female men/women modern/ancient true/false full/empty`

const oppositesOf = new Map<string, Set<string>>()
for (const pair of opposites.trim().split(/\s+/)) {
  const [one, other] = pair.split('/').map((word) => analyse(word)[0]?.term ?? '') as [string, string]
  oppositesOf.set(one, (oppositesOf.get(one) ?? new Set()).add(other))
  oppositesOf.set(other, (oppositesOf.get(other) ?? new Set()).add(one))
}

const termsIn = memo((text) => new Set(analyse(text).map(({ term }) => term)))

/** Whether one of two questions says "not" and the other does not, or they hold other numbers: then they do not ask the same. */
export function askOtherwise(one: string, other: string): boolean {
  const numbers = (text: string): string => [...new Set(text.match(/\d+/g))].sort().join(' ')
  return not.test(one) !== not.test(other) || numbers(one) !== numbers(other)
}

export function contrastOf(question: Question, { hit: { passage }, span }: Candidate): Contrast {
  const text = passage.text.slice(span.start, span.end)
  const said = termsIn(text)
  const asked = new Set(question.words)
  const [askedNot, saidNot] = [not.test(question.corrected), not.test(text)]
  const turned = question.words.filter(
    (word) => !said.has(word) && [...(oppositesOf.get(word) ?? [])].some((opposite) => said.has(opposite) && !asked.has(opposite)),
  )
  return {
    askedNot: askedNot ? 1 : 0,
    saidNot: saidNot || asGoodAsNot.test(text) ? 1 : 0,
    notMissing: askedNot && !saidNot ? 1 : 0,
    antonyms: new Set(turned).size,
  }
}
