import { readFileSync } from 'node:fs'
import { memo } from '../lib/memo.js'
import { folded, runsIn } from './folded.js'
import type { GlossedTag } from './glossed-language.js'

/** `asking` opens a question, `small` words carry no topic. */
export type MeaningKind = 'asking' | 'phrase' | 'word' | 'small'

/** A word or phrase of a lexicon. All words are folded. */
export interface Entry {
  readonly kind: MeaningKind
  readonly words: readonly string[]
  /** The likeliest first; none for what English has no word for. */
  readonly english: readonly string[]
  /** The word as the list writes it, in small letters. Absent if it has no accents, or is several words. */
  readonly accented?: string
  /** It asks only at the beginning of a question. */
  readonly onlyOpening: boolean
}

/** The entries of a lexicon, in the order in which they win over each other. */
export interface Entries {
  /** Those for a word alone. */
  readonly of: (word: string) => readonly Entry[]
  readonly has: (word: string) => boolean
  readonly words: () => Iterable<string>
  /** The words that carry a topic and begin with these letters (`firstLetters`). */
  readonly topicWords: (letters: string) => readonly string[]
  /** The phrases with this first word, and the word itself if it asks only at the beginning of a question. */
  readonly opening: (first: string) => readonly Entry[]
  /** The first words of phrases that begin with these letters. */
  readonly firstWords: (letters: string) => readonly string[]
}

/** In the order in which they win over each other. */
const files: readonly (readonly [file: string, kind: MeaningKind])[] = [
  ['asking.txt', 'asking'],
  ['phrases.txt', 'phrase'],
  ['small-words.txt', 'small'],
  ['words.txt', 'word'],
]
const endOfLine = /\r?\n/
const isPlain = /^[a-z]+(?: [a-z]+)*$/

/** Where a word stands: the number of its line, or of its lines. For most words a list would take longer to make than to read the file. */
type Places = number | readonly number[]

/** Letters that a word and its stem have in common. @example firstLetters('policiers') // 'po' */
export const firstLetters = (word: string): string => word.slice(0, 2)

/**
 * Find the lines of a language's lexicon by the words that they are for. Each line is read when it is first needed: few ever are.
 * Throws if a file is missing.
 */
export function openEntries(tag: GlossedTag): Entries {
  const lines: string[] = []
  const kinds: MeaningKind[] = []
  const [singles, phrases] = [new Map<string, Places>(), new Map<string, Places>()]
  const [topicWords, firstWords] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const place = (form: string, kind: MeaningKind, onlyOpening: boolean, at: number): void => {
    const words = wordsIn(form)
    const first = words[0] ?? ''
    const isPhrase = words.length > 1 || onlyOpening
    const places = isPhrase ? phrases : singles
    const known = places.get(first)
    places.set(first, known === undefined ? at : [known, at].flat())
    if (isPhrase ? known === undefined : kind === 'word') add(isPhrase ? firstWords : topicWords, firstLetters(first), first)
  }
  for (const [file, kind] of files) {
    const text = readFileSync(new URL(`./${tag}/${file}`, import.meta.url), 'utf8')
    const written = text.split(endOfLine)
    // All at once: to fold each line by itself takes several times as long.
    for (const [i, line] of folded(text).split(endOfLine).entries()) {
      if (line === '' || line.startsWith('#')) continue
      const at = lines.push(written[i] ?? '') - 1
      kinds.push(kind)
      for (const form of formsOn(line)) place(form, kind, opensOnly(line), at)
    }
  }
  const entriesAt = (places: Places | undefined, first: string): Entry[] =>
    [...new Set([places ?? []].flat())].flatMap((at) => readLine(lines[at] ?? '', kinds[at] ?? 'word', first))
  return {
    of: memo((word) => entriesAt(singles.get(word), word).filter((entry) => !isPhrase(entry))),
    has: (word) => singles.has(word),
    words: () => singles.keys(),
    topicWords: (letters) => topicWords.get(letters) ?? [],
    opening: (first) => entriesAt(phrases.get(first), first).filter(isPhrase),
    firstWords: (letters) => firstWords.get(letters) ?? [],
  }
}

const isPhrase = ({ words, onlyOpening }: Entry): boolean => words.length > 1 || onlyOpening

/** Add one to the list that a map keeps for a key. */
export function add<T>(to: Map<string, T[]>, key: string, one: T): void {
  const known = to.get(key)
  if (known) known.push(one)
  else to.set(key, [one])
}

/** The entries on a line that begin with a word. */
function readLine(line: string, kind: MeaningKind, first: string): Entry[] {
  const english = line.slice(line.indexOf(sign) + sign.length).trim()
  const shared = { kind, english: english.split(', ').filter(Boolean), onlyOpening: opensOnly(line) }
  return formsOn(line).flatMap((form) => {
    const words = wordsIn(form)
    if (words[0] !== first) return []
    const lower = form.toLowerCase().normalize('NFC')
    return { ...shared, words, ...(words.length === 1 && first !== lower ? { accented: lower } : {}) }
  })
}

const sign = ' ='
const opensOnly = (line: string): boolean => line.startsWith('^')
const formsOn = (line: string): string[] => line.slice(opensOnly(line) ? 1 : 0, line.indexOf(sign)).split(', ')
const wordsIn = (form: string): string[] => (isPlain.test(form) ? form.split(' ') : runsIn(form).map(({ word }) => word))
