import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { guildJson, userJson } from './json.js'
import { type About, type Dispatch, intents, makeId, type State } from './state.js'

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  /** Everything that was sent; the sequence number of an event is its index plus one. */
  readonly sent: Dispatch[]
  socket: WebSocket | null
}

interface Payload {
  readonly op: number
  readonly d: never
}
interface Identify {
  readonly token: string
  readonly intents: number
  readonly properties?: object
  readonly presence?: unknown
  readonly shard?: readonly [number, number]
}

/** What a bot shows beside its name. */
const presence = z.strictObject({
  activities: z.array(z.strictObject({ name: z.string().min(1).max(128), type: z.int().min(0).max(5), url: z.url().optional() })),
  ...{ status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']), afk: z.boolean(), since: z.int().nullable() },
})
export type Presence = z.output<typeof presence>

/** The WebSocket side: HELLO, IDENTIFY, heartbeats, RESUME with what was missed. */
export type Gateway = ReturnType<typeof createGateway>

const privileged = intents.members | intents.presences | intents.content
/** All bits that gateway version 10 knows. */
const knownIntents = 0b0011_0011_0000_1111_1111_1111_1111

export function createGateway(state: State) {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { identifies: 0, resumes: 0, heartbeats: 0, early: 0 }
  /** When a shard of each bucket identified last. */
  const identifiedAt = new Map<number, number>()
  const closes: number[] = []
  const presences: (Presence | null)[] = []
  /** Connections whose heartbeats are not answered. */
  const mute = new WeakSet<WebSocket>()
  let resumesIgnored = 0
  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload))
  const close = (socket: WebSocket, code: number, why: string): null => {
    closes.push(code)
    socket.close(code, why)
    return null
  }

  const push = (session: Session, event: Dispatch): void => {
    // A sent event stays unchanged, whatever happens to the message later.
    const copy = JSON.parse(JSON.stringify(event)) as Dispatch
    session.sent.push(copy)
    if (session.socket) send(session.socket, { op: 0, s: session.sent.length, ...copy })
  }
  const isOn = ({ shard: [index, count] }: Pick<Session, 'shard'>, guildId: string | null): boolean =>
    guildId === null ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index

  const identify = (socket: WebSocket, d: Identify): Session | null => {
    counts.identifies++
    if (d.token.replace(/^Bot /, '') !== state.token) return close(socket, 4004, 'Authentication failed.')
    if (typeof d.properties !== 'object') return close(socket, 4002, 'Error while decoding payload.')
    const shard = d.shard ?? [0, 1]
    if (!Array.isArray(shard) || shard.length !== 2 || !shard.every(Number.isInteger))
      return close(socket, 4002, 'Error while decoding payload.')
    if (!(shard[0] >= 0 && shard[0] < shard[1])) return close(socket, 4010, 'Invalid shard.')
    if (!Number.isInteger(d.intents) || (d.intents & ~knownIntents) !== 0) return close(socket, 4013, 'Invalid intent(s).')
    const surplus = d.intents & ~state.allowedIntents
    if ((surplus & ~privileged) !== 0) state.violations.push(`gateway: intents ${surplus & ~privileged} are not among those expected`)
    if (surplus !== 0) return close(socket, 4014, 'Disallowed intent(s).')
    const shown = presence.nullish().safeParse(d.presence)
    if (!shown.success) return close(socket, 4002, 'Error while decoding payload.')
    const own = state.guilds.filter((guild) => guild.hasBot && isOn({ shard }, guild.id))
    if (own.length > state.limits.mostGuilds) return close(socket, 4011, 'Sharding required.')
    const bucket = shard[0] % state.limits.maxConcurrency
    if (Date.now() - (identifiedAt.get(bucket) ?? 0) < state.limits.identifyEveryMs) {
      counts.early++
      send(socket, { op: 9, d: false })
      return null
    }
    identifiedAt.set(bucket, Date.now())
    presences.push(shown.data ?? null)
    const session: Session = { id: makeId(), intents: d.intents, shard, sent: [], socket }
    sessions.set(session.id, session)
    const guilds = own
    const user = { ...userJson(state.bot), verified: true, mfa_enabled: true, email: null, flags: 0 }
    push(session, {
      t: 'READY',
      d: {
        ...{ v: 10, user, session_id: session.id, resume_gateway_url: state.gatewayUrl(), shard, private_channels: [] },
        ...{ guilds: guilds.map(({ id }) => ({ id, unavailable: true })), application: { id: state.applicationId, flags: 0 } },
      },
    })
    if ((d.intents & intents.guilds) !== 0) for (const guild of guilds) push(session, { t: 'GUILD_CREATE', d: guildJson(guild, state) })
    return session
  }

  const resume = (socket: WebSocket, d: { token: string; session_id: string; seq: number }): Session | null => {
    if (d.token.replace(/^Bot /, '') !== state.token) return close(socket, 4004, 'Authentication failed.')
    const session = sessions.get(d.session_id)
    if (!session) {
      send(socket, { op: 9, d: false })
      return null
    }
    if (d.seq > session.sent.length) return close(socket, 4007, 'Invalid seq.')
    counts.resumes++
    session.socket?.terminate()
    session.socket = socket
    for (let at = d.seq; at < session.sent.length; at++) send(socket, { op: 0, s: at + 1, ...session.sent[at] })
    push(session, { t: 'RESUMED', d: {} })
    return session
  }

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    let session: Session | null = null
    const query = new URL(request.url ?? '/', 'ws://look-alike').searchParams
    if (query.get('v') !== '10') return void close(socket, 4012, 'Invalid API version.')
    send(socket, { op: 10, t: null, s: null, d: { heartbeat_interval: state.limits.heartbeatMs, _trace: [] } })
    const take = ({ op, d }: Payload): unknown => {
      if (op === 1) {
        counts.heartbeats++
        if (mute.has(socket)) return
        return send(socket, { op: 11 })
      }
      if (op === 2 || op === 6) {
        if (session) return close(socket, 4005, 'Already authenticated.')
        if (op === 6 && resumesIgnored > 0) {
          resumesIgnored--
          return
        }
        session = op === 2 ? identify(socket, d) : resume(socket, d)
        return
      }
      if (!session) return close(socket, 4003, 'Not authenticated.')
      // Presence, voice, members: accepted without effect.
      if (![3, 4, 8, 31].includes(op)) return close(socket, 4001, 'Unknown opcode.')
    }
    socket.on('message', (raw) => {
      let payload: Payload | null = null
      try {
        payload = JSON.parse(String(raw)) as Payload
      } catch {
        close(socket, 4002, 'Error while decoding payload.')
      }
      if (payload) take(payload)
      state.changed()
    })
    socket.on('close', (code) => {
      if (session?.socket === socket) {
        session.socket = null
        // A client that says goodbye ends its session.
        if (code === 1000 || code === 1001) sessions.delete(session.id)
      }
      state.changed()
    })
    // A cut connection is expected here.
    socket.on('error', () => {})
  })

  return {
    counts,
    /** Codes of the connections that the look-alike closed. */
    closes,
    presences,
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    /** Send an event to every session that it concerns; a disconnected one gets it when it resumes. */
    dispatch(event: Dispatch, { guildId, intents: needed, withheld }: About): void {
      for (const session of sessions.values()) {
        if (!isOn(session, guildId) || (session.intents & needed) !== needed) continue
        const whole = (session.intents & intents.content) !== 0 || withheld === undefined
        push(session, whole ? event : { t: event.t, d: withheld })
      }
      state.changed()
    },
    /** Resend the last event of these kinds with this id. */
    redeliver(id: string, kinds: readonly string[]): void {
      let found = false
      for (const session of sessions.values()) {
        const event = session.sent.findLast(({ t, d }) => kinds.includes(t) && (d as { id?: string }).id === id)
        if (!event) continue
        found = true
        push(session, event)
      }
      if (!found) throw new Error(`No session was sent ${kinds.join(' or ')} ${id}, so it cannot be sent again`)
    },
    stall(): void {
      for (const client of server.clients) client.pause()
    },
    /** Send nothing more on the open connections, not even an answer to a heartbeat. */
    mute(): void {
      for (const session of sessions.values()) {
        if (session.socket !== null) mute.add(session.socket)
        session.socket = null
      }
    },
    /** Answer heartbeats, but leave this many resume attempts unanswered. */
    ignoreResumes(times = 1): void {
      resumesIgnored = times
    },
    drop(): void {
      for (const session of sessions.values()) session.socket = null
      for (const client of server.clients) client.terminate()
    },
    requestReconnect(): void {
      for (const { socket } of sessions.values()) if (socket) send(socket, { op: 7, d: null })
    },
    forgetSessions: (): void => sessions.clear(),
    get connections(): number {
      return [...sessions.values()].filter(({ socket }) => socket !== null).length
    },
    get shards(): string[] {
      const live = [...sessions.values()].filter(({ socket }) => socket !== null)
      return live.map(({ shard: [index, count] }) => `${index} of ${count}`).sort()
    },
    /** The last events sent, newest last. */
    get sent(): string[] {
      return [...sessions.values()].flatMap(({ sent }) => sent.map(({ t }) => t))
    },
    close(): void {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}
