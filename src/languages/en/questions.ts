import type { AnswerType, QuestionReader } from '../language.js'
import { holdsOneOf, listOf, oneOf, setOf } from '../pattern.js'
import { months } from './calendar.js'
import { ordinals } from './numbers.js'
import { officesUsed } from './offices.js'

const questionWords = listOf('who whom whose what when where which why how')
const auxiliaries = listOf('is are was were do does did has have had can will should')
const conditionals = listOf('could would')
const possibles = listOf('may might must')
const requests = listOf('tell show give list explain find compare summarise summarize')

/** What is asked for by "how much", "which", "the … of" and the like. */
const about = {
  money: listOf(`
    cost costs money paid pay spend spent raised? fund funds funding worth price budget give gave given dollars? need owed? reward bounty fine salary wages? fees?`),
  prices: listOf('cost price budget'),
  periods: listOf('days weeks months years'),
  dates: listOf('date day year month decade century time'),
  degrees: listOf('much large big strong old far high tall fast deep wide often numerous'),
  figures: listOf('number percent percentage proportion share figure total amount rate size strength headcount'),
  persons: [...listOf('person man woman'), ...officesUsed('which')],
  bodies: listOf(`
    company firm operator gang bank charity newspaper agency organisation organization party ship airline lobby hotel street court law`),
  places: listOf(`
    place city town country countries nation nations state region continent capital province village location venue`),
  causes: listOf('reason reasons cause causes caused led_to prompted made'),
  /** Like an office, it belongs to a thing: a question about it asks for its value, not for its definition. */
  properties: listOf('cost price number population size strength date reason name age currency'),
}

const which = oneOf(['what', 'which'])
const rules: readonly (readonly [AnswerType, readonly string[]])[] = [
  [
    'money',
    [
      String.raw`\bhow much\b.*\b${oneOf(about.money)}\b`,
      String.raw`\b${which}\b.*\b${oneOf(about.prices)}\b`,
      String.raw`\bhow (?:expensive|costly)\b`,
      String.raw`^${oneOf(about.prices)} of\b`,
    ],
  ],
  ['duration', [String.raw`\bhow long\b`, String.raw`\bfor how (?:many|long)\b.*\b${oneOf(about.periods)}\b`]],
  [
    'time',
    [
      String.raw`^when\b`,
      String.raw`\bwhen ${oneOf(auxiliaries)}\b`,
      String.raw`\b${which}(?:'s| is| was)? (?:the )?(?:exact )?${oneOf(about.dates)}\b`,
      String.raw`\b${which} (?:\w+ ){0,3}(?:date|year|month)\b`,
      String.raw`\b${oneOf(listOf('since until till by'))} when\b`,
      String.raw`\bhow (?:soon|recently)\b`,
      String.raw`\b(?:date|day) of\b`,
    ],
  ],
  [
    'number',
    [
      String.raw`\bhow many\b`,
      String.raw`\bhow ${oneOf(about.degrees)}\b`,
      String.raw`\b${which}\b.*\b${oneOf(about.figures)}\b`,
      String.raw`\bnumber of\b`,
    ],
  ],
  [
    'person',
    [
      String.raw`\bwho(?:m|se)?\b`,
      String.raw`\b${which} ${oneOf(about.persons)}\b`,
      // "The name of the chair" is a person's.
      String.raw`\bnames? of (?:the |an? )?(?:[\p{L}'-]+ ){0,3}${oneOf([...officesUsed('which'), ...officesUsed('before'), ...officesUsed('title')])}\b`,
    ],
  ],
  ['name', [String.raw`\bnames? of\b`, String.raw`\b(?:called|named)\s*\??$`, String.raw`\b${which} (?:\w+ )?${oneOf(about.bodies)}\b`]],
  ['place', [String.raw`\bwhere\b`, String.raw`\b${which} (?:\w+ )?${oneOf(about.places)}\b`]],
  [
    'cause',
    [String.raw`\bwhy\b`, String.raw`\bwhat (?:\w+ )?${oneOf(about.causes)}\b`, String.raw`\bfor what reason\b`, String.raw`\bhow come\b`],
  ],
  ['manner', [String.raw`\bhow\b`]],
  ['yes-no', [String.raw`^(?:(?:and|but|so) )?${oneOf([...auxiliaries, ...conditionals, ...possibles])}\b`]],
]
const typePatterns = rules.map(([type, patterns]) => [type, new RegExp(patterns.join('|'), 'u')] as const)

const end = String.raw`[\s?!.]*$`
const greeting = `(?:${oneOf(listOf('so and please ok hi hello'))} )?`
const definitionPatterns = [
  `^${greeting}(?:who|what)(?:'s|s| ${oneOf(listOf('is are was were'))})(?: the| an| a)? (.+?)(?: stands? for| means?| short for)?${end}`,
  `^what (?:does|do|did) (.+?) (?:mean|stand for)${end}`,
  `^(?:meaning|definition) of (.+?)${end}`,
  `^(.+?) (?:meaning|definition)${end}`,
].map((pattern) => new RegExp(pattern, 'u'))
const ownedThing = holdsOneOf([...officesUsed('asked'), ...about.properties])
/** Behind one of these a name is told more of. */
const narrowed = new RegExp(
  String.raw`(?:'s| ${oneOf(listOf('of in for to by from with that who which doing going called named'))})\b`,
  'u',
)
/**
 * "Who is …?" asks for the meaning of a name if a name follows. It asks for a person if one of these follows: "on call", "the deputy", "appointed".
 */
const describesBehindWho = new RegExp(
  String.raw`^(?:${oneOf(
    listOf(`
      the an? my our your his her their its this that these those he she it they we you in on at for with behind under over against from to
      by among of new next there here first last present absent out off responsible accountable available eligible entitled able willing liable
      dead alive missing ill sick sent chosen held shot hurt left born made paid known`),
  )}|\p{L}+(?:ed|ing))\b`,
  'iu',
)
const behindWho = /^\W*(?:\w+\s)?who(?:['’]?s|\s(is|was|are|were))\s+(.+)$/iu

function asksForHolder(question: string): boolean {
  const [, verb = 'is', behind] = behindWho.exec(question.trim()) ?? []
  if (behind === undefined) return false
  const inSmallLetters = /\p{Ll}/u.test(question)
  // "Who are the Viv Ansanm?": several may be one name; "Who is the Deputy?" is one who holds it.
  const name = /^ar|^we/i.test(verb) ? /^(?:the\s+)?\p{Lu}/u : /^(?!The\b)\p{Lu}/u
  return !(inSmallLetters && name.test(behind)) && describesBehindWho.test(behind)
}

/** A name has no more words than this. */
const longestName = 5

const plain = (question: string): string => question.trim().toLowerCase().replace(/’/g, "'")

function thingAsked(question: string): string | undefined {
  const text = plain(question)
  for (const pattern of definitionPatterns) {
    const thing = pattern.exec(text)?.[1]
    if (thing !== undefined) return thing
  }
}

const shortForms = [
  `^what (?:are|is|do|does|did) (?:the )?${oneOf(['letters', 'abbreviation', 'acronym'])} (.+?) (?:mean|stands?|short) ?(?:for)?${end}`,
  `^what (?:does|do|did) (.+?) (?:mean|stand for)${end}`,
  `^(?:what|which words?) (?:is|are) (.+?) (?:short for|an? (?:abbreviation|acronym) (?:for|of))${end}`,
  `^(?:what is |what's )?the (?:full form|long form|full name|meaning) of (?:the (?:acronym|abbreviation) )?(.+?)${end}`,
  `^(.+?)(?:['’]s)? (?:meaning|full form|long form|full name)${end}`,
].map((pattern) => new RegExp(pattern, 'iu'))

const thing = '(?:the |an? )?(.+?)'
const comparisons = [
  String.raw`\b(?:differences?|distinction) between ${thing} and ${thing}${end}`,
  `^(?:how|in what way) (?:does|do|did|is|are) ${thing} (?:differ|different) (?:from|to) ${thing}${end}`,
  `^compare ${thing} (?:and|with|to) ${thing}${end}`,
  String.raw`^(?:what(?:'s| is) )?${thing} (?:vs\.?|versus) ${thing}${end}`,
].map((pattern) => new RegExp(pattern, 'u'))

function thingsCompared(question: string): readonly [string, string] | undefined {
  for (const pattern of comparisons) {
    const [, one, other] = pattern.exec(plain(question)) ?? []
    if (one !== undefined && other !== undefined) return [one, other]
  }
}

function answerTypeOf(question: string): AnswerType {
  const text = plain(question)
  const thing = thingAsked(question)
  const isName = thing !== undefined && thing.split(/\s+/).length <= longestName && !ownedThing.test(thing) && !narrowed.test(thing)
  if (isName && !asksForHolder(question)) return 'definition'
  return typePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

/** Behind "how many" and the like stands what is counted. */
const counting = new RegExp(
  String.raw`\b(?:how many|number of)\s+(?:${oneOf(listOf('of_the other more new'))}\s+)?((?:[\p{L}’'-]+\s*){1,4})`,
  'iu',
)
/** What is counted ends before one of these, and before a verb such as "arrived". */
const endsCounted = new RegExp(
  `^${oneOf(
    listOf(`
      are is was were did does do have has had will would can in of to at for from by on with who that there now still
      came come went go left leave got get sent send gave give took take stay die arrive return`),
  )}$`,
  'iu',
)

function countedIn(question: string): string {
  const words = (counting.exec(question)?.[1] ?? '').trim().split(/\s+/)
  const end = words.findIndex((word, i) => endsCounted.test(word) || (i > 0 && word.endsWith('ed')))
  return (end < 0 ? words : words.slice(0, end)).join(' ')
}

/** In "how many did it have?" it is no verb of the present. */
const behindDid = /(?<=\bdid(?:n['’]?t)?\b.*\s)(?:have|do)\b/giu
/** "Who's" is "who is"; "Kenya's" tells whose it is. */
const ofNow = new RegExp(
  String.raw`\b${oneOf(listOf('is are am has have does do can will should may must now today currently still yet'))}\b|\p{L}['’](?:re|ve|ll)\s|\b${oneOf(listOf('who what where when how why that there here it he she'))}['’]s\s`,
  'iu',
)
const ofThen = new RegExp(
  String.raw`\b(?:${oneOf(listOf('did was were had ago didnt wasnt werent'))}|didn['’]t|wasn['’]t|weren['’]t)\b|^\W*(?:who|what|which(?:\s\p{L}+){1,2})\s(?:\p{Ll}+ed|${oneOf(
    listOf(`
      became began brought built came chose cut fell fought found gave got grew held kept killed knew led left lost made met paid said sat saw sent
      set shot spent spoke stood took told thought went won wrote`),
  )})\b`,
  'iu',
)

const begins = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|or)\s+)?${oneOf([
    ...questionWords,
    ...auxiliaries,
    ...conditionals,
    ...requests,
    ...listOf('since_when what_about how_about'),
  ])}\b`,
  'iu',
)
const betweenParts = new RegExp(String.raw`\s+and\s+(?=${oneOf(questionWords)}\b)`, 'iu')
const holdsQuestionWord = holdsOneOf(questionWords)
const asksItself = holdsOneOf([...questionWords, ...auxiliaries, ...conditionals])
/** "And Belize?", "What about the Bahamas?": the earlier question again, about another. */
const againAbout = new RegExp(String.raw`^\W*${oneOf(listOf('and_then and but or so what_about how_about'))}\s+(.+)$`, 'iu')

/** "Is the mission over?" holds no word that a text would hold. */
const isOver = new RegExp(String.raw`^(\W*)(is|are|was|were)\s+(.+?)\s+(?:already\s+|now\s+)?(?:over|finished|at an end)${end}`, 'iu')

const withVerb = (question: string): string =>
  question.replace(
    isOver,
    (_, marks: string, verb: string, thing: string) => `${marks}${/^a|^we/i.test(verb) ? 'Have' : 'Has'} ${thing} ended?`,
  )

/** "2nd", but not the day of "2nd of May". */
const rank = new RegExp(String.raw`(?<!${oneOf(months)}\s)\b(10|[1-9])(?:st|nd|rd|th)\b(?! (?:of )?${oneOf(months)})`, 'giu')
const withRanks = (question: string): string => question.replace(rank, (typed, digits: string) => ordinals[Number(digits) - 1] ?? typed)

export const questions: QuestionReader = {
  asksOfPast: (question) => ofThen.test(question) && !ofNow.test(question.replace(behindDid, '')),
  inFullWords: (question) => withVerb(withRanks(question)),
  answerTypeOf,
  thingAsked,
  meaningWords: setOf('mean means meaning definition stand stands'),
  shortFormAsked: (question) =>
    shortForms.flatMap((pattern) => pattern.exec(question.trim())?.[1]?.replace(/^the\s+|[“”"'‘’]/giu, '') ?? [])[0],
  thingsCompared,
  countedIn,
  asksWho: (question) => /^\W*(?:\w+\s)?who\b/i.test(question),
  endsAskingKind: (before) => /\b(?:which|what)\s+$/i.test(before),
  asksForCountry: (question) => /\bcountr(?:y|ies)|\bnations?\b/i.test(question),
  partsOf: (question) => question.split(betweenParts),
  beginsAsQuestion: (text) => begins.test(text),
  holdsQuestionWord: (text) => holdsQuestionWord.test(text),
  otherAsked(question) {
    const other = againAbout.exec(question)?.[1]
    return other === undefined || asksItself.test(other) ? undefined : other
  },
}
