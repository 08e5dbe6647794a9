import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createWeb } from '../../../../adapters/web/index.js'
import type { Adapter, Desk } from '../../../../src/contract/adapter.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { words } from '../../../../src/i18n/words.js'
import { noProxies, readProxies } from '../../../../src/lib/proxies.js'
import { freePort } from '../../../fakes/free-port.js'
import { seePage } from '../../../support/seen-page.js'
import { collectLog, deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { answerReply } from '../../../worlds/replies.js'

let adapter: Adapter | undefined
let url = ''
let port = 0
afterEach(() => adapter?.stop())

/** Like the program’s limits, but shorter. */
const quickTimeouts = { headersTimeout: 300, requestTimeout: 600, keepAliveTimeout: 300, connectionsCheckingInterval: 100 }

async function serve(handle: Desk['handle'], { log = collectLog().log, timeouts = {}, proxies = noProxies } = {}): Promise<void> {
  port = await freePort()
  url = `http://127.0.0.1:${port}`
  adapter = withInbox(
    (deps) =>
      createWeb({ port, host: '127.0.0.1', proxies, embedOrigins: [], apiKeys: [], apiOrigins: [], insightsKey: null, ...deps }, timeouts),
    log,
  )
  await adapter.start(deskThat(handle))
}

/** A desk that answers when the test allows it. */
function held() {
  let release: () => void = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = 0
  const handle = async (): Promise<Reply> => {
    asked++
    await until
    return answerReply('answered')
  }
  return { handle, release: () => release(), asked: () => asked }
}

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, found: (text: string) => boolean): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  while (!found(text)) {
    const { done, value } = await reader.read()
    if (done) return text
    text += decoder.decode(value, { stream: true })
  }
  return text
}

describe('a slow answer', () => {
  it('lets the page begin with a waiting line, and arrives later without scripts', async () => {
    const { handle, release } = held()
    await serve(handle)
    const response = await fetch(`${url}/?q=Who`)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const before = await readUntil(reader, (text) => text.includes(words.en.web.looking))
    expect(before).toContain('<input')
    expect(before).not.toContain(words.en.status.answered.title)
    release()
    const after = await readUntil(reader, () => false)
    expect(after).toContain(`${words.en.status.answered.mark} ${words.en.status.answered.title}.`)
    expect((before + after).endsWith('</html>')).toBe(true)
    expect(seePage(before + after).alive).toEqual([])
  })

  it('is still sent while the desk is stopping', async () => {
    const { handle, release, asked } = held()
    await serve(handle)
    const page = fetch(`${url}/?q=Who`).then((response) => response.text())
    await expect.poll(asked).toBe(1)
    const stopped = adapter?.stop()
    release()
    expect(await page).toContain(words.en.status.answered.title)
    await stopped
  })

  it('causes no error if the asker has left', async () => {
    const { handle, release, asked } = held()
    await serve(handle)
    const leaving = new AbortController()
    const left = fetch(`${url}/?q=Who`, { signal: leaving.signal }).then((response) => response.text())
    await expect.poll(asked).toBe(1)
    leaving.abort()
    await expect(left).rejects.toThrow()
    release()
    expect(await (await fetch(`${url}/?q=Who`)).text()).toContain(words.en.status.answered.title)
  })
})

it('a visitor who leaves in the middle of a form causes only a debug entry in the log', async () => {
  const { log, lines } = collectLog()
  await serve(async () => null, { log })
  const head = 'POST /rate HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/x-www-form-urlencoded\r\n'
  // The desk says when it begins to read, which is before they leave.
  const closed = new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}expect: 100-continue\r\ncontent-length: 100\r\n\r\n`))
    socket.once('data', () => socket.write('t=', () => socket.destroy()))
    socket.on('close', () => resolve())
  })
  await closed
  await expect.poll(() => lines.map(({ level }) => level)).toEqual(['debug'])
})

describe('a thousand connections', () => {
  /** Open them, and send these bytes on each. @returns how many of them are still open */
  async function openThousand(bytes: string): Promise<() => number> {
    const sockets = await Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', reject)
          }),
      ),
    )
    for (const socket of sockets)
      socket
        .on('error', () => {})
        .resume()
        .write(bytes)
    return () => sockets.filter((socket) => !socket.destroyed).length
  }
  /** A request from another address, because one address shares a limit. */
  const isAnswered = async (): Promise<boolean> =>
    (await (await fetch(`${url}/?q=Who`, { headers: { connection: 'close', 'x-forwarded-for': '203.0.113.7' } })).text()).includes(
      words.en.status.answered.title,
    )
  /** As long as cutting off a slow visitor takes, many times over. */
  const patience = { timeout: 20_000 }
  const form = 'POST /rate HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/x-www-form-urlencoded\r\n'
  const call = 'POST /api/ask HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n'

  it.each([
    ['say nothing', ''],
    ['never end their headers', 'GET / HTTP/1.1\r\nhost: x\r\n'],
    ['never end their form', `${form}content-length: 100\r\n\r\nt=`],
    ['never end their form, sent in chunks', `${form}transfer-encoding: chunked\r\n\r\n2\r\nt=\r\n`],
    ['never end their request as a program', `${call}content-length: 100\r\n\r\n{`],
    ['send no further request', 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])(
    'that %s keep nobody from asking, and are cut off',
    async (_, bytes) => {
      await serve(async () => answerReply('answered'), { timeouts: quickTimeouts, proxies: readProxies('loopback') })
      const open = await openThousand(bytes)
      expect(await isAnswered()).toBe(true)
      await expect.poll(open, patience).toBe(0)
      expect(await isAnswered()).toBe(true)
    },
    30_000,
  )

  it('that send a byte now and then are cut off all the same', async () => {
    await serve(async () => answerReply('answered'), { timeouts: quickTimeouts, proxies: readProxies('loopback') })
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    const closed = new Promise<true>((resolve) => socket.on('close', () => resolve(true)))
    socket.write(`${form}content-length: 100000\r\n\r\n`)
    const trickle = setInterval(() => socket.write('a'), 20)
    expect(await closed).toBe(true)
    clearInterval(trickle)
  })

  it('are cut off when the desk stops', async () => {
    await serve(async () => answerReply('answered'))
    const open = await openThousand('GET / HTTP/1.1\r\n')
    await adapter?.stop()
    await expect.poll(open).toBe(0)
  })
})

it('forged addresses share one limit, and the log warns once that a proxy may be missing', async () => {
  const { log, lines } = collectLog()
  await serve(async () => null, { log })
  const codes = await Promise.all(
    Array.from(
      { length: 320 },
      async (_, i) => (await fetch(`${url}/about`, { headers: { 'x-forwarded-for': `198.51.100.${i % 256}` } })).status,
    ),
  )
  expect(codes.filter((code) => code === 429).length).toBeGreaterThanOrEqual(20)
  expect(lines.filter(({ level, msg }) => level === 'warn' && msg.includes('WEB_TRUST_PROXY'))).toHaveLength(1)
})

it('an error about a taken port names the setting to change', async () => {
  await serve(async () => null)
  const second = withInbox((deps) =>
    createWeb({ port, host: '127.0.0.1', proxies: noProxies, embedOrigins: [], apiKeys: [], apiOrigins: [], insightsKey: null, ...deps }),
  )
  await expect(second.start(deskThat(async () => null))).rejects.toThrow(
    `Port ${port} of 127.0.0.1 cannot be listened on (EADDRINUSE). Change WEB_PORT or WEB_HOST.`,
  )
  await second.stop()
})
