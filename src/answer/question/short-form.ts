import { english } from '../../languages/en/index.js'

const form = String.raw`\p{Lu}[\p{Lu}.&/-]*\p{Lu}`
/** "… (RRT)", "…, or RRT,": words come before. */
const behindWords = new RegExp(String.raw`(?:\((?:\p{Ll}+ )?|, (?:\p{Ll}+ )?)[“"'‘]?(${form})[”"'’]?(?![\p{L}\p{N}])`, 'gu')
/** "RRT (…)": words come behind. */
const beforeWords = new RegExp(String.raw`(?<![\p{L}\p{N}])(${form})\s+\((?:the )?([^()]{3,120})\)`, 'gu')

/**
 * The short forms that a text spells out: "Rapid Repair Team (RRT)" or "RRT (Rapid Repair Team)", where the first letters of the words spell the short form.
 * @example shortFormsIn('The Board of Trade (BT) met.') // ['BT']
 */
export function shortFormsIn(text: string): string[] {
  const behind = [...text.matchAll(behindWords)].filter(({ 1: short = '', index }) => endsWithWordsOf(short, text.slice(0, index)) !== null)
  const before = [...text.matchAll(beforeWords)].filter(({ 1: short = '', 2: words = '' }) => endsWithWordsOf(short, words)?.trim() === '')
  return [...new Set([...behind, ...before].map(({ 1: short = '' }) => short))]
}

/** Whether a text spells out this short form, in capitals or not. */
export const spellsOut = (short: string, text: string): boolean => shortFormsIn(text).some((one) => lettersOf(one) === lettersOf(short))

const lettersOf = (short: string): string => short.toUpperCase().replace(/[^\p{L}]/gu, '')

/** From this many letters on, one more word may stand behind those that make a short form: "Rapid Repair Team Unit (RRT)". */
const enoughLetters = 3

/** What of a text stands before the words at its end whose first letters make a short form; null if they do not. Small words need not count. */
function endsWithWordsOf(short: string, text: string): string | null {
  const letters = [...lettersOf(short)]
  const [last] = text.matchAll(/[\p{Lu}][\p{L}\p{M}]*[^\p{L}\p{N}]*$/gu)
  return startOf(letters, text) ?? (letters.length >= enoughLetters && last ? startOf(letters, text.slice(0, last.index)) : null)
}

function startOf(letters: readonly string[], text: string): string | null {
  let left = letters.length
  let nextAt = text.length
  for (const { 0: word, index } of [...text.matchAll(/[\p{L}\p{M}\p{N}’']+/gu)].reverse()) {
    // A sentence may end between them.
    if (/[.!?;:()]/.test(text.slice(index + word.length, nextAt))) return null
    nextAt = index
    if (word[0]?.toUpperCase() === letters[left - 1]) left--
    else if (!english.words.stop.has(word.toLowerCase())) return null
    if (left === 0) return text.slice(0, index)
  }
  return null
}
