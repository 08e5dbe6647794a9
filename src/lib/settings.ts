import { z } from 'zod'
import { readProxies } from './proxies.js'

export const webUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })

/** Several ids with commas or blanks between them. @param rule what is said if one is none */
export const ids = (form: RegExp, rule: string) => listOf((id) => form.test(id), rule)

/** Several origins, as a browser tells them, with commas or blanks between them. */
export const origins = listOf(
  (text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text,
  'must be origins such as https://paper.example, with commas between them',
)

export const port = wholeNumber(1, 65_535, 'must be a port number from 1 to 65535')
export const host = z.string().regex(/^[\w.:-]+$/, 'must be an address to listen on, such as 0.0.0.0')

/** Proxies that are believed when they name a visitor's address. */
export const proxies = z.string().transform((text, context) => {
  try {
    return readProxies(text)
  } catch (error) {
    context.addIssue((error as Error).message)
    return z.NEVER
  }
})

const longKey = /^[\w.~+/=-]{16,}$/
/** A key that programs send. One that is short could be guessed. */
export const key = z.string().regex(longKey, 'must be a key of at least 16 letters and digits, such as "openssl rand -hex 24" makes')

/** Several keys that programs send, with commas or blanks between them. One that is short could be guessed. */
export const keys = listOf(
  (text) => longKey.test(text),
  'must be keys of at least 16 letters and digits, such as "openssl rand -hex 24" makes, with commas between them',
)

/** Several keys of 32 bytes in hex, with commas or blanks between them. */
export const hexKeys = listOf(
  (text) => /^[0-9a-f]{64}$/i.test(text),
  'must be keys of 64 digits and letters from a to f, such as "openssl rand -hex 32" makes, with commas between them',
)

function listOf(isOne: (text: string) => boolean, rule: string) {
  const list = z.string().transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  return list.refine((all) => all.every(isOne), rule)
}

/** A whole number within bounds. @param rule what is said if it is none */
export function wholeNumber(least: number, most: number, rule: string) {
  return z.coerce.number(rule).int(rule).min(least, rule).max(most, rule)
}
