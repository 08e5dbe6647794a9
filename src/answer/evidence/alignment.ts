/** How far the words of a question are in a sentence in the same order; each 0 to 1. All words count, small ones too. */
export interface Alignment {
  /** The longest common subsequence (Hirschberg 1977), of the question's words. */
  readonly subsequence: number
  /** The longest run of words that both hold without a gap, against six words. */
  readonly run: number
  /** The share of the question's neighbouring words that are neighbours in the sentence too. */
  readonly bigrams: number
}

/** A run of this many words counts as much as a longer one. */
const longestRun = 6

/** @param question, sentence their words in order, in the form in which they are compared */
export function align(question: readonly string[], sentence: readonly string[]): Alignment {
  if (question.length === 0 || sentence.length === 0) return { subsequence: 0, run: 0, bigrams: 0 }
  let longest = 0
  let pairs = 0
  /** For each word of the sentence so far: the longest subsequence with the question, and the run that ends here in both. */
  const subsequences = new Uint16Array(sentence.length + 1)
  const runs = new Uint16Array(sentence.length + 1)
  for (const word of question) {
    // Of most questions most words are in no one sentence.
    if (!sentence.includes(word)) {
      runs.fill(0)
      continue
    }
    let subsequenceBefore = 0
    let runBefore = 0
    let isPair = false
    for (let j = 1; j <= sentence.length; j++) {
      const above = subsequences[j] as number
      const runAbove = runs[j] as number
      const same = word === sentence[j - 1]
      subsequences[j] = same ? subsequenceBefore + 1 : Math.max(above, subsequences[j - 1] as number)
      const run = same ? runBefore + 1 : 0
      runs[j] = run
      if (run > longest) longest = run
      if (run > 1) isPair = true
      subsequenceBefore = above
      runBefore = runAbove
    }
    if (isPair) pairs++
  }
  return {
    subsequence: (subsequences[sentence.length] as number) / question.length,
    run: Math.min(1, longest / longestRun),
    bigrams: question.length > 1 ? pairs / (question.length - 1) : 0,
  }
}

/**
 * How close together the words stand that a sentence shares with a question, 0 to 1: their number, divided by the length of the shortest window
 * that holds them all.
 * @param shared the places at which each shared word stands, in words
 */
export function closeness(shared: ReadonlyMap<string, readonly number[]>): number {
  if (shared.size < 2) return 0
  const places = [...shared].flatMap(([word, at]) => at.map((place) => ({ word, place }))).sort((a, b) => a.place - b.place)
  let shortest = Number.POSITIVE_INFINITY
  const within = new Map<string, number>()
  let first = 0
  for (const { word, place } of places) {
    within.set(word, (within.get(word) ?? 0) + 1)
    while (within.size === shared.size) {
      const opening = places[first] as (typeof places)[number]
      shortest = Math.min(shortest, place - opening.place + 1)
      const left = (within.get(opening.word) ?? 0) - 1
      if (left === 0) within.delete(opening.word)
      else within.set(opening.word, left)
      first++
    }
  }
  return Math.min(1, shared.size / shortest)
}

/** A pair of question words counts as together in a sentence within this many words. */
const pairReach = 4

/**
 * How many neighbouring words of the question stand close together in the sentence too, and in the same order; weighted by idf, 0 to 1.
 * @param places the places at which each shared word stands, in words
 */
export function pairEvidence(
  terms: readonly { readonly term: string; readonly weight: number }[],
  places: ReadonlyMap<string, readonly number[]>,
): { pairs: number; order: number } {
  // Most sentences hold one word of the question, or none.
  if (places.size < 2) return { pairs: 0, order: 0 }
  let all = 0
  let close = 0
  let ordered = 0
  terms.forEach((right, i) => {
    const left = terms[i - 1]
    if (!left) return
    const weight = Math.min(left.weight, right.weight)
    all += weight
    const gaps = (places.get(left.term) ?? []).flatMap((a) => (places.get(right.term) ?? []).map((b) => b - a))
    if (gaps.some((gap) => gap !== 0 && Math.abs(gap) <= pairReach)) close += weight
    if (gaps.some((gap) => gap > 0 && gap <= pairReach)) ordered += weight
  })
  return all === 0 ? { pairs: 0, order: 0 } : { pairs: close / all, order: ordered / all }
}
