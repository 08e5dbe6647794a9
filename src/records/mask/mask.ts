import { findContacts } from './contacts.js'
import type { Found } from './finding.js'
import { findAccounts, findMachines, findNumbers } from './numbers.js'
import { plainDigits } from './plain-digits.js'
import { findSecrets } from './secrets.js'

/** If two find the same, the first names it. */
const finders: readonly ((text: string) => readonly Found[])[] = [findAccounts, findSecrets, findContacts, findMachines, findNumbers]

/**
 * A text that may be kept, because nothing in it could identify a person or give access. Numbers of telephones, cards and accounts are removed, and
 * addresses, handles, mentions, keys and passwords. Figures, dates and the numbers of texts stay.
 * @example mask('call +509 3712 3456 or ana@port.example') // 'call [number] or [e-mail]'
 */
export function mask(text: string): string {
  const plain = plainDigits(text)
  const found = finders.flatMap((find, rank) => find(plain).map((one) => ({ ...one, rank })))
  let masked = ''
  let at = 0
  for (const { start, end, mask: instead } of merged(found)) {
    masked += text.slice(at, start) + instead
    at = end
  }
  return masked + text.slice(at)
}

type Ranked = Found & { readonly rank: number }

/** Those that overlap are one, named by the finder that comes first. */
function merged(found: readonly Ranked[]): Ranked[] {
  const all: Ranked[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last === undefined || one.start >= last.end) all.push(one)
    else all[all.length - 1] = { ...(one.rank < last.rank ? one : last), start: last.start, end: Math.max(last.end, one.end) }
  }
  return all
}
