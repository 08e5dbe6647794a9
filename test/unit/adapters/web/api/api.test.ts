import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answerSchema, documentTextSchema, passageSchema, summarySchema } from '../../../../../src/json/schemas.js'
import { answerRecord, expectProven } from '../../../../contracts/answer-record.js'
import { run } from '../../../../support/run.js'
import { deskThat } from '../../../../worlds/desks.js'
import { withFolder } from '../../../../worlds/knowledge-files.js'
import { oreby } from '../../../../worlds/oreby.js'
import { withServed } from '../../../../worlds/served.js'

describe('a program that asks', () => {
  it('gets the output of ask --json, with each excerpt proven', () =>
    withServed({}, async ({ post, desk }) => {
      const { status, type, body } = await post('/api/ask', { question: 'Who opened the bridge?' })
      expect({ status, type }).toEqual({ status: 200, type: 'application/json' })
      expect(answerRecord.parse(body)).toEqual(body)
      expect(body).toMatchObject({ question: 'Who opened the bridge?', status: 'answered' })
      for (const excerpt of body.excerpts) await expectProven(excerpt, desk.folder)
      const printed = await withFolder(oreby, (folder) => run(['ask', 'Who opened the bridge?', '--json', '--knowledge', folder]))
      expect(Object.keys(body)).toEqual(Object.keys(JSON.parse(printed.stdout)))
      expect(body.excerpts[0].text).toBe(JSON.parse(printed.stdout).excerpts[0].text)
    }))

  it('can ask a follow-up by sending the earlier question along', () =>
    withServed({}, async ({ post }) => {
      const earlier = 'Who is the keeper of the lighthouse?'
      const goesOn = await post('/api/ask', { question: 'Who painted it?', earlier })
      expect(goesOn.body.excerpts[0].text).toContain('painted red by volunteers')
      const { body } = await post('/api/ask', { question: 'And what about it?' })
      expect(body).toMatchObject({ status: 'none', excerpts: [], notice: expect.any(String) })
    }))

  it('gets a line if its question cannot be looked up', () =>
    withServed({}, async ({ post }) => {
      const { status, body } = await post('/api/ask', { question: 'Hello' })
      expect(status).toBe(200)
      expect(answerSchema.parse(body)).toMatchObject({ status: 'none', excerpts: [], notice: expect.stringMatching(/\w/) })
    }))

  it('gets addresses for reading on, if there are any', () =>
    withServed({ publicUrl: 'https://desk.example' }, async ({ post, get }) => {
      const { body } = await post('/api/ask', { question: 'Who opened the bridge?' })
      expect(body.excerpts[0].permalink).toMatch(/^https:\/\/desk\.example\/d\/bridge\?x=1\.\d+\.[0-9a-f]{16}#x$/)
      expect((await get('/api/documents/lamp')).body.permalink).toBe('https://desk.example/d/lamp')
    }))

  it('leaves a gap and a count like people do, and no trace of the asker', () =>
    withServed({}, async ({ post, store }) => {
      await post('/api/ask', { question: 'How many horses does ana@port.example have?' })
      for (;;) {
        const [gap] = await store.openGaps()
        if (gap === undefined) await setImmediate()
        else {
          expect(gap).toMatchObject({ platform: 'test', person: null, channel: null, answerTo: null })
          expect(gap.question).not.toContain('ana@')
          return
        }
      }
    }))

  it('gets an error with the log’s reference if the desk fails or is stopping', async () => {
    const broken = deskThat(async () => ({ kind: 'notice', text: 'Reference abc', trouble: 'failed' }))
    await withServed({ desk: broken }, async ({ post }) => {
      expect(await post('/api/ask', { question: 'Who?' })).toMatchObject({ status: 500, body: { detail: 'Reference abc' } })
    })
    const stopping = deskThat(async () => ({ kind: 'notice', text: 'Back soon', trouble: 'stopping' }))
    await withServed({ desk: stopping }, async ({ post }) => {
      const { status, headers } = await post('/api/ask', { question: 'Who?' })
      expect({ status, wait: headers.get('retry-after') }).toEqual({ status: 503, wait: '5' })
    })
    const throwing = deskThat(() => Promise.reject(new Error('the secret cause')))
    await withServed({ desk: throwing }, async ({ post, lines }) => {
      const { status, body } = await post('/api/ask', { question: 'Who?' })
      expect(status).toBe(500)
      expect(JSON.stringify(body)).not.toContain('secret')
      expect(JSON.stringify(lines)).toContain('the secret cause')
    })
  })
})

describe('a program that reads', () => {
  it('gets the list, a document, and a passage with its neighbours', () =>
    withServed({}, async ({ get }) => {
      const { body: list } = await get('/api/documents')
      expect(list.documents.map(({ id }: { id: string }) => id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
      const { body: bridge } = await get('/api/documents/bridge')
      expect(documentTextSchema.parse(bridge)).toEqual(bridge)
      const { body: toll } = await get('/api/passages/bridge%232')
      expect(passageSchema.parse(toll)).toEqual(toll)
      expect(toll).toMatchObject({
        text: bridge.passages[1].text,
        previous: 'bridge#1',
        next: 'bridge#3',
        document: { sha256: bridge.sha256 },
      })
    }))

  it('gets a summary of what it names', () =>
    withServed({}, async ({ post, desk }) => {
      const { body } = await post('/api/summary', { document: 'bridge', points: 3 })
      expect(summarySchema.parse(body)).toEqual(body)
      expect(body).toMatchObject({ outcome: 'held', document: 'The bridge of Oreby' })
      for (const point of body.points) await expectProven(point, desk.folder)
      expect((await post('/api/summary', { topic: 'coffee' })).body).toMatchObject({ outcome: 'no topic', points: [] })
    }))
})

describe('an impossible request gets an RFC 9457 problem:', () => {
  it.each([
    ['no question', '/api/ask', {}, 422, '#/question'],
    ['an empty question', '/api/ask', { question: ' ' }, 422, '#/question'],
    ['a question that is no text', '/api/ask', { question: 7 }, 422, '#/question'],
    ['an unknown field', '/api/ask', { question: 'Who?', languge: 'fr' }, 422, '#'],
    ['a body that is a list', '/api/ask', ['Who?'], 422, '#'],
    ['too many points', '/api/summary', { points: 11 }, 422, '#/points'],
    ['a day that does not exist', '/api/summary', { since: '2026-02-30' }, 422, '#/since'],
    ['a document that does not exist', '/api/summary', { document: 'moon' }, 422, '#/document'],
  ])('%s', (_, path, sent, status, pointer) =>
    withServed({}, async ({ post }) => {
      const answered = await post(path, sent)
      expect(answered.type).toBe('application/problem+json')
      expect(answered).toMatchObject({ status, body: { type: 'about:blank', title: 'Unprocessable Entity', status } })
      expect(answered.body.errors).toEqual([{ pointer, detail: expect.stringMatching(/\w/) }])
    }),
  )

  it.each([
    ['a document', '/api/documents/moon'],
    ['a passage', '/api/passages/bridge%239'],
    ['a page', '/api/moon'],
    ['the root', '/api'],
  ])('%s that does not exist', (_, path) =>
    withServed({}, async ({ get }) => {
      const answered = await get(path)
      expect(answered).toMatchObject({ status: 404, type: 'application/problem+json', body: { title: 'Not Found', status: 404 } })
      expect(answered.body.detail).toMatch(/\w/)
    }),
  )

  it('a wrong method', () =>
    withServed({}, async ({ get, post }) => {
      const answered = await get('/api/ask')
      expect(answered).toMatchObject({ status: 405, body: { title: 'Method Not Allowed' } })
      expect(answered.headers.get('allow')).toBe('POST')
      expect((await post('/api/documents', {})).headers.get('allow')).toBe('GET')
    }))
})
