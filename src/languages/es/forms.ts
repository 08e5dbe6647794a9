import { listOf } from '../pattern.js'

/**
 * The ends of verb forms, by the infinitives that they belong to; of the same end, the likelier infinitives come first. Accents are gone, so
 * "envio" is both "envío" and "envió".
 */
const verbEnds: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    listOf(`
      e es emos eis en ido ida idos idas iendo yendo ia ias iamos iais ian iste isteis io ieron yo yeron i iera ieras ieramos ieran
      iese ieses iesen yera yeran dra dras dre dremos dran dria drias driamos drian
    `),
    ['er', 'ir'],
  ],
  [listOf('ere eras era eremos eran eria erias eriamos erian'), ['er']],
  [listOf('ire iras ira iremos iran iria irias iriamos irian imos'), ['ir']],
  [
    listOf(`
      o as a amos ais an e es emos eis en ado ada ados adas ando aba abas abamos abais aban aste asteis aron are aras ara aremos areis
      aran aria arias ariamos ariais arian aramos ase ases asemos asen
    `),
    ['ar'],
  ],
  [listOf('o as a amos ais an'), ['er', 'ir']],
]

/** Every end with its infinitives, the shortest ends first: "acaba" is rather of "acabar" than of "azar". */
const infinitivesByEnd: readonly (readonly [string, string])[] = verbEnds
  .flatMap(([ends, infinitives]) => infinitives.flatMap((infinitive) => ends.map((end): [string, string] => [end, infinitive])))
  .toSorted(([one], [other]) => one.length - other.length)

/** Tails of irregular verbs, which also end the verbs made from them: "-tuvo" is of "tener", so "obtuvo" is of "obtener". */
const irregularTails = new Map(
  Object.entries({
    poner: 'puso pusieron pusiera puesto puesta puestos puestas ponga pongan pongo',
    tener: 'tuvo tuvieron tuviera tuvieran tenga tengan tengo tiene tienen',
    venir: 'vino vinieron viniera venga vengan vengo viene vienen viniendo',
    hacer: 'hizo hicieron hiciera haga hagan hago hecho hecha hechos hechas hara haran haria',
    decir: 'dijo dijeron dijera dice dicen diga digan digo dicho dicha diciendo dira diran diria',
    ducir: 'dujo dujeron dujera duzca duzcan duzco',
    traer: 'trajo trajeron trajera traiga traigan traigo trayendo',
    volver: 'vuelto vuelta vueltos vueltas',
    solver: 'suelto suelta sueltos sueltas',
    scribir: 'scrito scrita scritos scritas',
    abrir: 'abierto abierta abiertos abiertas',
    cubrir: 'cubierto cubierta cubiertos cubiertas',
    ver: 'visto vista vistos vistas',
    morir: 'murio murieron muera mueran muriera muriendo',
    romper: 'roto rota rotos rotas',
    caer: 'caiga caigan caigo cayo cayeron cayendo',
    querer: 'quiso quisieron quisiera querra querran',
    saber: 'supo supieron supiera sepa sepan sabra sabran',
    caber: 'cupo cupieron quepa quepan',
    andar: 'anduvo anduvieron',
  }).flatMap(([verb, tails]) => listOf(tails).map((tail): [string, string] => [tail, verb])),
)

/** How the last vowel of a stem changes under stress or before an end: "piensa" is of "pensar", "duerme" of "dormir". */
const vowelChanges: readonly (readonly [RegExp, string])[] = [
  [/ie(?=[^aeiou]+$)/, 'e'],
  [/ue(?=[^aeiou]+$)/, 'o'],
  [/ue(?=[^aeiou]+$)/, 'u'],
  [/^hue(?=[^aeiou]+$)/, 'o'],
  [/^ye(?=[^aeiou]+$)/, 'e'],
]

/** What changes besides in verbs in "-ir": "pidió" is of "pedir", "murió" of "morir". */
const vowelChangesBeforeIr: readonly (readonly [RegExp, string])[] = [...vowelChanges, [/i(?=[^aeiou]+$)/, 'e'], [/u(?=[^aeiou]+$)/, 'o']]

/** How the last consonant of a stem is spelt before the vowel of "-ar". */
const spellingsBeforeA: readonly (readonly [RegExp, string])[] = [
  [/qu$/, 'c'],
  [/gu$/, 'g'],
  [/c$/, 'z'],
]

/** The same before "-er" and "-ir", with the consonants that the first person and the subjunctive put in. */
const spellingsBeforeE: readonly (readonly [RegExp, string])[] = [
  [/zc$/, 'c'],
  [/z$/, 'c'],
  [/j$/, 'g'],
  [/g$/, 'gu'],
  [/([nl])g$/, '$1'],
  [/([aeou])ig$/, '$1'],
  [/y$/, ''],
]

/** Pronouns that stand at the end of a verb: "enviarlos", "dárselo", "diciendonos". */
const enclitics = /^(.+(?:[aei]r|[ai]ndo|[iy]endo))(?:(?:me|te|se|nos|os)?(?:l[aeo]s?)|me|te|se|nos|os)$/

/** The same after a verb that asks for something: "ayúdame", "cuéntanos", "inténtelo". */
const asked = /^(.{3,}[ae])(?:(?:me|nos|se)(?:l[aeo]s?)?|l[aeo]s?)$/

/** Ends of nouns, adjectives and adverbs, and what stands in their place in dictionary forms. */
const nounEnds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ces$/, ['z']],
  [/s$/, ['']],
  [/es$/, ['']],
  [/as$/, ['o']],
  [/a$/, ['o']],
  [/os$/, ['a']],
  [/(or|es|an|in|[^i]on)as?$/, ['$1']],
  [/amente$/, ['o', 'a']],
  [/mente$/, ['']],
]

/** Ends that make a thing small or a quality great, "casita", "riquísimo". Many verb forms look like them, so they come after the verbs. */
const smallAndGreat: readonly (readonly [RegExp, readonly string[]])[] = [
  [/quisim([oa])s?$/, ['c$1', 'co']],
  [/isim([oa])s?$/, ['$1', 'o', 'e', '']],
  [/(..)quit([oa])s?$/, ['$1c$2']],
  [/(...)e?cit([oa])s?$/, ['$1', '$1e', '$1$2']],
  [/(..)it([oa])s?$/, ['$1$2', '$1o', '$1a', '$1']],
]

/** Ends of nouns made from verbs. They come last, as most such nouns have a line of their own. */
const nounsOfVerbs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/acion(?:es)?$/, ['ar']],
  [/icion(?:es)?$/, ['ir', 'er']],
  [/amientos?$/, ['ar']],
  [/imientos?$/, ['er', 'ir']],
  [/ador(?:es|as?)?$/, ['ar']],
  [/edor(?:es|as?)?$/, ['er']],
  [/idor(?:es|as?)?$/, ['ir']],
  [/antes?$/, ['ar']],
]

/** The stem as it is, then with each change that fits it. */
const changed = (stem: string, changes: readonly (readonly [RegExp, string])[]): readonly string[] => [
  stem,
  ...changes.filter(([from]) => from.test(stem)).map(([from, to]) => stem.replace(from, to)),
]

/** Infinitives with the stem as it stands come before those with a stem that changes. */
const infinitivesOf = (word: string): readonly string[] => {
  const stems = infinitivesByEnd
    .filter(([end]) => word.endsWith(end) && word.length >= end.length + 2)
    .map(([end, infinitive]): [string, string] => [word.slice(0, -end.length), infinitive])
  const changedStems = stems.flatMap(([stem, infinitive]) =>
    changed(stem, infinitive === 'ar' ? spellingsBeforeA : spellingsBeforeE)
      .flatMap((spelling) => changed(spelling, infinitive === 'ir' ? vowelChangesBeforeIr : vowelChanges))
      .map((spelling) => spelling + infinitive),
  )
  return [...stems.map(([stem, infinitive]) => stem + infinitive), ...changedStems]
}

const irregularVerbsOf = (word: string): readonly string[] =>
  [...word].flatMap((_, start) => {
    const verb = irregularTails.get(word.slice(start))
    return verb ? [word.slice(0, start) + verb] : []
  })

const withOtherEnd = (word: string, ends: readonly (readonly [RegExp, readonly string[]])[]): readonly string[] =>
  ends.filter(([end]) => end.test(word)).flatMap(([end, others]) => others.map((other) => word.replace(end, other)))

/**
 * Dictionary forms that a Spanish word may be a form of, likeliest first; the word itself is not among them. Many are no words at all: the
 * lexicon tells which one is meant.
 * @param word in small letters, without accents
 * @example formsOf('enviarlos') // ['enviar', …]
 */
export function formsOf(word: string): readonly string[] {
  const verb = enclitics.exec(word)?.[1]
  const request = asked.exec(word)?.[1]
  const candidates = [
    ...(verb ? [verb, ...infinitivesOf(verb)] : []),
    ...irregularVerbsOf(word),
    // "Retira" is of "retirar", not of "retiro".
    ...(word.endsWith('a') ? [`${word}r`] : []),
    ...withOtherEnd(word, nounEnds),
    ...infinitivesOf(word),
    ...withOtherEnd(word, smallAndGreat),
    ...withOtherEnd(word, nounsOfVerbs),
    ...(request ? infinitivesOf(request) : []),
  ]
  return [...new Set(candidates)].filter((candidate) => candidate !== word && candidate.length > 1)
}
