import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, it } from 'vitest'
import { createMcp } from '../../../../../adapters/web/mcp/http.js'
import { createLimits, perMinute } from '../../../../../src/lib/limits.js'
import { expectProven } from '../../../../contracts/answer-record.js'
import { program, repository, unset } from '../../../../support/program.js'
import { withFolder } from '../../../../worlds/knowledge-files.js'
import { oreby } from '../../../../worlds/oreby.js'
import { type Served, type ServedOptions, withServed } from '../../../../worlds/served.js'

const publicUrl = 'https://desk.example'
/** Agents from before July 2026 begin with a handshake; later ones do not. */
const eras = [{ mode: 'legacy' }, { mode: { pin: '2026-07-28' } }] as const
type Era = (typeof eras)[number]

async function connected(transport: Transport, era: Era, run: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: era })
  try {
    await client.connect(transport)
    await run(client)
  } finally {
    await client.close()
  }
}

const withMcp = (options: ServedOptions, run: (served: Served) => Promise<void>): Promise<void> =>
  withServed({ limits: createLimits(), ...options }, run, (app, deps) => void app.route('/mcp', createMcp(deps)))

const httpTransport = ({ origin }: Served, headers: Record<string, string> = {}): Transport =>
  new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit: { headers } })

const overHttp = (era: Era, run: (client: Client, folder: string) => Promise<void>): Promise<void> =>
  withMcp({ publicUrl }, (served) => connected(httpTransport(served), era, (client) => run(client, served.desk.folder)))

/** The real program, as an agent starts it. */
const overStdio = (era: Era, run: (client: Client, folder: string) => Promise<void>): Promise<void> =>
  withFolder(oreby, (folder) => {
    const args = [...program(), 'mcp', '--knowledge', folder]
    const env = { ...unset, PUBLIC_URL: publicUrl, PATH: process.env.PATH ?? '' }
    const transport = new StdioClientTransport({ command: process.execPath, args, cwd: repository, env, stderr: 'pipe' })
    return connected(transport, era, (client) => run(client, folder))
  })

interface Result {
  readonly isError?: boolean | undefined
  readonly content: readonly { readonly type: string; readonly text: string }[]
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
  readonly structuredContent: any
}
const callOf = async (client: Client, name: string, args: Record<string, unknown> = {}): Promise<Result> =>
  (await client.callTool({ name, arguments: args })) as unknown as Result

const doors = [
  ['streamable HTTP', overHttp],
  ['stdio', overStdio],
] as const
const ways = doors.flatMap(([door, over]) => eras.map((era) => ({ door, era, over, of: era.mode === 'legacy' ? 'before' : 'today' })))

describe.each(ways)('an agent of $of over $door', ({ era, over }) => {
  it('finds four read-only tools, and the advice to quote', () =>
    over(era, async (client) => {
      expect(client.getProtocolEra()).toBe(era.mode === 'legacy' ? 'legacy' : 'modern')
      expect(client.getServerVersion()).toMatchObject({ name: 'mission-desk' })
      expect(client.getInstructions()).toMatch(/word for word/)
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name).sort()).toEqual(['ask', 'list_documents', 'read_passage', 'summarize'])
      for (const { annotations, outputSchema } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
        expect(outputSchema).toMatchObject({ type: 'object' })
      }
    }))

  it('gets excerpts with proof, date and address, and can read on from one', () =>
    over(era, async (client, folder) => {
      const asked = await callOf(client, 'ask', { question: 'Who opened the bridge?' })
      expect(asked.isError).toBeFalsy()
      const [excerpt] = asked.structuredContent.excerpts
      await expectProven(excerpt, folder)
      expect(excerpt).toMatchObject({ text: expect.stringContaining('Ida Holm'), date: '1931-05-13', lines: [8, expect.any(Number)] })
      expect(excerpt.permalink).toMatch(/^https:\/\/desk\.example\/d\/bridge\?x=1\./)
      const { use, ...record } = asked.structuredContent
      expect(use).toMatch(/word for word.*Do not reword/)
      expect(asked.content[0]?.text).toBe(use)
      expect(JSON.parse(asked.content[1]?.text ?? '')).toEqual(record)
      const read = await callOf(client, 'read_passage', { id: excerpt.passage })
      expect(read.structuredContent).toMatchObject({ id: 'bridge#1', previous: null, next: 'bridge#2', use })
      expect(read.structuredContent.text).toContain(excerpt.text)
      expect(read.structuredContent.document).toEqual(excerpt.document)
    }))

  it('gets documents and a summary', () =>
    over(era, async (client, folder) => {
      const { documents } = (await callOf(client, 'list_documents')).structuredContent
      expect(documents.map(({ id }: { id: string }) => id).sort()).toEqual(['bridge', 'lamp', 'pilots'])
      const { outcome, points, use } = (await callOf(client, 'summarize', { document: 'bridge', points: 3 })).structuredContent
      expect({ outcome, use }).toEqual({ outcome: 'held', use: expect.stringMatching(/word for word/) })
      for (const point of points) await expectProven(point, folder)
    }))

  it('gets an explanation of a wrong call, and goes on', () =>
    over(era, async (client) => {
      for (const [name, args, named] of [
        ['ask', {}, /question/],
        ['ask', { question: ' ' }, /question/],
        ['ask', { question: 'Who?', language: 'fr' }, /language/],
        ['read_passage', { id: 'bridge#9' }, /no passage/],
        ['read_passage', { id: '../../etc/passwd#1' }, /no passage/],
        ['summarize', { document: 'moon' }, /moon/],
        ['summarize', { points: 99 }, /points/],
      ] as const) {
        const { isError, content } = await callOf(client, name, args)
        expect({ isError, name }).toEqual({ isError: true, name })
        expect(content[0]?.text).toMatch(named)
      }
      expect((await callOf(client, 'ask', { question: 'Who opened the bridge?' })).isError).toBeFalsy()
    }))
})

describe.each(eras)('over HTTP (%j)', (era) => {
  it('an agent needs a key if keys are set', () =>
    withMcp({ keys: ['a-key-of-this-desk'] }, async (served) => {
      await expect(connected(httpTransport(served), era, async () => {})).rejects.toThrow()
      await connected(httpTransport(served, { authorization: 'Bearer a-key-of-this-desk' }), era, async (client) => {
        expect((await client.listTools()).tools).toHaveLength(4)
      })
    }))

  it('an agent that calls too much is held back, and its key’s other calls count too', () =>
    withMcp({}, async (served) => {
      for (let i = 0; i < perMinute.person - 1; i++) await served.get('/api/documents/lamp')
      await connected(httpTransport(served), era, async (client) => {
        expect((await callOf(client, 'list_documents')).isError).toBeFalsy()
        const held = await callOf(client, 'list_documents')
        expect(held).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/again in \d+ seconds/) }] })
      })
      expect((await served.get('/api/documents')).status).toBe(429)
    }))

  it('a failure is in the log, and the agent learns no cause', () =>
    withMcp({ desk: { handle: () => Promise.reject(new Error('the secret cause')) } }, (served) =>
      connected(httpTransport(served), era, async (client) => {
        const failed = await callOf(client, 'ask', { question: 'Who?' })
        expect(failed.isError).toBe(true)
        expect(JSON.stringify(failed)).not.toContain('secret')
        expect(JSON.stringify(served.lines)).toContain('the secret cause')
      }),
    ))
})

describe('a request to /mcp', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
  const accept = { accept: 'application/json, text/event-stream' }

  it('is refused if it comes from another site’s page, by a form, by GET, or is too long', () =>
    withMcp({}, async ({ post, get }) => {
      expect((await post('/mcp', ping, accept)).status).toBe(200)
      expect((await post('/mcp', ping, { ...accept, origin: 'https://attacker.example' })).status).toBe(403)
      expect((await post('/mcp', ping, { ...accept, 'content-type': 'text/plain' })).status).toBe(415)
      expect((await post('/mcp', { ...ping, params: 'x'.repeat(16_384) }, accept)).status).toBe(413)
      expect(await get('/mcp')).toMatchObject({ status: 405, type: 'application/problem+json' })
    }))

  it('of broken JSON is refused as the protocol says', () =>
    withMcp({}, async ({ raw }) => {
      const headers =
        'Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\nConnection: close\r\nContent-Length: 5\r\n'
      expect(await raw(`POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n{"jso`)).toMatch(/^HTTP\/1\.1 400 [\s\S]*-32700/)
    }))
})
