import type { ClaimReader } from '../language.js'
import { holdsOneOf, listOf, oneOf } from '../pattern.js'
import { months } from './calendar.js'
import { leading, officesUsed } from './offices.js'
import { opposites } from './opposites.js'

const negating = new RegExp(
  String.raw`\b(?:${oneOf(listOf('not never no none nor neither without cannot nobody nothing'))}|\p{L}+n['’]t)\b`,
  'iu',
)
const denying = holdsOneOf(listOf('hardly barely fail fails failed failing refus+ except unable lack* deny denied denies reject*'))

const reasons = new RegExp(
  String.raw`\b(?:${oneOf(
    listOf(`
      because due_to owing_to thanks_to as_a_result so_that so_as in_order therefore thus hence for_that_reason reasons? cause causes caused
      causing led_to leads?_to result_in result_from results_in results_from resulted_in resulted_from resulting_in resulting_from for_fear
      in_response prompts prompted prompting lest given_that motivate motivates motivated motivating motivation aim aims aimed aiming intends intended worry worries worried fear
      fears feared concern concerns concerned means?_that`),
  )}|since (?!\d|${oneOf(months)}))\b`,
  'i',
)
const hints = new RegExp(
  String.raw`\b(?:to \p{Ll}+|${oneOf(listOf('after if could would might risk* allow* enabl* prevent* help* amid with as'))})\b`,
  'iu',
)

const disagreeing = new RegExp(
  String.raw`\b${oneOf(listOf('sources accounts reports figures counts estimates numbers dates'))}\s+(?:\p{L}+\s+)?${oneOf(
    listOf('disagree differ vary conflict contradict'),
  )}|\b(?:disputed|conflicting ${oneOf(listOf('figures reports accounts'))})\b`,
  'iu',
)

const shortForm = String.raw`^[”"’')]*(?:\s\([^)]*\))?\s`
const meaning = oneOf(listOf('means? stands?_for refers?_to'))
const being = oneOf(listOf('is are was were'))
const plainly = new RegExp(String.raw`${shortForm}(?:${meaning}|${being}\s${oneOf(listOf('short_for the_name an? the one_of'))}\b)`, 'i')
const says = new RegExp(String.raw`${shortForm}(?:${being}|${meaning})\s`, 'i')
const describing = new RegExp(String.raw`^[”"’']?,\s${oneOf([...listOf('who which an? the then known'), ...leading])}\s`, 'i')
const namesBehind = String.raw`\s(?:\p{Lu}\S*\s)*$`
const naming = new RegExp(String.raw`\b${oneOf(listOf('named appointed picked chose chosen elected made'))}${namesBehind}`, 'u')
const titles = new RegExp(String.raw`\b${oneOf(officesUsed('before'))}${namesBehind}`, 'iu')

const changeOfOffice = listOf(`
  predecessors? successors? succeed* previous* former formerly replac* takes?_over took_over taken_over take_the_place takes_the_place
  took_the_place taken_the_place until then since turned_into becomes? became`)
/** "Before Conille", at the end of the question: somebody, not something that happened. */
const beforeSomebody = /\bbefore\s+\S+(?:\s+\S+){0,2}$|\bpredecessor|\b(?:previous|former)\b/iu
const afterSomebody = /\bafter\s+\S+(?:\s+\S+){0,2}$|\bsuccessor|\b(?:succe|replac)ed\b|\btook over\b|\bcame next\b/iu
const sayingBefore = holdsOneOf(changeOfOffice)
const sayingAfter = holdsOneOf([...changeOfOffice, ...listOf('new next dismiss* resign*')])
const second = holdsOneOf(listOf('deput* vice second_in_command assistant'))

export const claims: ClaimReader = {
  relations: [
    { name: 'who came before', asks: (question) => beforeSomebody.test(question), says: (text) => sayingBefore.test(text) },
    { name: 'who came after', asks: (question) => afterSomebody.test(question), says: (text) => sayingAfter.test(text) },
    { name: 'the deputy', asks: (question) => second.test(question), says: (text) => second.test(text) },
  ],
  negates: (text) => negating.test(text),
  denies: (text) => denying.test(text),
  opposites,
  givesReason: (sentence) => (reasons.test(sentence) ? 1 : hints.test(sentence) ? 0.3 : 0),
  tellsOfDisagreement: (text) => disagreeing.test(text),
  definesBefore(after) {
    if (plainly.test(after)) return 'plainly'
    if (says.test(after)) return 'is'
    return describing.test(after) ? 'described' : undefined
  },
  definesAround(before, after) {
    if (/^\sas\s/.test(after) && naming.test(before)) return 'named'
    return titles.test(before) ? 'titled' : undefined
  },
}
