import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A proxy before a PostgreSQL server that can add to the server’s messages. */
export interface PostgresProxy {
  /** The database’s address through the proxy. */
  readonly url: string
  /** From now on the server says goodbye together with its answer, as if it were shut down at that moment. */
  leaveAfterAnswer(): void
  /** Forward nothing, but break no connection, until `flow`. */
  stall(): void
  flow(): void
  /** Break every connection, and allow none until `start`. */
  halt(): void
  start(): void
  stop(): Promise<void>
}

/** FATAL 57P01, in the words of a server that is shut down. */
const leave = (() => {
  const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command']
  const body = Buffer.from(`${fields.join('\0')}\0\0`)
  const head = Buffer.from('E\0\0\0\0')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
})()
/** The end of an answer: ready for the next query, outside a transaction. */
const ready = Buffer.from('Z\0\0\0\x05I', 'latin1')

/** @param url the database's own address */
export async function startPostgresProxy(url: string): Promise<PostgresProxy> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let leaving = false
  let isHalted = false
  let isStalled = false
  const kept: (() => void)[] = []
  const server = createServer((client) => {
    if (isHalted) return void client.destroy()
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      // If one side closes, the other one is closed too.
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket)
          client.destroy()
          upstream.destroy()
        })
    }
    client.on('data', (asked: Buffer) => {
      if (isStalled) kept.push(() => upstream.write(asked))
      else upstream.write(asked)
    })
    upstream.on('data', (said: Buffer) => {
      if (leaving && said.subarray(-ready.length).equals(ready)) client.end(Buffer.concat([said, leave]))
      else client.write(said)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const own = new URL(url)
  own.port = String((server.address() as AddressInfo).port)
  return {
    url: own.href,
    leaveAfterAnswer: () => {
      leaving = true
    },
    stall() {
      isStalled = true
    },
    flow() {
      isStalled = false
      for (const pass of kept.splice(0)) pass()
    },
    halt() {
      isHalted = true
      for (const socket of sockets) socket.destroy()
    },
    start() {
      isHalted = false
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
