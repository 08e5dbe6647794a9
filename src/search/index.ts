import type { Options } from 'minisearch'
import type { AliasGroup } from '../knowledge/aliases.js'
import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import type { ReadTag } from '../languages/detect.js'
import { english } from '../languages/en/index.js'
import type { GlossedTag } from '../languages/glossed-language.js'
import type { Token } from './analysis.js'
import { glossedTerms } from './glossed-analysis.js'
import { PostingsIndex, type SavedPostings, type SearchTerm } from './postings.js'
import { createSpeller } from './spelling.js'
import { createVocabulary } from './vocabulary.js'

/** A passage with the document it is in. */
export type Located = { readonly document: KnowledgeDocument; readonly passage: Passage }

/** A passage that the search found. */
export interface Hit extends Located {
  /** BM25 over text, heading and title; comparable within one search only. */
  readonly score: number
}

export type { SearchTerm } from './postings.js'

export type SearchIndex = ReturnType<typeof createIndex>

/** An index without its documents, as JSON holds it. */
export interface SavedIndex extends SavedPostings {
  readonly frequencies: readonly (readonly [term: string, passages: number])[]
  readonly words: readonly (readonly [word: string, count: number])[]
}

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

/** How much each field counts. */
const boosts = { text: 1, heading: 0.3, title: 0.15 }
/** The questions that a passage answers are searched apart. */
const askedBoosts = { asked: 1 }

const termList = (tokens: readonly Token[]): string => tokens.map(({ term }) => term).join(' ')
/** Questions in one language are not found by those in another. */
const askedTermIn = (language: GlossedTag, term: string): string => `${language}:${term}`

const byFile = (a: KnowledgeDocument, b: KnowledgeDocument): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/**
 * An index of passages, empty or as it was saved.
 * @param aliases equal terms; none for a knowledge folder that has none
 * @param saved what an index of the same aliases and documents has saved, and those documents
 * @throws where what was saved is not of its form
 * @example
 * const index = createIndex([['PM', 'prime minister']])
 * index.add(document)
 * index.search([{ term: 'ferri', share: 1 }], 3)
 */
export function createIndex(
  aliases: readonly AliasGroup[] = [],
  saved?: { readonly index: SavedIndex; readonly documents: readonly KnowledgeDocument[] },
) {
  const vocabulary = createVocabulary(aliases)
  let revision = 0
  const located = new Map<string, Located>()
  const documents = new Map<string, KnowledgeDocument>()
  /** The documents in order; null until they are asked for. */
  let ordered: readonly KnowledgeDocument[] | null = null
  const frequencies = new Map<string, number>(saved?.index.frequencies)
  const speller = createSpeller()
  if (saved) speller.restore(saved.index.words)
  else for (const word of vocabulary.words) speller.count(word, 1)
  const known = new WeakMap<Passage, PassageWords>()
  const tokens = (text: string, language: string): Token[] => vocabulary.passageTokens(text, language)
  const termsOf = (all: readonly Token[]): ReadonlySet<string> => new Set(all.map((t) => t.term))
  const wordsOf = ({ document, passage: { text, sentences, headings, asked, askedIn } }: Located): PassageWords => {
    const { language } = document
    const all = tokens(text, language)
    const [terms, headingTerms] = [termsOf(all), termsOf(tokens([...headings, document.title].join(' '), language))]
    return {
      tokens: all,
      sentences: sentences.map(({ start, end }) => {
        const own = all.filter((t) => t.start >= start && t.start < end)
        return { tokens: own, terms: termsOf(own) }
      }),
      terms,
      headingTerms,
      present: new Set([...terms, ...headingTerms]),
      asked: (tag) =>
        tag === 'en' ? asked.map(askedTerms) : (askedIn?.[tag] ?? []).map((question) => new Set(glossedTerms(question, tag))),
    }
  }
  const askedTerms = (question: string): ReadonlySet<string> =>
    termsOf(vocabulary.questionTokens(question).filter(({ word }) => !english.words.framing.has(word)))
  const count = ({ language }: KnowledgeDocument, passage: Passage, by: 1 | -1): void => {
    const all = tokens(passage.text, language)
    for (const term of new Set(all.map((t) => t.term))) {
      const next = (frequencies.get(term) ?? 0) + by
      if (next > 0) frequencies.set(term, next)
      else frequencies.delete(term)
    }
    // A word that only questions hold is no typo.
    for (const { word, term } of [...all, ...tokens(passage.asked.join('\n'), 'en')])
      if (word !== term || !word.startsWith('=')) speller.count(word, by)
  }
  /** A text's terms; none holds a blank. */
  const joined = (text: string, { language }: KnowledgeDocument): string => termList(tokens(text, language))
  const askedJoined = ({ asked, askedIn = {} }: Passage): string =>
    [
      termList(tokens(asked.join('\n'), 'en')),
      ...Object.entries(askedIn).flatMap(([tag, questions]) =>
        questions.flatMap((question) => glossedTerms(question, tag as GlossedTag).map((term) => askedTermIn(tag as GlossedTag, term))),
      ),
    ].join(' ')
  const engineOptions: Options<Located> = {
    fields: Object.keys({ ...boosts, ...askedBoosts }),
    idField: 'id',
    extractField: ({ document, passage }, field) => {
      if (field === 'id') return passage.id
      if (field === 'text') return joined(passage.text, document)
      if (field === 'asked') return askedJoined(passage)
      return joined(field === 'heading' ? passage.headings.join(' ') : document.title, document)
    },
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    // It would complain with words of the text where a forged snapshot's document is removed; to such a one nothing is lost.
    logger: () => {},
  }
  const engine = saved ? PostingsIndex.restore(engineOptions, saved.index) : new PostingsIndex<Located>(engineOptions)
  /** @returns its passages, each with it */
  const shelve = (document: KnowledgeDocument): Located[] => {
    documents.set(document.id, document)
    ordered = null
    const entries = document.passages.map((passage) => ({ document, passage }))
    for (const entry of entries) located.set(entry.passage.id, entry)
    return entries
  }
  for (const document of saved?.documents ?? []) shelve(document)
  /** The order of equally good passages must not depend on which document came first. */
  const inOrder = (a: Hit, b: Hit): number => b.score - a.score || byFile(a.document, b.document) || a.passage.number - b.passage.number
  const bestOf = (
    terms: readonly SearchTerm[],
    counting: Readonly<Record<string, number>>,
    limit: number,
    holds?: (located: Located) => boolean,
  ): Hit[] => {
    const isHeld = (id: string): boolean => {
      const found = located.get(id)
      return found !== undefined && (holds?.(found) ?? true)
    }
    return engine
      .best(terms, counting, limit, holds && isHeld)
      .flatMap(({ id, score }): Hit[] => {
        const found = located.get(id)
        return found ? [{ document: found.document, passage: found.passage, score }] : []
      })
      .sort(inOrder)
      .slice(0, limit)
  }
  return {
    vocabulary,
    /** Grows with every document that is added or removed. */
    get revision(): number {
      return revision
    },
    /** How many passages are in the index. */
    get size(): number {
      return located.size
    },
    add(document: KnowledgeDocument): void {
      revision++
      const entries = shelve(document)
      for (const { passage } of entries) count(document, passage, 1)
      engine.addAll(entries)
    },
    remove(documentId: string): void {
      revision++
      const document = documents.get(documentId)
      if (!document) return
      for (const passage of document.passages) {
        // Not discard(): that leaves the old word counts in the scores until the index is next tidied.
        engine.remove({ document, passage })
        located.delete(passage.id)
        count(document, passage, -1)
      }
      documents.delete(documentId)
      ordered = null
    },
    /**
     * The best `limit` passages for these terms, best first. `share` says how much of its weight a term has, 0 to 1.
     * @param holds which passages may be found at all; without it, all
     */
    search: (terms: readonly SearchTerm[], limit: number, holds?: (located: Located) => boolean): Hit[] =>
      bestOf(terms, boosts, limit, holds),
    /** These passages with the scores that `search` gives them, best first; 0 where one holds none of the terms. */
    score(terms: readonly SearchTerm[], passages: readonly Located[]): Hit[] {
      const scores = engine.scoresOf(
        terms,
        boosts,
        passages.map(({ passage }) => passage.id),
      )
      return passages.map(({ document, passage }, at): Hit => ({ document, passage, score: scores[at] ?? 0 })).sort(inOrder)
    },
    /** The best `limit` passages by the questions in a language that they answer (`Passage.asked`), best first. */
    askedAbout: (terms: readonly SearchTerm[], limit: number, language: ReadTag = 'en', holds?: (located: Located) => boolean): Located[] =>
      bestOf(
        language === 'en' ? terms : terms.map((one) => ({ ...one, term: askedTermIn(language, one.term) })),
        askedBoosts,
        limit,
        holds,
      ),
    /** How many passages hold a term in their text. */
    frequency: (term: string): number => frequencies.get(term) ?? 0,
    /** Inverse document frequency, BM25's form: ln(1 + (N − n + ½) / (n + ½)). */
    idf(term: string): number {
      const n = frequencies.get(term) ?? 0
      return Math.log(1 + (located.size - n + 0.5) / (n + 0.5))
    },
    /** The known word that an unknown one was probably meant to be; undefined where it is known or none is near. */
    correct: speller.correct,
    /** The words of a passage; kept after the first call. */
    words(place: Located): PassageWords {
      const found = known.get(place.passage) ?? wordsOf(place)
      known.set(place.passage, found)
      return found
    },
    /** In the order of their files' names, not in that in which they came. */
    documents(): readonly KnowledgeDocument[] {
      ordered ??= [...documents.values()].sort(byFile)
      return ordered
    },
    document: (id: string): KnowledgeDocument | undefined => documents.get(id),
    passage: (id: string): Located | undefined => located.get(id),
    /** The index without its documents, to be given to `createIndex` another time. */
    save(): SavedIndex {
      return { ...engine.save(), frequencies: [...frequencies], words: speller.counted() }
    },
  }
}
