/** What is taken out of a text before it is kept. The order matters: a later pattern would take half of what an earlier one takes. */
const personal: readonly (readonly [RegExp, string])[] = [
  // Slack's and Discord's tokens, keys with a well-known beginning, and long runs of letters and digits that are no word.
  [/\b(?:xox[a-z]-|xapp-|sk-|ghp_|github_pat_|AKIA|eyJ)[\w.-]{6,}/gi, '[token]'],
  [/\b(?=[\w-]*\d)(?=[\w-]*\p{L})[\w-]{24,}(?:\.[\w-]{4,})*\b/gu, '[token]'],
  [/[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[\p{L}\d]{2,}/gu, '[e-mail]'],
  [/<?[@#](?:[!&]?\d{5,}|[UWC][A-Z0-9]{6,})>?/g, '[mention]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}/gu, '[mention]'],
  // Seven digits or more with the signs that telephone numbers have; not years, figures with thousands marks, or resolutions.
  [/(?<![\p{L}\p{N}.,/])(?!\d{4}\s?[-–/]\s?\d{4}(?!\d))(?:\+|00)?\(?\d(?:\)?[\s./-]?\d){6,}(?![\p{L}\p{N}])/gu, '[number]'],
]

/**
 * A text without mentions, and without whatever looks like an e-mail address, a telephone number or a token.
 * @example mask('call +509 3712 3456 or ana@port.example') // 'call [number] or [e-mail]'
 */
export const mask = (text: string): string => personal.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
