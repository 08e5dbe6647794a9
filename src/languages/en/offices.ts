import { listOf } from '../pattern.js'

/**
 * The uses of an office word:
 * `held` by somebody for a body ("Haiti's president").
 * `asked` for its holder by "who is the …?", not for what it is.
 * `which` asks for a person ("which minister").
 * `before` a name in small letters ("the envoy Ida Holm").
 * `title` before a name.
 */
type Use = 'held' | 'asked' | 'which' | 'before' | 'title'

/** All office words, those of the same uses together; `capital` and `flag` are held as offices are. */
const offices: readonly (readonly [uses: string, words: string])[] = [
  ['held asked which before title', 'president minister commander'],
  ['held asked which before', 'leader'],
  ['held asked which title', 'king queen'],
  ['held asked before title', 'chief chair chairman director ambassador representative'],
  ['held asked before', 'head'],
  ['held asked title', 'mayor governor'],
  ['held asked', 'capital'],
  ['held title', 'captain secretary'],
  ['held', 'prime_minister spokesperson spokesman coach flag'],
  ['asked which before title', 'judge'],
  ['asked which', 'author'],
  ['asked before title', 'spokes+'],
  ['asked', 'winner founder'],
  ['which before title', 'general'],
  ['which title', 'officer'],
  ['which', 'official politician scientist writer'],
  ['before title', 'envoy senator inspector'],
  ['before', 'coordinator'],
  ['title', 'director-general secretary-general superintendent colonel major sergeant constable corporal'],
]

/** The office words of a use, for `oneOf`. */
export const officesUsed = (use: Use): readonly string[] =>
  offices.flatMap(([uses, words]) => (uses.split(' ').includes(use) ? listOf(words) : []))

/** Whoever holds these leads. */
export const leading: ReadonlySet<string> = new Set(['leader', 'head'])

/** "Was appointed", and "appointed" somebody. */
export const chosen = listOf('appointed named chosen picked elected installed sworn_in')
export const chose = listOf('appointed named chose picked elected installed swore_in')
