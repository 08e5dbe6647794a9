import type { Answer, Excerpt } from '../adapter.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Library } from '../library.js'
import type { Log } from '../log.js'
import { type Decision, decide, mostExcerpts } from './decide.js'
import { makeExcerpt } from './excerpt.js'
import type { Model } from './model.js'
import { createProver } from './proof.js'
import { createSuggester } from './suggestions.js'

/** An answer with the reasoning behind it. */
export interface Reasoned {
  readonly answer: Answer
  readonly decision: Decision
}

/** Answers questions from a library. */
export interface Answerer {
  /** @param typed the question as it came in, whatever it is; never throws for its content */
  answer(typed: string): Promise<Reasoned>
  /** A few questions that the desk answers, for someone who does not know what to ask. */
  samples(): string[]
}

export interface AnswererOptions {
  readonly library: Library
  readonly model: Model
  /** Questions to suggest where one cannot be answered; general ones first. */
  readonly suggestions: readonly string[]
  readonly log: Log
}

/** How often an answer is made anew when a file changed underneath it. */
const mostTries = 3

export function createAnswerer({ library, model, suggestions, log }: AnswererOptions): Answerer {
  const { index } = library
  const suggester = createSuggester(index, model, suggestions)

  /** The excerpts that could be proven, and whether a document had to be read again. */
  const prove = async (decision: Decision): Promise<{ excerpts: Excerpt[]; reloaded: boolean }> => {
    const prover = createProver(library.source)
    const excerpts: Excerpt[] = []
    const stale = new Set<KnowledgeDocument>()
    for (let from = 0; from < decision.showable.length && excerpts.length < mostExcerpts; from += mostExcerpts) {
      const batch = decision.showable.slice(from, from + mostExcerpts)
      const proofs = await Promise.all(batch.map(({ candidate }) => prover.prove(candidate.hit, candidate.span)))
      batch.forEach((scored, i) => {
        const { document, passage } = scored.candidate.hit
        if (proofs[i] !== 'proven') {
          log.warn(
            { passage: passage.id, file: document.file, proof: proofs[i] },
            'excerpt dropped: its file is not what was indexed; reading the file again',
          )
          stale.add(document)
        } else if (excerpts.length < mostExcerpts) excerpts.push(makeExcerpt(decision.question, scored, index))
      })
    }
    for (const document of stale) {
      for (const problem of await library.reload(document)) log.error(problem, 'document cannot be used until its file is mended')
    }
    return { excerpts, reloaded: stale.size > 0 }
  }

  return {
    async answer(typed) {
      await library.recover()
      let decision = decide(typed, index, model)
      let proven = await prove(decision)
      for (let tries = 1; proven.reloaded && tries < mostTries; tries++) {
        decision = decide(typed, index, model)
        proven = await prove(decision)
      }
      const best = decision.ranked[0]?.candidate.hit.passage.id
      // An answer whose own excerpt could not be proven is none.
      const answered = decision.status === 'answered' && proven.excerpts[0]?.passage === best
      const status = answered ? 'answered' : decision.status === 'none' || proven.excerpts.length === 0 ? 'none' : 'related'
      const answer: Answer = {
        question: decision.question.text,
        status,
        confidence: Math.round(decision.confidence * 1000) / 1000,
        excerpts: status === 'none' ? [] : proven.excerpts,
        suggestions: status === 'answered' ? [] : suggester.near(decision.question, decision.ranked[0]?.candidate.present ?? new Set()),
      }
      return { answer, decision }
    },
    samples: () => suggester.near(decide('', index, model).question, new Set()),
  }
}
