import type { Span } from '../../knowledge/document.js'
import { splitSentences } from '../../knowledge/sentences.js'
import { english } from '../../languages/en/index.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { namesNobody } from '../candidates/named.js'
import { bodyBehind, type Office, officesIn } from '../question/offices.js'

/** The holder of an office, in words that can be compared; nobody if a text names more than one or is in doubt. */
export type HolderTest = (text: string) => Person | null

/** The words of a name in small letters, without accents. The last is the surname. */
export type Person = readonly string[]

const { offices, claims, names, calendar, words } = english

/**
 * Finds the holder of an office in a text: by a title before the name, an apposition, "is", "was named" or "led by". The question names the office.
 * @param question with its spelling corrected
 * @returns null if it does not ask for the holder of one office of one body
 */
export function holderTest(question: string, vocabulary: Vocabulary): HolderTest | null {
  const asked = officeAsked(question, vocabulary)
  if (asked === null) return null
  return (text) => {
    const persons = splitSentences(text).flatMap(({ start, end }) => holdersIn(text.slice(start, end), asked, vocabulary))
    const [first] = persons
    return first !== undefined && persons.every((one) => isSamePerson(one, first)) ? first : null
  }
}

/** The office and the body that a question asks about. Null for other questions. */
function officeAsked(question: string, vocabulary: Vocabulary): Office | null {
  const [asked, another] = officesIn(question, vocabulary).filter(({ isOne }) => isOne)
  if (asked === undefined || asked.body === null || another !== undefined) return null
  return offices.asksForHolder(question.slice(0, asked.start)) ? asked : null
}

/**
 * Whether a text says that sources disagree on what a question asks about. Sources may disagree on something else, such as whom an office-holder met.
 * So if the question asks for the holder, the sentence must name the office.
 */
export function disagreementTest(question: string, vocabulary: Vocabulary): (text: string) => boolean {
  const asked = officeAsked(question, vocabulary)
  if (asked === null) return claims.tellsOfDisagreement
  return (text) =>
    splitSentences(text).some(({ start, end }) => {
      const sentence = text.slice(start, end)
      return claims.tellsOfDisagreement(sentence) && officesIn(sentence, vocabulary).some(({ name }) => name === asked.name)
    })
}

/** Whether a text says that an office passed from one person to another. */
export const tellsOfChange = offices.tellsOfChange

/** Whether two names may be one person's: the surname of one is in the other, in a similar spelling. */
export function isSamePerson(one: Person, other: Person): boolean {
  const isIn = (surname: string | undefined, name: Person): boolean =>
    surname !== undefined && name.some((word) => word.slice(0, likeLetters) === surname.slice(0, likeLetters))
  return isIn(one.at(-1), other) || isIn(other.at(-1), one)
}

/** Sources spell a name in several ways, but its beginning in the same way. */
const likeLetters = 3

function holdersIn(sentence: string, asked: Office, vocabulary: Vocabulary): Person[] {
  if (offices.isInDoubt(sentence)) return []
  const tokens = vocabulary.questionTokens(sentence)
  const found = officesIn(sentence, vocabulary).flatMap((office) => {
    if (!office.isOne || office.name !== asked.name) return []
    const named = holderOf(sentence, office)
    const body = office.body ?? (named?.end === undefined ? null : bodyBehind(sentence, named.end, tokens)?.term)
    return named && body === asked.body ? [named.person] : []
  })
  if (!offices.leading.has(asked.name)) return found
  const led = tokens.filter(({ term }) => term === asked.body).flatMap(({ end }) => personIn(offices.ledBy(sentence.slice(end))) ?? [])
  return [...found, ...(led.length > 0 ? [led] : [])]
}

/** Who a sentence says holds an office; `end` is where a name behind the office ends that may be followed by whose it is. */
function holderOf(sentence: string, { start, end }: Span): { readonly person: Person; readonly end?: number } | null {
  for (const { name, end: nameEnd } of offices.holdersBeside(sentence.slice(0, start), sentence.slice(end))) {
    const person = personIn(name)
    if (person) return nameEnd === undefined ? { person } : { person, end: end + nameEnd }
  }
  return null
}

const isNoName = (word: string): boolean => word === '' || names.isTitle(word) || calendar.names(word) || words.stop.has(word.toLowerCase())

function personIn(text: string | undefined): Person | null {
  const words = (text ?? '').replace(/['’]s?$/u, '').split(/\s+/)
  // "On Monday Alix Fils-Aimé was named": its first words are the sentence's.
  while (words.length > 0 && isNoName(words[0] ?? '')) words.shift()
  if (words.length === 0 || words.some(namesNobody)) return null
  const plain = words.map((one) => one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
  return plain.length > 1 && names.generations.has(plain.at(-1) ?? '') ? plain.slice(0, -1) : plain
}
