/**
 * Whether a question in French is about the past. The imperfect and the past historic are. The perfect ("a envoyé") is both "sent" and "has sent". It
 * counts for what happened once, if the question asks who, when, how many … "La mission a-t-elle été renouvelée ?" asks how things stand.
 */
import { askedParts } from '../asked-parts.js'
import { type Run, runsIn } from '../folded.js'
import { listOf, oneOf, setOf } from '../pattern.js'

/** Verbs in `-er` of what happens once, folded, without that end. Not here: what adds up or lasts, such as "promettre" and "donner". */
const events = oneOf(
  listOf(`
    envoy tu assassin abatt debarqu atterr vot sign adopt cre fond nomm kidnapp enlev arret limog vir renvers bless annonc declar demand rencontr visit
    rejet gagn attaqu massacr expuls enterr inhum inaugur decid refus presid copresid propos commenc debut demarr prononc remerci bombard incendi
    ferm supprim inculp appel voyag present emmen caus succed remplac trouv retrouv felicit`),
)
const participle = new RegExp(
  `^(?:${events}e|${oneOf(listOf('accueilli choisi reagi dit ecrit redige elu detruit conclu vecu abstenu tenu deroule produit reuni passe rendu echappe vaincu inscrit dirige mene'))}e?)e?s?$`,
  'u',
)
/** With "être" they tell what happened. Others tell what is: "sont déployés". */
const moved =
  /^(?:arriv|n|entr|rentr|tomb|all|retourn)ees?$|^(?:arriv|n|entr|rentr|tomb|all|retourn)es?$|^(?:mort|venu|revenu|parvenu|devenu|parti|intervenu)e?s?$/u
const anyParticiple = /(?:e|ee|[isut]|[isut]e)s?$/u
/** Their number grows: "combien ont été tués" is as well "how many have been killed". */
const addingUp = /^(?:tu|assassin|arret|bless|enlev|kidnapp|attaqu|massacr|expuls|bombard|incendi)e|^(?:mort|abattu|detruit|battu)/u
/** When this was done, it was still to come. */
const planned = /^(?:prevu|programme|fixe|planifie|reporte|promis|attendu)e?s?$/u
/** They may stand between the parts of a perfect. */
const between = setOf(
  't il elle ils elles on pas jamais ete bien aussi tous toutes finalement enfin officiellement d abord vraiment donc alors eux',
)

/** "Voulait", "étaient"; not "serait", and not the words that end alike. */
const imperfect = /^\p{L}+(?<!r)ai(?:t|ent)$/u
const alike = setOf(`
  fait refait defait sait nait plait deplait parait apparait disparait connait reconnait tait lait trait retrait extrait portrait attrait abstrait distrait
  souhait satisfait parfait imparfait bienfait mefait forfait front affront
`)
const isImperfect = (word: string): boolean => imperfect.test(word) && !alike.has(word)
const historic = new RegExp(
  `^(?:${events}(?:a|erent)|(?:arriv|entr|rentr|tomb|all|debarqu)(?:a|erent)|${oneOf(
    listOf(`
      fut furent eut eurent vint vinrent devint devinrent prit prirent fit firent mit mirent recut recurent mourut moururent naquit naquirent
      perdit perdirent tint tinrent partit partirent vecut vecurent ecrivit ecrivirent voulut voulurent`),
  )})$`,
  'u',
)

const now = setOf(`
  maintenant aujourd aujourdhui actuellement encore toujours desormais presentement deja depuis jusqu jusque demain prochain prochaine prochains
  prochaines bientot futur future chaque recemment dernierement si
`)
const nowInWords = /\ben ce moment\b|(?<!\p{L})(?:à|a) (?:ce jour|l['’]heure actuelle)\b|\bces jours\b|\bpour l['’]instant\b/iu
/** Verbs of what is, or will be. */
const present = setOf(`
  peut peuvent doit doivent va vont aura auront veut veulent faut dirige dirigent commande commandent finance financent existe existent compte comptent
  gagne gagnent coute coutent touche touchent controle controlent represente representent travaille travaillent vit vivent sert servent paie paient
  paye payent sait savent signifie appelle appellent mene menent gere gerent font sommes etes commence commencent arrive arrivent partent reste restent
  fait faites disent preside organise organisent surveille surveillent offre offrent soutient soutiennent fournit fournissent pense pensent gouverne gouvernent
  croit croient
`)
const willBe = /(?:ront|rait|raient|era|ira|dra|vra)$/u
/** A noun stands behind these, or a participle without its accent. */
const beforeNouns = setOf('a ont est sont ete pas le la l les un une du au de d des ce cette en')
const been = setOf('est sont')
const have = setOf('a ont')

const asking = setOf(
  'qui quoi quand kan combien combiens cmb cb quel quelle quels quelles comment pourquoi pk pkoi pq lequel laquelle lesquels lesquelles ou que qu',
)
/** They link a clause, unless they ask. */
const linking = setOf('comme qui que qu dont quand ou lequel laquelle lesquels lesquelles')
const beforeAsking = setOf('a avec pour par de d chez contre en dans sur sous vers apres avant et mais c est')
const joining = setOf('et ou mais puis')
/** What is asked for so was done once, whatever it was. */
const asksWhen = setOf('quand kan pourquoi pk pkoi pq')
const units = setOf('jour jours date annee mois heure')
const asksHowMany = setOf('combien combiens cmb cb')
/** Polite openings: "Je voulais savoir …", "Pouvez-vous me dire …". */
const polite = /^.*?(?<!\p{L})(?:savoir|me demand(?:e|ais)|me dire|dis[- ]moi|dites[- ]moi)\s+/iu

/**
 * Whether a question asks only about the past, and about nothing that goes on.
 * @example asksOfPast('Combien de policiers la Jamaïque a-t-elle envoyés ?') // true.
 */
export function asksOfPast(question: string): boolean {
  const text = question.normalize('NFC').replace(polite, '')
  const words = runsIn(text)
  if (nowInWords.test(text) || words.some((_, at) => tellsOfNow(words, at))) return false
  return askedParts(words, text, { asking, linking, joining }).every(tellsOfPast)
}

function tellsOfNow(words: readonly Run[], at: number): boolean {
  const wordAt = (place: number): string => words[place]?.word ?? ''
  const { word = '', typed = '' } = words[at] ?? {}
  if (now.has(word)) return true
  if (been.has(word)) {
    const isCleft = wordAt(at - 1) === 'c' && at <= 2
    return wordAt(at + 1) !== 'ce' && !isCleft && perfectAt(words, at) === undefined
  }
  if (have.has(word)) return !/à/iu.test(typed) && perfectAt(words, at) === undefined && isFiniteHere(words, at)
  if (isImperfect(word) || historic.test(word)) return false
  if (willBe.test(word)) return /^\p{Ll}/u.test(typed) && !alike.has(word)
  return present.has(word) && !/[éè]e?s?$/iu.test(typed) && !beforeNouns.has(wordAt(at - 1))
}

/** Whether "a" is "has". Many also write it for "à". */
function isFiniteHere(words: readonly Run[], at: number): boolean {
  const [before = '', here, behind = ''] = [words[at - 1]?.word, words[at]?.word, words[at + 1]?.word]
  if (here === 'ont') return true
  const isAgo = before === 'y' && words.slice(at + 2, at + 4).some(({ word }) => /^(?:ans?|mois|jours?|semaines?|annees?)$/u.test(word))
  if (isAgo) return false
  return /^(?:qui|il|elle|on|ca|y|n|en|t|combien)$/u.test(before) || /^(?:t|combien|un|une|des|quel|quelle|quels|quelles|le)$/u.test(behind)
}

/** The perfect whose auxiliary stands here: `once` for what happened once; undefined if there is none. */
function perfectAt(words: readonly Run[], at: number): 'once' | 'perfect' | undefined {
  const here = words[at]?.word ?? ''
  const reflexive = been.has(here) && /^(?:s|se|m|t)$/u.test(words[at - 1]?.word ?? '')
  let next = at + 1
  while (between.has(words[next]?.word ?? '')) next++
  const [word = '', behind] = [words[next]?.word, words[next + 1]?.word]
  // The question "Qu'est devenu le plan ?" asks where the plan stands now.
  if (been.has(here) && !reflexive)
    return moved.test(word) && !(word === 'devenu' && at === 1 && /^que?$/u.test(words[0]?.word ?? '')) ? 'once' : undefined
  if (!been.has(here) && !have.has(here)) return undefined
  if (word === 'eu' && behind === 'lieu') return 'once'
  const isBeen = words[next - 1]?.word === 'ete'
  if (isBeen && /^premiere?s?$/u.test(/^l[ea]$/u.test(word) ? (behind ?? '') : word)) return 'once'
  if (participle.test(word)) return 'once'
  return planned.test(word) || !anyParticiple.test(word) || /^(?:le|la|les|des|un|une|du)$/u.test(word) ? undefined : 'perfect'
}

/** Whether the main clause of a part of a question that asks by itself is of the past. */
function tellsOfPast(words: readonly Run[]): boolean {
  const wordAt = (at: number): string => words[at]?.word ?? ''
  const asks = (at: number): boolean => asksAtPlace(words, at)
  const link = words.findIndex(
    ({ word, typed }, at) =>
      at > 0 &&
      linking.has(word) &&
      (word !== 'ou' || /ù/iu.test(typed)) &&
      !asks(at) &&
      !(wordAt(at - 1) === 'ce' && wordAt(at - 2) === 'est') &&
      !asking.has(wordAt(at - 1)),
  )
  const main = link < 0 ? words : words.slice(0, link)
  if (main.some(({ word }) => isImperfect(word) || historic.test(word))) return true
  if (!words.some((_, at) => asks(at))) return false
  const howMany = main.some(({ word }) => asksHowMany.has(word))
  const when = main.some(({ word }, at) => asksWhen.has(word) || (units.has(word) && /^quel/u.test(wordAt(at - 1))))
  // Questions with "pour quand" or "pour combien de mois" ask how long it holds.
  if (main.some(({ word }, at) => wordAt(at - 1) === 'pour' && (asksHowMany.has(word) || word === 'quand' || word === 'kan'))) return false
  return main.some((_, at) => {
    const perfect = perfectAt(words, at)
    const told = words.slice(at + 1).find(({ word }) => !between.has(word))?.word ?? ''
    return (perfect === 'once' && !(howMany && addingUp.test(told))) || (when && perfect === 'perfect')
  })
}

/** Whether a word asks, as in "Qui a tué …". In "les policiers qui …" and "est-ce que" it does not. */
function asksAtPlace(words: readonly Run[], at: number): boolean {
  const { word = '', typed = '' } = words[at] ?? {}
  if (!asking.has(word)) return false
  if (!linking.has(word)) return true
  const isFirst = words.slice(0, at).every((one) => beforeAsking.has(one.word))
  if (word === 'que' || word === 'qu') return isFirst
  if (word === 'ou') return isFirst || (/ù/iu.test(typed) && at === words.length - 1)
  const behind = words[at + 1]?.word
  return isFirst || behind === undefined || (word === 'qui' && /^(?:d|de|en|dans|pour|au|et)$/u.test(behind))
}
