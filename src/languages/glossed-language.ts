import type { Run } from './folded.js'
import type { SentenceWords } from './language.js'

/** The languages other than English in which people ask and documents are written, by their BCP 47 tags. */
export const glossedTags = ['fr', 'ht', 'sw', 'es'] as const
export type GlossedTag = (typeof glossedTags)[number]

/** Whether a language is read by way of English. @example isGlossed('fr') // true */
export const isGlossed = (tag: string): tag is GlossedTag => (glossedTags as readonly string[]).includes(tag)

/** A language that the desk reads by putting English words for its own: its folder holds the lexicon, and this. All words are folded. */
export interface GlossedLanguage {
  readonly tag: GlossedTag
  /** The form that a word shares with its other regular forms. */
  readonly stem: (word: string) => string
  /** The words that it may be a form of, likeliest first. */
  readonly formsOf: (word: string) => readonly string[]
  /** Whether a word of a text is a form of another word, not the word of the lexicon that shares its letters: "pagó" is of "pagar". */
  readonly isForm?: (words: readonly Run[], at: number) => boolean
  /** Pronouns that say nothing if one of the marks names whom they stand for: "le dio permiso a Kenia". */
  readonly doubled?: { readonly pronouns: ReadonlySet<string>; readonly marks: RegExp }
  /** Endings of words that English has too, with the English ending: `cion`, `tion`. Longer ones first. */
  readonly cognates: readonly (readonly [own: string, english: string])[]
  /** Whether a question, in its own words, is about what is over, and about nothing that goes on. Word by word in English, the tense is lost. */
  readonly asksOfPast: (question: string) => boolean
  /** Words that tell where its sentences end; absent where English ones do. */
  readonly sentences?: SentenceWords
  /** Whether it writes "1.200,5" for 1,200.5. */
  readonly decimalComma: boolean
}
