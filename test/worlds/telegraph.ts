import { createServer, type Socket } from 'node:net'
import split from 'split2'
import { z } from 'zod'
import { createUnderWay, safely } from '../../adapters/shared/lifecycle.js'
import { compose } from '../../src/cards/compose.js'
import { fallback } from '../../src/cards/fallback.js'
import type { Platform } from '../../src/cards/to.js'
import { readMessage } from '../../src/commands/line.js'
import type { Adapter, Desk } from '../../src/contract/adapter.js'
import { definePlatform, fine } from '../../src/contract/platform.js'

// The whole cost of a new chat platform: this file, and one line in the registry. People send lines over TCP and read lines back.

const traits: Platform = {
  ...{ longest: { name: 100, place: 200, question: 300, listed: 150 }, mostDocuments: 10 },
  ...{ custom: { answers: 'channel', private: null }, sharesInChannel: false, typed: null },
}

/** The wire: each received line is a message to the desk, each reply is sent as lines and ends with an empty one. */
function createTelegraph(port: number): Adapter {
  const sockets = new Set<Socket>()
  const underWay = createUnderWay(() => {})
  let count = 0
  const answer = async (desk: Desk, socket: Socket, line: string): Promise<void> => {
    const came = { id: String(++count), platform: 'telegraph', channel: 'wire', thread: 'wire' }
    const reply = await desk.handle({ ...came, ...readMessage(line) })
    if (reply !== null) socket.write(`${fallback(compose(reply, traits), 1_000).join('\n')}\n\n`)
  }
  const server = createServer()
  return {
    name: 'telegraph',
    start: (desk) =>
      new Promise((resolve, reject) => {
        server.on('connection', (socket) => {
          sockets.add(socket)
          socket.pipe(split()).on('data', (line: string) => underWay.run(() => answer(safely(desk), socket, line)))
        })
        server.once('error', reject).listen(port, '127.0.0.1', resolve)
      }),
    async stop() {
      await underWay.finish(1_000)
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

export const telegraph = definePlatform({
  ...{ name: 'telegraph', title: 'Telegraph' },
  settings: { TELEGRAPH_PORT: z.coerce.number('must be a port').int().min(1, 'must be a port'), TELEGRAPH_KEY: z.string() },
  read: ({ TELEGRAPH_PORT: port, TELEGRAPH_KEY: key = '' }) => (port === undefined ? null : { port, key }),
  mismatches: ({ TELEGRAPH_PORT, TELEGRAPH_KEY }) => (TELEGRAPH_PORT && !TELEGRAPH_KEY ? ['TELEGRAPH_KEY is missing'] : []),
  secret: ({ key }) => key,
  create: async ({ port }) => createTelegraph(port),
  examine: async ({ port }) => [fine(`the wire hums on port ${port}`)],
  addCommands: (group, { print, readOptions }) => void group.command('tap').action(() => print(readOptions() ? 'tap tap' : 'no wire')),
})
