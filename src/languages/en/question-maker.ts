import type { QuestionMaker } from '../language.js'
import { holdsOneOf, listOf, oneOf } from '../pattern.js'
import { officesUsed } from './offices.js'
import { questions } from './questions.js'
import { articles, stopWords } from './stop-words.js'

/** How a heading such as "How to reset a password" is asked. */
const asking: Readonly<Record<string, string>> = {
  how: 'How do I',
  where: 'Where do I',
  what: 'What should I',
  when: 'When should I',
  who: 'Who should I',
  whom: 'Whom should I',
}
const toDo = new RegExp(String.raw`^(${oneOf(Object.keys(asking))}) to (\p{Ll}[^:;–—?!.]*\s[^:;–—?!.]+)$`, 'iu')
/** A heading says "you" to its reader, and the reader asks with "I". Only "your" has a single form. */
const addressing = holdsOneOf(listOf('you yours yourself yourselves'))
const owned = /\byour\b/giu

/** "SEV1", "MSS": written in capitals, of two signs or more. */
const shortForm = String.raw`\p{Lu}[\p{Lu}\p{N}]+`
const numbered = String.raw`\p{Lu}+\p{N}+`
const ofNumbered = new RegExp(`^${numbered}$`, 'u')
const ofShortForm = new RegExp(`^${shortForm}$`, 'u')
const labelled = new RegExp(String.raw`^(${numbered})(?::|\s[–—-])\s`, 'u')
const being = String.raw`(?:is|are) (?:${[...articles].join('|')}|any|one of)\b`
/** "SEV1 is a …", "The Rapid Repair Team (RRT) is the …". */
const shortDefined = new RegExp(String.raw`^(The |An? )?(?:[^().,;:]+ \()?(${shortForm})\)? (?:${being}|means|stands for|refers to)`, 'u')
/** "A penholder is a …": what is said of any one holds for the word. */
const kindDefined = /^An? (\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+)?) is (?:an?|the|any)\b/u
/** "The toll for a lorry is 40 crowns.", "The commander of the force is Ida Holm." */
const valued = /^The (\p{Ll}[^.,;:()]*?) is (?:about |around |at least |at most |up to )?[$€£]?\p{N}[\p{N}.,]*(?! years| months|\p{N})/u
const held = new RegExp(String.raw`^The ((?:\p{Ll}+ ){0,2}${oneOf(officesUsed('title'))}\b[^.,;:()]*?) is \p{Lu}\p{Ll}+ \p{Lu}`, 'u')
const meant = /^(\p{Lu}[\p{L}-]+(?: \p{Ll}[\p{Ll}-]+)?) means\b/u

export const questionMaker: QuestionMaker = {
  ofHeading(heading, below) {
    const text = heading.trim()
    if (/[^?]\?$/u.test(text)) return questions.beginsAsQuestion(text) && /\s.*\s/u.test(text) ? text : undefined
    const [, word = '', rest = ''] = toDo.exec(text) ?? []
    if (rest !== '') return addressing.test(rest) ? undefined : `${asking[word.toLowerCase()]} ${rest.trim().replace(owned, 'my')}?`
    // A heading may be all in capitals; a short form is one in a text too.
    const isShortForm = ofNumbered.test(text) || (ofShortForm.test(text) && new RegExp(String.raw`\b${text}\b`, 'u').test(below))
    return isShortForm ? `What is ${text}?` : undefined
  },
  ofSentence(sentence) {
    const label = labelled.exec(sentence)?.[1]
    if (label !== undefined) return `What is ${label}?`
    const [, article, short] = shortDefined.exec(sentence) ?? []
    if (short !== undefined) return `What is ${(article ?? '').toLowerCase()}${short}?`
    const kind = kindDefined.exec(sentence)?.[1]
    if (kind !== undefined) return `What is ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}?`
    const [value, holder] = [valued, held].map((pattern) => pattern.exec(sentence)?.[1])
    if (value !== undefined) return `What is the ${value}?`
    if (holder !== undefined) return `Who is the ${holder}?`
    const word = meant.exec(sentence)?.[1]
    if (word === undefined || word.split(' ').some((one) => stopWords.has(one.toLowerCase()))) return undefined
    return `What does ${word} mean?`
  },
  ofShortForm: (short) => `What does ${short} stand for?`,
}
