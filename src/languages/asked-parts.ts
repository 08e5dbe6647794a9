import type { Run } from './folded.js'

const comma = /[^\s\p{L}\p{M}'’-]/u
const end = /[.?!¿¡:;\n]/u

/** Folded words of a language. */
export interface PartWords {
  /** They ask: "who", "when". */
  readonly asking: ReadonlySet<string>
  /** Those that also link a clause to the one before, behind a comma: "…, who …". */
  readonly linking: ReadonlySet<string>
  /** They join two questions: "and". */
  readonly joining: ReadonlySet<string>
}

/**
 * The parts of a question that ask something by themselves. Words before the first part are left out.
 * @example // "Who leads it and when did it begin?" gives "Who leads it and" and "when did it begin".
 * @returns The words of each part. If no part asks by itself, all words are one part.
 */
export function askedParts(words: readonly Run[], text: string, { asking, linking, joining }: PartWords): readonly (readonly Run[])[] {
  const begins = words.flatMap(({ word, start }, at) => {
    if (!asking.has(word)) return []
    const before = words[at - 1]
    const mark = linking.has(word) ? end : comma
    return before === undefined || joining.has(before.word) || mark.test(text.slice(before.end, start)) ? [at] : []
  })
  // A part of one word, such as "when", goes with the part before it.
  const parts = begins
    .map((begin, i) => words.slice(begin, begins[i + 1]))
    .filter((part) => part.filter(({ word }) => !joining.has(word)).length > 1)
  return parts.length === 0 ? [words] : parts
}
