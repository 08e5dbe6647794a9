import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Addressed,
  type MessageEvent,
  parseCommand,
  parseMessage,
  parsePress,
  parseSubmit,
  readAddress,
} from '../../../../../adapters/slack/parse/request.js'
import { brokenText } from '../../../../contracts/arbitrary-text.js'
import { command } from '../../../../worlds/requests.js'

const own = 'U0DESK'
const message = (changes: Partial<MessageEvent> = {}): MessageEvent => ({
  channel: 'C1',
  ts: '1.000100',
  user: 'U1',
  text: 'Who?',
  ...changes,
})
const said = (changes: Partial<MessageEvent>) => parseMessage(message(changes), own)
const textBlock = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] })
const mentionBlock = textBlock({ type: 'user', user_id: own }, { type: 'text', text: ' Who opened it?' })
const askedIn = (addressed: Addressed | null): string => (addressed?.request.kind === 'ask' ? addressed.request.text : 'no question')

describe('a message in Slack', () => {
  it('that names the desk is a question, answered in a thread below it', () => {
    expect(said({ text: `<@${own}> Who opened it?` })).toMatchObject({
      threadTs: '1.000100',
      begins: true,
      request: { id: 'C1:1.000100', kind: 'ask', text: 'Who opened it?', person: 'U1', channel: 'C1', thread: 'C1:1.000100' },
    })
  })

  it('has the same id for both of its events, so that it is answered once', () => {
    const mention = said({ text: `<@${own}> Who?` })
    const same = said({ text: `<@${own}> Who?`, channel_type: 'channel' })
    expect(same?.request.id).toBe(mention?.request.id)
  })

  it('that does not name the desk is ignored, but overheard in a thread', () => {
    expect(said({ channel_type: 'channel' })).toBeNull()
    expect(said({ channel_type: 'channel', thread_ts: '0.5' })?.request).toMatchObject({ overheard: true, thread: 'C1:0.5' })
  })

  it('to another person in a thread is not overheard', () => {
    expect(said({ thread_ts: '0.5', text: '<@U2> what do you think?' })).toBeNull()
  })

  it('in a direct conversation is always for the desk', () => {
    expect(said({ channel_type: 'im' })).toMatchObject({ direct: true, request: { text: 'Who?' } })
    expect(said({ channel_type: 'im' })?.request).not.toHaveProperty('overheard')
  })

  it.each<[string, Partial<MessageEvent>]>([
    ['with a name beside the mention', { text: `<@${own}|desk> Who opened it?` }],
    ['with the mention at its end', { text: `Who opened it? <@${own}>` }],
    ['with the mention in its blocks alone', { text: 'Who opened it?', blocks: [mentionBlock] }],
    ['with nothing but blocks', { text: '', blocks: [mentionBlock] }],
    ['that Slack calls a mention, whatever it looks like', { type: 'app_mention', text: 'Who opened it?' }],
    ['that Slack calls a mention, in italics', { type: 'app_mention', text: '_Who opened it?_', subtype: 'me_message' }],
  ])('%s is for the desk', (_, changes) => {
    const addressed = said(changes)
    expect(askedIn(addressed)).toBe('Who opened it?')
    expect(addressed?.request).not.toHaveProperty('overheard')
  })

  describe('that is edited', () => {
    const edited = { user: 'U1', ts: '60.000000' }
    const change = (before: string, after: string, more: Partial<MessageEvent> = {}) =>
      said({
        ...{ subtype: 'message_changed', ts: '60.000200', channel_type: 'channel', text: '', ...more },
        message: { ts: '1.000100', user: 'U1', text: after, edited },
        previous_message: { text: before },
      })

    it('and now names the desk is a question with the id of the message', () => {
      expect(change('Who?', `<@${own}> Who?`)?.request).toMatchObject({ id: 'C1:1.000100', text: 'Who?', person: 'U1' })
      const mention = said({ type: 'app_mention', text: `<@${own}> Who?`, edited })
      expect(mention?.request.id).toBe('C1:1.000100')
    })

    it('is ignored if it named the desk before, or is in a direct conversation', () => {
      expect(change(`<@${own}> Who?`, `<@${own}> Who is it?`)).toBeNull()
      expect(change('Who?', `<@${own}> Who?`, { channel_type: 'im' })).toBeNull()
      expect(change('Who?', 'Who is it?')).toBeNull()
    })

    it('is ignored if it is so old that nobody knows whether it was answered', () => {
      const late = { user: 'U1', ts: '90000.000000' }
      expect(said({ type: 'app_mention', text: `<@${own}> Who?`, edited: late })).toBeNull()
    })
  })

  it.each<[string, Partial<MessageEvent>]>([
    ['from the desk itself', { user: own }],
    ['from a bot', { bot_id: 'B1' }],
    ['that was edited', { edited: { user: 'U1', ts: '2' } }],
    ['about an edit', { subtype: 'message_changed' }],
    ['from a bot that names the desk', { type: 'app_mention', bot_id: 'B1' }],
    ['about a deletion', { subtype: 'message_deleted' }],
    ['about somebody who joined', { subtype: 'channel_join' }],
  ])('%s is ignored', (_, changes) => {
    expect(said({ channel_type: 'im', text: `<@${own}> Who?`, ...changes })).toBeNull()
  })

  it.each([
    [`<@${own}> a &lt;b&gt; &amp;amp; c`, 'a <b> &amp; c'],
    [`<@${own}> read <https://a.example/x|this page> and <https://b.example>`, 'read this page and https://b.example'],
    [`<@${own}> ask <#C2|general> and <!here> and <@U2>`, 'ask  and  and'],
  ])('%j is read as its writer saw it', (text, seen) => {
    expect(askedIn(said({ text })).replace(/\s+/g, ' ')).toBe(seen.replace(/\s+/g, ' '))
  })

  it.each([
    [`<@${own}>`, 'help'],
    [`<@${own}> help`, 'help'],
    [`<@${own}> /Sources`, 'sources'],
    [`<@${own}> help me find the budget`, 'ask'],
  ])('%j is a request for %s', (text, wanted) => {
    const request = said({ text })?.request
    expect(request?.kind === 'command' ? request.name : request?.kind).toBe(wanted)
  })

  it('of any text is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string()), (text) => {
        expect(said({ text, channel_type: 'im' })?.request.channel).toBe('C1')
      }),
    )
  })
})

describe('a typed command', () => {
  const by = { id: 't1', platform: 'slack', person: 'U1', channel: 'C1' }
  const typed = (command: string, text?: string) =>
    parseCommand({ command, user_id: 'U1', channel_id: 'C1', trigger_id: 't1', ...(text === undefined ? {} : { text }) }, 'desk')

  it('is a request of the command table, with its trigger id as id', () => {
    const asked = { id: 't1', kind: 'ask', text: 'Who opened it?', person: 'U1', channel: 'C1' }
    expect(typed('/ask', 'Who opened it?')?.request).toMatchObject(asked)
    expect(typed('/sources', 'anything')?.request).toEqual({ ...command('sources'), ...by })
  })

  it('loses a repeated command word', () => {
    expect(typed('/ask', '/ask *Who* opened it?')?.request).toMatchObject({ text: 'Who opened it?' })
  })

  it('without a question is a request for help', () => {
    expect(typed('/ask', '  ')?.request).toMatchObject({ kind: 'command', name: 'help' })
    expect(typed('/ask')?.request).toMatchObject({ kind: 'command', name: 'help' })
  })

  it('is private unless it is shared, and /ask without an option follows the channel', () => {
    expect(typed('/ask', 'Who?')?.private).toBeNull()
    expect(typed('/ask', 'Who? private:false')).toMatchObject({ private: false, request: { text: 'Who?' } })
    expect(typed('/ask', 'Who? private:true')?.private).toBe(true)
    expect(typed('/ask', '')?.private).toBe(true)
    for (const command of ['/summary', '/gaps', '/digest', '/settings', '/sources']) expect(typed(command, 'now')?.private).toBe(true)
    expect(typed('/summary', 'courts share')).toMatchObject({ private: false, request: { options: { topic: 'courts' } } })
    expect(typed('/digest', 'now share:true')).toMatchObject({ private: false, request: { options: { action: 'now' } } })
  })

  it('of moderators has its options, and needs no argument', () => {
    const options = { topic: 'Kenyan courts', points: '3', document: 'The bridge & more' }
    expect(typed('/summary', 'Kenyan courts points:3 document:“The bridge &amp; more”')?.request).toMatchObject({ options })
    expect(typed('/summary')?.request).toEqual({ ...command('summary'), ...by })
  })

  it('of /ask gives no thread for a later answer, because others have not seen it', () => {
    expect(typed('/ask', 'Who?')?.request.answerTo).toBeUndefined()
    expect(said({ channel_type: 'im' })?.request.answerTo).toBe('C1:1.000100')
    expect(readAddress('C1:1.000100')).toEqual({ channel: 'C1', threadTs: '1.000100' })
  })

  it('behind the common command equals its short form', () => {
    for (const [name, text] of [
      ['ask', 'Who opened the &lt;bridge&gt;? private:false'],
      ['summary', 'courts points:3 share'],
      ['digest', 'now'],
      ['help', ''],
    ] as const)
      expect(typed('/desk', `${name} ${text}`)).toEqual(typed(`/${name}`, text))
    expect(typed('/desk', 'Who opened it?')).toMatchObject({ private: null, request: { kind: 'ask', text: 'Who opened it?' } })
    for (const text of [undefined, '', ' ', 'ask']) expect(typed('/desk', text)?.request).toMatchObject({ name: 'help' })
  })

  it('with an unknown name is ignored', () => {
    expect(typed('/invade')).toBeNull()
  })
})

describe('a pressed button', () => {
  const pressed = (action_id: string, value?: string) =>
    parsePress({
      ...{ trigger_id: 't1', user: { id: 'U1' }, channel: { id: 'C1' }, container: { message_ts: '2', thread_ts: '1' } },
      actions: [{ action_id, ...(value === undefined ? {} : { value }) }],
    })

  it('carries its token and its question', () => {
    expect(pressed('desk:more:0', 'TOKEN\nWho opened it?')).toMatchObject({
      shows: 'privately',
      threadTs: '1',
      request: {
        ...{ kind: 'press', button: 'more', token: 'TOKEN', person: 'U1', channel: 'C1' },
        earlier: { question: 'Who opened it?', topic: null },
      },
    })
  })

  it('carries the words of the earlier question that its question was read with', () => {
    expect(pressed('desk:next:0', 'TOKEN\nWho opened it?\nbridge')?.request).toMatchObject({
      earlier: { question: 'Who opened it?', topic: 'bridge' },
    })
  })

  it.each(['other:more:0', 'desk:', 'desk:toString:0', 'desk:__proto__:0', ''])('with action %j is ignored', (action) => {
    expect(pressed(action, 'TOKEN')).toBeNull()
  })

  it('without a value has an empty token, which opens nothing', () => {
    expect(pressed('desk:good:0')?.request).toMatchObject({ button: 'good', token: '' })
  })
})

describe('a submitted form', () => {
  const filled = (origin: object) =>
    parseSubmit({
      ...{ trigger_id: 't1', user: { id: 'U1' } },
      view: {
        private_metadata: JSON.stringify({ token: 'TOKEN', ...origin }),
        state: { values: { question: { typed: { value: 'Who?' } }, answer: { typed: { value: null } } } },
      },
    })

  it('carries its token, the value of each field, and where it was opened', () => {
    const origin = { channel: 'C1', threadTs: '1.5' }
    const form = { question: 'Who?', answer: '', source: '', link: '', date: '' }
    expect(filled(origin)).toEqual({
      origin,
      request: { id: 't1', platform: 'slack', kind: 'submit', token: 'TOKEN', form, person: 'U1', channel: 'C1' },
    })
    expect(filled({ channel: null, threadTs: null }).request.channel).toBeUndefined()
  })
})
