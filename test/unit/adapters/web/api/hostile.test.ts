import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenText } from '../../../../contracts/arbitrary-text.js'
import { withServed } from '../../../../worlds/served.js'

const asks = (headers: string, body = ''): string =>
  `POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${headers}\r\n${body}`
const head = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`
const statusOf = (text: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1])
const sizeOf = (bytes: number) => ({ question: 'x'.repeat(bytes - '{"question":""}'.length) })

describe('a body', () => {
  it('of 16 kB is accepted, and one byte more is refused', () =>
    withServed({}, async ({ post }) => {
      expect((await post('/api/ask', sizeOf(16_384))).status).toBe(200)
      expect(await post('/api/ask', sizeOf(16_385))).toMatchObject({ status: 413, type: 'application/problem+json' })
    }))

  it('without a length is refused as soon as it is too long', () =>
    withServed({}, async ({ raw }) => {
      const piece = `1000\r\n${'x'.repeat(4_096)}\r\n`
      // It never ends, so only a refusal ends the connection.
      const text = await raw(asks('Transfer-Encoding: chunked\r\n', piece.repeat(5)))
      expect(statusOf(text)).toBe(413)
    }))

  it.each(['Content-Length: 50\r\n', 'Transfer-Encoding: chunked\r\n'])('that never ends keeps no connection busy (%s)', (length) =>
    withServed({ bodyWithinMs: 200 }, async ({ raw }) => {
      const text = await raw(asks(length, length.startsWith('T') ? '5\r\n{"que\r\n' : '{"que'))
      expect(statusOf(text)).toBe(408)
      expect(text).toContain('application/problem+json')
    }),
  )

  it.each([
    ['that is no JSON', '{"question":'],
    ['that is empty', ''],
    ['that is no UTF-8', '{"question":"\xff\xfe'],
  ])('%s is refused as such', (_, body) =>
    withServed({}, async ({ raw }) => {
      const text = await raw(asks(`Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`, body))
      expect(statusOf(text)).toBe(400)
      expect(text).toContain('application/problem+json')
    }),
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'text/plain; application/json'])(
    'that claims to be %s is refused, because any page’s form could send it',
    (type) =>
      withServed({}, async ({ post }) => {
        expect((await post('/api/ask', { question: 'Who?' }, { 'content-type': type })).status).toBe(415)
      }),
  )

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 30\r\n', '{}'],
    [
      'a length and chunks',
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
      '0\r\n\r\nGET /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    ],
    ['an unknown kind of chunks', 'Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'],
  ])('with %s smuggles nothing in', (_, headers, body) =>
    withServed({}, async ({ raw }) => {
      const text = await raw(asks(headers, body))
      expect(statusOf(text)).toBe(400)
      expect(text.match(/^HTTP\/1\.1 /gm)).toHaveLength(1)
    }),
  )
})

describe('a path', () => {
  it.each([
    '/api/documents/../../../etc/passwd',
    '/api/documents/..%2f..%2fbridge.md',
    '/api/documents/%2e%2e/%2e%2e/etc/passwd',
    '/api/documents/..%5c..%5cbridge.md',
    '/api/documents/bridge%00',
    '/api/documents/bridge.md',
    '/api/documents/%252e%252e%252fbridge',
    '/api/documents/__proto__',
    '/api/documents/%ff%fe',
    '/api/documents/%',
    '/api/documents/',
    '/api//documents',
    '/api/passages/constructor%231',
    `/api/documents/${'a'.repeat(8_000)}`,
    '//api/documents/bridge',
    '/api/%64ocuments%2Fbridge',
  ])('such as %.40s leads nowhere', (path) =>
    withServed({}, async ({ raw }) => {
      const text = await raw(head(path))
      expect(statusOf(text)).toBeGreaterThanOrEqual(400)
      expect(statusOf(text)).toBeLessThan(500)
      expect(text).not.toMatch(/Ida Holm|root:/)
    }),
  )

  it('may hold any characters of an id', () =>
    withServed({ files: { 'a b.md': '# A\n\nOne.\n', 'été.md': '# B\n\nTwo.\n' } }, async ({ get }) => {
      const { body } = await get('/api/documents')
      expect(body.documents).toHaveLength(2)
      for (const { id } of body.documents) {
        expect((await get(`/api/documents/${encodeURIComponent(id)}`)).status).toBe(200)
        expect((await get(`/api/passages/${encodeURIComponent(`${id}#1`)}`)).status).toBe(200)
      }
    }))
})

describe('a random request', () => {
  it('is answered or refused in JSON, and never echoed as a page', () => {
    const limits = { take: async () => 0, left: async () => ({ remaining: 20, resets: 60 }) }
    return withServed({ limits }, async ({ post }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.record({ question: brokenText }),
            fc.json().map((text) => JSON.parse(text)),
          ),
          async (body) => {
            const { status, type, headers } = await post('/api/ask', body)
            expect([200, 400, 422]).toContain(status)
            expect(type).toMatch(/^application\/(problem\+)?json$/)
            expect(headers.get('x-content-type-options')).toBe('nosniff')
            expect(headers.get('cache-control')).toBe('no-store')
          },
        ),
        { numRuns: 100 },
      )
    })
  })

  it('sent a thousand times at once is answered or held back, and the desk goes on', () =>
    withServed({}, async ({ get, post }) => {
      const answers = await Promise.all(Array.from({ length: 1_000 }, () => get('/api/documents')))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(980)
      expect((await post('/api/ask', {})).status).toBe(429)
    }))
})
