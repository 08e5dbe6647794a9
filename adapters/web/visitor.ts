import { randomBytes, randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Came } from '../../src/contract/request.js'
import { clientAddress, nearProxies, type TrustedProxies } from '../../src/lib/proxies.js'

export type Web = { Bindings: HttpBindings }

const cookieName = 'desk'
/** A conversation is known for an hour. */
const cookieSeconds = 60 * 60
const wellFormed = /^[\w-]{22}$/

/** The number that a browser's conversation has; null if it has none. */
export function conversationOf(c: Context): string | null {
  const known = getCookie(c, cookieName)
  return known !== undefined && wellFormed.test(known) ? known : null
}

/** The same; a browser that has none gets one. @param isSecure the pages are reached over https */
export function keepConversation(c: Context, isSecure: boolean): string {
  const id = conversationOf(c) ?? randomBytes(16).toString('base64url')
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: cookieSeconds })
  return id
}

/** End the conversation. */
export const dropConversation = (c: Context, isSecure: boolean): void =>
  setCookie(c, cookieName, '', { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: 0 })

/** Who does something: the conversation stands for the person. */
export const cameFrom = (conversation: string, locale: string): Came => ({
  ...{ id: randomUUID(), platform: 'web', person: conversation, thread: conversation, locale, alone: true, unreachable: true },
})

/** Tells where a request comes from, past the proxies that are trusted. */
export type AddressOf = (c: Context) => string

/** @param onUnknownProxy called if a machine nearby that is not trusted names a visitor */
export const addressFinder =
  (trusted: TrustedProxies, onUnknownProxy: () => void = () => {}): AddressOf =>
  (c) => {
    const { remoteAddress = 'unknown' } = (c.env as HttpBindings).incoming.socket
    const forwarded = c.req.header('x-forwarded-for')
    const address = clientAddress(remoteAddress, forwarded, trusted)
    if (clientAddress(remoteAddress, forwarded, nearProxies) !== address && address === clientAddress(remoteAddress, undefined, trusted))
      onUnknownProxy()
    return address
  }
