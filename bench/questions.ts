import { readFileSync } from 'node:fs'
import { parseQuestions } from '../src/eval/question-set.js'
import { makeDocuments } from './corpus.js'
import { between, createRandom, pick, type Random } from './random.js'

/** Questions to ask: first those that warm the process up, then those that are timed. */
export interface Asked {
  readonly warmUp: readonly string[]
  readonly timed: readonly string[]
}

const warmUpQuestions = 100
const seed = 1_804

/** The repository's own questions: a whole round to warm up, then as many rounds as it takes to time `atLeast` questions. */
export function shippedQuestions(atLeast: number): Asked {
  const file = new URL('../test/eval/questions.jsonl', import.meta.url)
  const round = parseQuestions(readFileSync(file, 'utf8'), 'test/eval/questions.jsonl').questions.map(({ question }) => question)
  const rounds = Math.max(1, Math.ceil(atLeast / round.length))
  return { warmUp: round, timed: Array.from({ length: rounds }, () => round).flat() }
}

/**
 * Questions about made-up knowledge, in the mix that a desk gets: most hold words of a sentence, some are misspelt, some are single
 * keywords, some mix two sentences (nothing answers them), a few are nonsense. The same in every run.
 * @param passages the size of the knowledge
 */
export function madeQuestions(passages: number, count: number): Asked {
  const wanted = warmUpQuestions + count
  const random = createRandom(seed)
  const sentences = sampleSentences(passages, wanted, random)
  const all = sentences.map((sentence, i) => makeQuestion(sentence, sentences[(i + 1) % sentences.length] ?? sentence, random))
  return { warmUp: all.slice(0, warmUpQuestions), timed: all.slice(warmUpQuestions) }
}

/** Sentences from all over the knowledge, in random order. */
function sampleSentences(passages: number, count: number, random: Random): string[] {
  const chosen = new Map<number, number[]>()
  for (let n = 0; n < count; n++) {
    const place = between(random, 0, passages - 1)
    chosen.set(place, [...(chosen.get(place) ?? []), n])
  }
  const sentences: string[] = new Array(count).fill('')
  let place = 0
  for (const document of makeDocuments(passages)) {
    for (const { text } of document.passages) {
      for (const n of chosen.get(place++) ?? []) sentences[n] = pick(random, text.split(/(?<=\.) /))
    }
  }
  return sentences
}

const shapes = [
  (a: string, b: string, c: string) => `When did ${a} ${b} the ${c}?`,
  (a: string, b: string, c: string) => `How many ${b} did ${a} have in the ${c}?`,
  (a: string, b: string, c: string) => `Who told ${a} about the ${b} ${c}?`,
  (a: string, b: string, c: string) => `Where was the ${c} of ${a} and the ${b}?`,
  (a: string, b: string, c: string) => `Why is the ${b} ${c} a problem for ${a}?`,
  (a: string, b: string, c: string) => `What did the police say about ${a}, the ${b} and the ${c}?`,
]

function makeQuestion(sentence: string, other: string, random: Random): string {
  const [a, b, c] = topicsOf(sentence, random)
  const kind = random()
  if (kind < 0.1) return `${a} ${b}`
  if (kind < 0.25) return pick(random, shapes)(a, misspelt(b, random), c)
  if (kind < 0.4) return pick(random, shapes)(a, topicsOf(other, random)[1], topicsOf(other, random)[2])
  if (kind < 0.45) return pick(random, shapes)('Xqwzt', 'flurbish gropf', 'vexmunk')
  return pick(random, shapes)(a, b, c)
}

/** Three things to ask about: a name if there is one, and two other words, none of the shortest. */
function topicsOf(sentence: string, random: Random): [string, string, string] {
  const words = sentence.match(/\p{L}{5,}/gu) ?? []
  const names = words.slice(1).filter((word) => /^\p{Lu}/u.test(word))
  const others = words.filter((word) => !names.includes(word)).map((word) => word.toLowerCase())
  const any = (from: readonly string[]): string => (from.length > 0 ? pick(random, from) : 'mission')
  return [any(names.length > 0 ? names : others), any(others), any(others)]
}

/** Two neighbouring letters inside the word changed places. */
function misspelt(word: string, random: Random): string {
  const at = between(random, 1, Math.max(1, word.length - 3))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
