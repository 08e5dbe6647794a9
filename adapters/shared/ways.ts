/** What a refusal of a send means. */
export type Refusal =
  /** What is answered was deleted: nobody waits for the answer any more. */
  | 'deleted'
  /** The form of the message is not taken. */
  | 'malformed'
  /** Nothing of the desk is taken there. */
  | 'closed'

/** One way to bring a message to people. */
export type Way<Body> = (body: Body) => Promise<void>

export interface WaysOptions<Body> {
  /** Tried in this order. */
  readonly ways: readonly Way<Body>[]
  /** The same message as text alone, within the platform's limits. */
  readonly plain: (body: Body) => Body
  /** @returns null if the error is no refusal: it is thrown */
  readonly refusalOf: (error: unknown) => Refusal | null
  /** Called with each refusal, to tell the operator. */
  readonly onRefused: (error: unknown, refusal: Refusal) => void
}

/**
 * Bring a message by the first way that works. If its form is refused, the same way is tried with text alone.
 * @returns false if every way was refused. A deleted question counts as done: true.
 * @throws an error that is no refusal: it may work later
 * @example await bring(body, { ways: [toThread, toChannel, toPerson], plain, refusalOf, onRefused })
 */
export async function bring<Body>(body: Body, { ways, plain, refusalOf, onRefused }: WaysOptions<Body>): Promise<boolean> {
  for (const way of ways)
    for (const form of [body, plain(body)]) {
      try {
        await way(form)
        return true
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === null) throw error
        onRefused(error, refusal)
        if (refusal === 'deleted') return true
        if (refusal === 'closed') break
      }
    }
  return false
}
