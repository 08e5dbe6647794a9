import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { sendBroken } from '../broken-body.js'
import { takeFault } from './faults.js'
import { callMethod } from './methods.js'
import { takeUpload } from './methods-files.js'
import { Refusal } from './refusal.js'
import { takeResponse } from './response-url.js'
import type { Fault, RequestRecord, State } from './state.js'

interface Answer {
  readonly status: number
  readonly body: object | string
}

/** Answer one request of the bot: a method of the Web API, or a response address. */
export async function answerRequest(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, kind = '', name = ''] = /^\/(api|response|upload)\/([\w.]+)$/.exec(request.url ?? '') ?? []
  const bytes = await buffer(request).catch(() => null)
  // The client disconnected during its request.
  if (bytes === null) return
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
  const body = await readBody(kind, bytes, request.headers['content-type'] ?? '')
  const method = { response: 'response_url', upload: 'upload' }[kind] ?? name
  const record: RequestRecord = { method, body, token, status: 0, error: null }
  state.requests.push(record)
  const fault = takeFault(state, record.method) ?? tooFast(state, record)
  if (fault?.kind === 'no-answer') return state.changed()
  const answer = answerOf(state, record, name, fault)
  if (fault?.kind === 'lost-answer') {
    request.socket.destroy()
    return state.changed()
  }
  record.status = answer.status
  if (fault?.kind === 'broken-body') {
    sendBroken(request, response, answer.status, fault.trouble)
    return state.changed()
  }
  response.statusCode = answer.status
  if (fault?.kind === 'rate-limit' && fault.seconds !== null) response.setHeader('retry-after', String(fault.seconds))
  if (record.method !== 'response_url') response.setHeader('x-oauth-scopes', state.scopes.join(','))
  const isText = typeof answer.body === 'string'
  response.setHeader('content-type', isText ? 'text/plain' : 'application/json; charset=utf-8')
  response.once('close', state.changed)
  response.end(isText ? answer.body : JSON.stringify(answer.body))
}

/** The rate limit for a message to a busy channel. */
function tooFast({ pace }: State, { method, body }: RequestRecord): Fault | null {
  if (pace === null || method !== 'chat.postMessage') return null
  const waitMs = pace.take(String(body.channel))
  if (waitMs === 0) return null
  return {
    kind: 'rate-limit',
    on: method,
    seconds: Math.ceil(waitMs / 1_000),
    status: 429,
    error: 'ratelimited',
    trouble: 'hangs',
    times: 1,
  }
}

function answerOf(state: State, record: RequestRecord, name: string, fault: Fault | null): Answer {
  const isResponse = record.method === 'response_url'
  try {
    const isDone = fault === null || fault.kind === 'lost-answer' || (fault.kind === 'broken-body' && fault.status < 500)
    if (!isDone) {
      record.error = fault.error
      return { status: fault.status, body: isResponse ? fault.error : { ok: false, error: fault.error } }
    }
    if (isResponse) {
      takeResponse(state, name, record.body)
      return { status: 200, body: 'ok' }
    }
    if (record.method === 'upload') return { status: 200, body: takeUpload(state, name, record.body.file as Buffer) }
    return { status: 200, body: { ok: true, ...callMethod(state, name, record.token, record.body) } }
  } catch (error) {
    if (!(error instanceof Refusal)) {
      state.violations.push(`${record.method}: the look-alike failed: ${(error as Error).stack}`)
      return { status: 500, body: 'internal error' }
    }
    record.error = error.error
    if (isResponse) return { status: error.error.endsWith('_url') ? 404 : 400, body: error.error }
    return { status: 200, body: { ok: false, error: error.error, ...error.more } }
  }
}

async function readBody(kind: string, bytes: Buffer, type: string): Promise<Readonly<Record<string, unknown>>> {
  if (kind === 'response') return readJson(bytes.toString())
  if (kind === 'api') return readForm(bytes.toString())
  // A file is sent directly, or as the only part of a form.
  if (!type.startsWith('multipart/form-data')) return { file: bytes }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const [part] = [...form.values()]
  return { file: part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : Buffer.from(part ?? '') }
}

/** Arguments are sent as a form, with lists and objects in JSON. */
function readForm(raw: string): Readonly<Record<string, unknown>> {
  const structured = ['blocks', 'prompts', 'view', 'files']
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([field, value]) => [field, structured.includes(field) ? JSON.parse(value) : value]),
  )
}

const readJson = (raw: string): Readonly<Record<string, unknown>> => JSON.parse(raw)
