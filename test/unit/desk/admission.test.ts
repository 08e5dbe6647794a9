import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admits, createAdmission } from '../../../src/desk/admission.js'
import { createWaiting } from '../../support/waiting.js'

const { until } = createWaiting(() => 'nothing')

describe('admission of one more request', () => {
  it('depends on the lag of the event loop, and is never refused to all', () => {
    expect(admits({ running: 3, lagMs: 0 })).toBe(true)
    expect(admits({ running: 3, lagMs: 250 })).toBe(false)
    expect(admits({ running: 0, lagMs: 60_000 })).toBe(true)
    expect(admits({ running: 1_000, lagMs: 0 })).toBe(false)
  })

  it('is never refused with fewer requests and less lag than an admitted one had', () => {
    const load = fc.record({ running: fc.nat(200), lagMs: fc.nat(1_000) })
    fc.assert(
      fc.property(load, load, (a, b) => {
        const lighter = { running: Math.min(a.running, b.running), lagMs: Math.min(a.lagMs, b.lagMs) }
        expect(admits(lighter) || !admits(a)).toBe(true)
      }),
    )
  })
})

describe('requests', () => {
  it('of a burst begin in order, one at a time while the loop lags, and side by side afterwards', async () => {
    let lagMs = 500
    const admission = createAdmission(async () => lagMs)
    const begun: number[] = []
    const leaving: (() => void)[] = []
    const all = Array.from({ length: 10 }, async (_, i) => {
      const leave = await admission.enter()
      begun.push(i)
      leaving.push(leave)
    })
    await until(() => begun.length === 1, 'the first')
    await pause(50)
    expect(begun).toEqual([0])
    leaving[0]?.()
    await until(() => begun.length === 2, 'the second')
    lagMs = 0
    await Promise.all(all)
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('begin when the one that delays the loop is done, and side by side if none delays it', async () => {
    const admission = createAdmission()
    const happened: string[] = []
    const leave = await admission.enter()
    const second = admission.enter().then(() => happened.push('the second begins'))
    for (let round = 0; round < 6; round++) {
      for (const end = performance.now() + 120; performance.now() < end; );
      await setImmediate()
    }
    happened.push('the first is done')
    leave()
    await second
    expect(happened).toEqual(['the first is done', 'the second begins'])
    // None of these ever ends.
    await Promise.all(Array.from({ length: 12 }, () => admission.enter()))
  })
})
