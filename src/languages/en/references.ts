import type { ReferenceReader } from '../language.js'
import { listOf, oneOf, setOf } from '../pattern.js'

/** Only one person, so that no other noun before it can be meant. */
const ofPersons = setOf('he him his she her hers')
const ofOwners = setOf('his hers theirs their its')
/** "It is true that …" stands for nothing. */
const emptyBehindIt = oneOf(listOf('true possible likely clear known that'))
const pronoun = new RegExp(
  String.raw`\b(?:${oneOf([...ofPersons, ...listOf('they them their theirs its')])}|it(?!\s+${emptyBehindIt}))\b`,
  'iu',
)
/** These do so only where the sentence ends with them; "are there" and "the force that leads" stand for nothing. */
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
    const found = pronoun.exec(question) ?? pronounAtEnd.exec(question)
    return found === null ? undefined : { index: found.index, isPerson: ofPersons.has(found[0].toLowerCase()) }
  },
  beginsOwning: (text) => beginsOwning.test(text),
  putInPlace: (question, name) => question.replace(pronoun, (found) => (ofOwners.has(found.toLowerCase()) ? `${name}'s` : name)),
  withoutDoubleArticles: (text) => text.replace(doubleArticle, ''),
  leansBack: (sentence) => leaning.test(sentence) || saysSo.test(sentence),
  carriesOn: (sentence) => carryingOn.test(sentence),
  announces: (sentence) => announcing.test(sentence),
  pointsBack: (sentence) => pointing.test(sentence),
}
