import { setTimeout as pause } from 'node:timers/promises'
import { callDeadlineMs } from './lifecycle.js'

/** The answer ended before it was whole. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer'
  constructor() {
    super('the answer ended before it was whole')
  }
}

type Answer = Pick<Response, 'arrayBuffer' | 'headers' | 'ok' | 'status' | 'statusText'>

/** These are never sent with a body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * Read an answer's body here, so that a body that hangs or breaks off fails like a broken connection. A client would read it too late to
 * try again. For 429 and 5xx the status is enough, so nobody waits for the body.
 *
 * @param answer to a request whose deadline also covers the body
 * @throws BrokenAnswer if JSON ended early. If reading fails otherwise, it throws that error.
 */
export async function wholeAnswer(answer: Answer): Promise<Response> {
  const { status, statusText } = answer
  const headers = [...answer.headers]
  const reading = answer.arrayBuffer()
  if (status === 429 || status >= 500) {
    // Reading it frees the connection for the next request.
    reading.catch(() => {})
    return new Response(null, { status, statusText, headers })
  }
  const bytes = await inTime(reading)
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  if (isJson && !isWhole(new TextDecoder().decode(bytes))) throw new BrokenAnswer()
  return new Response(bodiless.has(status) ? null : bytes, { status, statusText, headers })
}

/** The deadline of a request can be lost once its headers are there: then nothing else would end the wait for a body that hangs. */
async function inTime<T>(reading: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = pause(callDeadlineMs, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new BrokenAnswer()
  })
  late.catch(() => {})
  try {
    return await Promise.race([reading, late])
  } finally {
    timer.abort()
    reading.catch(() => {})
  }
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}
