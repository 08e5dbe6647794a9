import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerState, mostReferences, mostTerms, packState, unpackState } from '../../../../src/answer/restore/answer-state.js'
import { createSeal } from '../../../../src/answer/restore/seal.js'
import { statuses } from '../../../../src/contract/reply.js'

const bits = (count: number) => fc.integer({ min: 0, max: 2 ** count - 1 })
const anyState: fc.Arbitrary<AnswerState> = fc.record({
  status: fc.constantFrom(...statuses),
  confidence: bits(8).map((n) => n / 255),
  from: fc.integer({ min: 0, max: mostReferences - 1 }),
  terms: fc.array(bits(16), { maxLength: mostTerms }),
  excerpts: fc.array(fc.record({ passage: bits(32), version: bits(16), first: bits(12), count: bits(3), later: fc.boolean() }), {
    maxLength: mostReferences,
  }),
})

describe("an answer's state", () => {
  it('survives packing and unpacking', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(unpackState(packState(state))).toEqual(state)
      }),
    )
  })

  it('fits a button of any platform at its largest: 100 characters with its name', () => {
    const reference = { passage: 2 ** 32 - 1, version: 2 ** 16 - 1, first: 4_095, count: 7, later: true }
    const largest: AnswerState = {
      status: 'answered',
      confidence: 1,
      from: mostReferences - 1,
      terms: Array.from({ length: mostTerms }, () => 2 ** 16 - 1),
      excerpts: Array.from({ length: mostReferences }, () => reference),
    }
    expect(createSeal('s').close('share', packState(largest)).length).toBeLessThanOrEqual(100 - 'share:'.length)
  })

  it('keeps its meaning in buttons from before "likely" existed', () => {
    const [before, now] = [
      ['none', 'related', 'answered'],
      [0b00_000_000, 0b01_000_000, 0b10_000_000],
    ]
    expect(now.map((head) => unpackState(Buffer.from([head, 0]))?.status)).toEqual(before)
  })

  it('of another version is ignored without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const state = unpackState(Buffer.from(bytes))
        if (state !== null) expect(packState(state)).toEqual(Buffer.from(bytes))
      }),
    )
    expect(unpackState(Buffer.alloc(0))).toBeNull()
    expect(unpackState(Buffer.from([0b01_000_010, 0, 1]))).toBeNull()
  })
})
