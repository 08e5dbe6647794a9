import type { Span } from '../../knowledge/document.js'
import { english } from '../../languages/en/index.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'

const { offices, calendar } = english

/** An office and whose it is: "Haiti's prime minister", "the commander of the force". */
export interface HeldRole {
  readonly role: string
  readonly holder: string
}

/** An office as a text names it. The span is that of all its words. */
export interface Office extends Span {
  /** The office's own term. */
  readonly role: string
  /** It is one office: "ministers", "minister's" and "commanded" are not. */
  readonly isOne: boolean
  /** The same with the words that narrow it: a deputy president is no president. */
  readonly name: string
  /** Whose it is; null if the text does not say so beside it. */
  readonly body: string | null
  /** The words beside it that may say whose it is, or narrow it: "Dutch" of "the Dutch leader", "special" of "Special Representative". */
  readonly beside: readonly string[]
}

/** In a sentence an office belongs to what stands within this many words of it. */
const reach = 7
/** This many words narrow an office at most. */
const mostNarrowing = 3

/** The offices in a question that names their country or organisation. @param text the question, with its spelling corrected */
export const rolesAsked = (text: string, vocabulary: Vocabulary): HeldRole[] =>
  officesIn(text, vocabulary).flatMap(({ role, beside }) => beside.map((holder) => ({ role, holder })))

/** Whether a sentence speaks of such an office as that holder's: both close together. */
export function speaksOfRole({ role, holder }: HeldRole, tokens: readonly Token[]): boolean {
  const places = (term: string): number[] => tokens.filter((t) => t.term === term).map((t) => t.position)
  const holders = places(holder)
  return places(role).some((a) => holders.some((b) => Math.abs(a - b) <= reach))
}

/** The offices that a text names; none of which it names what belongs to it. */
export function officesIn(text: string, vocabulary: Vocabulary): Office[] {
  const tokens = vocabulary.questionTokens(text)
  return tokens.flatMap((token, at) => {
    if (!officeTerms(vocabulary).has(token.term)) return []
    const inFront = inFrontOf(text, tokens, at)
    const [first = token] = inFront
    const [owner] = inFront.filter((one) => isOwner(text, one))
    const behind = owner ? null : bodyBehind(text, token.end, tokens)
    const narrowing = inFront.filter((one) => one !== owner && !offices.recent.has(one.word)).map(({ term }) => term)
    return [
      {
        role: token.term,
        isOne: isOne(text, token),
        name: [...narrowing, token.term].join(' '),
        body: owner?.term ?? behind?.term ?? null,
        beside: besideOf(text, tokens, at),
        start: first.start - offices.leadLength(text.slice(0, first.start)),
        end: behind?.end ?? token.end,
      },
    ]
  })
}

const officeWords = new Set(offices.held)
const known = new WeakMap<Vocabulary, ReadonlySet<string>>()

/** The terms of the offices' names, equal terms under their common name. */
function officeTerms(vocabulary: Vocabulary): ReadonlySet<string> {
  const found = known.get(vocabulary) ?? new Set(offices.held.flatMap((word) => vocabulary.questionTokens(word).map((t) => t.term)))
  known.set(vocabulary, found)
  return found
}

const isOne = (text: string, { term, word, start, end }: Token): boolean =>
  (term.startsWith('=') || officeWords.has(word)) && !isPossessive(text.slice(start, end)) && text[start - 1] !== '-'

const isPossessive = (surface: string): boolean => /['’]s?$/u.test(surface)

function besideOf(text: string, tokens: readonly Token[], at: number): string[] {
  const [before, office, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]
  const isBefore = before && (isOwner(text, before) || isName(text, before)) && isRightBefore(before, office, text)
  return [...(isBefore ? [before.term] : []), ...(after && isLinked(text, office.end, after) ? [after.term] : [])]
}

/** "In November" is a time. */
const isLinked = (text: string, from: number, { word, start }: Token): boolean =>
  !calendar.names(word) && !/^\p{N}/u.test(word) && offices.linksOwner(text.slice(from, start))

/** The words right before an office that belong to it: from whose it is on, or one behind an article; "met" in "met Prime Minister X" does not. */
function inFrontOf(text: string, tokens: readonly Token[], at: number): readonly Token[] {
  for (let first = at - 1; first >= Math.max(0, at - 1 - mostNarrowing); first--) {
    const [one, next] = [tokens[first], tokens[first + 1]] as [Token, Token]
    if (!isRightBefore(one, next, text)) break
    if (isOwner(text, one) || (first === at - 1 && offices.endsInDeterminer(text.slice(0, one.start)))) return tokens.slice(first, at)
  }
  return []
}

const isRightBefore = (one: Token, next: Token, text: string): boolean => /^['’]?\s+$/u.test(text.slice(one.end, next.start))

const isName = (text: string, { start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start))

/** "Haiti's", "Haitian", "the Bahamas’". */
const isOwner = (text: string, { term, start, end }: Token): boolean =>
  term.startsWith('=') || isPossessive(text.slice(start, end)) || /^['’]/.test(text.slice(end))

/** Whose an office or a name is where that stands behind it: of "the leader of Haiti's delegation" the delegation's. */
export function bodyBehind(text: string, from: number, tokens: readonly Token[]): Token | null {
  let at = tokens.findIndex(({ start }) => start >= from)
  let body = tokens[at]
  if (!body || !isLinked(text, from, body)) return null
  for (let next = tokens[++at]; next; next = tokens[++at]) {
    const isChain = isPossessive(text.slice(body.start, body.end)) || (isName(text, body) && isName(text, next))
    if (!isChain || !isRightBefore(body, next, text)) break
    body = next
  }
  return body
}
