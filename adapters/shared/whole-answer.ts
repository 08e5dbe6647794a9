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
 * An answer with its body read, so that a body that hangs or breaks off fails the call as a broken connection does. A client reads it too
 * late to try again. Of trouble (429, 5xx) the status says enough: nobody waits for its body.
 * @param answer whose request ends at a deadline, its body included
 * @throws BrokenAnswer where JSON ended early; what reading throws
 */
export async function wholeAnswer(answer: Answer): Promise<Response> {
  const { status, statusText } = answer
  const headers = [...answer.headers]
  const reading = answer.arrayBuffer()
  if (status === 429 || status >= 500) {
    // Read all the same: its connection is of use.
    reading.catch(() => {})
    return new Response(null, { status, statusText, headers })
  }
  const bytes = await reading
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  if (isJson && !isWhole(new TextDecoder().decode(bytes))) throw new BrokenAnswer()
  return new Response(bodiless.has(status) ? null : bytes, { status, statusText, headers })
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}
