import { createHmac } from 'node:crypto'
import type { Attempt, Delivery, Transport } from './delivery.js'
import type { State } from './state.js'

export interface PostOptions {
  /** Seconds; the present time by default. */
  readonly timestamp?: number
  /** The valid signature by default. */
  readonly signature?: string
  /** Additional or replaced headers; the body is JSON unless a content type says otherwise. */
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Deliver as signed HTTP requests. @param target the address without `/slack/events`; null for Socket Mode */
export function createSignedPosts(state: State, target: () => string | null) {
  const open = new Map<string, AbortController>()

  /** A signed or forged request. A body that is not a text is sent as JSON. */
  async function post(url: string, body: string | object, options: PostOptions = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1_000))
    const hash = createHmac('sha256', state.signingSecret).update(`v0:${timestamp}:${text}`).digest('hex')
    const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': options.signature ?? `v0=${hash}` }
    const headers = { 'content-type': 'application/json', ...signed, ...options.headers }
    return fetch(url, { method: 'POST', headers, body: text, ...(options.signal ? { signal: options.signal } : {}) })
  }

  async function deliver({ delivery, envelopeId, number, reason }: Attempt, url: string): Promise<void> {
    const controller = new AbortController()
    open.set(envelopeId, controller)
    const retries = { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason === 'timeout' ? 'http_timeout' : reason }
    const type = delivery.kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded'
    const headers = { 'content-type': type, ...(number > 0 ? retries : {}) }
    try {
      const response = await post(`${url}/slack/events`, encode(delivery), { headers, signal: controller.signal })
      const text = await response.text()
      const mayRetry = response.headers.get('x-slack-no-retry') !== '1'
      if (response.ok) state.deliveries.acknowledge(envelopeId, parsed(text))
      else state.deliveries.fail(envelopeId, 'http_error', mayRetry)
    } catch {
      if (!controller.signal.aborted) state.deliveries.fail(envelopeId, 'connection_failed')
    }
    open.delete(envelopeId)
    state.changed()
  }

  const transport: Transport = {
    send(attempt) {
      const url = target()
      if (url === null) return false
      void deliver(attempt, url.replace(/\/(?:slack\/events)?$/, ''))
      return true
    },
    giveUp: ({ envelopeId }) => open.get(envelopeId)?.abort(),
  }
  return {
    transport,
    post,
    stop(): void {
      for (const controller of open.values()) controller.abort()
    },
  }
}

function encode({ kind, payload }: Delivery): string {
  if (kind === 'events_api') return JSON.stringify(payload)
  if (kind === 'interactive') return String(new URLSearchParams({ payload: JSON.stringify(payload) }))
  return String(new URLSearchParams(payload as Record<string, string>))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
