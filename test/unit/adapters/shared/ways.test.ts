import { describe, expect, it } from 'vitest'
import { bring, type Refusal } from '../../../../adapters/shared/ways.js'

/** Sends a message by ways that refuse or fail as told, and records what was tried. */
async function tryWays(...outcomes: readonly (Refusal | 'works' | 'broken' | ((body: string) => Refusal | 'works'))[]) {
  const tried: string[] = []
  const refused: Refusal[] = []
  const ways = outcomes.map((outcome, i) => async (body: string) => {
    tried.push(`${i} ${body}`)
    const came = typeof outcome === 'function' ? outcome(body) : outcome
    if (came !== 'works') throw new Error(came)
  })
  const refusalOf = (error: unknown): Refusal | null => {
    const { message } = error as Error
    return message === 'broken' ? null : (message as Refusal)
  }
  const onRefused = (_: unknown, refusal: Refusal): void => void refused.push(refusal)
  const outcome = await bring('whole', { ways, plain: () => 'plain', refusalOf, onRefused }).catch((error: Error) => error.message)
  return { outcome, tried, refused }
}

describe('a message', () => {
  it('is sent by the first way that works', async () => {
    expect(await tryWays('works', 'works')).toEqual({ outcome: true, tried: ['0 whole'], refused: [] })
  })

  it('is sent by the next way if one is closed, and each refusal is logged', async () => {
    const expected = { outcome: true, tried: ['0 whole', '1 whole', '2 whole'], refused: ['closed', 'closed'] }
    expect(await tryWays('closed', 'closed', 'works')).toEqual(expected)
  })

  it('is sent as text if its form is refused, and whole by the next way if that fails too', async () => {
    const plainOnly = (body: string) => (body === 'plain' ? 'works' : 'malformed')
    expect((await tryWays(plainOnly)).tried).toEqual(['0 whole', '0 plain'])
    expect((await tryWays('malformed', 'works')).tried).toEqual(['0 whole', '0 plain', '1 whole'])
  })

  it('is not sent if the message that it answers was deleted', async () => {
    expect(await tryWays('closed', 'deleted', 'works')).toMatchObject({ outcome: true, tried: ['0 whole', '1 whole'] })
  })

  it('fails if every way refuses it, and throws on temporary trouble', async () => {
    expect((await tryWays('closed', 'malformed')).outcome).toBe(false)
    expect((await tryWays('closed', 'broken', 'works')).outcome).toBe('broken')
  })
})
