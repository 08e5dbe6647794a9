import type { Options } from 'minisearch'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Token } from './analysis.js'
import type { Vocabulary } from './vocabulary.js'

/** The terms of each field, a blank between two. */
type Fields = Readonly<Record<'text' | 'heading' | 'title' | 'asked', string>>

/** The indexed parts of a passage: the terms of its fields, and the words of its text and of the English questions that it answers. */
export interface Indexed {
  readonly id: string
  readonly fields: Fields
  readonly own: readonly Token[]
  readonly ofQuestions: readonly Token[]
}

/** How much each field counts. */
export const boosts = { text: 1, heading: 0.3, title: 0.15 }
/** The questions that a passage answers are searched apart. */
export const askedBoosts = { asked: 1 }

/** How MiniSearch reads what is indexed: it is analysed already, and no term holds a blank. */
export const indexedOptions: Options<Indexed> = {
  fields: Object.keys({ ...boosts, ...askedBoosts }),
  extractField: ({ id, fields }, field) => (field === 'id' ? id : fields[field as keyof Fields]),
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
  // When a document of a forged snapshot is removed, it would complain with words of the text; nothing is lost by keeping silent.
  logger: () => {},
}

/** What is indexed of a document's passages. Its title and headings stand above many of them, and are analysed once. */
export function indexedOf({ passages, title, language }: KnowledgeDocument, vocabulary: Vocabulary): Indexed[] {
  const known = new Map<string, string>()
  const above = (text: string): string => {
    const terms = known.get(text) ?? termList(vocabulary.passageTokens(text, language))
    known.set(text, terms)
    return terms
  }
  return passages.map(({ id, text, headings, asked }) => {
    const [own, ofQuestions] = [vocabulary.passageTokens(text, language), vocabulary.passageTokens(asked.join('\n'))]
    const fields = { text: termList(own), heading: above(headings.join(' ')), title: above(title), asked: termList(ofQuestions) }
    return { id, fields, own, ofQuestions }
  })
}

const termList = (tokens: readonly Token[]): string => tokens.map(({ term }) => term).join(' ')
