/**
 * Whether a question in Kreyòl is about the past. `te` marks it. Without a mark a verb of what happens is past, "Kilè yo rive?", and a verb of what lasts is
 * present, "Kiyès ki dirije l?". Only verbs that are surely past are taken for it.
 */
import { askedParts } from '../asked-parts.js'
import { type Run, runsIn } from '../folded.js'
import { setOf } from '../pattern.js'

/** What happens once. Not here: verbs that may tell of a state as well, such as "nonmen" and "blese". */
const events = setOf(`
  voye rive ateri mouri touye tiye tye debake siyen arete kidnape atake detwi boule ekri adopte kreye fonde apwouve rejte revoke anonse rankontre vizite
  asasinen ansasinen antere bonbade kondane
`)
/** Their number grows: "konbyen … mouri" is as well "how many have died". */
const addingUp = setOf('mouri touye tiye tye arete kidnape atake detwi boule asasinen ansasinen bonbade kondane')
/** Behind one of these, a verb does not tell what happened: "pou voye", "vle voye". */
const beforeInfinitives = setOf(
  'pou ap pral prale va ta ka kapab kab dwe vle bezwen oblije al ale fin san anvan avan apre de a pa janm sispann kontinye komanse sou',
)
/** They tell what is, unless `te` stands before them. */
const present = setOf(`
  ap pral prale va ka kapab kab dwe vle ye gen genyen konnen kone renmen bezwen dirije komande mennen touche koute vo viv rete travay rele kwe panse sanble
  itilize peye finanse sipote kontwole prezide reprezante egziste kouvri di sipoze prevwa la map lap yap wap nap kap
`)
const now = setOf(`
  kounye kounyea kounyela kounya konnya konnye konye konyea koulye kouniea jodi jodia jodya toujou tjr tjs anko poko panko depi deja gentan fek fenk chak
  toulejou pwochen pwochenn demen byento aktyelman maintenant jiska jiskaske jis jouk jouktan ta
`)
const parts = {
  asking: setOf('konbyen konbe konben konbyenn kiyes kiles kisa kile ki kote kijan kouman koman poukisa pouki'),
  linking: setOf('ki kote'),
  joining: setOf('e epi men oswa'),
}
/** What is asked for, by what the verb behind it may be. */
const whatHappened = setOf('konbyen konbe konben konbyenn kiyes kiles kisa kile')
const circumstances = setOf('kote kijan kouman koman poukisa pouki')
const behindKi = setOf('kote jan bo')
const beforeKi = setOf('nan sou pou ak se an anba apre anvan de pa e epi men')
const opening = setOf('eske e epi men')

/** A polite opening: "Mwen ta renmen konnen …". */
const polite = /^\W*(?:m|mwen)\s*(?:ta\s+)?(?:renmen|vle)\s+konnen\s+(?:si\s+)?/iu

/**
 * Whether a question asks only about the past, and about nothing that goes on.
 * @example asksOfPast('Konbyen polis Jamayik voye?') // true.
 * @example asksOfPast('Kiyès k ap dirije misyon an?') // false.
 */
export function asksOfPast(question: string): boolean {
  const text = question.normalize('NFC').replace(polite, '')
  const words = runsIn(text)
  const wordAt = (at: number): string => words[at]?.word ?? ''
  if (words.some(({ word }) => now.has(word))) return false
  const isMark = (at: number): boolean => marksPast(words, at)
  const isGoverned = (at: number): boolean => isMark(at) || isMark(at - 1) || isMark(at - 2)
  const tellsOfNow = words.some(({ word }, at) => {
    if (word === 'se') return at > 0 && !isMark(at + 1) && !opening.has(wordAt(at - 1))
    // At the end "la" is "there". Elsewhere it is "the".
    if (word === 'la') return wordAt(at - 1) === 'ki'
    return present.has(word) && !isGoverned(at) && wordAt(at - 1) !== 'pou' && !isPartOfName(words, at)
  })
  if (tellsOfNow) return false

  return askedParts(words, text, parts).every(tellsOfPast)
}

/** Whether a part of a question that asks by itself holds a verb of the past that is not that of a relative clause. */
function tellsOfPast(words: readonly Run[]): boolean {
  const wordAt = (at: number): string => words[at]?.word ?? ''
  const asking = words.findIndex((_, at) => asksAt(words, at))
  const ofCircumstance = circumstances.has(wordAt(asking)) || (wordAt(asking) === 'ki' && behindKi.has(wordAt(asking + 1)))
  /** In "Ki moun ki chèf …" the verb stands behind the second "ki". */
  const link = words.findIndex(({ word }, at) => at > asking && (word === 'ki' || (word === 'k' && marksPast(words, at + 1))))
  const told = wordAt(link + 1) === 'pa' ? link + 2 : link + 1
  const isMain = (at: number): boolean =>
    link < 0 || at < link || (asking >= 0 && !ofCircumstance && (marksPast(words, told) || events.has(wordAt(told))))
  return words.some(({ word }, at) => {
    if (!isMain(at)) return false
    // With "janm" a question may also ask whether it has ever happened.
    if (asking < 0 && words.some((one) => one.word === 'janm')) return false
    if (marksPast(words, at)) return true
    if (asking < 0 || at <= asking || !events.has(word) || (addingUp.has(word) && /^konb/u.test(wordAt(asking)))) return false
    if (beforeInfinitives.has(wordAt(at - 1)) || wordAt(at - 2) === 'pou') return false
    // With one victim, "Poukisa yo touye Moïse?" is about the past. With many, "Poukisa gang yo touye moun?" is about the present.
    const next = words[at + 1]
    // The question "Kouman yo ekri GSF?" asks how it is done.
    if (/^k(?:ijan|oum?an|oman)$/u.test(wordAt(asking)) || wordAt(asking + 1) === 'jan') return false
    if (ofCircumstance) return next !== undefined && /^\p{Lu}/u.test(next.typed)
    return wordAt(at - 1) !== 'ki' || next?.word !== 'moun'
  })
}

/** Names and dates, such as "Viv Ansanm" and "1ye mas", hold no verb. */
function isPartOfName(words: readonly Run[], at: number): boolean {
  const [before, here, behind] = [words[at - 1], words[at], words[at + 1]]
  if (here === undefined) return false
  return (here.word === 'viv' && behind?.word === 'ansanm') || (before !== undefined && before.end === here.start)
}

/** Finds `te`, also in its short forms: "t ap", "pa t", "tap", "pat". The ground, "tè", is another word. */
function marksPast(words: readonly Run[], at: number): boolean {
  const [before, here, behind] = [words[at - 1]?.word, words[at], words[at + 1]?.word]
  if (here === undefined) return false
  if (here.word === 'te') return here.typed.length === 2 && !/è/iu.test(here.typed) && behind !== undefined && behind !== 'a'
  return (
    here.word === 'tap' ||
    here.word === 'pat' ||
    here.word === 'sete' ||
    here.word === 'tegen' ||
    (here.word === 't' && (before === 'pa' || behind === 'ap'))
  )
}

function asksAt(words: readonly Run[], at: number): boolean {
  const [before, word = ''] = [words[at - 1]?.word, words[at]?.word]
  // It asks in "ki peyi" and in "nan ki vil". In "moun ki …" it links.
  return whatHappened.has(word) || circumstances.has(word) || (word === 'ki' && (before === undefined || beforeKi.has(before)))
}
