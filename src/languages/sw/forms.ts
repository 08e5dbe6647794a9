/**
 * The morphology of Kiswahili, as far as finding a word in a lexicon needs it. A verb is built as
 * negative + subject + tense + relative + object + root + endings (`ha-wa-ja-lip-wa`), a noun as class prefix + stem + place (`ma-hakama-ni`).
 * No list of roots is at hand here, so every reading that the prefixes and endings allow is offered, the likeliest first.
 */
import { listOf } from '../pattern.js'

const subjects = listOf('a wa i ya li ki vi zi u ni tu m mw ku pa')
/** Subject and the `a` of the simple present in one: `wafanya`, `chafanya`. */
const subjectsOfPresent = listOf('a wa ya la cha vya za na twa mwa kwa pa')
const negatives = listOf('hawa haya hali haki havi hazi hatu ham hau hai haku hapa ha hu si')
const tenses = listOf('na li ta taka mesha me singeli singali singe ngeli ngali nge ki ka ja ku si sipo')
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
  ['wa', 'm', 'mw', 'mwa', 'mu', 'ki', 'k'],
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

/** Words whose dictionary form no rule gives. */
const irregular = new Map<string, readonly string[]>([
  ['macho', ['jicho']],
  ['meno', ['jino']],
  ['mabawa', ['ubawa']],
  ['wanawake', ['mwanamke']],
  ['wanaume', ['mwanamume']],
  ['waume', ['mume']],
  ['wake', ['mke']],
  ['wezi', ['mwizi']],
  ['watoto', ['mtoto']],
  ['nyuso', ['uso']],
  ['ndimi', ['ulimi']],
  ['nyimbo', ['wimbo']],
  ['nyavu', ['wavu']],
  ['mbao', ['ubao']],
  ['koo', ['ukoo']],
  ['mameya', ['meya']],
  ['amepewa', ['pewa', 'pa']],
  ['pewa', ['pa']],
])

/**
 * Dictionary forms that a word of Kiswahili may be a form of, likeliest first; the word itself is not among them. Verbs are given as their bare
 * root, as in the infinitive without `ku-`, nouns in the singular. Many of the forms are no words: take the first that a lexicon has.
 * @param word in small letters, without accents
 * @example formsOf('walitumwa') // [ …, 'tumwa', 'tuma', … ]
 * @example formsOf('vikosi')[0] // 'kikosi'
 */
export function formsOf(word: string): readonly string[] {
  const whole = word.replaceAll('-', '')
  const forms = new Set<string>([...(irregular.get(whole) ?? []), ...singulars(whole), ...places(whole), ...verbs(whole), ...stems(whole)])
  if (whole !== word) forms.add(whole)
  forms.delete(word)
  return [...forms].filter((form) => form.length > 1)
}

/** @example singulars('magenge') // ['genge', …] */
const singulars = (word: string): string[] => exchanged(word, nounPrefixes)

/** The noun of a place, and the one that the place is a plural of: `mahakamani`, `vijijini`. */
function places(word: string): string[] {
  if (!/..ni$/.test(word)) return []
  const noun = word.slice(0, -2)
  return [noun, ...(irregular.get(noun) ?? []), ...singulars(noun)]
}

/** Adjectives, peoples and manners without their agreement, nouns of the class `u-`, and the verb of a noun such as `ulipaji`. */
function stems(word: string): string[] {
  const bare = exchanged(word, agreement)
  const doers = bare.filter((stem) => /.aji$/.test(stem)).flatMap((stem) => shorterVerbs(stem.slice(0, -2)))
  return [...bare, ...doers, `u${word}`, `ma${word}`]
}

/** Each word with one of the prefixes exchanged for what may stand in its place, the longest prefix first. */
const exchanged = (word: string, prefixes: readonly (readonly [string, ...string[]])[]): string[] =>
  prefixes
    .filter(([prefix]) => word.startsWith(prefix) && word.length > prefix.length + 1)
    .toSorted(([one], [other]) => other.length - one.length)
    .flatMap(([prefix, ...others]) => others.map((other) => other + word.slice(prefix.length)))

/** The roots of all verbs that a word may be a form of. The more of the word is read as prefixes that only verbs have, the earlier. */
function verbs(word: string): string[] {
  const roots = verbRests(word)
  // "anafanyaje" asks how, "nendeni" tells many, "waishio" is "who live"
  const plain = roots.flatMap((root) => [root, ...(/.[aeiu]je$/.test(root) ? [root.slice(0, -2)] : [])])
  const withRelative = behind(word, subjects).flatMap((rest) =>
    relatives.filter((relative) => rest.endsWith(relative)).map((relative) => rest.slice(0, -relative.length)),
  )
  return [...plain, ...withRelative].flatMap(shorterVerbs)
}

/** What is left of a word where its verbal prefixes are taken off: first without an object, then with one. */
function verbRests(word: string): string[] {
  const negative = behind(word, negatives)
  const conjugated = behind(word, subjects).flatMap((rest) => behind(rest, tenses))
  const relative = conjugated.flatMap((rest) => behind(rest, relatives))
  const rests = [
    ...conjugated,
    ...relative,
    ...negative.flatMap((rest) => behind(rest, tenses)),
    ...behind(word, ['kuto', 'ku', 'kw', 'hu']),
    ...negative,
    ...behind(word, subjects),
    ...behind(word, subjectsOfPresent),
    ...behind(word, ['si', 'ka']),
  ]
  return [...rests, ...rests.flatMap((rest) => behind(rest, objects)), word]
}

/** The rests of a word behind each of the prefixes that it begins with, behind the longest prefix first. */
const behind = (word: string, prefixes: readonly string[]): string[] =>
  prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length > prefix.length + 1)
    .toSorted((one, other) => other.length - one.length)
    .map((prefix) => word.slice(prefix.length))

/** A verb and the verbs from which it may be derived, up to three endings apart. @example shorterVerbs('idhinishwe') // [ …, 'idhinisha', … ] */
function shorterVerbs(verb: string): string[] {
  const found = new Set([verb])
  if (/..eni$/.test(verb)) found.add(`${verb.slice(0, -3)}a`)
  if (/..[ei]$/.test(verb)) found.add(`${verb.slice(0, -1)}a`)
  let last = [...found]
  for (let depth = 0; depth < 3; depth++) {
    last = last
      .flatMap((form) =>
        endings.flatMap(([end, ...shorter]) => (form.endsWith(end) ? shorter.map((other) => form.slice(0, -end.length) + other) : [])),
      )
      .filter((form) => form.length > 1 && !found.has(form))
    for (const form of last) found.add(form)
  }
  return [...found]
}
