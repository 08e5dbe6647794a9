import { LRUCache } from 'lru-cache'
import { english } from './en/index.js'
import { runsIn } from './folded.js'
import { lexiconOf } from './glossed.js'
import { type GlossedTag, glossedTags } from './glossed-language.js'
import { setOf } from './pattern.js'

/** A language that the desk reads. */
export type ReadTag = 'en' | GlossedTag

/** How much a word tells: a small word stands in every sentence of its language, and in few of another. */
const weights = { small: 2, word: 1, form: 0.5 } as const
type Told = keyof typeof weights
/** A word with a capital inside a text is most often a name, which all languages write alike; one of capitals alone always is. */
const nameShare = 0.3
/** So is a single letter: "l'", "m'", and the "s" of "what's". */
const letterShare = 0.3
/** Letters that one of the languages has alone: so much each tells. */
const letters: readonly (readonly [GlossedTag, RegExp])[] = [
  ['es', /[ñ¿¡]|[íú]/giu],
  ['fr', /[çœêûîâëï]|\b[dlqjn]['’](?=[aeiouhéêâ])/giu],
  ['ht', /[ò]|\b[mnlkwy]['’]ap\b/giu],
]
/** Another language must be so much likelier than English: English is what is most often asked in. */
const leastLead = 1.1
/** The beginning of a text tells. */
const mostWords = 60
/** And one word that may be a slip tells nothing. */
const leastScore = 0.9

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

const told = new LRUCache<string, ReadonlyMap<GlossedTag, Told>>({ max: 20_000 })

/** What the lexicons have of a word. */
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

/**
 * The language of a text by its words. Where two are as likely, the hint decides, and English without one.
 * @param isEnglish whether English texts hold a word (folded)
 * @param hint such as the platform's locale for the person
 * @example languageOf('nani anaongoza ujumbe?', isEnglish) // 'sw'
 */
export function languageOf(text: string, isEnglish: (word: string) => boolean, hint?: ReadTag): ReadTag {
  const words = runsIn(text)
    .filter(({ word }) => /\p{L}/u.test(word))
    .slice(0, mostWords)
  const scores = new Map<ReadTag, number>([['en', 0]])
  if (words.filter(({ word }) => englishAlone.has(word)).length >= words.length * shareAlone) return 'en'
  /** The languages of words that English does not have: without one, a text is English. */
  const beyond = new Set<ReadTag>()
  words.forEach(({ word, typed }, place) => {
    if (/^\p{Lu}{2,}$/u.test(typed)) return
    const share = word.length === 1 ? letterShare : place > 0 && /^\p{Lu}/u.test(typed) ? nameShare : 1
    const kinds = new Map<ReadTag, Told>(toldOf(word))
    const own = smallInEnglish.has(word) ? 'small' : light.has(word) || isEnglish(word) ? 'word' : undefined
    if (own) kinds.set('en', own)
    else for (const tag of kinds.keys()) beyond.add(tag)
    for (const [tag, kind] of kinds) scores.set(tag, (scores.get(tag) ?? 0) + (share * weights[kind]) / kinds.size)
  })
  for (const [tag, signs] of letters) {
    const count = text.match(signs)?.length ?? 0
    if (count > 0 && scores.has(tag)) scores.set(tag, (scores.get(tag) ?? 0) + count)
  }
  const inEnglish = (scores.get('en') ?? 0) * leastLead
  const likely = [...scores].filter(([tag, score]) => beyond.has(tag) && score > inEnglish && score >= leastScore)
  const [best] = likely.sort(([a, one], [b, other]) => other - one || Number(b === hint) - Number(a === hint))
  return best?.[0] ?? 'en'
}
