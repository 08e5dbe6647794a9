import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createWeb } from '../../../../adapters/web/index.js'
import type { Adapter, Desk } from '../../../../src/contract/adapter.js'
import type { Reply } from '../../../../src/contract/reply.js'
import { words } from '../../../../src/i18n/words.js'
import { freePort } from '../../../fakes/free-port.js'
import { seePage } from '../../../support/seen-page.js'
import { collectLog, deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { answerReply } from '../../../worlds/replies.js'

let adapter: Adapter | undefined
let url = ''
let port = 0
afterEach(() => adapter?.stop())

async function serve(handle: Desk['handle'], log = collectLog().log): Promise<void> {
  port = await freePort()
  url = `http://127.0.0.1:${port}`
  adapter = withInbox(
    (deps) => createWeb({ port, host: '127.0.0.1', embedOrigins: [], apiKeys: [], apiOrigins: [], insightsKey: null, ...deps }),
    log,
  )
  await adapter.start(deskThat(handle))
}

/** A desk that answers when it is let. */
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

describe('an answer that takes long', () => {
  it('lets the page begin and say that the desk looks, and comes when it is there, without a script', async () => {
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

  it('is still given where the desk is being stopped', async () => {
    const { handle, release, asked } = held()
    await serve(handle)
    const page = fetch(`${url}/?q=Who`).then((response) => response.text())
    await expect.poll(asked).toBe(1)
    const stopped = adapter?.stop()
    release()
    expect(await page).toContain(words.en.status.answered.title)
    await stopped
  })

  it('hurts nobody where who asked has left', async () => {
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

it('who leaves in the middle of a form is no trouble to tell of', async () => {
  const { log, lines } = collectLog()
  await serve(async () => null, log)
  const head = 'POST /rate HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/x-www-form-urlencoded\r\n'
  // The desk begins to read before they leave: it says so.
  const closed = new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}expect: 100-continue\r\ncontent-length: 100\r\n\r\n`))
    socket.once('data', () => socket.write('t=', () => socket.destroy()))
    socket.on('close', () => resolve())
  })
  await closed
  await expect.poll(() => lines.map(({ level }) => level)).toEqual(['debug'])
})

describe('a thousand connections', () => {
  it('that say nothing keep nobody from asking', async () => {
    await serve(async () => answerReply('answered'))
    const sockets = await Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', reject)
          }),
      ),
    )
    for (const socket of sockets) socket.on('error', () => {}).write('GET / HTTP/1.1\r\n')
    expect(await (await fetch(`${url}/?q=Who`)).text()).toContain(words.en.status.answered.title)
    await adapter?.stop()
    for (const socket of sockets) socket.destroy()
  })
})

it('a port that is taken is named, with the setting to change', async () => {
  await serve(async () => null)
  const second = withInbox((deps) =>
    createWeb({ port, host: '127.0.0.1', embedOrigins: [], apiKeys: [], apiOrigins: [], insightsKey: null, ...deps }),
  )
  await expect(second.start(deskThat(async () => null))).rejects.toThrow(
    `Port ${port} of 127.0.0.1 cannot be listened on (EADDRINUSE). Change WEB_PORT or WEB_HOST.`,
  )
  await second.stop()
})
