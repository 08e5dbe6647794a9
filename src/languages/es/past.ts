/**
 * Whether a question in Spanish is about the past. Its preterite and imperfect are: "envió", "llegaron", "dirigía". "Ha enviado" is "has sent", and is not.
 */
import { askedParts } from '../asked-parts.js'
import { type Run, runsIn } from '../folded.js'
import { listOf, oneOf, setOf } from '../pattern.js'
import { isVerbHere } from './verb-here.js'

/** Verbs in `-ar`, without that end, whose preterite in "-o" is recognised where somebody types no accents: "mato", "llego". */
const withoutAccents = new RegExp(
  `^${oneOf(
    listOf(`
      mat lleg envi mand vot firm asesin nombr declar deport sac gan entreg anunci public cre fund llam habl trat secuestr quit dej pas termin comenz
      empez acab regres viaj visit captur arrest design orden aprob rechaz acus conden present sancion congel renunci reemplaz bloque form renov modific apel`),
  )}o$`,
  'u',
)
/** The same of verbs in `-er` and `-ir`. No noun here ends so. */
const inIo = new RegExp(
  `^${oneOf(
    listOf(`
      escrib mur nac ped recib sal perd ocurr decid prohib reun elig sufr sub viv asist convirt sugir refir admit permit cumpl advirt sucedi suced dirig
      exig respond compart abr descubr consigu promet asum`),
  )}io$`,
  'u',
)
const irregular = setOf(`
  fue fueron hubo ubo dijo dijeron hizo hicieron iso tuvo tuvieron estuvo estuvieron pudo pudieron puso pusieron quiso quisieron vino vinieron trajo trajeron
  dio dieron vio supo supieron oyo leyo huyo obtuvo obtuvieron mantuvo propuso propusieron impuso impusieron detuvo detuvieron abstuvo abstuvieron intervino produjo
  eran abia abian iba iban
`)
/** The imperfect of verbs in `-er` and `-ir`: other words end so too, such as "policía" and "envían". */
const imperfectInIa = new RegExp(
  `^${oneOf(
    listOf(`
      ten hab quer pod deb dec hac viv dirig sab ped exist segu recib parec suced conoc tem cre exig constru ocurr ven sal proteg permit sufr compart
      sugir opon dispon manten obten consist cumpl escrib perd pertenec depend mor tra presid`),
  )}ian?$`,
  'u',
)
const plural = /^\p{L}{2,}(?:aron|ieron|jeron|yeron)$/u
const imperfect = /^\p{L}{2,}aban?$/u
const preterite = /^\p{L}{2,}ó$/iu
/** Nouns, and verbs of the present, that end alike. */
const alike = setOf('acaba acaban graba graban alaba alaban traba traban haba saba kaaba aqaba varon baron dominó capó')
const beforeNouns = setOf('el la los las un una del de su sus nueva esta')

const now = setOf(
  'ahora hoy todavia actualmente aun ya manana proximo proxima proximos proximas pronto hasta cada ultimamente recientemente',
)
const nowInWords = /\ben (?:este momento|la actualidad|estos momentos|estos d[ií]as)\b/iu
/** Verbs of what is, or will be, and the auxiliaries of the perfect. */
const present = setOf(`
  es son estan hay ay tiene tienen puede pueden va van debe deben existe existen sigue siguen queda quedan dirige dirigen lidera lideran cuesta cuestan gana
  ganan cobra cobran vive viven quiere quieren sabe saben paga pagan trabaja trabajan manda mandan comanda comandan encabeza controla controlan
  financia financian representa significa llama llaman hacen falta faltan ha han he hemos acaba acaban pasa pasan necesita necesitan dura duran sirve sirven
  anda andan tenemos estamos hara haran ira iran sera seran tendra tendran podra podran habra asume asumen preside
  presiden dice dicen opina opinan pide piden vota votan organiza organizan supervisa vigila apoya apoyan ofrece ofrecen permite recibe reciben lleva llevan
  cree creen piensa piensan
`)
/** Forms such as "llegarán" and "mandaría". */
const wouldBe = /^\p{Ll}+(?:rán?|[aeidb]rían?)$/u
const agoes = setOf('un una dos tres cuatro cinco seis siete ocho nueve diez unos unas mucho poco varios varias anos cuanto cuantos')

const asking = setOf('quien quienes kien que q k cuando donde adonde como cual cuales cuanto cuanta cuantos cuantas cuant')
const linking = setOf('quien quienes que q cuando donde cuyo cuya cual cuales')
const joining = setOf('y e o u pero')
const beforeAsking = setOf('a de en por para pa con desde hasta y e o pero contra sobre entre segun bajo tras')
const accent = /[áéíóú]/iu
/** They may be over by now: without "when" and the like they ask how things stand. */
const ends = /^(?:termin|acab|conclu|finaliz|empez|comenz|inici|cambi|renov|prorrog|extend|ampli|retir|reabr|reanud)/u

/**
 * Whether a question asks only about the past, and about nothing that goes on.
 * @example asksOfPast('¿Cuántos policías envió Jamaica?') // true.
 * @example asksOfPast('¿Cuántos policías ha enviado Jamaica?') // false.
 */
export function asksOfPast(question: string): boolean {
  const text = question.normalize('NFC')
  const words = runsIn(text)
  if (nowInWords.test(text) || words.some((_, at) => tellsOfNow(words, at))) return false
  return askedParts(words, text, { asking, linking, joining }).every((part) => tellsOfPast(part, words))
}

const written = ({ typed }: Run): string => typed.toLowerCase()

function tellsOfNow(words: readonly Run[], at: number): boolean {
  const [before = '', here, behind] = [words[at - 1]?.word, words[at], words[at + 1]]
  if (here === undefined) return false
  const { word, typed } = here
  if (now.has(word)) return true
  if (word === 'desde') return behind !== undefined && behind.word !== 'donde' && !/^\p{Lu}/u.test(behind.typed)
  if (word === 'hace') return !agoes.has(behind?.word ?? '') && !/^\p{N}/u.test(behind?.word ?? '')
  // With its accent "está" is "is". Many also write "esta" for it, which is "this".
  if (word === 'esta')
    return written(here) === 'está' || asking.has(before) || before === 'no' || /^(?:en|al?|el|la)$/u.test(behind?.word ?? '')
  return present.has(word) || (!imperfectInIa.test(word) && wouldBe.test(typed))
}

/**
 * Whether a part of a question holds a verb of the past.
 * @param all the words of the whole question. They show whether somebody types accents.
 */
function tellsOfPast(words: readonly Run[], all: readonly Run[]): boolean {
  const asks = (at: number): boolean => {
    const here = words[at]
    if (here === undefined || !asking.has(here.word)) return false
    return !linking.has(here.word) || accent.test(written(here)) || words.slice(0, at).every(({ word }) => beforeAsking.has(word))
  }
  const first = words.findIndex((_, at) => asks(at))
  // The question "Qué dicen de cómo votaron" asks what they say now.
  const link = words.findIndex(
    ({ word }, at) => at > 0 && (asks(at) ? at > first + 2 && !beforeAsking.has(words[at - 1]?.word ?? '') : linking.has(word)),
  )
  const main = link < 0 ? words : words.slice(0, link)
  return main.some((run) => isPast(all, all.indexOf(run)) && !(first < 0 && ends.test(run.word)))
}

function isPast(words: readonly Run[], at: number): boolean {
  const here = words[at]
  if (here === undefined || (at > 0 && /^\p{Lu}/u.test(here.typed))) return false
  const [before = '', { word }] = [words[at - 1]?.word, here]
  if (alike.has(word) || alike.has(written(here))) return false
  if (preterite.test(written(here)) || plural.test(word) || imperfect.test(word) || imperfectInIa.test(word)) return true
  if (word === 'era' || word === 'vino') return !beforeNouns.has(before)
  if (irregular.has(word) || inIo.test(word)) return true
  if (word === 'paso' && /^(?:que|q|k)$/u.test(before)) return true
  return isVerbHere(words, at) && !mayBeMine(words, at) && (withoutAccents.test(word) || (word === 'junto' && before === 'se'))
}

/** Without accents, "donde voto" may also ask where I vote. */
function mayBeMine(words: readonly Run[], at: number): boolean {
  const [preposition = '', before = '', behind] = [words[at - 2]?.word, words[at - 1]?.word, words[at + 1]?.word]
  if (/^(?:como|a?donde)$/u.test(before)) return true
  if (before === 'cuando' || (before === 'quien' && beforeAsking.has(preposition)))
    return behind === undefined || /^(?:para|pa|a|por|mi)$/u.test(behind)
  return false
}
