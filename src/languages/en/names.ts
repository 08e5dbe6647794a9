import type { NameWords } from '../language.js'
import { listOf, oneOf, setOf } from '../pattern.js'
import { officesUsed } from './offices.js'

const ofBodies = setOf(`
  Council Nations United Security Mission Force Court Party Government Ministry Committee Commission Assembly University Union Bank Fund
  Police Army Republic State States Office Group Church Empire Parliament Senate Congress Agency Company Organisation Organization Institute
  Association Service Department Society League`)
const ofThings = setOf(`
  Resolution Summit Declaration Act Agreement Report War The First Second Third One Two Three Four Five Six Seven Eight Nine Ten African
  American Kenyan Haitian French English British European Chinese German`)

const capital = (word: string): string => word.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
/** Before a name, and so in capitals; "prime" of "prime minister" too. */
const titles = [
  ...officesUsed('title'),
  ...listOf('prime professor dr mr mrs ms sir dame lord prince pope bishop deputy assistant acting senior'),
]
const title = new RegExp(`^${oneOf(titles.map(capital))}$`, 'u')

const placeWords = listOf('in at near outside around off inside along on')
const wayWords = listOf('across throughout to from into via through between')
const behindPlaceWord = new RegExp(
  String.raw`\b${oneOf([...placeWords, ...wayWords])}\s+(?:${oneOf(['the', 'its'])}\s+)?(?:(?:\p{Ll}[\p{L}-]*)\s+){0,3}?(\p{Lu}[\p{L}\p{M}'’-]+)`,
  'gu',
)
const somewhere = new RegExp(
  String.raw`\b${oneOf([...placeWords, ...listOf('under behind above below')])}\s+${oneOf(listOf('the a an its their'))}\s+\p{Ll}+`,
  'u',
)
const placeWordLast = new RegExp(String.raw`\b${oneOf(placeWords)}\s+(?:the\s+)?$`, 'iu')
const compound = new RegExp(String.raw`-${oneOf(listOf('led based backed born funded owned run trained'))}\b`, 'giu')

export const names: NameWords = {
  isTitle: (word) => title.test(word),
  isOfBody: (word) => ofBodies.has(word),
  isOfThing: (word) => ofThings.has(word),
  generations: setOf('fils jr sr ii iii'),
  behindPlaceWord: (sentence) => [...sentence.matchAll(behindPlaceWord)].map(([, name]) => name ?? ''),
  endsWithPlaceWord: (before) => placeWordLast.test(before),
  saysSomewhere: (sentence) => somewhere.test(sentence),
  withoutCompounds: (text) => text.replace(compound, ''),
}
