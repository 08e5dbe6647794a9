/** What a notice in place of an article speaks of, in the five languages. */
const topics = new RegExp(
  [
    'cookies?|javascript|log(?:ged)? ?in|sign(?:ed)? ?(?:in|up)|subscri(?:be|bers?|ption)s?|paywall|verify (?:that )?you are|robot|captcha|ad ?block(?:er)?s?',
    'access denied|forbidden|unusual traffic|checking your browser|third.party (?:vendors|partners)|our (?:\\d+ )?(?:partners|vendors)|registered users',
    'se connecter|connectez-vous|identifiez-vous|abonn(?:ez-vous|és?|ements?)|accès (?:refusé|réservé)|nos (?:\\d+ )?partenaires|traceurs',
    'inici(?:e|a|ar) sesión|suscr(?:íbase|íbete|iptor(?:es)?|ibirse|ipción)|acceso denegado|nuestros (?:\\d+ )?socios|regístr(?:ese|ate)',
    'konekte|abòne|aksè refize|patnè nou yo',
    'vidakuzi|kuki|ingia|jisajili|jiandikishe|ufikiaji umekataliwa|washirika wetu',
  ]
    .map((words) => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`)
    .join('|'),
  'iu',
)

/** Words with which a notice asks its reader for something. */
const asks = new RegExp(
  [
    'please|you|your|we|our|accept|agree|consent|continue|enable|verify|denied|subscribe|disable',
    'veuillez|vous|votre|vos|nous|acceptez|accepter|continuer|activez|désactivez|refusé|abonnez-vous|réservé aux abonnés',
    'por favor|usted|su|tu|acepte|aceptar|acepta|continuar|active|activa|desactive|utilizamos|denegado|suscríbase|suscríbete',
    'tanpri|ou|aksepte|kontinye|aktive|nou',
    'tafadhali|wewe|yako|kubali|endelea|tunatumia|wezesha|jisajili|ingia',
  ]
    .map((words) => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`)
    .join('|'),
  'iu',
)

/** So much of a short text asks its reader to log in if it is no article; of a longer one that speaks of cookies, most. */
const partOfShort = 0.25
const mostOfIt = 0.6
const longestNotice = 700
const longestConsent = 6_000

/** Whether a text is a notice, a login or a consent in place of an article: short and of nothing else, or longer and mostly so. */
export function isWall(lines: readonly string[]): boolean {
  const length = sumOf(lines)
  if (length > longestConsent) return false
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?…])\s+/u)).filter((sentence) => sentence.length > 2)
  const noticed = sentences.filter((sentence) => topics.test(sentence) && asks.test(sentence))
  return sumOf(noticed) > (length < longestNotice ? partOfShort : mostOfIt) * sumOf(sentences)
}

const sumOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)

/** Whether a text ends, or is interrupted, by a line that asks to subscribe or to log in: what follows it is missing. */
export function endsAtWall(lines: readonly string[]): boolean {
  return lines.slice(-3).some((line) => line.length < longestNotice / 2 && mustPay.test(line) && asks.test(line))
}

const mustPay =
  /(?:subscri(?:be|ption) (?:to|for|required)|to (?:continue|keep) reading|for subscribers|already a (?:subscriber|member)|réservé(?:e)? (?:à nos|aux) abonnés|déjà abonné|pour lire la suite|(?:lire|la) suite .{0,30}abonn|para (?:seguir|continuar) leyendo|exclusivo para suscriptores|ya (?:es|eres) suscriptor|pou kontinye li|endelea kusoma|kusoma zaidi.{0,20}jisajili)/iu
