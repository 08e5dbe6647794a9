import { readFileSync } from 'node:fs'
import type { Thesaurus } from '../language.js'

/** Read the thesaurus from the file beside this one. Throws if the file is missing. */
export function readThesaurus(): Thesaurus {
  const text = readFileSync(new URL('./thesaurus.txt', import.meta.url), 'utf8')
  const [, ...sections] = text.split(/^\[.*\]$/m).map((section) => section.split(/\r?\n/).filter(Boolean))
  const [groups = [], phrases = [], irregularVerbs = []] = sections
  return { groups, phrases, irregularVerbs }
}
