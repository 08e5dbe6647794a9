import type { Passage, Span } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'
import type { SearchIndex } from '../../search/index.js'
import type { Question } from '../question/question.js'
import { isCommon } from './candidates.js'
import { countsIn } from './held-type.js'
import { found, peopleIn, placesNamed, saidIn } from './named.js'

const { values } = english

/**
 * Finds the answer inside the key. Null if the key holds nothing of the type asked for, or several such things.
 * @param sources of the passage: who reports something is not who did it
 */
export type AnswerFinder = (key: string, sources: Passage['sources']) => Span | null

/** @example answerFinder(question, index)('In June 400 police came.', []) // of "How many police came?": { start: 8, end: 11 } */
export function answerFinder({ answerType, corrected }: Pick<Question, 'answerType' | 'corrected'>, index: SearchIndex): AnswerFinder {
  const said = saidIn(corrected)
  const fresh = (spans: readonly Span[], key: string): Span[] => spans.filter(({ start, end }) => !said(found(key.slice(start, end))))
  switch (answerType) {
    case 'money':
      return (key) => only(fresh(placed(values.money(key), key), key))
    case 'duration':
      // A single word, as "until", tells no length.
      return (key) => only(fresh(placed(values.durations(key), key), key).filter(({ start, end }) => /\P{L}/u.test(key.slice(start, end))))
    case 'time':
      return (key) => only(fresh(joined(placed(values.times(key), key), key), key))
    case 'number':
      return (key) => {
        const counts = countsIn(key, corrected, index.vocabulary)
        const isCount = ({ start, end }: Span): boolean => counts.some((one) => one.start >= start && one.end <= end)
        return only(fresh(placed(values.numbers(key), key).filter(isCount), key))
      }
    case 'person':
      return (key, sources) => {
        const reports = (name: string): boolean => sources.some(({ publisher }) => publisher.includes(name))
        return only(placed(peopleIn(key, said), key).filter(({ start, end }) => !reports(key.slice(start, end))))
      }
    case 'place':
      return (key) =>
        only(
          joined(
            placed(
              placesNamed(key, corrected, (name) => isCommon(name, index)),
              key,
            ),
            key,
          ),
        )
    default:
      return () => null
  }
}

/** If there are several, only a reader can tell which one is meant. */
const only = ([first, ...others]: readonly Span[]): Span | null => (first === undefined || others.length > 0 ? null : first)

/** The ranges of texts in a sentence that holds them in this order, each to the end of its last word. */
function placed(texts: readonly string[], sentence: string): Span[] {
  let from = 0
  return texts.map((text) => {
    const start = sentence.indexOf(text, from)
    from = start + text.length + (/^[\p{L}\p{N}]*/u.exec(sentence.slice(start + text.length))?.[0].length ?? 0)
    return { start, end: start + sentence.slice(start, from).replace(/[.,\s]+$/, '').length }
  })
}

/** Those that only a blank divides are one, and a day and its year: "2 October 2023". A name goes on to the capitalised words behind it. */
function joined(spans: readonly Span[], sentence: string): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    const isOne =
      last !== undefined && /^(?:\s*|,\s\d{4})$/.test(sentence.slice(last.end, /^,/.test(sentence.slice(last.end)) ? span.end : span.start))
    const goesOn = /^\p{Lu}/u.test(sentence.slice(span.start)) ? /^(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*/u.exec(sentence.slice(span.end)) : null
    const one = { start: isOne ? last.start : span.start, end: span.end + (goesOn?.[0].length ?? 0) }
    all.splice(isOne ? -1 : all.length, isOne ? 1 : 0, one)
  }
  return all
}
