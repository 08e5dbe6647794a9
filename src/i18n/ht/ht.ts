import type { Texts } from '../texts.js'
import { commands, messageAction } from './commands.js'
import { digest } from './digest.js'
import { insights } from './insights.js'
import { moderation } from './moderation.js'
import { web } from './web.js'

/** The desk's words in Haitian Creole, in the official spelling. */
export const ht: Texts = {
  ...moderation,
  digest,
  insights,
  web,
  commands,
  messageAction,
  locale: 'ht',
  firstOfMonth: '1ye',
  inLanguage: { en: 'an anglè', fr: 'an franse', ht: 'an kreyòl ayisyen', sw: 'an swahili', es: 'an panyòl', other: 'nan yon lòt lang' },
  status: {
    answered: { mark: '✓', title: 'Repons', text: 'Mo pou mo, dapre sous ki anba yo.' },
    likely: { mark: '◐', title: 'Pwobableman repons lan', text: 'Verifye si mo sa yo reponn kesyon ou a.' },
    related: { mark: '≈', title: 'Pa gen repons dirèk', text: 'Se pasaj ki pi pre yo sèlman.' },
    none: { mark: '✗', title: 'Nou pa jwenn anyen', text: 'Dokiman sèvis sa a pa di anyen sou sa.' },
  },
  suggestions: 'Sèvis la ka reponn, pa egzanp:',
  broken: 'Gen yon pwoblèm ki rive bò kote pa nou, e kesyon an pa jwenn repons. Tanpri poze l ankò.',
  noText: 'Mesaj sa a pa gen okenn tèks nou ka chache.',
  hidden: 'Discord kache sa ou te ekri a pou mwen, paske ou te mansyone wòl mwen. Mansyone mwen menm, oswa sèvi ak /ask.',
  unknown: 'Sèvis la pa konnen kòmand oswa bouton sa a ankò. Tanpri poze kesyon an ankò.',
  formMissed: 'Fòmilè a pa t ka louvri atan. Tanpri peze bouton an ankò.',
  atWork: 'ap chache nan atik yo …',
  known: (documents) => `Sa sèvis la konnen: ${documents}`,
  joined: (question) =>
    `Bonjou! Mwen reponn kesyon ak ekstrè ki soti nan dokiman mwen yo, mo pou mo, ak sous yo. Mansyone mwen epi poze kesyon ou${question === undefined ? '' : `, pa egzanp: « ${question} »`}. /help montre plis.`,
  listsAll: (count) => `ak ${count} lòt ankò: /sources montre yo tout`,
  help: 'Poze yon kesyon. Sèvis la pa janm ekri yon repons li menm: li montre ekstrè, mo pou mo, ak sous yo epi dat yo.',
  askIn: 'Ou ka poze kesyon an kreyòl ayisyen, an franse, an anglè, an panyòl oswa an swahili.',
  install: { server: 'Mete sèvis la sou yon sèvè', person: 'Mete l sou kont ou, pou poze kesyon tout kote' },
  aside: {
    greeting: 'Bonjou!',
    thanks: 'Padekwa!',
    about: 'Mwen se Mission Desk. Mwen reponn kesyon ak ekstrè ki soti nan dokiman mwen yo, mo pou mo, ak sous yo.',
    empty: 'Tanpri ekri yon kesyon ak mo.',
    sample: (question) => `Mande m, pa egzanp: ${question}`,
    quoted: (text) => `« ${text} »`,
    standsFor: (word) => `Kisa ${word} vle di la a? Tanpri poze kesyon an ankò, ak non an nan plas li.`,
    goesOn: (question) => `${question} se swit yon kesyon mwen pa genyen isit la. Tanpri poze l ankò an antye.`,
  },
  readInContext: 'Li li nan dokiman an',
  question: 'Kesyon: ',
  carried: 'Li ansanm ak kesyon ki te poze anvan an: ',
  sourcesDiffer: 'Sous yo pa di menm bagay: konpare ki moun ki di kisa, ak kilè.',
  newest: (date) => `Sous ki pi resan: ${date}. Gen dwa gen bagay ki chanje depi lè sa a.`,
  reading: (done, of) => `M ap li dokiman yo toujou: ${done} fichye sou ${of}. Si gen yon bagay ki manke, poze kesyon an ankò talè.`,
  sharedBy: 'Moun ki pataje l: ',
  oneChanged: 'Gen yon ekstrè ki manke: dokiman li a chanje depi repons sa a te bay. Poze kesyon an ankò pou wè sa l di kounye a.',
  changed: (count) =>
    `Gen ${count} ekstrè ki manke: dokiman yo chanje depi repons sa a te bay. Poze kesyon an ankò pou wè sa yo di kounye a.`,
  tooLong: (length) => `Ekstrè sa a twò long pou nou montre l isit la (${length} karaktè). Li l nan sous la.`,
  goesOn: 'Paragraf la kontinye; li rès la nan sous la.',
  paragraph: (number) => `paragraf ${number}`,
  asOf: (date) => `nan dat ${date}`,
  noDate: 'san dat',
  labelled: (label, text) => `${label}: ${text}`,
  undated: 'san dat',
  documents: (count) => `${count} dokiman`,
  andMore: (count) => `ak ${count} lòt ankò`,
  fromHere: 'ekstrè a soti isit la',
  buttons: {
    ...{ more: 'Plis kontèks', next: 'Ekstrè ki vin apre yo', share: 'Pataje', list: 'Lòt dokiman' },
    ...{ answer: 'Reponn li', dismiss: 'Mete l sou kote', others: 'Lòt kesyon', edit: 'Modifye l' },
    ...{ person: 'Mande yon moun', hide: 'Pa itil, kache l' },
    ...{ accept: 'Aksepte', refuse: 'Refize' },
  },
  firstExcerpts: 'Premye ekstrè yo',
  firstDocuments: 'Premye dokiman yo',
  firstGaps: 'Premye kesyon yo',
  shareInChannel: 'Pataje nan chanèl la',
  summary: {
    title: 'Rezime: ',
    all: 'tout dokiman yo',
    within: (topic, document) => `${topic}, nan ${document}`,
    since: (date) => `, depi ${date}`,
    held: (points, shown, read) => `${points} pwen, mo pou mo, ki soti nan ${read === 1 ? '1 dokiman' : `${shown} dokiman sou ${read}`}.`,
    noTopic: (topic, document) =>
      document === null ? `Dokiman sèvis sa a pa pale de « ${topic} ».` : `Dokiman « ${document} » pa pale de « ${topic} ».`,
    noDocument: (name, all) => `Pa gen dokiman ki rele « ${name} ». Men sa ki genyen: ${all}.`,
    nothing: (document, topic, since) => {
      const place = document === null ? 'Dokiman sèvis sa a' : `Dokiman « ${document} »`
      if (since === null && topic !== null) return `${place} pa gen okenn fraz sou « ${topic} » moun ka konprann poukont li.`
      if (since === null) return `Nou pa ka rezime ${document === null ? 'dokiman sèvis sa a' : `dokiman « ${document} »`}.`
      return `${place} pa di anyen${topic === null ? '' : ` sou « ${topic} »`} ki date ${since} oswa apre.`
    },
  },
  notices: {
    void: 'Bouton sa a soti anvan yo te reenstale sèvis la. Tanpri poze kesyon an ankò.',
    gone: 'Pasaj bouton sa a pa nan dokiman yo ankò. Tanpri poze kesyon an ankò.',
    changed: (title) => `Dokiman « ${title} » chanje depi repons sa a te bay. Tanpri poze kesyon an ankò pou wè sa l di kounye a.`,
    allChanged: 'Dokiman yo chanje depi repons sa a te bay. Tanpri poze kesyon an ankò pou wè sa yo di kounye a.',
    thanks: 'Mèsi. Nou kenbe avi ou a pou moun ki okipe dokiman yo.',
    forgotten: (count) => (count === 0 ? 'Nou pa t kenbe anyen sou ou.' : `Nou efase ${count} enfòmasyon sou ou. Nou pa kenbe anyen ankò.`),
    noMemory: 'Sèvis sa a pa gen memwa: nou pa kenbe anyen sou ou.',
    notForgotten: 'Sèvis la pa ka rive nan memwa li pou kounye a, kidonk nou pa efase anyen. Tanpri eseye ankò pita.',
    lost: 'Mèsi, men nou pa t ka kenbe l: sèvis la pa ka rive nan memwa li pou kounye a.',
    unkept: 'Mèsi, men nou pa t ka kenbe anyen: sèvis sa a pa gen memwa.',
    tooMuch: (seconds) => `Sa fè anpil kesyon alafwa. Tanpri poze l ankò nan ${seconds} segonn.`,
    failed: (reference) =>
      `Gen yon pwoblèm ki rive bò kote pa nou, e kesyon an pa jwenn repons. Tanpri poze l ankò; si sa rive yon lòt fwa, bay operatè a referans ${reference}.`,
    restarting: 'Sèvis la ap redemare. Tanpri poze kesyon an ankò talè.',
    late: 'Padon: sèvis la pa t la lè ou te poze kesyon sa a, e twòp tan pase depi lè sa a. Tanpri poze l ankò.',
    queued: (place) =>
      `Gen anpil repons k ap tann pou nou voye yo nan chanèl la. Pa ou a se ${place === 1 ? 'pwochen an' : `nimewo ${place}`}, e l ap rive.`,
    crowded:
      'Twòp repons ap tann pou nou voye yo nan chanèl la: pa w la p ap vini. Tanpri poze kesyon an ankò nan kèk minit, oswa nan yon mesaj dirèk.',
    incomplete: 'Nou pa t ka voye rès repons sa a. Tanpri poze kesyon an ankò.',
    moderatorsOnly: 'Sa a se pou moderatè sèlman. Ou ka poze nenpòt kesyon; moderatè yo wè kesyon ki pa jwenn repons yo.',
  },
}
