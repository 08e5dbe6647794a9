import { listOf } from './pattern.js'

/** Words of politeness, or to see whether somebody is there: a greeting, thanks, or another word that asks nothing of the documents. */
export interface Courtesy {
  readonly kind: 'greeting' | 'thanks' | 'other'
  /** The BCP 47 tag of its language; null if many languages have it. */
  readonly language: string | null
}

interface CourtesyWords {
  readonly greeting: string
  readonly thanks: string
  /** "Who are you?", "what can you do?", "fine": phrases that stand alone. */
  readonly other: string
  /** They may stand beside a courtesy and add nothing: "hello there", "thanks a lot". */
  readonly beside: string
}

/** By language; an empty tag stands for what many languages have. Without accents; `_` joins the words of a phrase. */
const courtesies: Readonly<Record<string, CourtesyWords>> = {
  '': {
    greeting: 'hi hallo',
    thanks: '',
    other: 'ok okay k kk test testing ping pong bot help',
    beside: 'bot mission_desk missiondesk ok okay',
  },
  en: {
    greeting: `
      hello hey hiya howdy greetings good_morning good_afternoon good_evening good_day morning how_are_you how_are_you_doing
      how_is_it_going how's_it_going what's_up whats_up nice_to_meet_you`,
    thanks: 'thanks thank_you thank_u thankyou thx tysm ty cheers many_thanks much_appreciated appreciated appreciate_it',
    other: `
      who_are_you who_r_u what_are_you are_you_a_bot are_you_there are_you_here is_anyone_there is_anybody_there anyone_there
      what_can_you_do what_can_you_do_for_me what_do_you_do what_do_you_know what_can_i_ask what_can_i_ask_you what_should_i_ask
      what_can_you_tell_me what_is_your_name what's_your_name introduce_yourself tell_me_about_yourself how_do_you_work
      how_does_this_work what_is_this_about what's_this_about what_is_the_article_about what_are_the_articles_about
      what_are_the_documents_about what_is_this_bot what_does_this_bot_do can_you_help_me help_me is_this_working does_this_work
      test_message this_is_a_test just_testing alright fine great perfect cool nice got_it understood yes no sure that_was_it
      that_helps that_helped bye goodbye see_you see_you_later good_night yeah yep yup nope good very_good well_done good_job good_bot
      awesome amazing wow interesting lol haha hmm sorry oops never_mind nevermind nvm no_problem no_worries you're_welcome welcome`,
    beside: `
      there everyone everybody all team folks guys friend friends again please so_much a_lot very_much you and to for_your_help
      for_the_help for_that dear my sir madam just a`,
  },
  fr: {
    greeting: 'bonjour bonsoir salut coucou allo rebonjour comment_ca_va comment_allez-vous comment_vas-tu ca_va',
    thanks: 'merci',
    other: `
      qui_es-tu qui_es_tu tu_es_qui t'es_qui qui_etes-vous qui_etes_vous vous_etes_qui que_peux-tu_faire que_peux_tu_faire
      que_sais-tu_faire que_sais_tu_faire que_pouvez-vous_faire que_pouvez_vous_faire qu'est-ce_que_tu_peux_faire
      qu'est-ce_que_vous_pouvez_faire tu_peux_faire_quoi que_sais-tu que_savez-vous comment_ca_marche tu_es_la vous_etes_la
      aide aidez-moi aide-moi d'accord parfait super oui non au_revoir genial bravo compris desole pardon de_rien bonne_nuit bonne_journee
      a_bientot a_plus`,
    beside: 'tout_le_monde a_tous a_toutes beaucoup bien bcp mille encore le_bot le_robot et de_votre_aide de_ton_aide pour_votre_aide',
  },
  es: {
    greeting: `
      hola buenos_dias buenas_tardes buenas_noches buenas buen_dia saludos que_tal como_estas como_esta como_va`,
    thanks: 'gracias',
    other: `
      quien_eres quien_es_usted quien_sos que_eres que_puedes_hacer que_puede_hacer que_sabes_hacer que_haces que_sabes
      que_puedo_preguntar que_te_puedo_preguntar en_que_puedes_ayudar como_funciona como_funcionas estas_ahi
      ayuda ayudame prueba probando vale perfecto de_acuerdo si no adios genial excelente bueno claro entendido perdon disculpa de_nada
      hasta_luego chao`,
    beside: 'a_todos a_todas todos muchas mil muchisimas por_todo por_la_ayuda por_su_ayuda por_tu_ayuda amigo amigos y otra_vez',
  },
  ht: {
    greeting: `
      bonjou bonswa bon_apremidi alo sak_pase sa_k_pase sa_kap_fet sa_k_ap_fet kijan_ou_ye koman_ou_ye kouman_ou_ye ki_jan_ou_ye
      kijan_sa_ye kouman_sa_ye ki_jan_sa_ye`,
    thanks: 'mesi',
    other: `
      ki_moun_ou_ye kiyes_ou_ye ki_es_ou_ye kimoun_ou_ye kisa_ou_ye kisa_ou_ka_fe sa_ou_ka_fe ki_sa_ou_ka_fe kisa_ou_konnen
      kisa_mwen_ka_mande sa_mwen_ka_mande kijan_sa_mache kijan_ou_rele eske_ou_la ou_la ed ede_mwen ede_m dako wi non orevwa bon trebyen pafe padon eskize_m mwen_konprann pa_gen_pwoblem padekwa bon_nwit n_a_we babay`,
    beside: 'anpil tout_moun zanmi mwen ak e anko tanpri pou_ed_ou pou_ed_la',
  },
  sw: {
    greeting: `
      habari hujambo hamjambo jambo mambo salamu habari_yako habari_zenu habari_gani habari_za_asubuhi habari_za_mchana
      habari_za_jioni habari_za_leo habari_ya_asubuhi habari_ya_leo asubuhi_njema mchana_mwema jioni_njema niaje shikamoo vipi mambo_vipi u_hali_gani uhali_gani`,
    thanks: 'asante ahsante shukrani shukran nashukuru ninashukuru asanteni',
    other: `
      wewe_ni_nani ni_nani_wewe u_nani unaweza_kufanya_nini unafanya_nini unajua_nini naweza_kuuliza_nini unafanyaje_kazi unaitwa_nani jina_lako_ni_nani
      unaweza_kunisaidia upo nisaidie msaada naomba_msaada jaribio sawa sawa_sawa ndiyo ndio hapana kwaheri poa nzuri vizuri vyema safi samahani pole karibu usiku_mwema
      nimeelewa hakuna_shida kwaherini tutaonana`,
    beside: 'sana rafiki marafiki ndugu wote tena na tafadhali kwa_msaada_wako kwa_msaada',
  },
}

const emojiCodes = /:[a-z0-9_+-]+:/g
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/** The words of a text without capitals, accents and emoji (`:wave:` too), and letters drawn out ("hiii") once. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replace(emojiCodes, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []

const plain = (phrase: string): string => wordsIn(phrase).join(' ')
const known = new Map<string, Courtesy>()
const beside = new Set<string>()
for (const [tag, words] of Object.entries(courtesies)) {
  for (const phrase of listOf(words.beside)) beside.add(plain(phrase))
  for (const kind of ['greeting', 'thanks', 'other'] as const) {
    for (const phrase of listOf(words[kind])) if (!known.has(plain(phrase))) known.set(plain(phrase), { kind, language: tag || null })
  }
}
const longestPhrase = Math.max(...[...known.keys(), ...beside].map((phrase) => phrase.split(' ').length))
/** A text that is only polite has no more words. */
const mostWords = 14

/**
 * A text without the courtesies that it begins with, as far as a mark divides them from what it asks.
 * @example withoutCourtesy('Hello! Thanks, and Belize?') // 'and Belize?'
 */
export function withoutCourtesy(text: string): string {
  const [, polite = '', rest = ''] = /^([^,.!;:]{1,60}[,.!;:]+)\s+(.*\p{L}.*)$/su.exec(text) ?? []
  return courtesyIn(polite) ? withoutCourtesy(rest) : text
}

/**
 * What a text says that is nothing but polite, or asks only who is there; undefined if it says more. Of several the first that is no
 * mere "ok" counts. Emoji alone are polite too.
 * @example courtesyIn('Hello bot!') // { kind: 'greeting', language: 'en' }
 * @example courtesyIn('Hello, when did it start?') // undefined
 */
export function courtesyIn(text: string): Courtesy | undefined {
  const words = wordsIn(text)
  if (words.length > mostWords) return undefined
  if (words.length === 0 && (emoji.test(text) || text.replace(emojiCodes, '') !== text)) return { kind: 'other', language: null }
  const found: Courtesy[] = []
  for (let at = 0; at < words.length; ) {
    const phrases = Array.from({ length: Math.min(longestPhrase, words.length - at) }, (_, i) => words.slice(at, at + i + 1).join(' '))
    const phrase = phrases.findLast((one) => known.has(one) || beside.has(one))
    if (phrase === undefined) return undefined
    const courtesy = known.get(phrase)
    if (courtesy) found.push(courtesy)
    at += phrase.split(' ').length
  }
  return found.find(({ language }) => language !== null) ?? found[0]
}
