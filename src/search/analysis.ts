import type { Span } from '../knowledge/document.js'
import { english } from '../languages/en/index.js'
import { isSmallUnspaced, isUnspaced, unspacedWords } from '../languages/unspaced.js'

/** A word of a text that counts for the search. `start..end` are UTF-16 offsets into the text that was analysed. */
export interface Token extends Span {
  /** The stemmed, lower-case form without accents. */
  readonly term: string
  /** The word itself: lower case, no accents, no possessive. */
  readonly word: string
  /** How many words, stop words included, stand before it: what distances are measured in. */
  readonly position: number
  /** It carries no topic: neither indexed nor searched, but part of names and phrases. */
  readonly stop: boolean
}

/** A number with thousands marks and decimals, an abbreviation with full stops, or a word with inner apostrophes. */
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

const { stop, numbers, namesInCapitals, isNameAfter, stem } = english.words

/** This many letters before a word tell whether it is a name. */
const farBefore = 20

/** Whether a word stands for a number: `twelve`. */
export const isNumberWord = (word: string): boolean => numbers.has(word)

type Form = { readonly word: string; readonly term: string; readonly stop: boolean }

/** Forms already worked out: the same few thousand words come again and again. */
const forms = new Map<string, Form>()
const formsKept = 50_000

/**
 * Split text into its words, in the form that the search works with: in lower case, without accents and possessives, as Porter stems. Numbers lose
 * their thousands marks, and number words become digits. Stop words are there, marked. Chinese and Japanese are divided into words.
 * @example analyse('The PM’s 1,200 officers').map(({ term }) => term) // ['the', 'pm', '1200', 'officer']
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    const start = match.index
    // "us" in small letters behind "the" is the country.
    const isName = namesInCapitals.has(raw) && isNameAfter(text.slice(Math.max(0, start - farBefore), start))
    // Named one by one: spreading the form is a dozen times slower, and this runs for every word.
    if (isUnspaced(raw)) {
      for (const part of unspacedWords(raw)) add(tokens, part.word, start + part.start)
      continue
    }
    const { word, term, stop } = formOf(isName ? raw.toUpperCase() : raw)
    tokens.push({ term, word, start, end: start + raw.length, position: tokens.length, stop })
  }
  return tokens
}

/** Add a word of a text without blanks. */
function add(tokens: Token[], raw: string, start: number): void {
  const { word, term, stop } = formOf(raw)
  tokens.push({ term, word, start, end: start + raw.length, position: tokens.length, stop: stop || isSmallUnspaced(word) })
}

/** The terms of a text's words, small ones too. */
export const termsOf = (text: string): string[] => analyse(text).map(({ term }) => term)

function formOf(raw: string): Form {
  let form = forms.get(raw)
  if (!form) {
    form = makeForm(raw)
    if (forms.size >= formsKept) forms.clear()
    forms.set(raw, form)
  }
  return form
}

function makeForm(raw: string): Form {
  if (/^[\p{N}.,]+$/u.test(raw)) return plainForm(raw.replace(/,/g, '').normalize('NFKC'))
  const word = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'").replace(/'s?$/, '').replace(/\./g, '')
  const name = namesInCapitals.get(word)
  if (name !== undefined && raw !== word) return plainForm(name)
  return { word, term: numbers.get(word) ?? stem(word), stop: stop.has(word) }
}

const plainForm = (term: string): Form => ({ word: term, term, stop: false })
