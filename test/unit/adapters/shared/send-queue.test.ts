import { describe, expect, it } from 'vitest'
import type { Hindrance } from '../../../../adapters/shared/patience.js'
import { createSendQueue, orRegret, QueueFull } from '../../../../adapters/shared/send-queue.js'

class Trouble extends Error {
  constructor(readonly hindrance: Hindrance) {
    super(hindrance.kind)
  }
}
const hindranceOf = (error: unknown): Hindrance => (error instanceof Trouble ? error.hindrance : { kind: 'final' })
const limited = (waitMs: number | null) => new Trouble({ kind: 'limited', waitMs })

describe('sends in a channel', () => {
  it('are made one after the other, in order, and do not wait for other channels', async () => {
    const queue = createSendQueue(hindranceOf)
    const log: string[] = []
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const sends = [
      queue.send('a', async () => {
        await held
        log.push('a1')
      }),
      queue.send('a', async () => void log.push('a2')),
      queue.send('b', async () => {
        log.push('b1')
        release()
      }),
    ]
    await Promise.all(sends)
    expect(log).toEqual(['b1', 'a1', 'a2'])
  })

  it('wait together during a rate limit, and the limited one goes first', async () => {
    const queue = createSendQueue(hindranceOf)
    const log: string[] = []
    let tries = 0
    const first = queue.send('a', async () => {
      log.push('first')
      if (++tries < 3) throw limited(20)
    })
    await Promise.all([first, queue.send('a', async () => void log.push('second'))])
    expect(log).toEqual(['first', 'first', 'first', 'second'])
  })

  it('are not retried after a final error, and the next one proceeds', async () => {
    const queue = createSendQueue(hindranceOf)
    let tries = 0
    const failing = queue.send('a', async () => {
      tries++
      throw new Error('never')
    })
    await expect(failing).rejects.toThrow('never')
    expect(await queue.send('a', async () => 'sent')).toBe('sent')
    expect(tries).toBe(1)
  })

  it('are retried after temporary failures, and each failure is reported', async () => {
    const queue = createSendQueue(hindranceOf)
    const failures: unknown[] = []
    let tries = 0
    const send = async (): Promise<string> => {
      if (++tries < 3) throw new Trouble({ kind: 'passing' })
      return 'sent'
    }
    expect(await queue.send('a', send, { onFailure: (error) => failures.push(error) })).toBe('sent')
    expect(failures).toHaveLength(2)
  })

  it('report their place once if they wait for long', async () => {
    const queue = createSendQueue(hindranceOf)
    const places: number[] = []
    let tries = 0
    const slow = queue.send('a', async () => {
      if (++tries === 1) throw limited(3_500)
    })
    const waiting = [1, 2].map(() => queue.send('a', async () => {}, { onWaiting: (place) => places.push(place) }))
    await Promise.all([slow, ...waiting])
    expect(places).toEqual([2, 3])
  })

  it('are refused at once when the channel’s queue is full, and accepted again later', async () => {
    const queue = createSendQueue(hindranceOf, 2)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const log: string[] = []
    const sends = [queue.send('a', () => held), queue.send('a', async () => void log.push('second'))]
    await expect(queue.send('a', async () => void log.push('third'))).rejects.toThrow(QueueFull)
    const told = orRegret(
      () => queue.send('a', async () => void log.push('fourth')),
      async () => void log.push('regret'),
    )
    await told
    // Further messages of a sent reply, and other channels, do not count.
    sends.push(queue.send('a', async () => void log.push('belongs'), { always: true }))
    await queue.send('b', async () => void log.push('elsewhere'))
    release()
    await Promise.all(sends)
    await queue.send('a', async () => void log.push('later'))
    expect(log).toEqual(['regret', 'elsewhere', 'second', 'belongs', 'later'])
  })

  it('send a regret only if the queue is full, and throw any other failure', async () => {
    const regrets: string[] = []
    const failing = orRegret(
      () => Promise.reject(new Error('broken')),
      async () => void regrets.push('regret'),
    )
    await expect(failing).rejects.toThrow('broken')
    expect(regrets).toEqual([])
  })
})
