import { memo } from '../../lib/memo.js'
import { holdsOneOf, listOf, oneOf } from '../pattern.js'

/** Verbs of what is first promised and then done, as in "they sent". The next list has their forms behind "did". */
const done = listOf(`
  sent came arrived landed reached joined deployed gave given paid provided contributed donated received got spent left went returned brought
  delivered supplied built trained raised handed took taken began ended`)
const bare = listOf(`
  send come arrive land reach join deploy give pay provide contribute donate receive get spend leave go return bring deliver supply build train
  raise hand take begin end`)
const planning = listOf(`
  will would shall could should may might plan+ plann+ promis+ pledg+ offer* intend* intent+ expect* hope* hoping aim* ready propos* consider* want*
  agree* decid* announc* supposed if`)

const asksOfDone = new RegExp(
  String.raw`\b(?:did|didn['’]?t)\b.*\b${oneOf(bare)}\b|\b(?:has|have|had|was|were|been)\b.*\b${oneOf(done)}\b|^\W*(?:who|what|which|how many)\b[^,]*\b${oneOf(done)}\b|\b(?:was|were|are|is)\s(?:\p{L}+\s)?(?:in|there|at)\b`,
  'iu',
)
const plans = new RegExp(String.raw`\b${oneOf(planning)}\b`, 'iu')
/** This matches "sent" and "were in Haiti", and not "would be sent". */
const tellsOfDone = new RegExp(
  String.raw`(?<!\b(?:be|to|will|would|not)\s)\b${oneOf(done)}\b|\b(?:was|were|are|is|has|have|had)\s(?:\p{L}+\s)?(?:in|there|at|\p{N})|\b(?:arrivals?|landing)\b`,
  'iu',
)

const tellsOfPlansAlone = memo((text) => plans.test(text) && !tellsOfDone.test(text))
const deed = holdsOneOf([...done, ...bare])
const former = /\b(?:was|were)\b.*\b(?:until|till)\b(?!\s+now)|\b(?:former|formerly|no longer|used to)\b/iu
const tellsOfFormer = memo((text) => former.test(text))
const asksOfFormer = holdsOneOf(listOf('until till former* previous* before earlier used_to no_longer predecessor* after'))

/**
 * Whether a text tells only what was planned or promised, while the question asks for what was done.
 * @param question in English words.
 * @param ofPast whether it is about the past. The English words of a question in another language may not show it.
 * @example onlyPlans('How many did Kenya send?', true, 'Kenya would send 1,000.') // true.
 */
export const onlyPlans = (question: string, ofPast: boolean, text: string): boolean =>
  (asksOfDone.test(question) || (ofPast && deed.test(question))) && !plans.test(question) && tellsOfPlansAlone(text)

/**
 * Whether a text tells only what is no longer so. An example is "The chair was Tom Vane until April". A question with "until" asks for just that.
 */
export const onlyFormer = (question: string, text: string): boolean => !asksOfFormer.test(question) && tellsOfFormer(text)
