import { months, shortMonths } from './en/calendar.js'
import { listOf } from './pattern.js'

/** The months from January on, each with its short forms and spellings. */
const named: readonly (readonly (string | undefined)[])[] = [
  ...[months, shortMonths],
  listOf('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  listOf('janv févr mars avr mai juin juil août sept oct nov déc'),
  listOf('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  listOf('ene feb mar abr may jun jul ago sept oct nov dic'),
  [...listOf('janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm')],
  listOf('januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba'),
  // Other spellings of the same.
  [undefined, 'fév', undefined, 'avri', undefined, 'jwen', 'jwiyè', 'daout', 'setiembre', undefined, undefined, 'disemba'],
]

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const numbers = new Map(named.flatMap((list) => list.flatMap((name, at) => (name === undefined ? [] : [[fold(name), at + 1] as const]))))

/** All of them, as they stand in a text; the longest first, so that a pattern takes the whole of a name. */
export const monthNames: readonly string[] = [...new Set(named.flat().filter((name) => name !== undefined))].sort(
  (a, b) => b.length - a.length,
)

/** The number of the month that a word names in one of the desk's languages; undefined if it names none. @example monthNamed('Août') // 8 */
export const monthNamed = (word: string): number | undefined => numbers.get(fold(word))
