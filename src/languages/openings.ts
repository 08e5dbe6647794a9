import { listOf, oneOf } from './pattern.js'

/** What people write around a question and does not belong to it, by language. Without accents; `_` joins the words of a phrase. */
const around: Readonly<Record<string, { readonly calls: string; readonly openings: string; readonly closings: string }>> = {
  en: {
    calls: 'hi hey hello hiya',
    openings: `
      quick_question short_question a_quick_question i_have_a_question i_have_a_quick_question just_a_question question one_question
      does_anyone_know does_anybody_know does_someone_know anyone_know anybody_know do_you_know do_u_know do_you_guys_know
      can_you_tell_me could_you_tell_me can_u_tell_me can_someone_tell_me can_anyone_tell_me could_someone_tell_me please_tell_me pls_tell_me
      i_want_to_know i_would_like_to_know i'd_like_to_know i_need_to_know i_was_wondering i_wonder just_wondering i'm_wondering wondering
      asking_for_a_friend sorry_to_ask sorry_to_bother_you`,
    closings: 'please pls plz thanks thank_you thank_you_very_much thanks_a_lot many_thanks thanks_in_advance thx ty cheers',
  },
  fr: {
    calls: 'bonjour bonsoir salut coucou',
    openings: `
      une_question petite_question une_petite_question j'ai_une_question question quelqu'un_sait est-ce_que_quelqu'un_sait savez-vous sais-tu tu_sais
      vous_savez pouvez-vous_me_dire peux-tu_me_dire pourriez-vous_me_dire tu_peux_me_dire vous_pouvez_me_dire dites-moi dis-moi
      je_voudrais_savoir je_veux_savoir je_voulais_savoir j'aimerais_savoir je_me_demande`,
    closings: "svp stp s'il_vous_plait s'il_te_plait merci merci_beaucoup merci_d'avance",
  },
  es: {
    calls: 'hola buenas buenos_dias buenas_tardes buenas_noches',
    openings: `
      una_pregunta pregunta tengo_una_pregunta alguien_sabe sabe_alguien sabes sabe_usted me_puedes_decir me_puede_decir puedes_decirme puede_decirme
      me_podrias_decir me_podria_decir podrias_decirme podria_decirme dime digame quiero_saber quisiera_saber me_gustaria_saber me_pregunto`,
    closings: 'por_favor porfa gracias muchas_gracias gracias_de_antemano',
  },
  ht: {
    calls: 'bonjou bonswa alo',
    openings: `
      yon_kesyon yon_ti_kesyon mwen_gen_yon_kesyon m_gen_yon_kesyon kesyon eske_ou_ka_di_m eske_ou_ka_di_mwen ou_ka_di_m ou_ka_di_mwen di_m di_mwen
      eske_ou_konnen ou_konnen eske_gen_moun_ki_konnen mwen_vle_konnen m_vle_konnen mwen_ta_renmen_konnen m_ta_renmen_konnen`,
    closings: 'tanpri souple silvouple mesi mesi_anpil',
  },
  sw: {
    calls: 'jambo hujambo mambo',
    openings: `
      swali swali_fupi nina_swali kuna_mtu_anajua nani_anajua unajua je_unajua unaweza_kuniambia naomba_kujua nataka_kujua ningependa_kujua
      naomba_kuuliza nilitaka_kujua niambie`,
    closings: 'tafadhali asante asante_sana ahsante',
  },
}

const all = (which: 'calls' | 'openings' | 'closings'): string =>
  oneOf(
    Object.values(around)
      .flatMap((words) => listOf(words[which]))
      .sort((a, b) => b.length - a.length),
  )
const people = oneOf(
  listOf('there everyone everybody team folks guys friends tout_le_monde a_tous a_todos tout_moun zanmi rafiki marafiki'),
)
const opening = new RegExp(
  String.raw`^(?:${all('calls')}(?:\s+${people})?|${all('openings')})(?:\s*[,.:;!]+\s*|\s+[–-]+\s+|\s+)(?=\S+\s+\S)`,
  'iu',
)
const closing = new RegExp(
  String.raw`(?<=\S\s+\S+)(?:[\s,.;!?]+|\s[–-]+\s)${all('closings')}[\s.!\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]*$`,
  'iu',
)
/** Without accents, and as long as before. */
const plain = (text: string): string => [...text.replaceAll('’', "'")].map((sign) => [...sign.normalize('NFD')][0] ?? sign).join('')

/**
 * A question without what people write around it: "hey, quick question:", "does anyone know", "please". At least two words are left.
 * @example withoutOpening('does anyone know who leads it, pls') // 'who leads it'
 */
export function withoutOpening(text: string): string {
  const found = opening.exec(plain(text))
  if (found) return withoutOpening(text.slice(found[0].length))
  const ends = closing.exec(plain(text))
  return ends ? withoutOpening(text.slice(0, ends.index)) : text
}
