import { z } from 'zod'
import { counted, counts, reaches } from '../../languages/privacy.js'
import { type Found, findAll } from './finding.js'

/** A telephone number has seven digits at least; a card, an account or an identity card has more. */
const fewestDigits = 7
/** Digits, and what people put between them. A comma is a thousands mark, and a slash behind a letter a document's number. */
const run = /(?<![\p{L}\p{N}.,/]|[.,:]\p{N})(?:\+ ?)?\(?\d(?:[ ().·/-]{0,3}\d)*(?![\p{L}\p{N}])/gu

const year = String.raw`(?:1[5-9]|20)\d\d`
const date = String.raw`(?:${year}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2${year}|${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`
const secondDate = date.replaceAll('\\1', '\\3').replaceAll('\\2', '\\4')
const amount = String.raw`[1-9]\d{0,2}(?:( )\d{3}(?: \d{3})*|(\.)\d{3}(?:\.\d{3})*)`
/** Figures that only look like a telephone number, each whole. */
const figures: readonly RegExp[] = [
  // "2024-2025", "2023/2024 2025"
  `\\(?${year}\\)?(?:[ ()/-]{1,3}${year}\\)?)*`,
  // "2793 (2025)"
  String.raw`\d{1,4} ?\(${year}(?:\)[ /-]{1,3}\d{1,4} ?\(${year})*\)?`,
  // "2025-09-30", "30/09/2025 - 02/10/2025", with an hour behind it
  `${date}(?: ?- ?${secondDate})?(?: \\d{1,2})?`,
  // "1 300 000", "10-15 000", "2024 600.000.000"
  `(?:${year} )?(?:(?:${amount}|\\d{1,3}) ?- ?)?${amount}(?: \\(?${year}\\)?)?`,
  // "12-15 2024"
  String.raw`\d{1,2}(?: ?- ?\d{1,2})? ${year}`,
  // "2500-3000"
  String.raw`[1-9]\d{1,4}00 ?[-/] ?[1-9]\d{1,4}00`,
  // "06/2024-10/2025"
  `\\d{1,2}[/.]${year} ?- ?\\d{1,2}[/.]${year}`,
  // "12000000", "1250000.50"
  String.raw`[1-9]\d{0,2}0{5,}`,
  String.raw`\d+\.\d{1,2}`,
  // "1.2.3.4.5.6.7"
  String.raw`\d{1,2}(?:\.\d)+`,
].map((source) => new RegExp(`^(?:${source})$`))

/** Numbers of Kenya without a plus sign could be amounts. */
const kenyan = /^254 ?[17]\d\d ?\d{3} ?\d{3}$/

/** Numbers of telephones, cards, accounts and identity cards; not amounts, years, dates, ranges, or numbers of texts. */
export function findNumbers(text: string): Found[] {
  return findAll(text, run, '[number]', ({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '')
    if (digits.length < fewestDigits) return false
    const [before, after] = [text.slice(Math.max(0, index - 60), index), text.slice(index + found.length, index + found.length + 20)]
    if (found.startsWith('+') || kenyan.test(found) || reaches.test(before)) return true
    return !counts.test(before) && !counted.test(after) && !figures.some((figure) => figure.test(found.trim()))
  })
}

const account = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\p{N}])/giu
/** Bank accounts (IBAN). */
export const findAccounts = (text: string): Found[] => findAll(text, account, '[number]', ([found]) => found.replace(/\D/g, '').length >= 8)

const ipv4 = /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|\/\d{1,2})?(?![\p{L}\p{N}]|\.\d)/gu
const ipv6 = /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%\w+|\/\d{1,3})?(?![\p{L}\p{N}:])/giu
const isAddress4 = z.ipv4()
const isAddress6 = z.ipv6()

/** Addresses of machines; not the number of a paragraph. */
export function findMachines(text: string): Found[] {
  const isMeant = (found: string, index: number): boolean => !counts.test(text.slice(Math.max(0, index - 20), index)) && /\d/.test(found)
  return [
    ...findAll(
      text,
      ipv4,
      '[number]',
      ({ 0: found, index }) => isMeant(found, index) && isAddress4.safeParse(found.replace(/[:/].*/, '')).success,
    ),
    ...findAll(
      text,
      ipv6,
      '[number]',
      ({ 0: found, index }) => isMeant(found, index) && isAddress6.safeParse(found.replace(/[%/].*/, '')).success,
    ),
  ]
}
