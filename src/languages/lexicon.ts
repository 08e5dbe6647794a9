import { readFileSync } from 'node:fs'
import { memo } from '../lib/memo.js'
import { folded, type Run, runsIn } from './folded.js'
import type { GlossedLanguage, GlossedTag } from './glossed-language.js'

/** `asking` opens a question, `small` words carry no topic. */
export type MeaningKind = 'asking' | 'phrase' | 'word' | 'small'

/** What one or more words of a language are in English. */
export interface Meaning {
  readonly kind: MeaningKind
  /** The likeliest first; none for what English has no word for. */
  readonly english: readonly string[]
  /** How many words of the text it is for. */
  readonly length: number
}

export interface Lexicon {
  /**
   * What the words from a place on mean: the longest phrase, or a word.
   * @param opens whether a question, or a part of one, begins there
   * @returns undefined for a word that the lexicon does not have
   */
  readonly find: (words: readonly Run[], at: number, opens: boolean) => Meaning | undefined
  /** How it has a word that English does not write alike: `small` where it carries no topic, `form` where it may be the form of one. */
  readonly knows: (word: string) => 'small' | 'word' | 'form' | undefined
  /** Its words, folded, for a speller. */
  readonly words: () => Iterable<string>
}

interface Entry {
  readonly kind: MeaningKind
  readonly words: readonly string[]
  readonly english: readonly string[]
  /** It asks only at the beginning of a question. */
  readonly onlyOpening: boolean
}

/** In the order in which they win over each other. */
const files: readonly (readonly [file: string, kind: MeaningKind])[] = [
  ['asking.txt', 'asking'],
  ['phrases.txt', 'phrase'],
  ['small-words.txt', 'small'],
  ['words.txt', 'word'],
]
/** A shorter word may be a form of too many. */
const leastForm = 5
const longestFirst = (a: Entry, b: Entry): number => b.words.length - a.words.length

/**
 * Read the lexicon of a language from the files in its folder. Throws if one is missing.
 * @example openLexicon(french).find(runsIn('Conseil de sécurité'), 0, true)?.english // ['Security Council']
 */
export function openLexicon(language: GlossedLanguage): Lexicon {
  const [stem, formsOf] = [memo(language.stem), memo(language.formsOf)]
  /** The stems of a word and of what it may be a form of. */
  const stemsOf = memo((word) => [...new Set([word, ...formsOf(word)].map(stem))])
  const entries = files.flatMap(([file, kind]) => read(language.tag, file, kind))
  const singles = new Map<string, Entry>()
  const byStem = new Map<string, Entry>()
  const phrases = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [first = '', ...others] = entry.words
    const key = language.stem(first)
    if (others.length > 0 || entry.onlyOpening) {
      const known = phrases.get(key)
      if (known) known.push(entry)
      else phrases.set(key, [entry])
      continue
    }
    if (!singles.has(first)) singles.set(first, entry)
    if (entry.kind === 'word' && !byStem.has(key)) byStem.set(key, entry)
  }
  for (const alike of phrases.values()) alike.sort(longestFirst)
  const ownStems = new Map<Entry, readonly string[]>()
  /** Those of a phrase's words, worked out when it is first compared. */
  const stemsIn = (entry: Entry): readonly string[] => {
    const known = ownStems.get(entry) ?? entry.words.map((word) => language.stem(word))
    ownStems.set(entry, known)
    return known
  }
  const single = (word: string, isName: boolean): Entry | undefined => {
    const forms = isName ? [] : formsOf(word)
    for (const form of [word, ...forms]) {
      const found = singles.get(form)
      if (found) return found
    }
    for (const key of isName ? [stem(word)] : stemsOf(word)) {
      const found = byStem.get(key)
      if (found) return found
    }
  }
  const phraseAt = (words: readonly Run[], at: number, opens: boolean): Entry | undefined => {
    const first = words[at]?.word ?? ''
    const isForm = (word: string, entry: Entry, i: number): boolean =>
      word === entry.words[i] || stem(word) === stemsIn(entry)[i] || formsOf(word).includes(entry.words[i] ?? '')
    const matches = (entry: Entry): boolean =>
      (opens || !entry.onlyOpening) && entry.words.every((_, i) => i === 0 || isForm(words[at + i]?.word ?? '', entry, i))
    let found: Entry | undefined
    for (const key of stemsOf(first)) {
      const next = phrases.get(key)?.find(matches)
      if (next && next.words.length > (found?.words.length ?? 0)) found = next
    }
    return found
  }
  return {
    find(words, at, opens) {
      const { word = '', typed = '' } = words[at] ?? {}
      // A name is taken for no form of a word: "Vik" is no misspelt "vice".
      const found = phraseAt(words, at, opens) ?? single(word, !opens && /^\p{Lu}\p{Ll}/u.test(typed))
      return found && { kind: found.kind, english: found.english, length: found.words.length }
    },
    knows(word) {
      const found = singles.get(word) ?? byStem.get(stem(word))
      if (found) return isEnglishToo(found) ? undefined : found.kind === 'word' ? 'word' : 'small'
      if (phrases.get(stem(word))?.some((one) => one.words[0] === word && one.kind === 'asking' && !isEnglishToo(one))) return 'small'
      return word.length >= leastForm && formsOf(word).some((form) => singles.has(form)) ? 'form' : undefined
    },
    words: () => singles.keys(),
  }
}

/** "Hospital" is English as well: it tells nothing. */
const isEnglishToo = ({ words, english }: Entry): boolean => english.some((one) => folded(one) === words.join(' '))

function read(tag: GlossedTag, file: string, kind: MeaningKind): Entry[] {
  const text = readFileSync(new URL(`./${tag}/${file}`, import.meta.url), 'utf8')
  return text.split(/\r?\n/).flatMap((line) => (line === '' || line.startsWith('#') ? [] : readLine(line, kind)))
}

/** `^form, form = english, english`; nothing after the sign if English has no word. */
function readLine(line: string, kind: MeaningKind): Entry[] {
  const onlyOpening = line.startsWith('^')
  const [forms = '', meant = ''] = line.slice(onlyOpening ? 1 : 0).split(/ =(?: |$)/)
  const english = meant.split(', ').filter(Boolean)
  return forms.split(', ').map((form) => ({ kind, words: runsIn(form).map(({ word }) => folded(word)), english, onlyOpening }))
}
