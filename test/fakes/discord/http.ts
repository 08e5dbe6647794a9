import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { sendBroken } from '../broken-body.js'
import type { Upload } from './messages.js'
import { Refusal, refusals } from './refusal.js'
import { type Answer, routes } from './routes.js'
import type { Fault, RequestRecord, State } from './state.js'

/** The body that was sent, and its files. */
interface Content {
  readonly body: unknown
  readonly files: readonly Upload[]
}

/** Answer one request of the bot. */
export async function answerRequest(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://look-alike')
  const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v10)?/, '')
  const method = request.method ?? 'GET'
  const raw = await buffer(request).catch(() => null)
  // The client disconnected during its request.
  if (raw === null) return
  const record: RequestRecord & { body: unknown } = { method, path, query: url.search, body: undefined, status: 0, code: null }
  state.requests.push(record)
  const fault = takeFault(state, `${method} ${path}`) ?? tooFast(state, method, path)
  const finish = (): void => {
    response.off('close', finish)
    state.changed()
  }
  if (fault?.kind === 'no-answer') return state.changed()
  if (fault?.kind === 'lost-request') {
    breakOff(request, fault)
    return finish()
  }
  const answer = await respond().catch((error: unknown): Answer => refusalOf(state, record, error))
  if (fault?.kind === 'lost-answer') {
    breakOff(request, fault)
    return finish()
  }
  record.status = answer.status
  response.once('close', finish)
  if (fault?.kind === 'broken-body') {
    sendBroken(request, response, answer.status, fault.trouble)
    return state.changed()
  }
  const limits = {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': bucketOf(),
  }
  const limited = fault?.kind === 'rate-limit'
  for (const [name, value] of Object.entries(limited ? rateLimitHeaders(fault, bucketOf()) : limits)) response.setHeader(name, value)
  response.statusCode = answer.status
  // Without a body there is no content type either: clients would parse an empty text as JSON.
  if (answer.json === null) response.end()
  else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer.json))

  function bucketOf(): string {
    return Buffer.from(`${method} ${path.replace(/\d{17,}/g, ':id')}`.slice(0, 40)).toString('hex')
  }

  async function respond(): Promise<Answer> {
    const { body, files } = await readContent(raw as Buffer, request.headers['content-type'] ?? '')
    record.body = body
    if (fault?.kind === 'rate-limit') {
      record.code = 0
      const message = fault.global ? 'You are being blocked from accessing our API temporarily.' : 'You are being rate limited.'
      const said = fault.retryAfter === null ? {} : { retry_after: fault.retryAfter }
      return { status: 429, json: { message, ...said, global: fault.global } }
    }
    if (fault?.kind === 'status' || (fault?.kind === 'broken-body' && fault.status >= 500))
      throw new Refusal(fault.status, fault.code, `${fault.status}: as the test wished`)
    if (JSON.stringify(body ?? null) !== toWellFormed(body)) {
      state.violations.push(`${method} ${path}: a lone surrogate`)
      throw refusals.badJson()
    }
    const found = routes.find((route) => route[0] === method && route[1].test(path))
    if (!found) {
      state.violations.push(`${method} ${path}: the look-alike knows no such route`)
      throw refusals.noRoute()
    }
    const [, pattern, authorized, handle] = found
    const authorization = request.headers.authorization
    if (authorized && authorization !== `Bot ${state.token}`) throw refusals.unauthorized()
    const ids = pattern.exec(path)?.slice(1) ?? []
    return handle({ state, ids, body, files, query: url.searchParams })
  }
}

function breakOff({ socket }: IncomingMessage, { reset }: Fault): void {
  if (reset) socket.resetAndDestroy()
  else socket.destroy()
}

/** The JSON of a body with every lone surrogate replaced. It equals its JSON if there is none. */
const toWellFormed = (body: unknown): string =>
  JSON.stringify(body ?? null, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))

async function readContent(raw: Buffer, type: string): Promise<Content> {
  if (raw.length === 0) return { body: undefined, files: [] }
  if (!type.startsWith('multipart/form-data')) return { body: parse(raw.toString()), files: [] }
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const files = [...form.values()].flatMap((part) => (typeof part === 'string' ? [] : [{ name: part.name, size: part.size }]))
  return { body: typeof payload === 'string' ? parse(payload) : {}, files }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusals.badJson()
  }
}

function refusalOf(state: State, record: RequestRecord, error: unknown): Answer {
  if (!(error instanceof Refusal)) {
    state.violations.push(`${record.method} ${record.path}: the look-alike failed: ${(error as Error).stack}`)
    return { status: 500, json: { message: '500: Internal Server Error', code: 0 } }
  }
  const { status, code, message, errors } = error
  record.code = code
  return { status, json: { message, code, ...(errors ? { errors } : {}) } }
}

/** The rate limit for a message to a busy channel. */
function tooFast({ pace }: State, method: string, path: string): Fault | null {
  const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? []
  if (pace === null || method !== 'POST' || channel === undefined) return null
  const waitMs = pace.take(channel)
  if (waitMs === 0) return null
  return {
    kind: 'rate-limit',
    on: path,
    status: 429,
    retryAfter: waitMs / 1_000,
    global: false,
    reset: false,
    code: 0,
    trouble: 'hangs',
    times: 1,
  }
}

function takeFault(state: State, request: string): Fault | null {
  const at = state.faults.findIndex(({ on }) => (typeof on === 'string' ? request.includes(on) : on.test(request)))
  const fault = state.faults[at]
  if (!fault) return null
  fault.times--
  if (fault.times <= 0) state.faults.splice(at, 1)
  return fault
}

/** Discord sends whole seconds in Retry-After; fractions are kept here, so that tests need not wait. */
function rateLimitHeaders({ retryAfter, global }: Fault, bucket: string): Record<string, string> {
  if (retryAfter === null) return {}
  const seconds = String(retryAfter)
  const always = { 'retry-after': seconds, 'x-ratelimit-scope': global ? 'global' : 'user' }
  if (global) return { ...always, 'x-ratelimit-global': 'true' }
  return {
    ...always,
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': seconds,
    'x-ratelimit-bucket': bucket,
  }
}
