import { listOf } from '../pattern.js'

/** Two to twenty. "One" is a pronoun far more often. */
const small = listOf(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)

/** From the first on. */
export const ordinals = listOf('first second third fourth fifth sixth seventh eighth ninth tenth')

/** Number words with their digits. */
export const numbers: ReadonlyMap<string, string> = new Map([
  ['zero', '0'],
  ...small.map((name, i): [string, string] => [name, String(i + 2)]),
])

/** Words that say how many, for `oneOf`. */
export const numerals = [
  ...small,
  ...listOf(
    'thirty forty fifty sixty seventy eighty ninety hundreds? thousands? millions? billions? dozens? half couple twice thrice a_third',
  ),
]
