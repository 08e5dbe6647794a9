import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createConversations } from '../../../src/desk/conversations.js'

// The cache takes hold of the clock when it is loaded: the clock has to be ours before, and to have begun.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }).advanceTimersByTime(1))

describe('what was asked lately', () => {
  it('is the last question of a thread, and nothing in another', () => {
    const conversations = createConversations()
    conversations.remember('first?', 'thread', 'ana')
    conversations.remember('second?', 'thread', 'ben')
    expect(conversations.lastIn('thread')).toBe('second?')
    expect(conversations.lastIn('another')).toBeUndefined()
  })

  it("is each person's own few, latest first, none twice", () => {
    const conversations = createConversations()
    for (const question of ['a?', 'b?', 'a?', 'c?', 'd?', 'e?', 'f?']) conversations.remember(question, undefined, 'ana')
    expect(conversations.recentOf('ana')).toEqual(['f?', 'e?', 'd?', 'c?', 'a?'])
    expect(conversations.recentOf('ben')).toEqual([])
  })

  it('is forgotten after an hour', () => {
    const conversations = createConversations()
    conversations.remember('first?', 'thread', 'ana')
    vi.advanceTimersByTime(59 * 60_000)
    expect(conversations.lastIn('thread')).toBe('first?')
    vi.advanceTimersByTime(2 * 60_000)
    expect(conversations.lastIn('thread')).toBeUndefined()
    expect(conversations.recentOf('ana')).toEqual([])
  })

  it('is bounded: of very many threads and people the oldest are forgotten', () => {
    const conversations = createConversations()
    for (let i = 0; i < 5_000; i++) conversations.remember(`${i}?`, `thread ${i}`, `person ${i}`)
    expect(conversations.lastIn('thread 0')).toBeUndefined()
    expect(conversations.recentOf('person 0')).toEqual([])
    expect(conversations.lastIn('thread 4999')).toBe('4999?')
  })

  it('never holds more than five questions of a person, whatever is asked in whichever order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (questions) => {
        const conversations = createConversations()
        for (const question of questions) conversations.remember(question, undefined, 'ana')
        const recent = conversations.recentOf('ana')
        expect(recent.length).toBeLessThanOrEqual(5)
        expect(new Set(recent).size).toBe(recent.length)
        if (questions.length > 0) expect(recent[0]).toBe(questions.at(-1))
      }),
    )
  })
})
