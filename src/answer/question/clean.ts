import { withoutCourtesy } from '../../languages/courtesies.js'
import { withoutOpening } from '../../languages/openings.js'

/** Longer questions are cut at a word; nobody asks one, but somebody pastes one. */
export const longestQuestion = 1_000

/**
 * What joins two signs to one: emoji, the letters of a flag's name, and letters of scripts that are written joined, such as Persian's.
 * Elsewhere it would only be a sign that nobody sees.
 */
const joined =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\p{L}\p{M}])[\u200C\u200D](?=(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\p{L}\p{M}])/u
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD\s]+/u
const joinedOrUnseen = new RegExp(`(${joined.source})|${unseen.source}`, 'gu')

/**
 * Make what was typed safe to work with: no control characters, no lone surrogates, no direction marks, white space folded.
 */
export function cleanQuestion(typed: string): string {
  const folded = typed
    .trimStart()
    .slice(0, longestQuestion * 4)
    .toWellFormed()
    .replace(joinedOrUnseen, (_, kept: string | undefined) => kept ?? ' ')
    .trim()
  if (folded.length <= longestQuestion) return folded
  const cut = folded
    .slice(0, longestQuestion)
    .toWellFormed()
    .replace(/[\uFFFD\u200C\u200D]+$/, '')
  const space = cut.lastIndexOf(' ')
  return space > longestQuestion / 2 ? cut.slice(0, space) : cut
}

/** An address on the web, without the marks that end a sentence. */
const link = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]"'”’»]/giu

const letters = /\p{L}[\p{L}\p{M}'’-]*/gu
/** Titles leave words of so few letters small: "of", "the", "de". */
const smallWord = 3

/** Whether capitals tell nothing about names: all is written in capitals, or each word begins with one, but for small words in a longer text. */
function isCapitalised(text: string): boolean {
  const words = text.match(letters) ?? []
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)
  const long = words.filter(({ length }) => length > smallWord)
  return (
    (words.length > 1 && !/\p{Ll}/u.test(text)) || (words.length > 2 && !words.some(isSmall)) || (long.length > 4 && !long.some(isSmall))
  )
}

/**
 * What of a question is read: not the courtesies around it, nor addresses, whose words nobody asks about. Where capitals tell nothing, it is
 * read in small letters.
 * @example wordsRead('Hello! Who leads it? https://port.example/kenya') // 'Who leads it?'
 */
export function wordsRead(typed: string): string {
  const text = withoutOpening(withoutCourtesy(cleanQuestion(cleanQuestion(typed).replace(link, ' '))))
  return isCapitalised(text) ? text.toLowerCase() : text
}
