import { listOf } from '../pattern.js'

/** How a form is spelt otherwise, as a row of replacements that are made one after the other. */
type Spelling = readonly (readonly [RegExp, string])[]

/** The plural mark, articles and pronouns that stand behind a noun, with or without a hyphen: "gangyo", "misyonan", "peyia" */
const longEnclitics = listOf('yo sayo lan nan la sa')
const shortEnclitics = listOf('an li nou ou a m w l n y')

/** Pronouns and French articles that are glued to the front of a word: "mvle", "lapolis", "dayiti". */
const proclitics = listOf('les lez la le de du nou yo ou l d z n m w y k')

/** What Kreyòl may have in front of a noun where the asker leaves it out: "polis" for "lapolis". */
const articles = listOf('la l le')

/** Endings of nouns, adverbs and feminine forms, with those of the words that they come from. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['asyon', listOf('e ye')],
  ['isyon', listOf('i e')],
  ['ksyon', listOf('k kte ji wi')],
  ['syon', listOf('te se ye')],
  ['ayman', listOf('aye')],
  ['aman', listOf('aye an')],
  ['eman', listOf('e')],
  ['iman', listOf('i')],
  ['man', ['', 'e', 'i']],
  ['ans', listOf('an e')],
  ['aj', listOf('e')],
  ['te', ['']],
  ['ado', listOf('e')],
  ['ate', listOf('e')],
  ['ade', listOf('e')],
  ['ez', listOf('e')],
  ['es', listOf('e')],
  ['tris', listOf('te')],
  ['yen', listOf('i a')],
  ['en', listOf('e')],
]

/** Beginnings that turn a verb round or repeat it. */
const beginnings = listOf('ran re ra r de dez en')

/** Short forms of verbs, and full ones that the lexicon may have short. */
const cutEndings = listOf('e i')

/** How Kreyòl itself is spelt in more than one way. */
const kreyolSpellings: readonly Spelling[] = [
  [[/r(?=ou|o|w)/g, 'w']],
  [[/(?<=[bfgkptdvm])w(?=[oae])/g, 'r']],
  [[/c(?!h)/g, 'k']],
  [
    [/c(?=[eiy])/g, 's'],
    [/c(?!h)|q/g, 'k'],
  ],
  [[/([^aeiou])\1/g, '$1']],
  [[/in(?![aeiou])/g, 'en']],
  [[/i(?=[aeo])/g, 'y']],
  [[/iy(?=[aeo])/g, 'y']],
  [[/(?<=[^aeiou])y(?=[aeo])/g, 'iy']],
  [[/m(?=[bp])/g, 'n']],
  [[/n(?=[bp])/g, 'm']],
  [[/nm$/, 'nb']],
  [[/nb$/, 'nm']],
  [[/ion$/, 'yon']],
  [[/h/g, '']],
  [[/u(?<!ou)/g, 'i']],
  [[/(?<=[aeiou])r(?=[^aeiouw])|r$/g, '']],
  [[/wa/g, 'oua']],
  [[/oua|oi/g, 'wa']],
]

/** How the end of a French word sounds in Kreyòl: the first row that fits counts. */
const frenchEndings: Spelling = [
  [/aisons?$/, 'ezon'],
  [/(?:ss|t|s|c)ions?$/, 'syon'],
  [/ctions?$/, 'ksyon'],
  [/ismes?$|istes?$|istres?$/, 'is'],
  [/iques?$/, 'ik'],
  [/(?:eu)rs?$/, 'e'],
  [/euses?$/, 'ez'],
  [/oires?$|oirs?$|oits?$/, 'wa'],
  [/aires?$/, 'e'],
  [/iennes?$|iens?$/, 'yen'],
  [/ieres?$|iers?$/, 'ye'],
  [/aines?$/, 'en'],
  [/(?:en|an)ces?$/, 'ans'],
  [/ements?$/, 'man'],
  [/gents?$/, 'jan'],
  [/cents?$/, 'san'],
  [/[ea]nts?$/, 'an'],
  [/ages?$/, 'aj'],
  [/([aeiou]l)les?$/, '$1'],
  [/([aeiou])(?:bl)es?$/, '$1b'],
  [/([aeiou])rr?es?$/, '$1'],
  [/ttres?$|tres?$/, 't'],
  [/eaux?$/, 'o'],
  [/aux$/, 'al'],
  [/ees?$|ers?$|ez$/, 'e'],
  [/irs?$/, 'i'],
]

/** How the letters of a French word sound in Kreyòl, once its end is done. */
const frenchLetters: Spelling = [
  [/(?<=[aeiou])s(?=[aeiou])/g, 'z'],
  [/(?<!i|ye)e[nm](?=[^aeiounmy])/g, 'an'],
  [/qu/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/oin(?![aeiou])/g, 'wen'],
  [/oi/g, 'wa'],
  [/(?:ai|ei|i|u)[nm](?=[^aeioumn]|$)/g, 'en'],
  [/ai|ei/g, 'e'],
  [/g(?=[eiy])/g, 'j'],
  [/gu(?=[ei])/g, 'g'],
  [/je(?=[ao])/g, 'j'],
  [/cc(?=[ei])|x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ct/g, 'kt'],
  [/(?<!o)u/g, 'i'],
  [/([^aeiou])\1/g, '$1'],
  [/(?<=[aeiou])r(?=[^aeiouyw])|(?<=[aeiou])r$/g, ''],
  [/r(?=o)/g, 'w'],
  [/(?<!c)h/g, ''],
  [/i(?=[aeo])/g, 'y'],
]

const vowelAtStart = /^[aeiouh]/
const vowelAtEnd = /[aeiou]$/

/**
 * Dictionary forms that a word may be a form of, likeliest first; the word itself is not among them.
 * @param word in small letters, without accents
 * @example formsOf('gang-yo') // ['gang', …]
 */
export function formsOf(word: string): readonly string[] {
  const [bare, perhaps] = [withoutEnclitics(word, longEnclitics), withoutEnclitics(word, shortEnclitics)]
  const french = [word, ...bare].flatMap(fromFrench)
  const known = [word, ...bare, ...french]
  const forms = [
    ...bare,
    ...french,
    ...known.flatMap(spelledOtherwise),
    ...perhaps,
    ...known.flatMap(withoutProclitic),
    ...known.flatMap(withArticle),
    ...known.flatMap(derivedFrom),
  ]
  return [...new Set(forms)].filter((form) => form !== word && form.length > 2)
}

/** "gang-yo" → "gang", "peyia" → "peyi", "papam" → "papa" */
const withoutEnclitics = (word: string, enclitics: readonly string[]): string[] => {
  const start = word.split('-', 1)[0] ?? word
  if (start !== word) return start === '' ? [] : [start, word.replaceAll('-', '')]
  return enclitics
    .filter((end) => word.endsWith(end) && mayStandBehind(word.slice(0, -end.length), end))
    .map((end) => word.slice(0, -end.length))
}

const mayStandBehind = (stem: string, end: string): boolean => stem.length > 2 && (end.length > 1 || vowelAtEnd.test(stem))

/** "mvle" → "vle", "lapolis" → "polis", "dayiti" → "ayiti" */
const withoutProclitic = (word: string): string[] =>
  proclitics
    .filter((start) => word.startsWith(start) && word.length - start.length > 2)
    .filter((start) => start.length > 1 || 'mnk'.includes(start) || vowelAtStart.test(word.slice(1)))
    .map((start) => word.slice(start.length))

/** "polis" → "lapolis", "ekol" → "lekol" */
const withArticle = (word: string): string[] =>
  articles.filter((article) => (article === 'l') === vowelAtStart.test(word)).map((article) => article + word)

/** "deklarasyon" → "deklare", "ofisyelman" → "ofisyel", "retounen" → "tounen" */
const derivedFrom = (word: string): string[] => [
  ...endings
    .filter(([end]) => word.endsWith(end) && word.length - end.length > 2)
    .flatMap(([end, olds]) => olds.map((old) => word.slice(0, -end.length) + old)),
  ...beginnings.filter((start) => word.startsWith(start) && word.length - start.length > 3).map((start) => word.slice(start.length)),
  ...(vowelAtEnd.test(word) ? [word.slice(0, -1)] : cutEndings.map((end) => word + end)),
]

/** "gwoup" for "group", "kontenjan" for "contenjan" */
const spelledOtherwise = (word: string): string[] => kreyolSpellings.map((spelling) => respelt(word, spelling))

/** "securite" → "sekirite", "president" → "prezidan", "police" → "polis" */
const fromFrench = (word: string): string[] => {
  const rule = frenchEndings.find(([end]) => end.test(word))
  const singular = word.replace(/[sx]$/, '')
  const ends = [...(rule ? [word.replace(rule[0], rule[1])] : []), singular, word.replace(/(?<=..)[tdpsx]+$/, '')]
  const spelt = ends.map((end) => respelt(end, frenchLetters))
  // The mute "e" softens the letter before it, so it goes last: "force" → "fos".
  const mute = respelt(singular, frenchLetters)
  return mute.endsWith('e') ? [...spelt, mute.slice(0, -1)] : spelt
}

const respelt = (word: string, spelling: Spelling): string => spelling.reduce((text, [from, to]) => text.replace(from, to), word)
