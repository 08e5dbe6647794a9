import { courtesyIn, withoutCourtesy } from './courtesies.js'
import { languageOf } from './detect.js'
import { english } from './en/index.js'
import { runsIn } from './folded.js'
import { type GlossedWord, glossOf } from './gloss.js'
import { type GlossedTag, glossedTags } from './glossed-language.js'
import { listOf, setOf } from './pattern.js'

/** A text with more words tells a story. */
const longest = { text: 80, unmarked: 25 } as const
/** If the last sentence of a longer text does not ask, so large a share of the words must be in sentences that do. */
const leastShare = 0.5
const least = { marked: 2, plainMarked: 3, unmarked: 3 } as const

const address = /(?:https?:\/\/|www\.)\S+/giu
const betweenSentences = /(?<=[.!?？…]["'”’»)\]]*)\s+|\n+/u
const endsAsQuestion = /[?？]!*(?:["'”’»)\]\s\p{Extended_Pictographic}]|\uFE0F)*$/u
const endsAsStatement = /[.!…](?:["'”’»)\]\s\p{Extended_Pictographic}]|\uFE0F)*$/u

/** Without a question mark these begin statements too: "When I came …", "What a day", "If they stay …". */
const statementInEnglish = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|or)\s+)?(?:` +
    String.raw`(?:when|where|while|if|how|what|why)(?:ever)?\s+(?!(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|shall|may|might|many|much|long|old|often|far|big|else|about|happen\w*|kind|type|time|year|country|role)\b)` +
    String.raw`|which\s+(?:is|was|means)\b|who\s+(?:knows|cares)\b|what\s+an?\b)`,
  'iu',
)
const asksAnybody = /^\W*(?:does\s+)?any(?:one|body)\s+knows?\b/iu

/** The same in other languages: words, without accents, that ask alone only if a mark says so. Spanish tells some by an accent. */
const statementToo: Readonly<Record<GlossedTag, ReadonlySet<string>>> = {
  fr: setOf('quand que qu ou comme si quel quelle quels quelles quoi comment'),
  es: setOf('que cuando como donde cuanto cuanta cuantos cuantas q k'),
  ht: setOf('sa sak kot kote kan ki que qui quoi dim'),
  sw: setOf('hivi eti ati kweli inasemekana who nan nn'),
}
/** Kiswahili asks within a sentence as well as at its beginning. */
const asksWithin: Readonly<Partial<Record<GlossedTag, ReadonlySet<string>>>> = {
  sw: new Set(listOf('nani nini gani lini wapi ngapi')),
}

const wordCount = (text: string): number => runsIn(text).length

/** The word that opens a sentence in a language, if it asks; small words before it do not count: "et qui …". */
function openerIn(sentence: string, tag: GlossedTag): GlossedWord | undefined {
  const first = glossOf(sentence, tag).find(({ kind }) => kind !== 'small')
  return first?.kind === 'asking' ? first : undefined
}

function asksMarked(sentence: string): boolean {
  const count = wordCount(sentence)
  if (count < least.marked) return false
  if (count >= least.plainMarked) return true
  const { beginsAsQuestion, holdsQuestionWord } = english.questions
  const isAsking = (tag: GlossedTag): boolean => glossOf(sentence, tag).some(({ kind }) => kind === 'asking')
  return beginsAsQuestion(sentence) || holdsQuestionWord(sentence) || glossedTags.some(isAsking)
}

function asksUnmarked(sentence: string): boolean {
  const count = wordCount(sentence)
  if (count < least.unmarked || count > longest.unmarked || endsAsStatement.test(sentence)) return false
  if (sentence.trimStart().startsWith('¿')) return true
  // Nothing is known of what the documents have: small words tell.
  const language = languageOf(sentence, () => undefined)
  if (language === 'en')
    return asksAnybody.test(sentence) || (english.questions.beginsAsQuestion(sentence) && !statementInEnglish.test(sentence))
  if (runsIn(sentence).some(({ word }) => asksWithin[language]?.has(word))) return true
  const opener = openerIn(sentence, language)
  if (opener === undefined) return false
  const [only, ...others] = runsIn(opener.typed)
  const isAccented = language === 'es' && /\p{M}/u.test(opener.typed.normalize('NFKD'))
  return others.length > 0 || isAccented || !statementToo[language].has(only?.word ?? '')
}

/** Whether a message that names nobody reads as a question, in any of the desk's languages. A greeting, a remark or a story with a
 * question in it does not. A long text never does.
 * @param text as typed, without the platform's markup
 * @example readsAsQuestion('Hi all! Who leads the mission') // true
 * @example readsAsQuestion('When I came to Haiti, the port was closed.') // false
 */
export function readsAsQuestion(text: string): boolean {
  const said = withoutCourtesy(text.replace(address, ' ').trim())
  const count = wordCount(said)
  if (count === 0 || count > longest.text || courtesyIn(said) !== undefined) return false
  const sentences = said.split(betweenSentences).filter((sentence) => wordCount(sentence) > 0)
  const [first = ''] = sentences
  if (sentences.length === 1 && !endsAsQuestion.test(first)) return asksUnmarked(first)
  const asks = (sentence: string): boolean => endsAsQuestion.test(sentence) && courtesyIn(sentence) === undefined && asksMarked(sentence)
  if (asks(sentences.at(-1) ?? '')) return true
  const asked = sentences.filter(asks).reduce((sum, sentence) => sum + wordCount(sentence), 0)
  return asked > 0 && asked >= count * leastShare
}
