import { type Found, findAll } from './finding.js'

/** Keys with a beginning that their service is known by. */
const known =
  /(?<![\p{L}\p{N}])(?:xox[a-z]-|xapp-|xoxe\.|sk-|(?:sk|rk|pk)_(?:live|test)_|whsec_|gh[opsur]_|github_pat_|gl[a-z]{2,6}-|A(?:KIA|SIA)(?=[A-Z\d])|AIza|ya29\.|eyJ|npm_|pypi-|hf_|do[opr]_v1_|dckr_pat_|SG\.|shp(?:at|ca|pa|ss)_|sq0[a-z]{3}-|hvs\.|lin_api_|figd_|gsk_|r8_|nvapi-|AGE-SECRET-KEY-|EAAC|key-)[\w.-]{6,}/gu
const webhook = /(?:https?:\/\/)?(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks)\/\S+/gi
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/gs
const bearer = /\bbearer\s+(?<secret>[\w.~+/=-]{8,})/dgi
/** Long runs of letters and digits that are no word. */
const long = /(?<![\p{L}\p{N}_-])[\w-]{20,}(?:\.[\w-]{4,})*=*(?![\p{L}\p{N}])/gu

/** Whether a run is no word, nor words with hyphens between them: a piece of it mixes letters and digits, or it is very long. */
const isNoWord = (found: string): boolean =>
  found.split(/[-._]/).some((piece) => piece.length >= 5 && /\d/.test(piece) && /\p{L}/u.test(piece.replace(/(?:st|nd|rd|th|s)$/i, '')))

/** Words for what nobody else may know. Each is followed by what it is, or stands behind it. */
const passwords = String.raw`(?:pass ?words?|passwd|pwd?|pass ?codes?|pass ?phrases?|log ?in codes?|api[ _-]?keys?|secret keys?|access tokens?|mots? de passe|mdp|code secret|contrase[nñ]as?|contrasenyas?|palabra de paso|mod ?pas|mo ?d[eè] ?pas|neno ?(?:[\p{L}]{2,8} )?(?:la ?)?siri|nywila|senha)`
/** These mean other things too, so that only somebody's own counts, or one that a mark divides from what it is. */
const perhaps = `(?:pin(?: codes?)?|codes?|claves?|k[oò]d|secret|token|wachtwoord)`
const own = `(?:my|our|your|his|her|mon|ma|notre|votre|mi|mis|nuestra|su|tu)`
const of = String.raw`(?: (?:code|number|la|mwen|mwenn|m|nou|li|yangu|langu|yetu|letu|yako|mine|here|actuel|actual|(?:for|of|to|de|du|del|pou|ya|la|wa) [\p{L}\d_.@-]{1,30}(?: [\p{L}\d_.@-]{1,30})?))?`
const is = `(?: ?[:=→] ?| (?:is|was|est|c['’]est|[eé]tait|es|era|se|te|ni|ilikuwa|are)(?: still| now| encore)?[: ] ?)`
/** What is said of a password, or asked about it, is none. */
const noValue = String.raw`(?!(?:what|who|which|where|when|why|how|nini|nani|kisa|ki|qu[eé]|qui|quoi|qui[eé]n|cu[aá]l|requis|required|needed|wrong|incorrect|weak|public|not|no|too)(?![\p{L}\p{N}]))`
const value = String.raw`${noValue}(?:["“”«'‘\x60] ?(?<quoted>[^"“”»'’\x60]{1,60})|(?<secret>[^\s"“”«»,;]{1,80}?)(?=[.?!]*(?:[\s,;"”»]|$)))`
const told = [
  new RegExp(`(?<![\\p{L}\\p{N}])${passwords}${of}${is}${value}`, 'dgiu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${own} ${perhaps}${of}${is}${value}`, 'dgiu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${perhaps} ?[:=] ?${value}`, 'dgiu'),
  // "password hunter2", "PIN 1234", "verification code is 123456"
  new RegExp(`(?<![\\p{L}\\p{N}])${passwords} (?<secret>(?=[^\\s]*\\d)[^\\s,;"”»]{4,80})`, 'dgiu'),
  /(?<![\p{L}\p{N}])(?:pin|otp|(?:verification|confirmation|security) code|code de (?:v[eé]rification|confirmation|s[eé]curit[eé])|c[oó]digo de (?:verificaci[oó]n|seguridad)|k[oò]d (?:verifikasyon|sekirite)|namba ya siri)(?: code)?(?: mwen| yangu)?(?: ?[:=]| is| est| es| se| ni)? ?(?<secret>\d{3,10})(?!\d)/dgiu,
]
const asks = `(?:what|which|where|how|who|quel(?:le)?|cu[aá]l|kisa|ki|nini|it|this|that|there|here)`
const toldBefore = new RegExp(
  String.raw`(?<![^\s"“])(?!${asks}\b)(?<secret>[^\s"“”«»,;]{3,80})["”]? (?:is|est|es|se|ni) (?:${own} |the |le |la |el )?${passwords}(?![\p{L}\p{N}])(?! (?:policy|politique))`,
  'dgiu',
)

/** Keys, tokens, and passwords that somebody tells. */
export const findSecrets = (text: string): Found[] => [
  ...[known, webhook, privateKey, bearer].flatMap((pattern) => findAll(text, pattern, '[token]')),
  ...findAll(text, long, '[token]', ([found]) => isNoWord(found)),
  ...[...told, toldBefore].flatMap((pattern) => findAll(text, pattern, '[password]')),
]
