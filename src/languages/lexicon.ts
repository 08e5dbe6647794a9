import { memo } from '../lib/memo.js'
import { folded, type Run } from './folded.js'
import type { GlossedLanguage } from './glossed-language.js'
import { add, type Entry, firstLetters, type MeaningKind, openEntries } from './lexicon-entries.js'

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

/** A shorter word may be a form of too many. */
const leastForm = 5
const longestFirst = (a: Entry, b: Entry): number => b.words.length - a.words.length

/**
 * Read the lexicon of a language from the files in its folder. Throws if one is missing.
 * @example openLexicon(french).find(runsIn('Conseil de sécurité'), 0, true)?.english // ['Security Council']
 */
export function openLexicon(language: GlossedLanguage): Lexicon {
  const [stem, formsOf] = [memo(language.stem), memo(language.formsOf)]
  const entries = openEntries(language.tag)
  const byStem = (words: readonly string[]): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    for (const word of words) add(found, stem(word), word)
    return found
  }
  const topicWords = memo((letters) => byStem(entries.topicWords(letters)))
  const firstWords = memo((letters) => byStem(entries.firstWords(letters)))
  const ofSameStem = (word: string): Entry | undefined => {
    const [alike] = topicWords(firstLetters(word)).get(stem(word)) ?? []
    return alike === undefined ? undefined : entries.of(alike).find(({ kind }) => kind === 'word')
  }
  /** The phrases that may begin with a word, or with what it may be a form of. */
  const phrasesFrom = memo((word) => {
    const stems = new Set([word, ...formsOf(word)].map(stem))
    const opening = [...stems].flatMap((stem) => firstWords(firstLetters(stem)).get(stem) ?? []).flatMap(entries.opening)
    // "Paró el" is no form of "para el".
    return opening.filter(({ kind, words: [first] }) => kind === 'phrase' || first === word).sort(longestFirst)
  })
  const isForm = (word: string, of: string): boolean => word === of || stem(word) === stem(of) || formsOf(word).includes(of)
  const single = (words: readonly Run[], at: number, isName: boolean): Entry | undefined => {
    const { word = '', typed = '' } = words[at] ?? {}
    const own = entries.of(word)
    // "Esta" is "this", "está" is "is".
    const lower = typed.toLowerCase().normalize('NFC')
    const asWritten = own.find(({ accented }) => accented === lower)
    if (asWritten) return asWritten
    const forms = isName ? [] : formsOf(word)
    const [exact] = own
    const [form] = forms.flatMap(entries.of)
    const found = exact && form?.kind === exact.kind && language.isForm?.(words, at) ? form : (exact ?? form)
    return found ?? ofSameStem(word)
  }
  const phraseAt = (words: readonly Run[], at: number, opens: boolean): Entry | undefined => {
    const found = phrasesFrom(words[at]?.word ?? '')
    const matches = (entry: Entry): boolean =>
      (opens || !entry.onlyOpening) && entry.words.every((word, i) => i === 0 || isForm(words[at + i]?.word ?? '', word))
    const longest = found.find(matches)
    // "Quién manda" leads, "quién mandó" sent.
    const isAsWritten = ({ words: own, onlyOpening }: Entry): boolean =>
      (opens || !onlyOpening) && own.every((word, i) => word === words[at + i]?.word)
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
      const found = entries.of(word)[0] ?? ofSameStem(word)
      if (found) return isEnglishToo(found) ? undefined : found.kind === 'word' ? 'word' : 'small'
      if (entries.opening(word).some((one) => one.kind === 'asking' && !isEnglishToo(one))) return 'small'
      return word.length >= leastForm && formsOf(word).some(entries.has) ? 'form' : undefined
    },
    words: entries.words,
  }
}

/** "Hospital" is English as well: it tells nothing. */
const isEnglishToo = ({ words, english }: Entry): boolean => english.some((one) => folded(one) === words.join(' '))
