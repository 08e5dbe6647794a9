import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLimits, perMinute } from '../../../src/lib/limits.js'

describe('the limits', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('allow the stated number of requests, and then tell how many seconds to wait', async () => {
    const limits = createLimits()
    for (let i = 0; i < perMinute.person; i++) expect(await limits.take('ana', undefined)).toBe(0)
    const wait = await limits.take('ana', undefined)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('allow the person’s next request after that wait', async () => {
    const limits = createLimits()
    for (let i = 0; i < perMinute.person; i++) await limits.take('ana', undefined)
    await vi.advanceTimersByTimeAsync((await limits.take('ana', undefined)) * 1_000)
    expect(await limits.take('ana', undefined)).toBe(0)
  })

  it('limit nobody for the requests of another person', async () => {
    const limits = createLimits()
    for (let i = 0; i <= perMinute.person; i++) await limits.take('ana', undefined)
    expect(await limits.take('ben', undefined)).toBe(0)
  })

  it('limit a whole channel if many people together ask too much', async () => {
    const limits = createLimits()
    for (let i = 0; i < perMinute.channel; i++) expect(await limits.take(`person ${i}`, 'general')).toBe(0)
    expect(await limits.take('one more', 'general')).toBeGreaterThan(0)
    expect(await limits.take('one more', 'elsewhere')).toBe(0)
  })

  it('limit nobody without an id', async () => {
    const limits = createLimits()
    for (let i = 0; i < perMinute.channel * 2; i++) expect(await limits.take(undefined, undefined)).toBe(0)
  })

  it('tell what a person has left, and when all of it is back, without using any', async () => {
    const limits = createLimits()
    expect(await limits.left('ana')).toEqual({ remaining: perMinute.person, resets: 60 })
    await limits.take('ana', undefined)
    await vi.advanceTimersByTimeAsync(10_000)
    for (let i = 0; i < 2; i++) expect(await limits.left('ana')).toEqual({ remaining: perMinute.person - 1, resets: 50 })
    for (let i = 0; i < perMinute.person; i++) await limits.take('ana', undefined)
    expect(await limits.left('ana')).toEqual({ remaining: 0, resets: 50 })
  })
})
