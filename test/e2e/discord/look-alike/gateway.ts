import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

/** What the gateway needs to know of the rest. */
export interface GatewayOptions {
  readonly token: string
  /** Intents that the application may ask for, as bits. */
  readonly allowedIntents: number
  readonly url: () => string
  readonly ready: () => Record<string, unknown>
  /** What follows READY: the servers. */
  readonly afterReady: () => readonly Dispatch[]
  readonly changed: () => void
}

export interface Dispatch {
  readonly t: string
  readonly d: unknown
}

interface Session {
  readonly id: string
  readonly sent: (Dispatch & { readonly s: number })[]
  socket: WebSocket | null
}

/** The WebSocket side: HELLO, IDENTIFY, heartbeats, RESUME with what was missed. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Send an event to every session; one that is cut off gets it when it resumes. */
  dispatch(event: Dispatch): void
  /** Cut every connection, as a broken network does. */
  drop(): void
  /** Ask every connection to come back (op 7). */
  requestReconnect(): void
  /** How many were told to identify, and to resume. */
  readonly identified: number
  readonly resumed: number
  readonly connections: number
  close(): void
}

const privileged = (1 << 1) | (1 << 8) | (1 << 15)

export function createGateway(options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  let identified = 0
  let resumed = 0
  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload))

  const push = (session: Session, event: Dispatch): void => {
    const payload = { ...event, s: session.sent.length + 1 }
    session.sent.push(payload)
    if (session.socket) send(session.socket, { op: 0, ...payload })
  }

  const identify = (socket: WebSocket, d: { token: string; intents: number }): Session | null => {
    if (d.token !== options.token) return refuse(socket, 4004, 'Authentication failed.')
    if ((d.intents & privileged & ~options.allowedIntents) !== 0 || (d.intents & ~options.allowedIntents) !== 0)
      return refuse(socket, 4014, 'Disallowed intent(s).')
    identified++
    const session: Session = { id: `session-${identified}`, sent: [], socket }
    sessions.set(session.id, session)
    push(session, { t: 'READY', d: { ...options.ready(), session_id: session.id, resume_gateway_url: options.url() } })
    for (const event of options.afterReady()) push(session, event)
    return session
  }
  const refuse = (socket: WebSocket, code: number, why: string): null => {
    socket.close(code, why)
    return null
  }
  const resume = (socket: WebSocket, d: { session_id: string; seq: number; token: string }): Session | null => {
    const session = sessions.get(d.session_id)
    if (!session || d.token !== options.token) {
      send(socket, { op: 9, d: false })
      return null
    }
    resumed++
    session.socket = socket
    for (const missed of session.sent.filter(({ s }) => s > d.seq)) send(socket, { op: 0, ...missed })
    push(session, { t: 'RESUMED', d: {} })
    return session
  }

  server.on('connection', (socket: WebSocket) => {
    let session: Session | null = null
    send(socket, { op: 10, d: { heartbeat_interval: 5_000 } })
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: never }
      if (op === 1) send(socket, { op: 11 })
      if (op === 2) session = identify(socket, d)
      if (op === 6) session = resume(socket, d)
      options.changed()
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null
      options.changed()
    })
  })

  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    dispatch(event) {
      for (const session of sessions.values()) push(session, event)
    },
    drop() {
      for (const client of server.clients) client.terminate()
    },
    requestReconnect() {
      for (const client of server.clients) send(client, { op: 7, d: null })
    },
    get identified() {
      return identified
    },
    get resumed() {
      return resumed
    },
    get connections() {
      return [...sessions.values()].filter((session) => session.socket !== null).length
    },
    close() {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}
