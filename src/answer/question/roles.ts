import { calendar } from '../../languages/en/names.js'
import type { Token } from '../../search/analysis.js'
import type { Vocabulary } from '../../search/vocabulary.js'

/** An office and whose it is: "Haiti's prime minister", "the commander of the force". */
export interface HeldRole {
  readonly role: string
  readonly holder: string
}

const roleWords = [
  ...['president', 'prime minister', 'minister', 'commander', 'leader', 'head', 'chief', 'chair', 'chairman', 'spokesperson', 'spokesman'],
  ...['director', 'ambassador', 'representative', 'governor', 'mayor', 'king', 'queen', 'captain', 'coach', 'secretary', 'capital', 'flag'],
]
/** In a sentence an office belongs to what stands within this many words of it. */
const reach = 7

/** The offices a question asks about. @param text the question, with misspelt words put right */
export function rolesAsked(text: string, vocabulary: Vocabulary): HeldRole[] {
  const names = roleTerms(vocabulary)
  const tokens = vocabulary.questionTokens(text)
  return tokens.flatMap((token, i) => {
    if (!names.has(token.term)) return []
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    // "in November" is a time.
    const isTime = after === undefined || calendar.test(after.word) || /^\p{N}/u.test(after.word)
    const ofIt = !isTime && /^\s+(?:of|in|for)\s+(?:the\s+)?$/i.test(text.slice(token.end, after.start))
    const holders = [before && isHolder(before, token, text) ? before : undefined, ofIt ? after : undefined]
    return holders.flatMap((holder) => (holder ? [{ role: token.term, holder: holder.term }] : []))
  })
}

/** "Haiti's prime minister", "the Haitian prime minister": a possessive or a name right before the office. */
function isHolder(before: Token, role: Token, text: string): boolean {
  const surface = text.slice(before.start, before.end)
  const isName = /['’]s?$|^\p{Lu}/u.test(surface) || before.term.startsWith('=')
  return isName && /^['’]?\s+(?:new\s+|current\s+|first\s+)?$/i.test(text.slice(before.end, role.start))
}

const known = new WeakMap<Vocabulary, ReadonlySet<string>>()

/** The terms of the offices' names, equal terms under their common name. */
function roleTerms(vocabulary: Vocabulary): ReadonlySet<string> {
  const found = known.get(vocabulary) ?? new Set(roleWords.flatMap((word) => vocabulary.questionTokens(word).map((t) => t.term)))
  known.set(vocabulary, found)
  return found
}

const offices: ReadonlySet<string> = new Set(roleWords)

/** Whether a word names one office; "ministers" and "commanded" do not. */
export function isOffice({ term, word }: Token, vocabulary: Vocabulary): boolean {
  return roleTerms(vocabulary).has(term) && (term.startsWith('=') || offices.has(word))
}

/** Whether a sentence speaks of such an office as that holder's: both close together. */
export function speaksOfRole({ role, holder }: HeldRole, tokens: readonly Token[]): boolean {
  const places = (term: string): number[] => tokens.filter((t) => t.term === term).map((t) => t.position)
  const holders = places(holder)
  return places(role).some((a) => holders.some((b) => Math.abs(a - b) <= reach))
}
