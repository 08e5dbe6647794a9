import type { Passage } from '../knowledge/document.js'
import type { GlossedTag } from '../languages/glossed-language.js'
import { glossedTerms } from './glossed-analysis.js'
import { PostingsIndex } from './postings.js'

/** A passage with the terms of its questions in one language, a blank between two. */
type Asked = { readonly id: string; readonly asked: string }

/**
 * Finds passages by the questions in other languages than English that they answer. A language is loaded when somebody first asks in it. Reading all
 * questions at the start would take a third of it.
 */
export function createAskedIn() {
  const engines = new Map<GlossedTag, PostingsIndex<Asked>>()
  const of = ({ id, askedIn }: Passage, tag: GlossedTag): Asked[] => {
    const questions = askedIn?.[tag] ?? []
    return questions.length === 0 ? [] : [{ id, asked: questions.flatMap((question) => glossedTerms(question, tag)).join(' ') }]
  }
  const opened = (tag: GlossedTag, passages: Iterable<Passage>): PostingsIndex<Asked> => {
    const engine = new PostingsIndex<Asked>({ fields: ['asked'], tokenize: (terms) => terms.split(' '), processTerm: (term) => term })
    for (const passage of passages) engine.addAll(of(passage, tag))
    return engine
  }
  return {
    add(passage: Passage): void {
      for (const [tag, engine] of engines) engine.addAll(of(passage, tag))
    },
    remove(passage: Passage): void {
      for (const [tag, engine] of engines) for (const one of of(passage, tag)) engine.remove(one)
    },
    /** The index of a language. @param passages all that are in use now, for the first question in it. */
    in(tag: GlossedTag, passages: () => Iterable<Passage>): PostingsIndex<Asked> {
      const engine = engines.get(tag) ?? opened(tag, passages())
      engines.set(tag, engine)
      return engine
    },
  }
}
