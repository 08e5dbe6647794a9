import type { Run } from '../folded.js'
import { setOf } from '../pattern.js'

/** A noun follows each of these: "el mando", "dio apoyo". */
const beforeNouns = setOf(`
  el al del un lo de en con por x para pa sin su sus mi tu nuestro cuyo este ese aquel cada ningun algun cualquier otro todo medio mucho poco mas
  menos tanto que q cual cuanto y e o u ni a entre sobre contra segun como gran buen mal mejor peor nuevo primer segundo tercer ultimo proximo
  hay hubo tiene tienen tenia tuvo da dan dio dieron dar hace hacen hizo hicieron hacer pide piden pidio pidieron pedir es son era fue
`)
const accents = /[áéíóúü¿¡]/iu

/**
 * Whether a word is a form of a verb, and not the noun that shares its letters. Its accent shows that. If somebody types without accents,
 * its place does.
 *
 * @example isVerbHere(runsIn('quien pago la mision'), 1) // true: "pagó", not "pago"
 */
export function isVerbHere(words: readonly Run[], at: number): boolean {
  const { typed = '' } = words[at] ?? {}
  if (/\p{L}{2}ó$/iu.test(typed)) return true
  const before = words[at - 1]?.word
  if (before === undefined || beforeNouns.has(before) || !/\p{L}{2}o$/iu.test(typed)) return false
  return !words.some((word) => accents.test(word.typed))
}
