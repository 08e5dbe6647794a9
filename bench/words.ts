import { between, pick, type Random, zipf } from './random.js'

/** The commonest words, most common first: those of English, then those of the field, so that stop words and aliases have their share. */
const common =
  `the of and to in a is that was for on as with by said it at from he be has were had not an are which or his its have this will their
  but they who been more would than police after also one Haiti could two other Kenya when about all there no into officers first some
  security over new mission gangs last before United Council international against government people between most during under support
  year since president such many three state only while because countries violence where forces court national Haitian Kenyan deployment
  minister local money months operations capital armed aid Nations Washington homes resolution mandate Security`.split(/\s+/)

const onsets = ['b', 'br', 'c', 'ch', 'd', 'dr', 'f', 'g', 'gr', 'h', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v']
const rimes = ['a', 'al', 'an', 'ar', 'e', 'el', 'en', 'er', 'i', 'in', 'o', 'on', 'or', 'ou', 'u']
const endings = ['', 's', 'ed', 'ing', 'ment', 'er', 'ly', 'tion']
const syllables = onsets.length * rimes.length

/** Words of this many kinds are in use, names and numbers aside: about what a text of some million words holds. */
const vocabularySize = 80_000
const givenNames = 300
const familyNames = 6_000
const places = 1_500

/** A made-up word of two syllables: the same number gives the same word, and different numbers below `syllables`² different words. */
function makeWord(number: number): string {
  // A prime step spreads neighbouring numbers over all pairs of syllables.
  const pair = (number * 7_919) % (syllables * syllables)
  return syllable(pair % syllables) + syllable(Math.floor(pair / syllables))
}

function syllable(number: number): string {
  return `${onsets[Math.floor(number / rimes.length)]}${rimes[number % rimes.length]}`
}

function wordOfRank(rank: number): string {
  const known = common[rank]
  if (known !== undefined) return known
  const made = rank - common.length
  return makeWord(Math.floor(made / endings.length)) + endings[made % endings.length]
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
/** Names lie far above the vocabulary's own numbers, so that no name is a word. */
const nameOf = (number: number): string => capital(makeWord(vocabularySize + number))

const months = 'January February March April May June July August September October November December'.split(' ')

/** Draws the pieces that sentences are made of, each as often as texts have it. */
export interface Speech {
  word(): string
  /** A word that carries a topic: not one of the commonest. */
  topic(): string
  name(): string
  number(): string
  date(): string
  money(): string
}

export function createSpeech(random: Random): Speech {
  const rank = zipf(random, vocabularySize)
  const given = zipf(random, givenNames)
  const family = zipf(random, familyNames)
  const place = zipf(random, places)
  return {
    word: () => wordOfRank(rank()),
    topic() {
      let drawn = rank()
      while (drawn < common.length) drawn = rank()
      return wordOfRank(drawn)
    },
    name: () => (random() < 0.5 ? nameOf(place()) : `${nameOf(places + given())} ${nameOf(places + givenNames + family())}`),
    number: () => between(random, 2, random() < 0.5 ? 99 : 20_000).toLocaleString('en'),
    date: () => `on ${between(random, 1, 28)} ${pick(random, months)} ${between(random, 2004, 2026)}`,
    money: () => `$${between(random, 1, 900)} million`,
  }
}
