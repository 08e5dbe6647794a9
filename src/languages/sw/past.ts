/**
 * Whether a question in Kiswahili is about the past. The tense stands inside the verb: `a-li-kufa` is past, `ha-ku-fika` is its "not", and
 * `wa-li-o-kufa` is "who died".
 */
import { type Run, runsIn } from '../folded.js'
import { listOf, oneOf, setOf } from '../pattern.js'

/** Without `ni`: in "nilisikia kwamba …" only the hearing is past. */
const subjects = oneOf(listOf('u a tu wa i li ki vi zi ya pa'))
const any = String.raw`\p{L}`

/** What stands behind `-li-` where that is no tense: in verbs such as "walipa" and "alinda", and in nouns such as "walimu" and "ulinzi". */
const noVerb = oneOf(
  listOf(`
    pa pwa pe pwe pia pie piwa pisha pishwa pishaji paji puka pua puliwa puaji puko puzi ka kwa mika za zwa ze zia zana nda ndwa nde ndia nzi nzini
    ngana nganisha nganishwa nganisho nganifu nganyo ngo ma mwa me mi mo mia mu mani manjaro mwengu mwenguni sha shwa she wa lia vu ve ce ke bi na ni sa son
    bya zeti mradi berali beria go`),
)
/** Verbs that begin like a relative: "waliona" is "they saw", "walioenda" is "who went". */
const noRelative = oneOf(
  listOf(`
    ona onana onekana onesha onyesha onyeshwa onya onywa onwa omb+ ond+ ong+ okoa okolewa ogopa osha oshwa olewa oa oza orodhesh+
    pona potea poteza potezwa pokea pokewa pokelewa pokonya pora choma chomwa chora choka`),
)
const relatives = oneOf(listOf('ye yo lo cho vyo zo po o'))
const relative = new RegExp(`^${subjects}li(?!${noRelative}(?:je)?$)(?:${relatives}${any}{2,}|ekuw?a)$`, 'u')
/** They are of the present: "aliyeko" is "who is there". */
const relativeOfNow = new RegExp(`^${subjects}li(?:${relatives}|ko|mo)(?:ko|po|mo)?$`, 'u')
const past = new RegExp(
  `^(?:${subjects}li(?!${noVerb}$)(?:${any}+[aeiu]|happen|kuw?a?[kp]o)|kuli${oneOf(listOf('kuwa* kua* tokea* fany+ happen* end+ gharimu anz+'))})$`,
  'u',
)
/** Not those of verbs that begin with `ku`, such as "hakubali". */
const negativePast = new RegExp(
  `^(?:ha|hawa|hai|hazi|haya|hali|haki|havi|hau|hatu|ham|haku|hapa|hu)ku(?!na|bali|mbuk|tan|sany|mu|miwa|takuw)${any}{2,}[aeiu]$|^haku(?:ja|fa|la)$`,
  'u',
)
const wasBeside = /^\p{L}{1,2}liku(?:w?a|we)$/u

/** What is not over. */
const unfinished = new RegExp(
  `^(?:${[
    // Forms of "go": "anaenda", "ameenda", "ataenda", "hajaenda", "huenda", "haendi".
    `${oneOf(listOf('ni u a tu m mw wa i li ki vi zi ya ku pa'))}(?:na|me)${any}{2,}`,
    `${oneOf(listOf('ni a wa i li u ki vi zi ya tu'))}ta${any}{2,}`,
    `kuta${oneOf(listOf('kuwa* kua* fanyik+ toke+'))}`,
    `${oneOf(listOf('ha hawa hai hazi haya hali haki havi hau haku'))}ja${any}{2,}`,
    `hu${any}{3,}a`,
    `${oneOf(listOf('hawa hai hazi hatu'))}${any}{3,}i`,
    // Forms of "be there" and "have": "yuko", "ina", "hawana".
    `${oneOf(listOf('yu u i li ki vi zi ya wa tu m ku pa a'))}(?:ko|po|mo)`,
    `(?:ha)?${oneOf(listOf('a wa i li u ki vi zi ya ku tu'))}na|hana`,
  ].join('|')})$`,
  'u',
)
/** Nouns and the like that look so. */
const finished = setOf(`
  wanajeshi wanamgambo wanachama wanamaji wananchi wanawake wanaume wanahabari wanasiasa wanafunzi wanasheria wanaharakati wanadiplomasia wanamume
  wanane vinane wanamichezo wanaanga kinamasi unajimu inama panama unasi mnazi mnara mnamo ninani umeme umeneja amerika
  utawala utajiri utamaduni utafiti utaalamu utalii utapeli utaifa utaratibu utata utatanishi utangulizi utabiri utani utangazaji utapiamlo utaalam
  kitaifa kitanda kitambaa kitabu kitanzi kitambulisho kitambo kitakatifu vitamini vitani vitabu italia watatu vitatu watano vitano wataalamu wataalam
  huduma hungaria haiti
`)

const now = setOf('sasa leo bado kesho tangu kila sai saizi sahii sahizi ungali angali wangali ingali si')
const opening = setOf('je eti ati hivi ivi')
const whoOrWhat = setOf('nani nini yupi wepi ipi lipi kipi zipi yapi upi')
const asking = setOf('nani nini yupi wepi ipi lipi kipi zipi yapi upi gani ngapi wangapi mangapi vingapi mingapi lini wapi huyo huyu')
const joining = setOf('ambao ambaye ambayo ambalo ambacho ambazo ambavyo ambapo ambae ambo zenye yenye wenye lenye chenye vyenye mwenye')
const emphatic = /^ndi(?:ye|yo|o|lo|cho|zo|vyo)$/
const untilWhen = setOf('lini sasa tarehe mwaka mwezi siku wakati')

type Tense = 'past' | 'relative' | 'present' | undefined

function tenseOf({ word, typed }: Run, at: number): Tense {
  // Names such as "Alicia" look like verbs.
  const mayBeName = at > 0 && /^\p{Lu}\p{Ll}/u.test(typed)
  if (relativeOfNow.test(word)) return 'present'
  if (relative.test(word)) return mayBeName ? undefined : 'relative'
  if (past.test(word) || negativePast.test(word)) return mayBeName ? undefined : 'past'
  return unfinished.test(word) && !finished.has(word) ? 'present' : undefined
}

/**
 * Whether a question asks only about the past, and about nothing that goes on.
 * @example asksOfPast('Jamaica ilituma polisi wangapi?') // true.
 */
export function asksOfPast(question: string): boolean {
  const text = question.normalize('NFC')
  const words = runsIn(text)
  const tenses = words.map(tenseOf)
  const wordAt = (at: number): string => words[at]?.word ?? ''
  const isPast = (at: number): boolean => tenses[at] === 'past' || tenses[at] === 'relative'
  const follows = (at: number): boolean => /^[\s'’-]*$/u.test(text.slice(words[at - 1]?.end, words[at]?.start))
  const opens = (at: number): boolean => at === 0 || opening.has(wordAt(at - 1)) || !follows(at)

  const tellsOfNow = words.some(({ word }, at) => {
    if (now.has(word)) return true
    if (word === 'hadi' || word === 'mpaka') return untilWhen.has(wordAt(at + 1))
    // A verb of the present is of the past behind "was": "alikuwa anaongoza".
    if (tenses[at] === 'present') return !wasBeside.test(wordAt(at - 1))
    // In "kura za ndio" the word is "yes".
    if (emphatic.test(word)) return !isPast(at + 1) && !/^\p{L}{1,2}a$/u.test(wordAt(at - 1))
    // With a verb of the past behind it, "ni" says nothing of the present: "Ni watu wangapi walikufa?".
    if (word === 'ni') return !opens(at) && !(asking.has(wordAt(at + 1)) && isPast(at + 2) && follows(at + 2))
    const isFirst = opens(at) || (wordAt(at - 1) === 'ni' && opens(at - 1))
    return (
      whoOrWhat.has(word) &&
      isFirst &&
      at + 1 < words.length &&
      !isPast(at + 1) &&
      !asking.has(wordAt(at + 1)) &&
      !emphatic.test(wordAt(at + 1))
    )
  })
  if (tellsOfNow) return false
  // A relative verb counts behind "who": "Nani aliyetumwa?". Elsewhere the question may be of the present: "Polisi waliotumwa wapi?".
  return words.some((_, at) =>
    tenses[at] === 'relative'
      ? asking.has(wordAt(at - 1)) || emphatic.test(wordAt(at - 1))
      : tenses[at] === 'past' && !joining.has(wordAt(at - 1)),
  )
}
