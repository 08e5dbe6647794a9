import { memo } from '../../lib/memo.js'
import type { ValueReader } from '../language.js'
import { listOf, oneOf } from '../pattern.js'
import { months, weekdays } from './calendar.js'
import { numerals } from './numbers.js'

// Without `u`, which makes patterns that ignore case a few times slower.
const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gi')
const allOf = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(([found]) => found)

const figure = String.raw`\b\d[\d,.]*`
const numeral = [figure, String.raw`\b${oneOf(numerals)}\b`]

const currencies = oneOf(listOf('dollars? shillings? euros? pounds? gourdes? francs? usd ksh kes cents?'))
const scale = String.raw`(?:\s?${oneOf(listOf('k m bn hundred thousand million billion trillion'))}\b)?`
const amount = String.raw`\d[\d,.]*${scale}`
const money = anyOf(
  String.raw`(?:\b(?:us|c))?[$€£¥]\s?${amount}`,
  String.raw`${figure}\s?(?:k|m|bn)?\s?(?:${oneOf(listOf('hundred thousand million billion trillion'))}\s)?${currencies}\b`,
  String.raw`\b${oneOf(listOf('ksh sh usd'))}\.?\s?${amount}`,
  String.raw`${figure}\s?${oneOf(listOf('million billion trillion'))}\b`,
)

const periods = listOf('seconds? minutes? hours? days? weeks? months? years? decades? century centuries nights?')
const duration = anyOf(
  String.raw`(?:${[...numeral, String.raw`\b${oneOf(listOf('a an several few many'))}`].join('|')})[\s-]+(?:\w+[\s-]+)?${oneOf(periods)}\b`,
  String.raw`\bfrom\b.*\d{4}.*\bto\b.*\d{4}`,
  String.raw`\d{4}\s?[–-]\s?\d{4}`,
  String.raw`\b${oneOf(listOf('until indefinite permanent temporar'))}`,
)

/** They are a verb too. */
const unsureMonths = ['may', 'march']
const month = oneOf(months)
const dayOfMonth = String.raw`\b\d{1,2}(?:st|nd|rd|th)?`
const time = anyOf(
  String.raw`\b(?:1\d{3}|20\d{2})s?\b`,
  String.raw`${dayOfMonth}\s+(?:of\s+)?${month}\b`,
  String.raw`\b${oneOf(months.filter((name) => !unsureMonths.includes(name)))}\b`,
  String.raw`\b${oneOf(unsureMonths)}\s+\d`,
  String.raw`\b${oneOf(weekdays)}\b`,
  String.raw`\b${oneOf(listOf('yesterday today tomorrow tonight midnight noon spring summer autumn winter easter christmas'))}\b`,
  String.raw`\b\d{1,2}(?::\d{2})?\s?(?:a\.?m|p\.?m)\b`,
  String.raw`\b${oneOf(listOf('last next this previous following'))}\s+${oneOf([...listOf('week month year night decade century'), ...months])}\b`,
  String.raw`\b(?:century|centuries)\b`,
  String.raw`\b(?:\d+|${oneOf(listOf('two three four five six ten several few'))})\s+${oneOf(
    listOf('days? weeks? months? years? decades?'),
  )}\s+${oneOf(listOf('ago later after before earlier'))}\b`,
  String.raw`\b\d+\s?${oneOf(listOf('bc ad bce ce'))}\b`,
)

/** What is no count: dates, years, and numbers that name a thing. */
const year = String.raw`(?:1[5-9]|20)\d{2}`
const numbered = listOf('resolutions? chapter paragraph article meeting section no. number sc')
const naming = [
  String.raw`${dayOfMonth}(?:\s+(?:and|or|to|–)\s+\d{1,2})?\s+(?:of\s+)?${month}(?:\s+\d{4})?`,
  String.raw`\b${month}\s+(?:\d{1,2}(?:,\s*|\b))?(?:\d{4})?`,
  String.raw`\b${year}\b(?!\s*\p{Ll})`,
  String.raw`\b${oneOf(listOf('in of since until by during from'))}\s+${year}\b`,
  String.raw`\b${oneOf(numbered)}\s*/?\s*\d+(?:(?:,| and| or)\s*\d+)*`,
]
const namingNumbers = new RegExp(naming.join('|'), 'giu')
const counts = anyOf(...numeral.map((one) => one + scale))

export const values: ValueReader = {
  money: (text) => allOf(money, text),
  durations: (text) => allOf(duration, text),
  times: (text) => allOf(time, text),
  numbers: (text) => allOf(counts, text),
  withoutNamingNumbers: memo((text) => text.replace(namingNumbers, (found) => ' '.repeat(found.length))),
}
