import { asks, codeTold, is, isOwn, noValue, of, own, passwords, perhaps } from '../../languages/privacy.js'
import { type Found, findAll } from './finding.js'

/** Keys with a beginning that their service is known by. */
const known =
  /(?<![\p{L}\p{N}])(?:xox[a-z]-|xapp-|xoxe\.|sk-|(?:sk|rk|pk)_(?:live|test)_|whsec_|gh[opsur]_|github_pat_|gl[a-z]{2,6}-|A(?:KIA|SIA)(?=[A-Z\d])|AIza|ya29\.|eyJ|npm_|pypi-|hf_|do[opr]_v1_|dckr_pat_|SG\.|shp[a-z]{2}_|sq0[a-z]{3}-|hvs\.|lin_api_|figd_|gsk_|r8_|nvapi-|AGE-SECRET-KEY-|EAAC|key-)[\w.-]{6,}/gu
const webhook = /(?:https?:\/\/)?(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks)\/\S+/gi
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/gs
const bearer = /\bbearer\s+(?<secret>[\w.~+/=-]{8,})/dgi
/** Long runs of letters and digits that are no word. */
const long = /(?<![\p{L}\p{N}_-])[\w-]{20,}(?:\.[\w-]{4,})*=*(?![\p{L}\p{N}])/gu

/** Whether a run is no word, nor words with hyphens between them: a piece of it mixes letters and digits, or it is very long. */
const isNoWord = (found: string): boolean =>
  found.split(/[-._]/).some((piece) => piece.length >= 5 && /\d/.test(piece) && /\p{L}/u.test(piece.replace(/[a-z]{1,2}$/i, '')))

const value = String.raw`${noValue}(?:["“”«'‘\x60] ?(?<quoted>[^"“”»'’\x60]{1,60})|(?<secret>[^\s"“”«»,;]{1,80}?)(?=[.?!]*(?:[\s,;"”»]|$)))`
const told = [
  new RegExp(`(?<![\\p{L}\\p{N}])${passwords}${of}${is}${value}`, 'dgiu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${own} ${perhaps}${of}${is}${value}`, 'dgiu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${perhaps} ?[:=] ?${value}`, 'dgiu'),
  // "password hunter2", "PIN 1234", "verification code is 123456"
  new RegExp(`(?<![\\p{L}\\p{N}])${passwords} (?<secret>(?=[^\\s]*\\d)[^\\s,;"”»]{4,80})`, 'dgiu'),
  new RegExp(codeTold, 'dgiu'),
]
const toldBefore = new RegExp(
  String.raw`(?<![^\s"“])(?!${asks}\b)(?<secret>[^\s"“”«»,;]{3,80})["”]? ${isOwn}${passwords}(?![\p{L}\p{N}])(?! (?:policy|politique))`,
  'dgiu',
)

/** Keys, tokens, and passwords that somebody tells. */
export const findSecrets = (text: string): Found[] => [
  ...[known, webhook, privateKey, bearer].flatMap((pattern) => findAll(text, pattern, '[token]')),
  ...findAll(text, long, '[token]', ([found]) => isNoWord(found)),
  ...[...told, toldBefore].flatMap((pattern) => findAll(text, pattern, '[password]')),
]
