import type { ContextPassage, Excerpt } from '../../contract/reply.js'
import type { Passage, Span } from '../../knowledge/document.js'
import type { Log } from '../../lib/log.js'
import type { Library } from '../../library/library.js'
import type { Located } from '../../search/index.js'
import { citedOf, headingLine, highlightsOf, makeExcerpt, mostExcerpts, type Wanted } from '../present/excerpt.js'
import type { Shown } from '../present/shown-span.js'
import { createChecker } from '../proof/checker.js'
import type { AnswerState } from './answer-state.js'
import { createResolver, type Reference, termKey } from './reference.js'

export interface Leaf {
  /** From the state's place on, at most three, each proven. */
  readonly excerpts: readonly Excerpt[]
  /** How many of those are left out because their document has changed, or is gone. */
  readonly changed: number
  /** Not one of the passages is in the documents any more. */
  readonly gone: boolean
}

export type Surroundings =
  | { readonly kind: 'found'; readonly document: Excerpt['document']; readonly passages: readonly ContextPassage[] }
  | { readonly kind: 'changed'; readonly title: string }
  | { readonly kind: 'gone' }

/** Shows again what an answer's buttons carry: from the knowledge as it is now, proven like any excerpt. */
export interface Recaller {
  leaf(state: AnswerState): Promise<Leaf>
  /** The passage of the excerpt that the state begins with, and the passages beside it. */
  surroundings(state: AnswerState): Promise<Surroundings>
}

/** How often files are read again that change while they are looked at. */
const mostTries = 3

export function createRecaller(library: Library, log: Log): Recaller {
  const resolve = createResolver(() => library.index)
  const wantedBy = ({ terms }: AnswerState): Wanted => {
    const keys = new Set(terms)
    return (term) => keys.has(termKey(term))
  }

  /** What the references name now, proven; null if their documents have changed. */
  const resolveProven = async (references: readonly Reference[]): Promise<(Shown | null)[]> => {
    for (let tries = 1; ; tries++) {
      const found = references.map(resolve).map((r) => (r.kind === 'found' ? r : null))
      const shown = found.filter((r) => r !== null)
      const checker = createChecker(library, log)
      const proven = await checker.check(shown)
      // A file that was read again may hold the same after all: it was being written.
      if (!checker.reloaded || tries === mostTries) return found.map((r) => (r !== null && proven[shown.indexOf(r)] ? r : null))
    }
  }

  return {
    async leaf(state) {
      const references = onePage(state.excerpts.slice(state.from))
      const wanted = wantedBy(state)
      const shown = (await resolveProven(references)).filter((r) => r !== null)
      return {
        // Best first as before; their places stand in for the scores, which are not kept.
        excerpts: shown.map((one, i) => makeExcerpt(one, wanted, shown.length - i, library.index)),
        changed: references.length - shown.length,
        gone: references.every((reference) => resolve(reference).kind === 'gone'),
      }
    },
    async surroundings(state) {
      const reference = state.excerpts[state.from]
      const [own] = reference ? await resolveProven([reference]) : []
      if (!own) {
        const now = reference ? resolve(reference) : null
        return now?.kind === 'changed' ? { kind: 'changed', title: now.located.document.title } : { kind: 'gone' }
      }
      const { document, passage } = own.located
      const passages = [passage.number - 1, passage.number, passage.number + 1].flatMap((number) => document.passages[number - 1] ?? [])
      const wholes = passages.map((p) => ({ located: { document, passage: p }, span: { start: 0, end: p.text.length } }))
      const proven = await createChecker(library, log).check(wholes)
      const wanted = wantedBy(state)
      return {
        kind: 'found',
        document: citedOf(document),
        passages: passages
          .filter((_, i) => proven[i])
          .map((p) => contextOf({ document, passage: p }, p.id === passage.id ? own.key : null, wanted)),
      }
    },
  }

  function contextOf(located: Located, key: Span | null, wanted: Wanted): ContextPassage {
    const { passage } = located
    const { text, shape, number, lines, sentences, sources }: Passage = passage
    return {
      text,
      ...(shape && { shape }),
      paragraph: number,
      heading: headingLine(passage),
      lines,
      highlights: highlightsOf(located, { start: 0, end: text.length }, wanted, library.index),
      sentences,
      key: key && [key.start, key.end],
      sources,
      own: key !== null,
    }
  }
}

/** As many as one page shows: those that were shown together, or of those that come later as many as there is room for. */
const onePage = (references: readonly Reference[]): readonly Reference[] =>
  references.slice(0, mostExcerpts).filter(({ later }) => later === references[0]?.later)
