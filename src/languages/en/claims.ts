import { memo } from '../../lib/memo.js'
import type { ClaimReader } from '../language.js'
import { holdsOneOf, listOf, oneOf } from '../pattern.js'
import { months } from './calendar.js'
import { onlyFormer, onlyPlans } from './deeds.js'
import { ordinals } from './numbers.js'
import { leading, officesUsed } from './offices.js'
import { opposites } from './opposites.js'

const negating = new RegExp(
  String.raw`\b(?:${oneOf(listOf('not never no none nor neither without cannot nobody nothing'))}|\p{L}+n['’]t)\b`,
  'iu',
)
const denying = holdsOneOf(listOf('hardly barely fail fails failed failing refus+ except unable lack* deny denied denies reject*'))

const reasons = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    listOf(`
      because due_to owing_to thanks_to as_a_result so_that so_as in_order therefore thus hence for_that_reason reasons? cause causes caused
      causing led_to leads?_to result_in result_from results_in results_from resulted_in resulted_from resulting_in resulting_from for_fear
      in_response prompts prompted prompting lest given_that motivate motivates motivated motivating motivation aim aims aimed aiming intends intended worry worries worried fear
      fears feared concern concerns concerned means?_that`),
  )}|since (?!\d|${oneOf(months)}))(?!\p{L})`,
  'iu',
)
/** The text after one of these follows from a reason, and is not the reason. */
const following = new RegExp(String.raw`\b${oneOf(listOf('therefore thus hence as_a_result'))}\b`, 'giu')
/** Behind "to" one of these begins a place or a person; anything else in small letters is what something is for. */
const noVerb = oneOf(listOf('the a an its his her their our my your this that these those all both each some'))
const hints = new RegExp(
  String.raw`\b(?:to (?!${noVerb}\b)\p{Ll}{2,}|${oneOf(
    listOf('after if so could would might must risk* allow* enabl* prevent* help* forc+ amid desire* wish* protest*'),
  )})\b|, (?:\p{Ll}+ing|or)\b`,
  'u',
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
const afterSomebody =
  /\bafter\s+\S+(?:\s+\S+){0,2}$|\bsuccessor|\b(?:succeed(?:s|ed)?|replaced)\b|\btook over (?:.* )?from\b|\bcame (?:after|next)\b/iu
const byName = /\bnames? of\b/iu
const sayingBefore = holdsOneOf(changeOfOffice)
const sayingAfter = holdsOneOf([...changeOfOffice, ...listOf('new next dismiss* resign*')])
/** Who comes after whom: the new one stands before the verb, the one of before behind it. Not in "was replaced by". */
const replacing =
  /(?<!\b(?:was|were|been|being|be)\s)\b(?:replac(?:e[sd]?|ing)|succe(?:eds?|eded|eding)|t(?:akes?|ook|aken|aking) (?:over from|the place of))\s/iu
/** "They replaced Conille with Fils-Aimé": here the new one stands behind. */
const withAnother = /^([^.;]{1,60})\swith\s+\p{Lu}/u
const askedAfter =
  /\b(?:replaced|succeeded|took over from|took the place of|came after|successor (?:of|to))\s+(.+?)(?:\s+(?:as|at|in|of|for|on|when)\b.*)?$/iu
const askedBefore = /(?:\bbefore|\bpredecessor of|\bdid)\s+(.+?)(?:\s+(?:replace|succeed|take).*)?$/iu

/** Whether a word of a name is in a text. */
const namesOne = (name: string, text: string): boolean => {
  const [asked, said] = [plainWords(name), plainWords(text)]
  return asked
    .filter(({ length }) => length >= shortestName)
    .slice(0, longestName)
    .some((word) => said.includes(word))
}
const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}'’-]+/gu) ?? []
const [shortestName, longestName] = [4, 3]

function turnsRound(question: string, text: string): boolean {
  const verb = replacing.exec(text)
  if (verb === null) return false
  const behind = text.slice(verb.index + verb[0].length)
  const [swapped, gone = ''] = withAnother.exec(behind) ?? []
  const [former, newer] = swapped === undefined ? [behind, text.slice(0, verb.index)] : [gone, behind.slice(gone.length)]
  const after = askedAfter.exec(question)?.[1]
  if (after !== undefined) return !namesOne(after, former)
  const before = askedBefore.exec(question)?.[1]
  return before !== undefined && !namesOne(before, newer)
}

/** Up to a mark that ends a clause. A comma ends one only before a word that joins two. */
const clause = /(?:(?!,\s(?:and|but|while|whereas)\s|[;:]\s|[.!?]\s).)+/gsu

const second = holdsOneOf(listOf('deput* vice second_in_command'))

/** What may have become of people, each in the words for it. A casualty is dead or hurt. */
const fates = Object.entries({
  dead: `die dies died dying dead deadly deaths? kill* murder* homicid* fallen slain slaughter* assassin* massacre* victims? toll lives alive
    lost_his_life lost_her_life shot casualt* execut*`,
  hurt: 'wound* injur* hurt casualt* victims?',
  displaced: 'displac* flee fled homeless refugees? homes? idps?',
  seized: 'kidnap* abduct* hostages? missing captur* arrest* detain* jail*',
}).map(([fate, words]) => [fate, holdsOneOf(listOf(words))] as const)

const ignorance =
  /\b(?:(?:is|are|was|were|remains?) (?:also )?(?:unknown|unclear|not (?:yet )?(?:known|clear|certain))|we (?:do not|don[’']t) know|(?:we|nobody|no one) knows? (?:of )?no\b|nobody knows|no one knows|(?:facts|sources) end)\b/iu

const ordinal = new RegExp(String.raw`\b(?:${oneOf(ordinals)}|\d{1,2}(?:st|nd|rd|th))\b(?! of ${oneOf(months)}| ${oneOf(months)})`, 'giu')
/** Ranks as numbers: "first" and "1st" are the same. A day of a month is no rank. */
const ordinalsIn = memo((text) =>
  [...text.matchAll(ordinal)].map(([word]) => ordinals.indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10)),
)
/** "If nobody wins the first round, when …?" asks for what comes behind it. */
const goesBeyond = holdsOneOf(listOf('if unless after before again next following previous'))
/** What belongs to a thing that happens, and has a time of its own. */
const aspects = new RegExp(
  String.raw`\b${oneOf(
    listOf('results? outcomes? aftermath announcements? registrations? campaigns? anniversar* preparations? publication reviews? reports?'),
  )} (?:of|on|for)\b`.replace('(?:', '('),
  'iu',
)

const asksForWords = new RegExp(
  String.raw`\bwhat (?:\p{L}+ )?${oneOf(listOf('did do does has have'))} .*\b${oneOf(
    listOf('say says said tell told announce announced promise promised write wrote written state stated claim claimed call_for think'),
  )}\b`,
  'iu',
)
const quotes = holdsOneOf(
  listOf(`
    say says said saying tell tells told announc* promis* write writes wrote written stat+ claim* call calls called ask asks asked urg*
    add adds added note notes noted report* explain* argu* warn* stress* insist* demand* declar* according name names named give gives gave
    believ* think* thought deny denied denies agree* want* describ* accus* prais* thank* suggest* confirm* remind* propos* express* speak*
    spoke mention* complain* welcom* backed support* critici* admit* acknowledg* compar* judg* view* saw sees found show shows showed
    recommend* require* quot* rul+ held decid* expect* point_out points_out pointed_out`),
)

const relations: ClaimReader['relations'] = [
  {
    name: 'who came before',
    ofAnother: true,
    asks: (question) => beforeSomebody.test(question),
    says: (text) => sayingBefore.test(text),
  },
  { name: 'who came after', ofAnother: true, asks: (question) => afterSomebody.test(question), says: (text) => sayingAfter.test(text) },
  { name: 'who it is by name', ofAnother: true, asks: (question) => byName.test(question), says: () => true },
  { name: 'the deputy', ofAnother: false, asks: (question) => second.test(question), says: (text) => second.test(text) },
]

/** "How many months?" counts no people. */
const countsThings = new RegExp(
  String.raw`\bhow many (?:\p{L}+ )?${oneOf(listOf('seconds minutes hours days weeks months years times dollars euros votes rounds countries nations states'))}\b`,
  'iu',
)

export const claims: ClaimReader = {
  asksForWords: (question) => asksForWords.test(question),
  quotes: (text) => quotes.test(text) || /[“"]/u.test(text),
  tellsOfIgnoranceAlone: memo((text) => text.split(/[;.]\s+(?=\S)/u).every((part) => ignorance.test(part))),
  ranksOtherwise(question, text) {
    const asked = ordinalsIn(question)
    if (asked.length === 0 || goesBeyond.test(question)) return false
    const said = ordinalsIn(text)
    return said.length > 0 && !asked.some((one) => said.includes(one))
  },
  datesAnAspect(question, text) {
    const aspect = aspects.exec(text)?.[1]
    return aspect !== undefined && !aspects.test(question) && !question.toLowerCase().includes(aspect.toLowerCase())
  },
  onlyPlans,
  onlyFormer,
  fatesIn: (text) => new Set(fates.flatMap(([fate, pattern]) => (pattern.test(text) ? [fate] : []))),
  relations,
  turnsRound,
  countsNobody: (question) => countsThings.test(question),
  missingRelation: (question, text) => relations.some(({ asks, says }) => asks(question) && !says(text)),
  clausesOf: (text) => text.match(clause) ?? [],
  negates: (text) => negating.test(text),
  denies: (text) => denying.test(text),
  opposites,
  givesReasonPlainly: (sentence) => reasons.test(sentence.replace(following, ' ')),
  givesReason: (sentence) => (reasons.test(sentence) ? 1 : hints.test(sentence) ? 0.3 : 0),
  tellsOfDisagreement: memo((text) => disagreeing.test(text)),
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
