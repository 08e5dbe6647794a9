import { LRUCache } from 'lru-cache'
import { growingTo } from '../lib/growing.js'
import { english } from './en/index.js'
import { type Run, runsIn } from './folded.js'
import { lexiconOf } from './glossed.js'
import { type GlossedTag, glossedTags } from './glossed-language.js'
import { setOf } from './pattern.js'

/** A language that the desk reads. */
export type ReadTag = 'en' | GlossedTag

/** How much a word says about the language: a small word is in every sentence of its language, and in few of another. */
const weights = { small: 2, word: 1, form: 0.5 } as const
type Told = keyof typeof weights
/** A word with a capital inside a text is most often a name, which all languages write alike; one of capitals alone always is. */
const nameShare = 0.3
/** So is a single letter: "l'", "m'", and the "s" of "what's". */
const letterShare = 0.3
/** Letters and neighbouring words that hardly any other of the languages has, with the weight of each. */
const letters: readonly (readonly [tag: GlossedTag, signs: RegExp, weight: number])[] = [
  ['es', /[ñ¿¡]|[íúó]|(?<!\p{L})qué(?!\p{L})|quién/giu, 1],
  // Without accents, each of these words is French or Kreyòl too.
  ['es', /(?<!\p{L})(?:(?:que|quien|cual|como) (?:es|fue|era)|se va)(?!\p{L})/giu, 1],
  ['fr', /[çœêûîâëï]|\b[dlqjn]['’](?=[aeiouhéêâ])/giu, 1],
  ['fr', /(?<!qui?)é/giu, 0.5],
  ['ht', /[ò]|\b[mnlkwy]['’]ap\b/giu, 1],
]
/** Another language must be so much likelier than English, because most questions are in English. */
const leastLead = 1.1
/** This many words at the beginning of a text are enough. */
const mostWords = 60
/** One word is not enough, because it may be a typo. */
const leastScore = 0.9
/** But for one word alone, such as "pandillas": it is looked up by itself, and is long enough to be no slip. */
const leastAlone = { score: 0.5, letters: 6 }
/** Of the words that are not English it must have this many: misspelt ones are in no language. */
const leastKnown = 0.5

const { stop, framing, light, numbers } = english.words
/** Of "what's" and "didn't" also the pieces, and "whats" as it is often typed. */
const smallInEnglish: ReadonlySet<string> = new Set([
  ...[...stop, ...framing, ...numbers.keys()].flatMap((word) => [word.replace(/['’]/g, ''), ...runsIn(word).map((run) => run.word)]),
  ...setOf('s t ok okay vs etc whats whos wheres dont didnt isnt wasnt doesnt cant'),
])
/** No other of the languages has them. A text of which they are so large a share is English, whatever its other words are. */
const englishAlone = setOf(
  'the what who when where which how why is are was were did does of and for with by from that this have had why it its been after before will would',
)
const shareAlone = 0.3

/** Spellings that French has and Kreyòl has not, and the other way round: each borrows the other's words. */
const inFrench = /q|x|c(?!h)|ph|tion|eau|eu|oi|ent$|([lmnpst])\1/
const inKreyol = /k|w|[sz]yon/

function dropBorrowed(found: Map<GlossedTag, Told>, word: string): void {
  if (inKreyol.test(word)) found.delete('fr')
  else if (inFrench.test(word)) found.delete('ht')
}

const told = new LRUCache<string, ReadonlyMap<GlossedTag, Told>>(growingTo(20_000))

/** What the lexicons say about a word. */
function toldOf(word: string): ReadonlyMap<GlossedTag, Told> {
  const known = told.get(word)
  if (known) return known
  const found = new Map<GlossedTag, Told>(
    glossedTags.flatMap((tag): [GlossedTag, Told][] => {
      const kind = lexiconOf(tag).knows(word)
      return kind ? [[tag, kind]] : []
    }),
  )
  if (found.has('fr') && found.has('ht')) dropBorrowed(found, word)
  told.set(word, found)
  return found
}

/** Whether a word (folded) is English, or most likely a name: no English word, but one of the texts. */
export type EnglishTest = (word: string) => 'word' | 'name' | undefined

/** How much the words of a text speak for each language. */
interface Tellings {
  readonly scores: Map<ReadTag, number>
  /** How many words each language has that English does not have. */
  readonly beyond: ReadonlyMap<ReadTag, number>
  /** How many words are neither English nor names. */
  readonly strange: number
}

/**
 * The language of a text by its words. If two are as likely, the hint decides, and English without one.
 * @param hint a tag, such as that of the platform's locale for the person
 * @example languageOf('nani anaongoza ujumbe?', isEnglish) // 'sw'
 */
export function languageOf(text: string, isEnglish: EnglishTest, hint?: string): ReadTag {
  const words = runsIn(text)
    .filter(({ word }) => /\p{L}/u.test(word))
    .slice(0, mostWords)
  if (words.filter(({ word }) => englishAlone.has(word)).length >= words.length * shareAlone) return 'en'
  const { scores, beyond, strange } = tellingsOf(words, isEnglish)
  addLetters(scores, text)
  const inEnglish = (scores.get('en') ?? 0) * leastLead
  const isAlone = words.length === 1 && (words[0]?.word.length ?? 0) >= leastAlone.letters
  const isLikely = ([tag, score]: [ReadTag, number]): boolean =>
    (beyond.get(tag) ?? 0) >= Math.max(1, strange * leastKnown) && score > inEnglish && score >= (isAlone ? leastAlone.score : leastScore)
  const [best] = [...scores].filter(isLikely).sort(([a, one], [b, other]) => other - one || Number(b === hint) - Number(a === hint))
  return best?.[0] ?? 'en'
}

function tellingsOf(words: readonly Run[], isEnglish: EnglishTest): Tellings {
  const scores = new Map<ReadTag, number>()
  const beyond = new Map<ReadTag, number>()
  let strange = 0
  const add = (to: Map<ReadTag, number>, tag: ReadTag, much: number): unknown => to.set(tag, (to.get(tag) ?? 0) + much)
  words.forEach(({ word, typed }, place) => {
    if (/^\p{Lu}{2,}$/u.test(typed)) return
    const english = isEnglish(word)
    const isName = english === 'name' || (place > 0 && /^\p{Lu}/u.test(typed))
    const kinds = new Map<ReadTag, Told>(toldOf(word))
    if (smallInEnglish.has(word)) kinds.set('en', 'small')
    else if (light.has(word) || english === 'word') kinds.set('en', 'word')
    else if (english === undefined) {
      for (const tag of kinds.keys()) add(beyond, tag, 1)
      if (!isName && word.length > 1) strange++
    }
    const share = word.length === 1 ? letterShare : isName ? nameShare : 1
    for (const [tag, kind] of kinds) add(scores, tag, (share * weights[kind]) / kinds.size)
  })
  return { scores, beyond, strange }
}

function addLetters(scores: Map<ReadTag, number>, text: string): void {
  const withoutNames = text.replace(/(?<=[^.?!¿¡\s]\s+)\p{Lu}[\p{L}\p{M}]*/gu, '')
  for (const [tag, signs, weight] of letters) {
    const known = scores.get(tag)
    if (known !== undefined) scores.set(tag, known + (withoutNames.match(signs)?.length ?? 0) * weight)
  }
}
