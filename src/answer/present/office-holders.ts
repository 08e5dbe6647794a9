import type { Span } from '../../knowledge/document.js'
import { splitSentences } from '../../knowledge/sentences.js'
import { isOfCalendar, isTitle, namesNobody } from '../../languages/en/names.js'
import { stopWords } from '../../languages/en/stop-words.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'
import { isOffice } from '../question/roles.js'

/** Whoever holds an office, in words that can be compared; of a text that names more than one, or is in doubt, nobody. */
export type HolderTest = (text: string) => Person | null

/** The words of a name in small letters, without accents. The last is the surname. */
export type Person = readonly string[]

/** An office as a text names it: "Haiti's prime minister", "the commander of the force". The span is that of all these words. */
interface Office extends Span {
  /** The office with the words that narrow it: a deputy president is no president. */
  readonly name: string
  /** Whose it is; null where the text does not say so beside it. */
  readonly body: string | null
}

/**
 * Who a text says holds the office that a question asks about: by a title before the name, an apposition, "is", "was named" or "led by".
 * @param question with misspelt words put right
 * @returns null where the question asks for something else than the holder of one office of one body
 */
export function holderTest(question: string, vocabulary: Vocabulary): HolderTest | null {
  const [asked, another] = officesIn(question, vocabulary)
  if (asked === undefined || asked.body === null || another !== undefined) return null
  if (!asksForHolder.test(question.slice(0, asked.start))) return null
  return (text) => {
    const persons = splitSentences(text).flatMap(({ start, end }) => holdersIn(text.slice(start, end), asked, vocabulary))
    const [first] = persons
    return first !== undefined && persons.every((one) => isSamePerson(one, first)) ? first : null
  }
}

/** Whether an office passed from one to another, as far as a text speaks of such a thing at all. */
export function tellsOfChange(text: string): boolean {
  return passesOn.test(text)
}

/** Whether two names may be one person's: the surname of one stands in the other, written alike. */
export function isSamePerson(one: Person, other: Person): boolean {
  const isIn = (surname: string | undefined, name: Person): boolean =>
    surname !== undefined && name.some((word) => word.slice(0, likeLetters) === surname.slice(0, likeLetters))
  return isIn(one.at(-1), other) || isIn(other.at(-1), one)
}

/** Sources write a name in more ways than one; its beginning they write alike. */
const likeLetters = 3

const passesOn =
  /\b(?:succe(?:ed|ss)\p{L}*|predecessors?|replac\p{L}*|dismiss\p{L}*|resign\p{L}*|oust\p{L}*|sack(?:ed|s)|fired|outgoing|step(?:s|ped)? down|t(?:ook|akes?) over|t(?:ook|akes?) the place|hand(?:s|ed)? (?:over|power)|until|no longer)\b/iu
/** A sentence with one of these may speak of another time, another office, or of what is not so. */
const inDoubt =
  /\b(?:former(?:ly)?|ex|then|late|once|interim|acting|deputy|vice|would|could|might|whether|if|not|never|neither|nor|candidates?|nominees?|nominat\p{L}*|propos\p{L}*)\b/iu

/** What stands before the office in a question for its holder; who asks whom the holder met asks for somebody else. */
const asksForHolder =
  /\b(?:(?:who|which\s+\p{L}+)(?:['’]s|\s+(?:is|was|became|has\s+been))|names?\s+of)\s+(?:(?:now|currently|still|as|appointed|named|chosen|elected|sworn\s+in)\s+)*$/iu

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*`
const name = String.raw`(${word}(?:\s+(?:(?:de|du|des|la|le|van|von|der|da|dos|bin|al)\s+)?${word})*)`
const ending = String.raw`(?=[,.;:)]|$|\s+(?:since|from|in|on|at)\b)`
const chosen = String.raw`(?:appointed|named|chosen|picked|elected|installed|sworn\s+in)`
const chose = String.raw`(?:appointed|named|chose|picked|elected|installed|swore\s+in)`

/** What stands behind an office and names its holder. */
const behind = {
  title: new RegExp(String.raw`^\s+${name}`, 'u'),
  apposition: new RegExp(String.raw`^,\s+${name}(?=[,.;)]|$)`, 'u'),
  is: new RegExp(String.raw`^\s+(?:is|was|remains)\s+(?:still\s+|now\s+)?${name}${ending}`, 'u'),
}
/** What stands before an office and names its holder. */
const before = [
  new RegExp(
    String.raw`(?:^|[^\p{L}])${name}\s+(?:is|remains|was\s+still|(?:is|was|has\s+been|had\s+been)\s+${chosen})\s+(?:still\s+|now\s+)?(?:as\s+)?$`,
    'u',
  ),
  new RegExp(String.raw`\b${chose}\s+${name}\s+(?:as\s+)?$`, 'u'),
]
const beforeInApposition = new RegExp(String.raw`${name},\s+$`, 'u')
/** Behind a comma that ends an apposition no other member of a list may follow. */
const endsApposition = /^(?:[.;)]|,(?!\s+(?:and|or|as well)\b)|$)/u
/** "The spokesman of Haiti's prime minister, X": the name may be another's. */
const belongsToOther = /\b(?:of|for|to|with|by|and|or)\s+$/iu
const ledBy = new RegExp(String.raw`^,?\s+(?:which\s+is\s+)?led\s+by\s+${name}`, 'u')
const leads = new Set(['leader', 'head'])

function holdersIn(sentence: string, asked: Office, vocabulary: Vocabulary): Person[] {
  if (inDoubt.test(sentence)) return []
  const tokens = vocabulary.questionTokens(sentence)
  const found = officesIn(sentence, vocabulary).flatMap((office) => {
    if (office.name !== asked.name) return []
    const named = holderOf(sentence, office)
    const body = office.body ?? (named?.end === undefined ? null : bodyBehind(sentence, named.end, tokens)?.term)
    return named && body === asked.body ? [named.person] : []
  })
  if (!leads.has(asked.name)) return found
  const led = tokens.filter(({ term }) => term === asked.body).flatMap(({ end }) => personIn(ledBy.exec(sentence.slice(end))?.[1]) ?? [])
  return [...found, ...(led.length > 0 ? [led] : [])]
}

/** Who a sentence says holds an office; `end` is where a name behind the office ends that may be followed by whose it is. */
function holderOf(sentence: string, { start, end }: Span): { readonly person: Person; readonly end?: number } | null {
  const head = sentence.slice(0, start)
  const tail = sentence.slice(end)
  const title = behind.title.exec(tail)
  const titled = personIn(title?.[1])
  if (title && titled) return { person: titled, end: end + title[0].length }
  const names = [
    behind.is.exec(tail)?.[1],
    belongsToOther.test(head) ? undefined : behind.apposition.exec(tail)?.[1],
    ...before.map((pattern) => pattern.exec(head)?.[1]),
    endsApposition.test(tail) ? beforeInApposition.exec(head)?.[1] : undefined,
  ]
  for (const one of names) {
    const person = personIn(one)
    if (person) return { person }
  }
  return null
}

const isNoName = (word: string): boolean => word === '' || isTitle(word) || isOfCalendar(word) || stopWords.has(word.toLowerCase())
/** Behind a surname they say whose son it is. */
const generations = /^(?:fils|jr|sr|ii|iii)$/u

function personIn(text: string | undefined): Person | null {
  const words = (text ?? '').replace(/['’]s?$/u, '').split(/\s+/)
  // "On Monday Alix Fils-Aimé was named": its first words are the sentence's.
  while (words.length > 0 && isNoName(words[0] ?? '')) words.shift()
  if (words.length === 0 || words.some(namesNobody)) return null
  const plain = words.map((one) => one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
  return plain.length > 1 && generations.test(plain.at(-1) ?? '') ? plain.slice(0, -1) : plain
}

const gapBehind = /^\s+(?:of|in|for)\s+(?:the\s+)?$/iu
const isPossessive = (surface: string): boolean => /['’]s?$/u.test(surface)
/** They say nothing of which office it is. */
const fresh = new Set(['new', 'current', 'sitting'])
const determined = /\b(?:the|an?|its|their|his|her|our)\s+$/iu
const lead = /\b(?:the\s+|its\s+|their\s+)?(?:(?:new|current|sitting)\s+)?$/iu
/** So many words narrow an office at most. */
const mostNarrowing = 3

/** The offices that a text names; none of which it names what belongs to it. */
function officesIn(text: string, vocabulary: Vocabulary): Office[] {
  const tokens = vocabulary.questionTokens(text)
  return tokens.flatMap((token, at) => {
    const surface = text.slice(token.start, token.end)
    if (!isOffice(token, vocabulary) || isPossessive(surface) || text[token.start - 1] === '-') return []
    const inFront = inFrontOf(text, tokens, at)
    const [first = token] = inFront
    const [owner] = inFront.filter((one) => isOwner(text, one))
    const behind = owner ? null : bodyBehind(text, token.end, tokens)
    const narrowing = inFront.filter((one) => one !== owner && !fresh.has(one.word)).map(({ term }) => term)
    return [
      {
        name: [...narrowing, token.term].join(' '),
        body: owner?.term ?? behind?.term ?? null,
        start: first.start - (lead.exec(text.slice(0, first.start))?.[0].length ?? 0),
        end: behind?.end ?? token.end,
      },
    ]
  })
}

/** The words right before an office that belong to it: from whose it is on, or one behind an article; "met" in "met Prime Minister X" does not. */
function inFrontOf(text: string, tokens: readonly Token[], at: number): readonly Token[] {
  for (let first = at - 1; first >= Math.max(0, at - 1 - mostNarrowing); first--) {
    const [one, next] = [tokens[first], tokens[first + 1]] as [Token, Token]
    if (!/^['’]?\s+$/u.test(text.slice(one.end, next.start))) break
    if (isOwner(text, one) || (first === at - 1 && determined.test(text.slice(0, one.start)))) return tokens.slice(first, at)
  }
  return []
}

/** "Haiti's", "Haitian", "the Bahamas’". */
const isOwner = (text: string, { term, start, end }: Token): boolean =>
  term.startsWith('=') || isPossessive(text.slice(start, end)) || /^['’]/.test(text.slice(end))

/** Whose an office is where that stands behind it: of "the leader of Haiti's delegation" the delegation's. */
function bodyBehind(text: string, from: number, tokens: readonly Token[]): Token | null {
  let at = tokens.findIndex(({ start }) => start >= from)
  let body = tokens[at]
  if (!body || !gapBehind.test(text.slice(from, body.start))) return null
  for (let next = tokens[++at]; next; next = tokens[++at]) {
    const isChain =
      /['’]s?$/u.test(text.slice(body.start, body.end)) || [body, next].every(({ start }) => /^\p{Lu}/u.test(text.slice(start)))
    if (!isChain || !/^['’]?\s+$/u.test(text.slice(body.end, next.start))) break
    body = next
  }
  return body
}
