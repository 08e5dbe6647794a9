import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Conversations, createConversations } from '../../../src/desk/conversations.js'

// The cache captures the clock when it is loaded, so the fake clock must be running before.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }).advanceTimersByTime(1))

const remember = (conversations: Conversations, question: string, thread: string | undefined, person: string): void =>
  conversations.remember({ question, thread, person, alone: true })

describe('the memory of recent questions', () => {
  it('has the last question of a thread, and none of another', async () => {
    const conversations = createConversations('test', null)
    remember(conversations, 'first?', 'thread', 'ana')
    remember(conversations, 'second?', 'thread', 'ben')
    expect(await conversations.lastIn('thread')).toBe('second?')
    expect(await conversations.lastIn('another')).toBeUndefined()
  })

  it('has a few questions of each person, latest first, without duplicates', () => {
    const conversations = createConversations('test', null)
    for (const question of ['a?', 'b?', 'a?', 'c?', 'd?', 'e?', 'f?']) remember(conversations, question, undefined, 'ana')
    expect(conversations.recentOf('ana')).toEqual(['f?', 'e?', 'd?', 'c?', 'a?'])
    expect(conversations.recentOf('ben')).toEqual([])
  })

  it('is erased after an hour', async () => {
    const conversations = createConversations('test', null)
    remember(conversations, 'first?', 'thread', 'ana')
    vi.advanceTimersByTime(59 * 60_000)
    expect(await conversations.lastIn('thread')).toBe('first?')
    vi.advanceTimersByTime(2 * 60_000)
    expect(await conversations.lastIn('thread')).toBeUndefined()
    expect(conversations.recentOf('ana')).toEqual([])
  })

  it('is erased with the person who asked, and not in other threads', async () => {
    const conversations = createConversations('test', null)
    remember(conversations, 'first?', 'hers', 'ana')
    remember(conversations, 'second?', 'his', 'ben')
    conversations.forget('ana')
    expect([await conversations.lastIn('hers'), await conversations.lastIn('his')]).toEqual([undefined, 'second?'])
    expect(conversations.recentOf('ana')).toEqual([])
  })

  it('is limited: the oldest of very many threads and people are erased', async () => {
    const conversations = createConversations('test', null)
    for (let i = 0; i < 5_000; i++) remember(conversations, `${i}?`, `thread ${i}`, `person ${i}`)
    expect(await conversations.lastIn('thread 0')).toBeUndefined()
    expect(conversations.recentOf('person 0')).toEqual([])
    expect(await conversations.lastIn('thread 4999')).toBe('4999?')
  })

  it('never has more than five questions of a person, whatever is asked in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (questions) => {
        const conversations = createConversations('test', null)
        for (const question of questions) remember(conversations, question, undefined, 'ana')
        const recent = conversations.recentOf('ana')
        expect(recent.length).toBeLessThanOrEqual(5)
        expect(new Set(recent).size).toBe(recent.length)
        if (questions.length > 0) expect(recent[0]).toBe(questions.at(-1))
      }),
    )
  })
})
