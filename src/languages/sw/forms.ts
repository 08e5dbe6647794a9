/**
 * The morphology of Kiswahili, as far as finding a word in a lexicon needs it. A verb is built as
 * negative + subject + tense + relative + object + root + endings (`ha-wa-ja-lip-wa`), a noun as class prefix + stem + place (`ma-hakama-ni`).
 * No list of roots is at hand here, so every reading that the prefixes and endings allow is offered, the likeliest first.
 */
import { listOf, setOf } from '../pattern.js'

const subjects = listOf('a wa i ya li ki vi zi u ni tu m mw ku pa')
/** Subject and the `a` of the simple present in one: `wafanya`, `chafanya`. */
const subjectsOfPresent = listOf('a wa ya la cha vya za na twa mwa kwa pa')
const negatives = listOf('hawa haya hali haki havi hazi hatu ham hau hai ha hu si')
const tenses = listOf('na li ta me mesha singeli singali singe ngeli ngali nge ki ka si sipo')
const negativeTenses = listOf('ja ku ta nge ngali')
const relatives = listOf('ye yo lo cho vyo zo po ko mo o')
const objects = listOf('m mw mu wa i ya li ki vi zi ni tu ku ji u pa')

/** What a verb may end in, and the ends of the shorter verb that it may come from, the likeliest first. */
const endings: readonly (readonly [ending: string, ...shorter: string[]])[] = [
  // Passive
  ['liwa', 'a', 'lia', ''],
  ['lewa', 'a', 'lea'],
  ['iwa', 'ia', 'i', 'u', 'a', ''],
  ['ewa', 'ea', 'e', 'a'],
  ['wa', 'a', ''],
  // Stative with reciprocal, reciprocal
  ['likana', 'a'],
  ['ikana', 'a', 'i', 'u', 'ika'],
  ['ekana', 'a', 'eka'],
  ['ana', 'a'],
  // Stative
  ['lika', 'a'],
  ['leka', 'a'],
  ['ika', 'a', 'i', 'u', 'isha'],
  ['eka', 'a', 'e', 'esha'],
  // Causative
  ['lisha', 'a'],
  ['lesha', 'a'],
  ['isha', 'a', 'i', 'u', ''],
  ['esha', 'a', 'e'],
  ['sha', 'ka', 'a'],
  ['iza', 'a'],
  ['eza', 'a', 'ea'],
  ['za', 'a', 'la'],
  ['ya', 'a'],
  // Applicative
  ['lia', 'a', ''],
  ['lea', 'a'],
  ['ia', 'a', 'i', 'u'],
  ['ea', 'a', 'e'],
]

/** Class prefixes of the plural and of the singular that it may stand for. */
const nounPrefixes: readonly (readonly [plural: string, ...singular: string[]])[] = [
  ['wana', 'mwana'],
  ['waa', 'mwa', 'mua', 'maa', 'a'],
  ['wai', 'mwi', 'mui', 'mwai'],
  ['wa', 'm', 'mw', 'mwa', 'mu'],
  ['we', 'mwe', 'mwi'],
  ['mia', 'mwa', 'mia'],
  ['mie', 'mwe'],
  ['mii', 'mwi', 'mi'],
  ['mi', 'm', 'mw', 'mu'],
  ['vy', 'ch'],
  ['vi', 'ki', 'ch'],
  ['mab', 'b', 'ub'],
  ['ma', '', 'ji', 'j', 'u', 'ma'],
  ['me', 'ji', 'je'],
  ['nyi', 'wi', 'ui'],
  ['nyu', 'u'],
  ['ny', 'u', 'w'],
  ['nd', 'ul'],
  ['mb', 'ub', 'uw'],
]

/** Prefixes by which an adjective, a people or a manner agrees: `mkubwa`, `Wakenya`, `kijeshi`. In `nd` and the like the first sound changes. */
const agreement: readonly (readonly [prefix: string, ...stem: string[]])[] = [
  ...listOf('wa mw m mi ma ji j vi vy ki ch ku kw pa u w').map((prefix): [string, string] => [prefix, '']),
  ['we', 'e'],
  ['mbi', 'wi'],
  ['mb', 'b'],
  ['nd', 'r', 'd', 'l'],
  ['nj', '', 'j'],
  ['ny', ''],
  ['n', ''],
]

const pairs = (text: string): ReadonlyMap<string, string> => new Map(listOf(text).map((pair) => pair.split('=') as [string, string]))

/** Plurals of which no rule gives the singular. */
const irregular = pairs('macho=jicho meno=jino wanawake=mwanamke wanaume=mwanamume waume=mume wezi=mwizi nyuso=uso nyimbo=wimbo nyavu=wavu')

/** Verbs of one syllable, which keep their `ku-` in most tenses, and the longer words under which a lexicon has them. */
const shortVerbs = pairs('ua=uawa oa=olewa fa=kufa ja=kuja la=kula nywa=kunywa pa=patia pewa=patia')

/** Words of grammar, of which no word is a form. */
const particles = setOf('wa ya la cha vya za pa mwa kwa na ni si tu bi mi je we au ama ila kila hata lini nini nani wapi')

/**
 * Dictionary forms that a word of Kiswahili may be a form of, likeliest first; the word itself is not among them. Verbs are given as their bare
 * root, as in the infinitive without `ku-`, nouns in the singular. Many of the forms are no words: take the first that a lexicon has.
 * @param word in small letters, without accents
 * @example formsOf('walitumwa') // [ …, 'tumwa', 'tuma', … ]
 * @example formsOf('vikosi')[0] // 'kikosi'
 */
export function formsOf(word: string): readonly string[] {
  const whole = word.replaceAll('-', '')
  const forms = new Set<string>([...singulars(whole), ...places(whole), ...verbs(whole), ...stems(whole)])
  if (whole !== word) forms.add(whole)
  forms.delete(word)
  return [...forms].filter((form) => (form.length > 2 || shortVerbs.has(form)) && !particles.has(form))
}

/** @example singulars('magenge') // ['genge', …] */
const singulars = (word: string): string[] => [...known(irregular, word), ...exchanged(word, nounPrefixes)]

/** The noun of a place, and the one that the place is a plural of: `mahakamani`, `vijijini`. */
function places(word: string): string[] {
  if (!/..ni$/.test(word)) return []
  const noun = word.slice(0, -2)
  return [noun, ...singulars(noun)]
}

/** Adjectives, peoples and manners without their agreement, nouns of the class `u-`, and the verb of a noun such as `ulipaji`. */
function stems(word: string): string[] {
  const bare = exchanged(word, agreement)
  const doers = bare.filter((stem) => /.aji$/.test(stem)).flatMap((stem) => shorterVerbs(stem.slice(0, -2)).flat())
  return [...bare, ...doers, `u${word}`, `ma${word}`]
}

const known = (words: ReadonlyMap<string, string>, word: string): string[] => [words.get(word) ?? []].flat()

/** Each word with one of the prefixes exchanged for what may stand in its place, the longest prefix first. */
const exchanged = (word: string, prefixes: readonly (readonly [string, ...string[]])[]): string[] =>
  prefixes
    .filter(([prefix]) => word.startsWith(prefix) && word.length > prefix.length + 1)
    .toSorted(([one], [other]) => other.length - one.length)
    .flatMap(([prefix, ...others]) => others.map((other) => other + word.slice(prefix.length)))

/**
 * The roots of all verbs that a word may be a form of. Those for which the fewest endings were taken off come first, and among these those without
 * an object.
 */
function verbs(word: string): string[] {
  const rests = conjugated(word)
  const withObject = rests.flatMap((rest) => behind(rest, objects))
  // "Who live" may hold its relative at the end: waishio
  const withRelative = behind(word, subjects).flatMap((rest) => before(rest, relatives))
  const roots = [...rests, word, ...withRelative, ...withObject].map(shorterVerbs)
  return [0, 1, 2, 3].flatMap((depth) => roots.flatMap((byDepth) => byDepth[depth] ?? []))
}

/** What is left of a word where its subject, tense and relative are taken off, and the `-je` that asks how: `walikufaje`. */
function conjugated(word: string): string[] {
  const withTense = behind(word, subjects).flatMap((rest) => behind(rest, tenses))
  const future = behind(word, subjects).flatMap((rest) => behind(rest, ['taka']))
  const rests = [
    ...behind(word, ['ku', 'kw', 'kuto', 'hu']),
    ...withTense,
    ...[...withTense, ...future].flatMap((rest) => behind(rest, relatives)),
    ...behind(word, negatives).flatMap((rest) => behind(rest, negativeTenses)),
    ...behind(word, negatives),
    ...behind(word, subjects),
    ...behind(word, subjectsOfPresent),
    ...behind(word, ['ka']),
  ]
  return rests.flatMap((rest) => [rest, ...before(rest, ['je'])])
}

/** The rests of a word behind each of the prefixes that it begins with. @example behind('ilianza', ['i', 'ili']) // ['lianza', 'anza'] */
const behind = (word: string, prefixes: readonly string[]): string[] =>
  prefixes.filter((prefix) => word.startsWith(prefix) && word.length > prefix.length + 1).map((prefix) => word.slice(prefix.length))

/** The same at the end of a word. */
const before = (word: string, suffixes: readonly string[]): string[] =>
  suffixes.filter((suffix) => word.endsWith(suffix) && word.length > suffix.length + 1).map((suffix) => word.slice(0, -suffix.length))

/** A verb, and those from which it may be derived by one ending, by two and by three. @example shorterVerbs('tumwa') // [['tumwa'], ['tuma'], …] */
function shorterVerbs(verb: string): string[][] {
  const found = new Set([verb, ...before(verb, ['e', 'i', 'eni']).map((rest) => `${rest}a`)])
  const byDepth = [[...found].flatMap((form) => [form, ...known(shortVerbs, form)])]
  let last = [...found]
  for (let depth = 1; depth <= 3; depth++) {
    last = last.flatMap((form) => exchangedEnd(form)).filter((form) => (form.length > 2 || shortVerbs.has(form)) && !found.has(form))
    for (const form of last) found.add(form)
    byDepth.push(last.flatMap((form) => [form, ...known(shortVerbs, form)]))
  }
  return byDepth
}

const exchangedEnd = (verb: string): string[] =>
  endings.flatMap(([end, ...others]) => (verb.endsWith(end) ? others.map((other) => verb.slice(0, -end.length) + other) : []))
