import { LRUCache } from 'lru-cache'
import { english } from '../languages/en/index.js'
import { analyse, type Token, termsOf } from './analysis.js'

/** Words that mean something together. */
type Phrase = { readonly terms: readonly string[]; readonly synonyms: ReadonlySet<string> }

interface Line {
  readonly text: string
  /** The word by which the line is found. */
  readonly word: string
}

/** Lines by the first two letters of a word of theirs: to stem the whole thesaurus takes longer than a question may. */
type Lines = ReadonlyMap<string, readonly Line[]>

interface Thesaurus {
  /** By each of their words. */
  readonly groups: Lines
  /** By their first words. */
  readonly phrases: Lines
  /** By the terms of a verb's other forms that of its base form. */
  readonly bases: ReadonlyMap<string, string>
}

let opened: Thesaurus | null = null
/** What has been looked up. Any number of terms may be missing from the thesaurus; the latest of these are kept. */
const knownSynonyms = new Map<string, ReadonlySet<string>>()
const knownPhrases = new Map<string, readonly Phrase[]>()
const mostUnknown = 5_000
const [withoutSynonyms, withoutPhrases] = [
  new LRUCache<string, true>({ max: mostUnknown }),
  new LRUCache<string, true>({ max: mostUnknown }),
]
const none: ReadonlySet<string> = new Set()

/**
 * For each of these words, in order, the terms that people use for the same thing, or nearly: `boss` for `leader`. Unlike the knowledge's
 * aliases they are not equal, only likely. The words of a phrase have those of the phrase, and not their own: to `team up` is to `join`.
 * @param words all of a text's, small ones too
 * @example synonymsIn(analyse('the boss'))[1] // the terms of manager, employer, supervisor …
 */
export function synonymsIn(words: readonly Token[]): readonly ReadonlySet<string>[] {
  const bases = words.map(({ term }) => baseOf(term))
  const found = words.map(({ term }, at) => synonymsOf(term) ?? synonymsOf(bases[at] ?? '') ?? none)
  for (let at = 0; at < bases.length; at++) {
    const phrase = phrasesFrom(bases[at] ?? '').find(({ terms }) => terms.every((term, place) => bases[at + place] === term))
    if (!phrase) continue
    found.fill(phrase.synonyms, at, at + phrase.terms.length)
    at += phrase.terms.length - 1
  }
  return found
}

/** Whether it is the term of a word that the thesaurus has: a word as it should be, and no typo for another one. */
export const isInThesaurus = (term: string): boolean => synonymsOf(term) !== null || baseOf(term) !== term

function open(): Thesaurus {
  if (opened) return opened
  const { groups, phrases, irregularVerbs } = english.thesaurus()
  opened = {
    groups: linesBy(groups, (line) => line.split(' ')),
    phrases: linesBy(phrases, (line) => [line.slice(0, line.indexOf(' '))]),
    bases: basesOf(irregularVerbs),
  }
  return opened
}

const baseOf = (term: string): string => open().bases.get(term) ?? term

/** @returns null for a term that the thesaurus does not have */
function synonymsOf(term: string): ReadonlySet<string> | null {
  const known = knownSynonyms.get(term)
  if (known) return known
  if (withoutSynonyms.get(term)) return null
  const groups = linesWith(term, open().groups)
  if (groups.length === 0) {
    withoutSynonyms.set(term, true)
    return null
  }
  const found = new Set(groups.flatMap(({ text }) => topicTermsOf(text)).filter((other) => other !== term))
  knownSynonyms.set(term, found)
  return found
}

/** The phrases that begin with a term, the longest first. */
function phrasesFrom(term: string): readonly Phrase[] {
  const known = knownPhrases.get(term)
  if (known) return known
  if (withoutPhrases.get(term)) return []
  const found = linesWith(term, open().phrases).map(({ text }): Phrase => {
    const [phrase = '', synonyms = ''] = text.split(': ')
    return { terms: termsOf(phrase), synonyms: new Set(topicTermsOf(synonyms)) }
  })
  found.sort((a, b) => b.terms.length - a.terms.length)
  if (found.length > 0) knownPhrases.set(term, found)
  else withoutPhrases.set(term, true)
  return found
}

/** The lines whose word has this term. A stem is the beginning of its word, but for its last letter. */
function linesWith(term: string, lines: Lines): readonly Line[] {
  const beginning = term.slice(0, Math.max(2, term.length - 1))
  return (lines.get(term.slice(0, 2)) ?? []).filter(({ word }) => word.startsWith(beginning) && termsOf(word)[0] === term)
}

function linesBy(lines: readonly string[], wordsOf: (line: string) => readonly string[]): Lines {
  const all = new Map<string, Line[]>()
  for (const line of lines) {
    for (const word of wordsOf(line)) {
      const known = all.get(word.slice(0, 2))
      if (known) known.push({ text: line, word })
      else all.set(word.slice(0, 2), [{ text: line, word }])
    }
  }
  return all
}

function basesOf(verbs: readonly string[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const verb of verbs) {
    const [base = '', ...others] = termsOf(verb)
    for (const other of others) if (other !== base) all.set(other, base)
  }
  return all
}

const topicTermsOf = (words: string): string[] =>
  analyse(words)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
