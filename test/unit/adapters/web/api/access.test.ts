import { describe, expect, it } from 'vitest'
import { perMinute } from '../../../../../src/lib/limits.js'
import { withServed } from '../../../../worlds/served.js'

const keys = ['first-key-of-this-desk', 'second-key-of-this-desk']
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const list = (host: string, more = '') => `GET /api/documents HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`

describe('without keys', () => {
  it.each(['127.0.0.1', 'localhost', '127.0.0.1:8080', '[::1]'])('a local program that calls %s is let in', (host) =>
    withServed({}, async ({ raw }) => expect(await raw(list(host))).toMatch(/^HTTP\/1\.1 200 /)),
  )

  it.each([
    ['a request of a page to a name that it points at this machine', 'attacker.example', ''],
    ['a request to another address', '192.0.2.7', ''],
    ['a request to a name that only begins like ours', 'localhost.attacker.example', ''],
    ['a request through a proxy', '127.0.0.1', 'X-Forwarded-For: 192.0.2.7\r\n'],
    ['a request through another kind of proxy', '127.0.0.1', 'Forwarded: for=192.0.2.7\r\n'],
    ['a request of a page of another site', '127.0.0.1', 'Origin: https://attacker.example\r\n'],
    ['a request of a page without an origin', '127.0.0.1', 'Origin: null\r\n'],
  ])('%s is refused', (_, host, more) =>
    withServed({}, async ({ raw }) => {
      const text = await raw(list(host, more))
      expect(text).toMatch(/^HTTP\/1\.1 403 /)
      expect(text).toMatch(/application\/problem\+json[\s\S]*API_/)
    }),
  )
})

describe('with keys', () => {
  it('a program with a key is let in from anywhere, and one without is not', () =>
    withServed({ keys }, async ({ get, raw }) => {
      for (const key of keys) expect((await get('/api/documents', bearer(key))).status).toBe(200)
      expect(await raw(list('desk.example', `authorization: bearer ${keys[1]}\r\nX-Forwarded-For: 192.0.2.7\r\n`))).toMatch(
        /^HTTP\/1\.1 200 /,
      )
      const refused = await get('/api/documents')
      expect(refused).toMatchObject({ status: 401, type: 'application/problem+json' })
      expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    }))

  it.each([
    ...['first-key-of-this-des', 'first-key-of-this-desk2', 'FIRST-KEY-OF-THIS-DESK', keys.join(','), '*'].map((key) => `Bearer ${key}`),
    ...['Bearer', keys[0] as string, `Basic ${keys[0]}`, `Bearer ${keys.join(' ')}`],
  ])('"%s" lets nobody in', (authorization) =>
    withServed({ keys }, async ({ get }) => expect((await get('/api/documents', { authorization })).status).toBe(401)),
  )

  it('no key appears in the log or in an answer', () =>
    withServed({ keys }, async ({ get, lines }) => {
      const wrong = 'a-key-that-is-none'
      const { body } = await get('/api/documents', bearer(wrong))
      await get('/api/documents', bearer(keys[0] as string))
      for (const text of [JSON.stringify(body), JSON.stringify(lines)]) for (const key of [wrong, ...keys]) expect(text).not.toContain(key)
    }))

  it('a program that tries keys is slowed down', () =>
    withServed({ keys }, async ({ get }) => {
      for (let i = 0; i < perMinute.person; i++) expect((await get('/api/documents', bearer(`guess-${i}`))).status).toBe(401)
      const held = await get('/api/documents', bearer('one-more'))
      expect(held.status).toBe(429)
      expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await get('/api/documents', bearer(keys[0] as string))).status).toBe(200)
    }))
})

describe('a program that asks too much', () => {
  it('sees what is left, then waits for a stated time, and others do not', () =>
    withServed({ keys }, async ({ get, post }) => {
      for (let left = perMinute.person - 1; left >= 0; left--) {
        const { status, headers } = await get('/api/documents/lamp', bearer(keys[0] as string))
        expect(status).toBe(200)
        expect(headers.get('ratelimit-policy')).toBe('"caller";q=20;w=60')
        expect(headers.get('ratelimit')).toMatch(new RegExp(`^"caller";r=${left};t=\\d+$`))
      }
      const held = await post('/api/ask', { question: 'Who opened the bridge?' }, bearer(keys[0] as string))
      expect(held).toMatchObject({ status: 429, type: 'application/problem+json', body: { title: 'Too Many Requests' } })
      expect(held.headers.get('ratelimit')).toMatch(/^"caller";r=0;t=\d+$/)
      expect(held.body.detail).toContain(`${held.headers.get('retry-after')} seconds`)
      expect((await get('/api/documents/lamp', bearer(keys[1] as string))).status).toBe(200)
    }))
})

describe('a page of another site', () => {
  const page = 'https://paper.example'
  const preflight = async (origin: string, from: string): Promise<Response> =>
    fetch(`${origin}/api/ask`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })

  it('may not call unless it is named', () =>
    withServed({}, async ({ origin, get }) => {
      expect((await preflight(origin, page)).headers.get('access-control-allow-origin')).toBeNull()
      expect((await get('/api/documents')).headers.get('access-control-allow-origin')).toBeNull()
    }))

  it('may call if it is named, and others still may not', () =>
    withServed({ origins: [page] }, async ({ origin, get }) => {
      const allowed = await preflight(origin, page)
      expect(allowed.status).toBe(204)
      expect(allowed.headers.get('access-control-allow-origin')).toBe(page)
      expect(allowed.headers.get('access-control-allow-headers')).toMatch(/authorization/i)
      expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
      const answered = await get('/api/documents', { origin: page })
      expect(answered.status).toBe(200)
      expect(answered.headers.get('access-control-allow-origin')).toBe(page)
      expect(answered.headers.get('access-control-expose-headers')).toMatch(/ratelimit/)
      expect((await preflight(origin, 'https://attacker.example')).headers.get('access-control-allow-origin')).toBeNull()
      expect((await get('/api/documents', { origin: 'https://attacker.example' })).status).toBe(403)
    }))

  it('can read errors too if it is named', () =>
    withServed({ origins: [page], keys }, async ({ get }) => {
      const { status, headers } = await get('/api/documents', { origin: page })
      expect({ status, allowed: headers.get('access-control-allow-origin') }).toEqual({ status: 401, allowed: page })
    }))
})
