import type { HolderName, OfficeWords } from '../language.js'
import { holdsOneOf, listOf, oneOf, setOf } from '../pattern.js'
import { chose, chosen, leading, officesUsed } from './offices.js'

const changing = holdsOneOf(
  listOf(`
    succeed* success* predecessors? replac* dismiss* resign* oust* sacked sacks fired outgoing step_down steps_down stepped_down took_over
    take_over takes_over took_the_place take_the_place takes_the_place hand_over hands_over handed_over
    hand_power hands_power handed_power until no_longer`),
)
/** A sentence with one of these may be about another time, another office, or something that is not true. */
const doubtful = holdsOneOf(
  listOf(`
    former formerly ex then late once interim acting deputy vice would could might whether if not never neither nor candidates? nominees?
    nominat* propos*`),
)

/** The words before the office in a question for its holder. "Whom did the president meet" asks for somebody else. */
const asksForHolder = new RegExp(
  String.raw`\b(?:(?:who|which\s+\p{L}+)(?:['’]s|\s+${oneOf(listOf('is was became has_been'))})|names?\s+of)\s+(?:${oneOf(
    listOf('now currently still as appointed named chosen elected sworn_in'),
  )}\s+)*$`,
  'iu',
)

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*`
const particle = oneOf(listOf('de du des la le van von der da dos bin al'))
const name = String.raw`(${word}(?:\s+(?:${particle}\s+)?${word})*)`
const ending = String.raw`(?=[,.;:)]|$|\s+${oneOf(listOf('since from in on at'))}\b)`
const still = String.raw`(?:(?:still|now)\s+)?`
const titled = new RegExp(String.raw`^\s+${name}`, 'u')
const appositionBehind = new RegExp(String.raw`^,\s+${name}(?=[,.;)]|$)`, 'u')
const isBehind = new RegExp(String.raw`^\s+${oneOf(listOf('is was remains'))}\s+${still}${name}${ending}`, 'u')
const wasChosen = String.raw`${oneOf(listOf('is was has_been had_been'))}\s+${oneOf(chosen)}`
const isBefore = new RegExp(String.raw`(?:^|[^\p{L}])${name}\s+(?:is|remains|was\s+still|${wasChosen})\s+${still}(?:as\s+)?$`, 'u')
const choseBefore = new RegExp(String.raw`\b${oneOf(chose)}\s+${name}\s+(?:as\s+)?$`, 'u')
const appositionBefore = new RegExp(String.raw`${name},\s+$`, 'u')
/** Behind a comma that ends an apposition no other member of a list may follow. */
const endsApposition = /^(?:[.;)]|,(?!\s+(?:and|or|as well)\b)|$)/u
/** "The spokesman of Haiti's prime minister, X": the name may be another's. */
const belongsToOther = new RegExp(String.raw`\b${oneOf(listOf('of for to with by and or'))}\s+$`, 'iu')
const ledBy = new RegExp(String.raw`^,?\s+(?:which\s+is\s+)?led\s+by\s+${name}`, 'u')

const recent = setOf('new current sitting')
const linksOwner = /^\s+(?:of|in|for)\s+(?:the\s+)?$/iu
const endsInDeterminer = new RegExp(String.raw`\b${oneOf(listOf('the an? its their his her our'))}\s+$`, 'iu')
const lead = new RegExp(String.raw`\b(?:(?:the|its|their)\s+)?(?:${oneOf(recent)}\s+)?$`, 'iu')

function holdersBeside(before: string, after: string): HolderName[] {
  const title = titled.exec(after)
  const names = [
    isBehind.exec(after)?.[1],
    belongsToOther.test(before) ? undefined : appositionBehind.exec(after)?.[1],
    isBefore.exec(before)?.[1],
    choseBefore.exec(before)?.[1],
    endsApposition.test(after) ? appositionBefore.exec(before)?.[1] : undefined,
  ]
  const holders = names.flatMap((found) => (found === undefined ? [] : [{ name: found }]))
  return title === null ? holders : [{ name: title[1] ?? '', end: title[0].length }, ...holders]
}

export const offices: OfficeWords = {
  held: officesUsed('held'),
  leading,
  recent,
  linksOwner: (between) => linksOwner.test(between),
  endsInDeterminer: (before) => endsInDeterminer.test(before),
  leadLength: (before) => lead.exec(before)?.[0].length ?? 0,
  asksForHolder: (before) => asksForHolder.test(before),
  isInDoubt: (sentence) => doubtful.test(sentence),
  tellsOfChange: (text) => changing.test(text),
  holdersBeside,
  ledBy: (after) => ledBy.exec(after)?.[1],
}
