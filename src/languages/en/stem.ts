import { stemmer } from 'stemmer'
import { listOf } from '../pattern.js'

/** Words whose Porter stem would fall together with that of a word of another sense. */
const keptApart = new Map([
  ...listOf('officer government news').map((word): [string, string] => [word, word]),
  ['officers', 'officer'],
  ['governments', 'government'],
])

/** The Porter stem of a word. */
export const stem = (word: string): string => keptApart.get(word) ?? stemmer(word)
