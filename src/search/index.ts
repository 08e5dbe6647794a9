import { LRUCache } from 'lru-cache'
import type { AliasGroup } from '../knowledge/aliases.js'
import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import type { ReadTag } from '../languages/detect.js'
import { growingTo } from '../lib/growing.js'
import { createAskedIn } from './asked-in.js'
import { askedBoosts, boosts, type Indexed, indexedOf, indexedOptions } from './indexed.js'
import { beginningOf, type Located, type PassageWords, passageWords } from './passage-words.js'
import { PostingsIndex, type SearchTerm } from './postings.js'
import type { SavedPostings } from './saved-postings.js'
import { createSpeller } from './spelling.js'
import { createVocabulary } from './vocabulary.js'
import { createWrittenQuestions } from './written-questions.js'

export type { Located, PassageWords } from './passage-words.js'
export type { SearchTerm } from './postings.js'

/** A passage that the search found. */
export interface Hit extends Located {
  /** BM25 over text, heading and title; comparable within one search only. */
  readonly score: number
}

export type SearchIndex = ReturnType<typeof createIndex>

/** An index without its documents, as JSON holds it. */
export interface SavedIndex extends SavedPostings {
  readonly frequencies: readonly (readonly [term: string, passages: number])[]
  readonly words: readonly (readonly [word: string, count: number])[]
}

/** The words of this many passages are kept: all of the shipped knowledge, or the latest ones that questions needed. */
const wordsKept = 4_000
const beginningsKept = 40_000

const byFile = (a: KnowledgeDocument, b: KnowledgeDocument): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/**
 * An index of passages, empty or as it was saved.
 * @param aliases equal terms; none for a knowledge folder that has none
 * @param saved what an index of the same aliases and documents has saved, and those documents
 * @throws if what was saved is not of its form
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
  const known = new LRUCache<Passage, PassageWords>(growingTo(wordsKept))
  const beginnings = new LRUCache<Passage, ReadonlySet<string>>(growingTo(beginningsKept))
  /** Count a document's passages in (1) or out (-1); together, as many of them hold the same words. */
  const count = (indexed: readonly Indexed[], by: 1 | -1): void => {
    const holding = new Map<string, number>()
    const words = new Map<string, number>()
    for (const { own, ofQuestions } of indexed) {
      const terms = new Set<string>()
      for (const { term } of own) terms.add(term)
      for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + by)
      // A word that only questions hold is no typo.
      for (const tokens of [own, ofQuestions])
        for (const { word, term } of tokens) if (word !== term || !word.startsWith('=')) words.set(word, (words.get(word) ?? 0) + by)
    }
    for (const [term, change] of holding) {
      const next = (frequencies.get(term) ?? 0) + change
      if (next > 0) frequencies.set(term, next)
      else frequencies.delete(term)
    }
    for (const [word, change] of words) speller.count(word, change)
  }
  const engine = saved ? PostingsIndex.restore(indexedOptions, saved.index) : new PostingsIndex<Indexed>(indexedOptions)
  const shelve = (document: KnowledgeDocument): void => {
    documents.set(document.id, document)
    ordered = null
    for (const passage of document.passages) located.set(passage.id, { document, passage })
  }
  for (const document of saved?.documents ?? []) shelve(document)
  /** The order of equally good passages must not depend on which document came first. */
  const inOrder = (a: Hit, b: Hit): number => b.score - a.score || byFile(a.document, b.document) || a.passage.number - b.passage.number
  const askedIn = createAskedIn()
  const written = createWrittenQuestions()
  function* passages(): Generator<Passage> {
    for (const { passage } of located.values()) yield passage
  }
  const bestOf = (
    searched: Pick<PostingsIndex<never>, 'best'>,
    terms: readonly SearchTerm[],
    counting: Readonly<Record<string, number>>,
    limit: number,
    holds?: (located: Located) => boolean,
  ): Hit[] => {
    const isHeld = (id: string): boolean => {
      const found = located.get(id)
      return found !== undefined && (holds?.(found) ?? true)
    }
    return searched
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
      shelve(document)
      const indexed = indexedOf(document, vocabulary)
      count(indexed, 1)
      for (const passage of indexed) engine.add(passage)
      for (const passage of document.passages) {
        askedIn.add(passage)
        written.add(passage)
      }
    },
    remove(documentId: string): void {
      revision++
      const document = documents.get(documentId)
      if (!document) return
      const indexed = indexedOf(document, vocabulary)
      count(indexed, -1)
      for (const passage of indexed) {
        // Not discard(): that leaves the old word counts in the scores until the index is next tidied.
        engine.remove(passage)
        located.delete(passage.id)
      }
      for (const passage of document.passages) {
        askedIn.remove(passage)
        written.remove(passage)
      }
      documents.delete(documentId)
      ordered = null
    },
    /**
     * The best `limit` passages for these terms, best first. `share` says how much of its weight a term has, 0 to 1.
     * @param holds which passages may be found at all; without it, all
     */
    search: (terms: readonly SearchTerm[], limit: number, holds?: (located: Located) => boolean): Hit[] =>
      bestOf(engine, terms, boosts, limit, holds),
    /** These passages with the scores that `search` gives them, best first; 0 if one holds none of the terms. */
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
      bestOf(language === 'en' ? engine : askedIn.in(language, passages), terms, askedBoosts, limit, holds),
    /** The languages in which the documents have just this question (`Passage.asked`), but for capitals, accents and marks. */
    writtenIn: (question: string): readonly ReadTag[] => written.languagesOf(question, passages),
    /** The work that searches have taken so far; see `PostingsIndex.effort`. */
    effort: (): Readonly<PostingsIndex<Indexed>['effort']> => ({ ...engine.effort }),
    /** How many passages hold a term in their text. */
    frequency: (term: string): number => frequencies.get(term) ?? 0,
    /** Inverse document frequency, BM25's form: ln(1 + (N − n + ½) / (n + ½)). */
    idf(term: string): number {
      const n = frequencies.get(term) ?? 0
      return Math.log(1 + (located.size - n + 0.5) / (n + 0.5))
    },
    /** The known word that an unknown one was probably meant to be; undefined if it is known or none is near. */
    correct: speller.correct,
    /** The words of a passage; kept after the first call. */
    words(place: Located): PassageWords {
      const found = known.get(place.passage) ?? passageWords(place, vocabulary)
      known.set(place.passage, found)
      return found
    },
    /** The terms with which a passage begins: those of its first word, and of a name that begins there; kept after the first call. */
    beginning(place: Located): ReadonlySet<string> {
      const found = beginnings.get(place.passage) ?? beginningOf(place, vocabulary)
      beginnings.set(place.passage, found)
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
