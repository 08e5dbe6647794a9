import { at, dot } from '../../languages/privacy.js'
import { type Found, findAll } from './finding.js'

const name = String.raw`[\p{L}\p{N}_%+'-]+(?:\.[\p{L}\p{N}_%+'-]+)*`
const host = String.raw`[\p{L}\p{N}-]{1,63}`
const mail = [
  /[^\s@<>()[\]"“”,;]{1,80}@[^\s@<>()[\]"“”,;]{1,80}\.[\p{L}\d]{2,}/gu,
  new RegExp(`${name}(?:${at}|@)${host}(?:${dot}${host})+`, 'giu'),
  new RegExp(`${name} at ${host}(?: dot ${host})+`, 'giu'),
]
/** People and channels, as Slack and Discord write them, and whoever is called by a handle. */
const mentions = [
  /<?[@#](?:[!&]?\d{5,}|[UWCG][A-Z\d]{6,})(?:\|[^>]{0,100})?>?|<!subteam\^[^>]{1,100}>/g,
  /(?<![\p{L}\p{N}._%+-])@[\p{L}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu,
]
/** Addresses of people and their groups. */
const profiles =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:www\.|m\.|web\.)?(?:t\.me|telegram\.(?:me|dog)|wa\.me|(?:chat|api)\.whatsapp\.com|discord\.gg|discord\.com\/(?:invite|users)|signal\.(?:me|group)|m\.me|fb\.(?:me|com)|facebook\.com|instagram\.com|(?:x|twitter)\.com|tiktok\.com|snapchat\.com\/add|linkedin\.com\/in|(?:join\.)?skype\.com|keybase\.io)\/[^\s<>|"”)\]]+/giu

/** E-mail addresses, also hidden ones, mentions, handles, and links to people. */
export const findContacts = (text: string): Found[] => [
  ...mail.flatMap((pattern) => findAll(text, pattern, '[e-mail]')),
  ...findAll(text, profiles, '[link]'),
  ...mentions.flatMap((pattern) => findAll(text, pattern, '[mention]')),
]
