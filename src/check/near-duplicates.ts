import type { KnowledgeDocument } from '../knowledge/document.js'
import { ownText } from '../knowledge/shape.js'
import { termsOf } from '../search/analysis.js'
import { type KnowledgeFinding, warning } from './finding.js'

/** Texts of fewer words are alike by chance: a date, a name, a short quotation. */
const fewestWords = 8
/** How many words in a row are compared. */
const run = 3
/** Two texts are alike if this share of all their runs is in both (Jaccard index), */
const alikeShare = 0.7
/** or this share of the shorter one's runs is in the longer one. */
const heldShare = 0.9
/** Of each run at most this many texts are remembered, and each is compared with this many. So the time grows with the texts, not their square. */
const mostCompared = 50

/** Passages that say nearly what an earlier one says, of the same document or another; both places are named. */
export function findRepeatedPassages(documents: readonly KnowledgeDocument[]): readonly KnowledgeFinding[] {
  const all = documents.flatMap(({ file, passages }) =>
    passages.map((passage) => ({ file, line: passage.lines[0], text: ownText(passage) })),
  )
  return findNearDuplicates(all.map(({ text }) => text)).flatMap(({ at, of }) => {
    const [later, earlier] = [all[at], all[of]]
    if (!later || !earlier) return []
    const message = `says nearly the same as ${earlier.file}:${earlier.line}: keep one of the two, and add what only the other says`
    return [warning('near-duplicate', { file: later.file, line: later.line, message })]
  })
}

/**
 * Find the texts that repeat another, whole or nearly so.
 *
 * Texts are compared by all their runs of three stemmed words, not by a sketch (Broder's resemblance and containment, 1997). Two that are alike share
 * at least seven tenths of the smaller one's runs. So they share at least one of any three tenths of these and one more. Therefore the index, in which
 * the other texts are looked up, keeps only this many of each text's rarest runs (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
 * @returns for each text that is like an earlier one, in the list's order, its place, and that of the first that it is like
 * @example findNearDuplicates([text, 'Something else.', `Indeed: ${text}`]) // [{ at: 2, of: 0 }]
 */
export function findNearDuplicates(texts: readonly string[]): { readonly at: number; readonly of: number }[] {
  const sets = runsOf(texts)
  const first = new Map<number, number>()
  const tell = (a: number, b: number): void => {
    const [of, at] = a < b ? [a, b] : [b, a]
    first.set(at, Math.min(of, first.get(at) ?? of))
  }
  const known = new Map<number, number[]>()
  const frequency = countRuns(sets)
  sets.forEach((set, at) => {
    for (const key of rarest(set, frequency)) {
      const holders = known.get(key)
      if (!holders) known.set(key, [at])
      else if (holders.length < mostCompared) holders.push(at)
    }
  })
  sets.forEach((set, at) => {
    for (const other of candidates(set, at, sets, known)) if (areAlike(sets[other] ?? none, set)) tell(other, at)
  })
  return [...first].map(([at, of]) => ({ at, of })).sort((a, b) => a.at - b.at)
}

const none = new Uint32Array()

/** The runs of each text as hashes, each once, in ascending order; none of a text that is too short. */
function runsOf(texts: readonly string[]): Uint32Array[] {
  const numbers = new Map<string, number>()
  return texts.map((text) => {
    const words = termsOf(text).map((term) => {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      return number
    })
    if (words.length < fewestWords) return none
    const hashes = words.slice(run - 1).map((_, at) => words.slice(at, at + run).reduce(mix, 0) >>> 0)
    return new Uint32Array(new Set(hashes)).sort()
  })
}

/** One step of MurmurHash3 for 32 bits. */
function mix(hash: number, value: number): number {
  const k = Math.imul(value + 1, 0xcc9e2d51)
  const mixed = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  return Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64
}

/** In how many texts each run is. Runs with the same last 20 bits are counted together, which only makes the choice of rare ones less exact. */
function countRuns(sets: readonly Uint32Array[]): (key: number) => number {
  const counts = new Uint32Array(2 ** 20)
  for (const set of sets) for (const key of set) counts[key % counts.length] = (counts[key % counts.length] ?? 0) + 1
  return (key) => counts[key % counts.length] ?? 0
}

/** So many of a text's rarest runs that any text that is like it, and not shorter, has one of them. */
function rarest(set: Uint32Array, frequency: (key: number) => number): number[] {
  const kept = set.length === 0 ? 0 : set.length - Math.ceil(set.length * alikeShare) + 1
  return [...set].sort((a, b) => frequency(a) - frequency(b)).slice(0, kept)
}

/** The texts, no longer than this one, that may be like it: those with which it shares most first. */
function candidates(
  set: Uint32Array,
  at: number,
  sets: readonly Uint32Array[],
  known: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>()
  for (const key of set) {
    for (const other of known.get(key) ?? []) {
      const size = sets[other]?.length ?? 0
      if (size < set.length || (size === set.length && other < at)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  const all = [...shared.keys()]
  if (all.length <= mostCompared) return all
  return all.sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0)).slice(0, mostCompared)
}

/** @param smaller and larger, each in ascending order */
function areAlike(smaller: Uint32Array, larger: Uint32Array): boolean {
  let shared = 0
  let at = 0
  for (const key of smaller) {
    while ((larger[at] ?? Number.POSITIVE_INFINITY) < key) at++
    if (larger[at] === key) shared++
  }
  return shared >= heldShare * smaller.length || shared >= alikeShare * (smaller.length + larger.length - shared)
}
