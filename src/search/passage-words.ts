import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import type { ReadTag } from '../languages/detect.js'
import { english } from '../languages/en/index.js'
import type { Token } from './analysis.js'
import { glossedTerms } from './glossed-analysis.js'
import type { Vocabulary } from './vocabulary.js'

/** A passage with the document it is in. */
export type Located = { readonly document: KnowledgeDocument; readonly passage: Passage }

/** A passage's words in the form that the search works with. */
export interface PassageWords {
  readonly tokens: readonly Token[]
  /** The tokens of each sentence, and their terms. */
  readonly sentences: readonly { readonly tokens: readonly Token[]; readonly terms: ReadonlySet<string> }[]
  readonly terms: ReadonlySet<string>
  /** The terms of the headings above it and of its document's title. */
  readonly headingTerms: ReadonlySet<string>
  /** The terms of text, headings and title. */
  readonly present: ReadonlySet<string>
  /** The terms of each question in a language that it answers, without the words that only frame one. */
  readonly asked: (language: ReadTag) => readonly ReadonlySet<string>[]
}

/** Work out a passage's words. */
export function passageWords({ document, passage }: Located, vocabulary: Vocabulary): PassageWords {
  const { text, sentences, headings, asked, askedIn } = passage
  const { language, title } = document
  const tokens = vocabulary.passageTokens(text, language)
  const [terms, headingTerms] = [termsOf(tokens), termsOf(vocabulary.passageTokens([...headings, title].join(' '), language))]
  const known = new Map<ReadTag, readonly ReadonlySet<string>[]>()
  const askedTerms = (question: string): ReadonlySet<string> =>
    termsOf(vocabulary.questionTokens(question).filter(({ word }) => !english.words.framing.has(word)))
  return {
    tokens,
    sentences: sentences.map(({ start, end }) => {
      const own = tokens.filter((t) => t.start >= start && t.start < end)
      return { tokens: own, terms: termsOf(own) }
    }),
    terms,
    headingTerms,
    present: new Set([...terms, ...headingTerms]),
    asked: (tag) => {
      const all =
        known.get(tag) ??
        (tag === 'en' ? asked.map(askedTerms) : (askedIn?.[tag] ?? []).map((question) => new Set(glossedTerms(question, tag))))
      known.set(tag, all)
      return all
    },
  }
}

/** This many characters of a passage are enough to see how it begins. */
const longestBeginning = 120

/** The terms with which a passage begins. */
export function beginningOf({ document, passage: { text, sentences } }: Located, vocabulary: Vocabulary): ReadonlySet<string> {
  const tokens = vocabulary.passageTokens(text.slice(0, Math.min(sentences[0]?.end ?? 0, longestBeginning)), document.language)
  return termsOf(tokens.filter(({ start }) => start === tokens[0]?.start))
}

const termsOf = (tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.map(({ term }) => term))
