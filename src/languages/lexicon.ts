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
  /** Whether the lexicon has it only as the form of another word, or as a word of the same stem. */
  readonly isForm: boolean
}

export interface Lexicon {
  /**
   * What the words from a place on mean: the longest phrase, or a word.
   * @param opens whether a question, or a part of one, begins there
   * @returns undefined for a word that the lexicon does not have
   */
  readonly find: (words: readonly Run[], at: number, opens: boolean) => Meaning | undefined
  /** How it has a word that English does not write alike. `small`: it carries no topic. `form`: it may be the form of a word. */
  readonly knows: (word: string) => 'small' | 'word' | 'form' | undefined
  /** Its words, folded, for a speller. */
  readonly words: () => Iterable<string>
}

interface Entry {
  readonly kind: MeaningKind
  readonly words: readonly string[]
  readonly english: readonly string[]
  /** The word as the list writes it, in small letters. Absent if it has no accents, or is several words. */
  readonly accented?: string
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
  const accented = new Map<string, Entry>()
  const byStem = new Map<string, Entry>()
  const phrases = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [first = '', ...others] = entry.words
    // Most words come once here: to keep their stems would take longer than to work them out.
    const firstStem = language.stem(first)
    if (others.length > 0 || entry.onlyOpening) {
      const known = phrases.get(firstStem)
      if (known) known.push(entry)
      else phrases.set(firstStem, [entry])
      continue
    }
    if (!singles.has(first)) singles.set(first, entry)
    if (entry.accented !== undefined && !accented.has(entry.accented)) accented.set(entry.accented, entry)
    if (entry.kind === 'word' && !byStem.has(firstStem)) byStem.set(firstStem, entry)
  }
  for (const alike of phrases.values()) alike.sort(longestFirst)
  const isForm = (word: string, of: string): boolean => word === of || stem(word) === stem(of) || formsOf(word).includes(of)
  const single = (words: readonly Run[], at: number, isName: boolean): Entry | undefined => {
    const { word = '', typed = '' } = words[at] ?? {}
    // "Esta" is "this", "está" is "is".
    const asWritten = accented.get(typed.toLowerCase().normalize('NFC'))
    if (asWritten) return asWritten
    const forms = isName ? [] : formsOf(word)
    const exact = singles.get(word)
    const form = forms.map((one) => singles.get(one)).find((found) => found !== undefined)
    const found = exact && form?.kind === exact.kind && language.isForm?.(words, at) ? form : (exact ?? form)
    if (found) return found
    return byStem.get(stem(word))
  }
  const phraseAt = (words: readonly Run[], at: number, opens: boolean): Entry | undefined => {
    const first = words[at]?.word ?? ''
    const begins = (key: string): Entry[] => (phrases.get(key) ?? []).filter(({ onlyOpening }) => opens || !onlyOpening)
    // "Paró el" is no form of "para el".
    const matches = (entry: Entry): boolean =>
      (entry.kind === 'phrase' || entry.words[0] === first) &&
      entry.words.every((word, i) => i === 0 || isForm(words[at + i]?.word ?? '', word))
    const found = stemsOf(first).flatMap(begins).sort(longestFirst)
    const longest = found.find(matches)
    // "Quién manda" leads, "quién mandó" sent.
    const isAsWritten = ({ words: own }: Entry): boolean => own.every((word, i) => word === words[at + i]?.word)
    return found.find((entry) => entry.words.length === longest?.words.length && isAsWritten(entry)) ?? longest
  }
  return {
    find(words, at, opens) {
      const first = words[at]
      if (first === undefined) return
      // A name is taken for no form of a word: "Vik" is no misspelt "vice".
      const found = phraseAt(words, at, opens) ?? single(words, at, !opens && /^\p{Lu}\p{Ll}/u.test(first.typed))
      if (found === undefined) return
      const { kind, english, words: own } = found
      return { kind, english, length: own.length, isForm: own.length === 1 && own[0] !== first.word }
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
  return forms.split(', ').map((form) => {
    const words = runsIn(form).map(({ word }) => word)
    const written = form.toLowerCase().normalize('NFC')
    return { kind, words, english, onlyOpening, ...(words.length === 1 && words[0] !== written ? { accented: written } : {}) }
  })
}
