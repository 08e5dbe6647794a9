import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openWeb, type WebDesk } from '../../fakes/web.js'

async function withWeb(env: Record<string, string>, run: (desk: WebDesk) => Promise<void>): Promise<void> {
  const desk = await openWeb(env)
  try {
    await run(desk)
  } finally {
    await desk.close()
  }
}

const ask = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ question: 'Where did Ruto speak?' }),
  })

describe('a desk that serves the web', () => {
  it('answers programs and agents beside people, with addresses of its own pages', () =>
    withWeb({ PUBLIC_URL: 'https://desk.example' }, async ({ url }) => {
      const answer = (await (await ask(url)).json()) as { status: string; excerpts: { permalink: string; text: string }[] }
      expect(answer.excerpts[0]?.text).toContain('Ruto')
      const permalink = new URL(answer.excerpts[0]?.permalink ?? '')
      expect(permalink.origin).toBe('https://desk.example')
      const page = await (await fetch(`${url}${permalink.pathname}${permalink.search}`)).text()
      expect(page).toContain('<mark')
      const client = new Client({ name: 'test', version: '1.0.0' })
      await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)))
      const { structuredContent } = await client.callTool({ name: 'ask', arguments: { question: 'Where did Ruto speak?' } })
      expect(structuredContent).toMatchObject({ excerpts: [{ permalink: permalink.href }] })
      await client.close()
      expect(await new Validator().validate((await (await fetch(`${url}/api/openapi.json`)).json()) as Record<string, unknown>)).toEqual({
        valid: true,
      })
      expect((await fetch(`${url}/`)).headers.get('content-type')).toMatch(/^text\/html/)
    }))

  it('accepts only programs with a key from outside', () =>
    withWeb({ API_KEYS: '0123456789abcdef' }, async ({ url }) => {
      expect((await ask(url)).status).toBe(401)
      expect((await ask(url, { authorization: 'Bearer 0123456789abcdef' })).status).toBe(200)
      const refused = await fetch(`${url}/mcp`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
      expect(refused.status).toBe(401)
      expect(refused.headers.get('content-type')).toBe('application/problem+json')
    }))
})
