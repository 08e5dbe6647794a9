import type { ReferenceReader } from '../language.js'
import { listOf, oneOf, setOf } from '../pattern.js'

/** Only one person, so that no other noun before it can be meant. */
const ofPersons = setOf('he him his she her hers')
const ofOwners = setOf('his hers theirs their its')
/** "It is true that …", "how long does it take to …", "does it rain" and "what time is it" stand for nothing. */
const emptyBehindIt = oneOf(
  listOf('true possible likely clear known that rain* snow* called_when called_if mean_when mean_if looks?_as looked_as looks?_like'),
)
const comesBehind = oneOf(
  listOf(
    'take takes took cost costs legal illegal forbidden banned allowed lawful right wrong necessary important hard difficult easy safe dangerous better best normal',
  ),
)
/** "What do you call it when …", "was it Ruto who …". */
const emptyIn = String.raw`(?<=\bcall it)\s+when\b|(?<=\b(?:is|was) it)\s.+\swho\b`
const pronoun = new RegExp(
  String.raw`\b(?:${oneOf([...ofPersons, ...listOf('they them their theirs its')])}|(?<!\btime is )it(?!\s+${emptyBehindIt}|\s+${comesBehind}\b.*\sto\s|${emptyIn}))\b`,
  'giu',
)
/** "Who leads IT?" asks about a department. */
const isName = (word: string, question: string): boolean => word === word.toUpperCase() && question !== question.toUpperCase()
const firstPronoun = (question: string): RegExpExecArray | undefined =>
  [...question.matchAll(pronoun)].find(([word]) => !isName(word, question))
const verbBefore = new RegExp(
  String.raw`\b${oneOf(listOf('is are was were do does did has have had can will should could would'))}\s+$`,
  'iu',
)
/** These do so only if the sentence ends with them; "are there" and "the force that leads" stand for nothing. */
const pronounAtEnd = new RegExp(
  String.raw`(?<!\b${oneOf(listOf('is are was were'))}\s)\b${oneOf(listOf('this that these those there then'))}\W*$`,
  'iu',
)
const beginsOwning = new RegExp(String.raw`^\W*(?:and\s+)?${oneOf(listOf('his her their its'))}\b`, 'iu')

const quote = `["“‘']?`
const goingOn = listOf('He She It They His Her Their This These')
/** "It …", "The envoy also …", "A later report adds …". */
const carryingOn = new RegExp(String.raw`^${quote}(?:${oneOf(goingOn)}\b|(?:\S+ ){1,4}${oneOf(listOf('also adds added'))}\b)`, 'u')
const leaning = new RegExp(
  String.raw`^${quote}(?:${oneOf([
    ...goingOn,
    ...listOf(`
      Its Those That Such Both However But And Also Yet So Still Instead Therefore Thus Moreover Furthermore Meanwhile Then There Here Another
      Others Neither`),
  ])}|The ${oneOf(
    listOf('former latter two same statement move decision meeting measure figure number group force plan'),
  )}|Of ${oneOf(listOf('these those them whom'))})\b`,
  'u',
)
/** "The resolution says so": what was said before, further inside the sentence. */
const saysSo = new RegExp(String.raw`\b${oneOf(listOf('says? said did do does'))} so\b(?!-| ${oneOf(listOf('far long many much'))}\b)`, 'u')
/** "Sources disagree on …": what they say comes next. */
const announcing = new RegExp(
  String.raw`\b(?:${oneOf(listOf('disagree differs?'))}|different ${oneOf(listOf('figures totals dates numbers'))})\b|:$`,
  'u',
)
const prepositions = listOf('about after against at before by during for from in of on to under with')
const pointing = new RegExp(
  String.raw`\b${oneOf(prepositions)} (?:${oneOf(listOf('that this these those'))} \p{Ll}|the ${oneOf(listOf('former latter same'))}\b)`,
  'iu',
)
const doubleArticle = new RegExp(String.raw`\b${oneOf(listOf('the an?'))}\s+(?=${oneOf(listOf('the an?'))}\s)`, 'giu')

export const references: ReferenceReader = {
  pronounIn(question) {
    const found = firstPronoun(question) ?? pronounAtEnd.exec(question)
    if (found === null) return undefined
    const word = found[0].replace(/\W+$/, '')
    const [verb = ''] = ofOwners.has(word.toLowerCase()) ? [] : (verbBefore.exec(question.slice(0, found.index)) ?? [])
    return {
      index: found.index,
      word,
      from: found.index - verb.length,
      isPerson: ofPersons.has(word.toLowerCase()),
      isOwner: ofOwners.has(word.toLowerCase()),
    }
  },
  beginsOwning: (text) => beginsOwning.test(text),
  putInPlace(question, name) {
    const found = firstPronoun(question)
    if (found === undefined) return question
    const [word] = found
    return `${question.slice(0, found.index)}${ofOwners.has(word.toLowerCase()) ? `${name}'s` : name}${question.slice(found.index + word.length)}`
  },
  withoutDoubleArticles: (text) => text.replace(doubleArticle, ''),
  leansBack: (sentence) => leaning.test(sentence) || saysSo.test(sentence),
  carriesOn: (sentence) => carryingOn.test(sentence),
  announces: (sentence) => announcing.test(sentence),
  pointsBack: (sentence) => pointing.test(sentence),
}
