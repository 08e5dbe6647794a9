import { listOf } from '../pattern.js'

/** Endings of plurals and feminines, and what the singular or the masculine has in their place. */
const GENDER_AND_NUMBER: readonly Rule[] = rulesOf(`
  eaux:eau aux:al,ail,au eux:eu oux:ou s: x:
  elles:el elle:el ennes:en enne:en onnes:on onne:on eres:er ere:er etes:et ete:et ettes:et ette:et
  euses:eux,eur euse:eux,eur trices:teur trice:teur ives:if ive:if ches:c che:c ques:c que:c gues:g gue:g
  esses:,e esse:,e ees:e ee:e ies:i ie:i ues:u ue:u es: e: asses:as asse:as osses:os osse:os
`)

/** Endings of adverbs, and of the adjectives that they come from. */
const ADVERBS: readonly Rule[] = rulesOf(`
  amment:ant emment:ent eusement:eux ivement:if ellement:el iellement:iel alement:al ement:e, iment:i ument:u ment:
`)

/**
 * Endings of verb forms and of the infinitives that may be behind them, written without accents. They are the regular patterns, the commonest first:
 * "montra" more likely comes from "montrer" than from "montre".
 */
const REGULAR: readonly (readonly Rule[])[] = [
  rulesOf('oie:oyer oies:oyer oient:oyer oiera:oyer uie:uyer uient:uyer aie:ayer aient:ayer elle:eler ellent:eler ette:eter ettent:eter'),
  endingsOf(
    'er',
    `e es ee ees ent ons ez a as at ames ates erent ait ais aient ions iez ant
     era erai eras erons erez eront erait erais eraient erions eriez eait eais eaient eant ea eons eat`,
  ),
  endingsOf(
    'ir',
    `i is ie ies it irent issent issons issez issait issais issaient issant isse issions
     ira irai iras irons irez iront irait irais iraient irions iriez
     e es ent ons ez ait ais aient ant u us ue ues ut urent`,
  ),
  endingsOf(
    're',
    `u us ue ues is it irent ons ez ent ait ais aient ant e es
     ra rai ras rons rez ront rait rais raient rions riez`,
  ),
  rulesOf('d:dre ds:dre t:tre ts:tre'),
]

/** Verbs of other patterns, with those that end like them: the end of the infinitive, then ends of its forms as written without accents. */
const IRREGULAR: readonly Rule[] = [
  ...endingsOf(
    'enir',
    `iens ient ienne iennes iennent iendra iendrai iendront iendrait iendraient int inrent inssent
     enu enus enue enues enait enaient enons enez enant`,
  ),
  ...endingsOf('prendre', 'prends prend prenne prennes prennent prenons prenez prenait prenaient prenant pris prise prises prit prirent'),
  ...endingsOf('mettre', 'mets met mettent mettait mettaient mis mise mises mit mirent mettra mettront'),
  ...endingsOf('uire', 'uis uit uits uite uites uisent uisait uisaient uisant uise uisit uisirent uira uiront uirait'),
  ...endingsOf('crire', 'cris crit crits crite crites crivent crivait crivaient crivant crivit crivirent crira criront'),
  ...endingsOf('aindre', 'ains aint ainte aints aintes aignent aignait aignaient aignant aignit aigne'),
  ...endingsOf('eindre', 'eins eint einte eints eintes eignent eignait eignaient eignant eignit eigne'),
  ...endingsOf('oindre', 'oins oint ointe oints ointes oignent oignait oignaient oignant oignit oigne'),
  ...endingsOf('cevoir', 'cois coit coivent coive cevait cevaient cevant cu cus cue cues cut curent cevra cevront cevrait'),
  ...endingsOf('clure', 'clus clut clue clues clu cluent cluait cluaient cluant clurent clura cluront'),
  ...endingsOf('aitre', 'ais ait aissent aissait aissaient aissant aisse u us ue ues ut urent aitra aitront aitrait'),
  ...endingsOf('oitre', 'ois oit oissent oissait oissaient oissant u us ue ut urent'),
  ...endingsOf('ivre', 'is it ivent ivait ivaient ivant ecu ecut ecurent ivi ivis ivie ivies ivit ivirent ivra ivront'),
  ...endingsOf('voir', 'vois voit voient voyait voyaient voyant voie vu vus vue vues vit virent verra verront verrait'),
  ...endingsOf(
    'faire',
    'fais fait faits faite faites font faisons faisait faisaient faisant fit firent fasse fassent fera feront ferait feraient',
  ),
  ...endingsOf('dire', 'dis dit dits dite dites disent disait disaient disant dise dirent dira diront dirait'),
  ...endingsOf('lire', 'lis lit lisent lisait lisaient lisant lu lus lue lues lut lurent lira liront'),
  ...endingsOf('ffrir', 'ffert fferts fferte ffertes'),
  ...endingsOf('vrir', 'vert verts verte vertes'),
  ...endingsOf('courir', 'cours court courent courait couraient couru courus courue courut coururent courra courront'),
  ...endingsOf('mourir', 'meurs meurt meurent meure mourait mouraient mort morts morte mortes mourut moururent mourra mourront'),
  ...endingsOf('battre', 'bats bat battent battait battu battus battue battues battit battirent battra'),
  ...endingsOf('querir', 'quiers quiert quierent querait quis quise quises quit quirent querra querront'),
  ...endingsOf('croire', 'crois croit croient croyait croyaient croyant cru crue crus crut crurent croira croiront'),
  ...endingsOf('boire', 'bois boit boivent buvait buvaient buvant bu bue bus but burent boira'),
  ...endingsOf('asseoir', 'assied assis assise assises assit assoit assoient'),
  ...endingsOf('vouloir', 'veux veut veulent voulait voulaient voulu voulut voudra voudront voudrait voudraient veuille veuillent'),
  ...endingsOf('valoir', 'vaut vaux valent valait valaient valu vaudra vaudrait vaille'),
  ...endingsOf('savoir', 'sais sait savent savait savaient sachant su sut sus sue sache sachent saura sauront saurait'),
  ...endingsOf('plaire', 'plait plaisent plaisait plu plut'),
  ...endingsOf('taire', 'tait taisent taisait tu tut turent'),
  ...endingsOf('coudre', 'coud cousent cousu'),
  ...endingsOf('soudre', 'sous sout solvent solvait solu solus solue solut soudra'),
  ...endingsOf('vaincre', 'vainc vainquent vainquit vaincu vaincus vaincue vainquait'),
  ...endingsOf('envoyer', 'enverra enverrai enverront enverrait enverraient'),
  ...endingsOf('cueillir', 'cueille cueillent cueilli cueillera'),
  ...endingsOf('fuir', 'fuis fuit fuient fuyait fuyaient fuyant fui fuie'),
  ...endingsOf('aitre', 'aquit aquirent'),
]

/** Nouns made of verbs, for where only the verb is known, and the other way round. */
const NOUNS_OF_VERBS: readonly Rule[] = rulesOf(`
  issements:ir issement:ir ations:er ation:er ements:er,re ement:er,re ages:er age:er eurs:er eur:er euses:er ateurs:er ateur:er atrice:er
  er:ation,ement,age uer:ution ir:issement iser:isation
`)

/** Pronouns that a verb carries behind a hyphen. */
const CARRIED = new RegExp(`(?:-t)?-(?:${listOf('il elle on ils elles je tu nous vous ce le la les lui leur moi toi y en ci').join('|')})$`)

/** Beginnings that leave a word with nearly the same meaning. */
const BEGINNINGS = listOf('ex- vice- anti- non- inter- re- co- pro- super- ex anti re r')

type Rule = readonly [ending: string, instead: readonly string[]]

/**
 * Dictionary forms that a word may be a form of, likeliest first; the word itself is not among them. A stemmer joins regular forms
 * already, but looks at accents, which people leave out.
 * @param word in small letters, without accents
 * @example formsOf('deployees') // ['deployee', 'deploye', 'deployer', …]
 */
export function formsOf(word: string): readonly string[] {
  const plain = word.replaceAll('œ', 'oe').replaceAll('’', "'")
  const bare = plain.replace(CARRIED, '')
  const roots = [...new Set([plain, bare, ...respelt(bare)])]
  const singular = roots.flatMap((root) => inflected(root, GENDER_AND_NUMBER))
  const masculine = singular.flatMap((form) => inflected(form, GENDER_AND_NUMBER))
  const verbs = roots.flatMap((root) => [...inflected(root, IRREGULAR), ...REGULAR.flatMap((rules) => inflected(root, rules))])
  const found = [
    ...roots,
    ...singular,
    ...verbs,
    ...masculine,
    ...roots.flatMap((root) => inflected(root, ADVERBS)),
    ...roots.flatMap((root) => inflected(root, ADVERBS).flatMap((form) => inflected(form, GENDER_AND_NUMBER))),
    ...roots.flatMap(withoutBeginning),
    ...[...roots, ...singular].flatMap((root) => inflected(root, NOUNS_OF_VERBS)),
  ]
  return [...new Set(found)].filter((form) => form !== word)
}

/** What a word may come from by rules, those with the longest ending first. At least two letters stay. */
function inflected(word: string, rules: readonly Rule[]): string[] {
  return rules
    .filter(([ending]) => word.endsWith(ending) && word.length >= ending.length)
    .toSorted(([a], [b]) => b.length - a.length)
    .flatMap(([ending, instead]) => instead.map((end) => word.slice(0, word.length - ending.length) + end))
    .filter((form) => form.length > 1 && form !== word)
}

/** The spellings behind a chat spelling with a k, as in "kontingent" and "kestion". */
function respelt(word: string): string[] {
  return word.includes('k') ? [word.replaceAll('k', 'c'), word.replaceAll('k', 'qu')] : []
}

/** The word without "ex-", "re-" and the like, if a word is left; and for a word with hyphens, its parts written as one. */
function withoutBeginning(word: string): string[] {
  const joined = word.includes('-') ? [word.replaceAll('-', '')] : []
  const rest = BEGINNINGS.filter((start) => word.startsWith(start) && word.length >= start.length + 4).map((start) =>
    word.slice(start.length),
  )
  return [...joined, ...rest, ...rest.flatMap((form) => inflected(form, GENDER_AND_NUMBER))]
}

/** Rules written as "ending:instead,instead". */
function rulesOf(text: string): Rule[] {
  return listOf(text).map((rule) => {
    const [ending = '', instead = ''] = rule.split(':')
    return [ending, instead.split(',')]
  })
}

/** Rules from endings of forms to the ending of one dictionary form. */
function endingsOf(infinitive: string, endings: string): Rule[] {
  return listOf(endings).map((ending) => [ending, [infinitive]])
}
