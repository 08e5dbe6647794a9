import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Attempt, Transport } from './delivery.js'
import type { State } from './state.js'

const pingEveryMs = 5_000
const host = 'applink-look-alike'

/** The Socket Mode side: tickets, `hello`, envelopes, pings and requests to reconnect. */
export type SocketMode = ReturnType<typeof createSocketMode>

export function createSocketMode(state: State) {
  const server = new WebSocketServer({ noServer: true })
  /** Connections that can get events, newest last. */
  const live: WebSocket[] = []
  /** Connections that will be replaced by a new one. */
  const retiring = new Set<WebSocket>()
  const stalled = new WeakSet<WebSocket>()
  let connects = 0
  let sent = 0
  let silent = false

  const forget = (socket: WebSocket): void => {
    const at = live.indexOf(socket)
    if (at >= 0) live.splice(at, 1)
    retiring.delete(socket)
  }
  const take = (raw: string): void => {
    const ack = parsed(raw)
    if (typeof ack?.envelope_id !== 'string') return void state.violations.push(`Socket Mode: no acknowledgement: ${raw}`)
    for (const field of Object.keys(ack))
      if (field !== 'envelope_id' && field !== 'payload') state.violations.push(`Socket Mode: unknown field ${field}`)
    state.deliveries.acknowledge(ack.envelope_id, ack.payload ?? {})
  }

  server.on('connection', (socket: WebSocket) => {
    connects++
    if (silent) {
      silent = false
      state.changed()
      return
    }
    live.push(socket)
    for (const old of [...retiring]) {
      forget(old)
      old.close(1000)
    }
    const hello = { type: 'hello', num_connections: live.length, connection_info: { app_id: state.appId } }
    socket.send(JSON.stringify({ ...hello, debug_info: { host, build_number: 1, approximate_connection_time: 18_060 } }))
    const ping = (): void => {
      if (!stalled.has(socket)) socket.ping(`Ping from ${host}`)
    }
    ping()
    const pings = setInterval(ping, pingEveryMs).unref()
    socket.on('message', (raw) => {
      take(String(raw))
      state.changed()
    })
    socket.on('close', () => {
      clearInterval(pings)
      forget(socket)
      state.changed()
    })
    // A cut connection is expected here.
    socket.on('error', () => {})
    state.deliveries.flush()
    state.changed()
  })

  const transport: Transport = {
    send({ delivery, envelopeId, number, reason }: Attempt): boolean {
      // Slack sends to any of an app’s connections.
      const ready = live.filter((one) => one.readyState === WebSocket.OPEN && !retiring.has(one))
      const socket = ready[sent++ % ready.length]
      if (!socket) return false
      const { kind: type, name, payload } = delivery
      const retries = type === 'events_api' ? { retry_attempt: number, retry_reason: reason } : {}
      const accepts = { accepts_response_payload: type === 'slash_commands' || name === 'view_submission' }
      socket.send(JSON.stringify({ envelope_id: envelopeId, payload, type, ...accepts, ...retries }))
      return true
    },
  }

  return {
    transport,
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const ticket = new URL(request.url ?? '/', 'ws://look-alike').searchParams.get('ticket') ?? ''
      if (!state.tickets.delete(ticket)) {
        state.violations.push('Socket Mode: a connection without a fresh ticket')
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request))
    },
    /** Tell the client to reconnect. The old connection gets nothing more, and is closed when the new one exists. */
    requestRefresh(reason: 'refresh_requested' | 'warning' = 'refresh_requested'): void {
      for (const socket of live) {
        retiring.add(socket)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host } }))
      }
    },
    /** Send nothing on the next connection, not even hello. */
    silenceNext(): void {
      silent = true
    },
    /** Accept nothing more from any connection and send nothing, as if the other end had vanished. */
    stall(): void {
      for (const client of server.clients) client.pause()
      for (const socket of live.splice(0)) stalled.add(socket)
      retiring.clear()
    },
    /** Cut all connections, like a broken network. */
    drop(): void {
      for (const client of server.clients) client.terminate()
      live.length = 0
      retiring.clear()
    },
    get connections(): number {
      return live.length
    },
    get connects(): number {
      return connects
    },
    close(): void {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

function parsed(raw: string): { readonly envelope_id?: unknown; readonly payload?: unknown } | null {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}
