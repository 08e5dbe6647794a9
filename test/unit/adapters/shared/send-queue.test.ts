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
  it('go one after the other, in the order in which they came, and do not wait for other channels', async () => {
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

  it('wait together where one is limited, and the one that was limited goes first', async () => {
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

  it('are not repeated where the error is final, and the next one goes on', async () => {
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

  it('are repeated where the trouble passes, and each failure is told', async () => {
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

  it('tell their place once where they wait for long', async () => {
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

  it('are no more than a channel holds: who comes when it is full is told at once, and there is room again later', async () => {
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
    // What belongs to a message that was sent, and other channels, do not count.
    sends.push(queue.send('a', async () => void log.push('belongs'), { always: true }))
    await queue.send('b', async () => void log.push('elsewhere'))
    release()
    await Promise.all(sends)
    await queue.send('a', async () => void log.push('later'))
    expect(log).toEqual(['regret', 'elsewhere', 'second', 'belongs', 'later'])
  })

  it('are regretted only where too many wait: another failure is thrown, and regrets nothing', async () => {
    const regrets: string[] = []
    const failing = orRegret(
      () => Promise.reject(new Error('broken')),
      async () => void regrets.push('regret'),
    )
    await expect(failing).rejects.toThrow('broken')
    expect(regrets).toEqual([])
  })
})
