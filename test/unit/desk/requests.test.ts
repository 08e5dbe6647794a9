import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Handle } from '../../../src/contract/adapter.js'
import type { Reply } from '../../../src/contract/reply.js'
import type { Incoming } from '../../../src/contract/request.js'
import { perMinute } from '../../../src/desk/limits.js'
import { createMemory } from '../../../src/store/memory.js'
import { openStore } from '../../../src/store/open-store.js'
import type { Rating } from '../../../src/store/store.js'
import { collectLog, handleOn, type TestDesk, withDesk } from '../../worlds/desks.js'
import { oreby } from '../../worlds/oreby.js'

let events = 0
const incoming = (changes: Partial<Incoming> = {}): Incoming => ({
  ...{ id: `e${++events}`, platform: 'test', command: 'ask', text: '', person: 'ana', channel: 'general' },
  ...changes,
})
type Kind = Reply['kind']
type Of<K extends Kind> = Extract<Reply, { kind: K }>
function as<K extends Kind>(reply: Reply | null, kind: K): Of<K> {
  if (reply?.kind !== kind) throw new Error(`no ${kind} but ${JSON.stringify(reply)}`)
  return reply as Of<K>
}
const questions = ['Who opened the bridge?', 'What is the toll for a lorry?', 'Who is the keeper of the lighthouse?']
/** More ferries than one page of excerpts holds. */
const ferries = ['Astrid', 'Bodil', 'Clara', 'Dagny', 'Edda'].map((name, i) => `The ferry ${name} carries ${40 + i} passengers.`)
const asksFerries = 'How many passengers does the ferry carry?'
const withQuestions = (run: (desk: TestDesk) => Promise<void>) =>
  withDesk({ ...oreby, 'ferries.md': ferries.join('\n\n') }, { suggestions: questions }, run)

async function pageOf(handle: Handle, text: string, changes: Partial<Incoming> = {}) {
  const { answer, page } = as(await handle(incoming({ text, ...changes })), 'answer')
  if (!page) throw new Error('no page')
  return { answer, ...page }
}
const press = (handle: Handle, command: Incoming['command'], token: string | undefined, changes: Partial<Incoming> = {}) =>
  handle(incoming({ command, text: token ?? '', ...changes }))

describe('a button', () => {
  it('for more context shows the passage among its neighbours', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'What is the toll for a lorry?')
      const context = as(await press(handle, 'more', tokens.more[0]), 'context')
      expect(context.document.title).toBe('The bridge of Oreby')
      expect(context.passages.find((p) => p.own)?.text).toContain('40 crowns')
      expect(context.passages).toHaveLength(3)
    }))

  it('for the next excerpts turns the page, to the end and back', () =>
    withQuestions(async ({ handle }) => {
      const first = await pageOf(handle, asksFerries)
      expect(first.total).toBeGreaterThan(first.answer.excerpts.length)
      const next = as(await press(handle, 'next', first.tokens.from[first.answer.excerpts.length]), 'answer')
      expect(next.page?.first).toBe(first.answer.excerpts.length + 1)
      expect(next.answer.excerpts.map((e) => e.passage)).not.toContain(first.answer.excerpts[0]?.passage)
      const back = as(await press(handle, 'next', next.page?.tokens.from[0]), 'answer')
      expect(back.answer.excerpts.map((e) => e.passage)).toEqual(first.answer.excerpts.map((e) => e.passage))
    }))

  it('for sharing gives the same excerpts again', () =>
    withQuestions(async ({ handle }) => {
      const { answer, tokens } = await pageOf(handle, 'Who opened the bridge?')
      const shared = as(await press(handle, 'share', tokens.share, { earlier: answer.question }), 'answer')
      expect(shared.answer.excerpts.map((e) => e.text)).toEqual(answer.excerpts.map((e) => e.text))
      expect(shared.answer.question).toBe(answer.question)
      expect(shared.answer.status).toBe(answer.status)
    }))

  it('of a suggested question asks it, and carries nothing of the conversation into it', () =>
    withQuestions(async ({ handle }) => {
      const { tokens, samples } = as(await handle(incoming({ command: 'help' })), 'help')
      const { answer, topic } = await (async () => {
        const reply = as(await press(handle, 'try', tokens[0], { earlier: 'Who opened the bridge?' }), 'answer')
        return { answer: reply.answer, topic: reply.page?.topic }
      })()
      expect(answer.question).toBe(samples[0])
      expect(answer.status).toBe('answered')
      expect(topic).toBeNull()
    }))

  it('under a list of documents lists on from its place', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = as(await handle(incoming({ command: 'sources' })), 'sources')
      expect(as(await press(handle, 'list', tokens[2]), 'sources').from).toBe(2)
    }))

  it('works after a restart, and says so where the document has changed since', () =>
    withQuestions(async ({ handle, library, answerer, folder }) => {
      const { tokens } = await pageOf(handle, 'What is the toll for a lorry?')
      const again = handleOn({ library, answerer, log: collectLog().log })
      expect((await press(again, 'more', tokens.more[0]))?.kind).toBe('context')
      await appendFile(join(folder, 'bridge.md'), '\nThe toll was raised.\n')
      const notice = as(await press(again, 'more', tokens.more[0]), 'notice')
      expect(notice.text).toMatch(/“The bridge of Oreby” has changed since/)
      expect(notice.private).toBe(true)
    }))

  it.each(['more', 'next', 'good', 'bad', 'share', 'try', 'list'] as const)('%s that the desk did not make says so politely', (command) =>
    withQuestions(async ({ handle }) => {
      for (const token of ['', 'forged', 'A'.repeat(94)]) {
        const notice = as(await press(handle, command, token), 'notice')
        expect(notice).toMatchObject({ private: true, text: expect.stringContaining('Please ask again') })
      }
    }),
  )

  it('pressed instead of another is refused', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'Who opened the bridge?')
      expect(as(await press(handle, 'share', tokens.good), 'notice').private).toBe(true)
    }))
})

describe('a rating', () => {
  const rated = (run: (handle: Handle, kept: () => Promise<readonly Rating[]>) => Promise<void>) =>
    withQuestions(async ({ library, answerer }) => {
      const folder = await mkdtemp(join(tmpdir(), 'desk-'))
      const { log } = collectLog()
      const store = await openStore({ dataDir: folder, databaseUrl: undefined, log })
      try {
        const kept = () => store.ratings()
        await run(handleOn({ library, answerer, memory: createMemory(store, 30, log), log }), kept)
      } finally {
        await store.close()
        await rm(folder, { recursive: true, force: true })
      }
    })

  it('is kept with who, where, what was asked and what was shown, and thanked for privately', () =>
    rated(async (handle, kept) => {
      const { answer, tokens } = await pageOf(handle, 'Who opened the bridge?')
      const thanks = as(await press(handle, 'bad', tokens.bad, { earlier: answer.question }), 'notice')
      expect(thanks).toMatchObject({ private: true, text: expect.stringContaining('Thank you') })
      expect(await kept()).toMatchObject([
        { platform: 'test', person: 'ana', channel: 'general', good: false, status: 'answered', question: answer.question },
      ])
    }))

  it('of another page of the same answer is a rating of the same answer', () =>
    rated(async (handle, kept) => {
      const first = await pageOf(handle, asksFerries)
      const next = as(await press(handle, 'next', first.tokens.from[first.answer.excerpts.length]), 'answer')
      await press(handle, 'good', first.tokens.good)
      await press(handle, 'good', next.page?.tokens.good)
      // Of one person and answer one rating is kept: they were of the same.
      expect(await kept()).toHaveLength(1)
    }))

  it('says that nothing was kept where there is no memory', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'Who opened the bridge?')
      expect(as(await press(handle, 'good', tokens.good), 'notice').text).toContain('nothing could be kept')
    }))
})

describe('an event', () => {
  it('that comes again is worked on once; the same id on another platform is another event', () =>
    withQuestions(async ({ handle }) => {
      const event = incoming({ text: 'Who opened the bridge?' })
      expect((await handle(event))?.kind).toBe('answer')
      expect(await handle(event)).toBeNull()
      expect((await handle({ ...event, platform: 'other' }))?.kind).toBe('answer')
    }))

  it('too many in a minute is held back with a private, polite line; other people are not', () =>
    withQuestions(async ({ handle }) => {
      for (let i = 0; i < perMinute.person; i++) await handle(incoming({ command: 'help' }))
      const held = as(await handle(incoming({ text: 'Who opened the bridge?' })), 'notice')
      expect(held).toMatchObject({ private: true, text: expect.stringMatching(/Please ask again in \d+ seconds?\./) })
      expect((await handle(incoming({ text: 'Who opened the bridge?', person: 'ben' })))?.kind).toBe('answer')
    }))

  it('of typing counts towards no limit', () =>
    withQuestions(async ({ handle }) => {
      for (let i = 0; i < perMinute.person * 2; i++) await handle(incoming({ command: 'complete', text: 'who' }))
      expect((await handle(incoming({ text: 'Who opened the bridge?' })))?.kind).toBe('answer')
    }))
})

describe('what is offered while typing', () => {
  it("begins with one's own recent questions, then sample questions, then headings", () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'Which pier did the divers mend?' }))
      const { choices } = as(await handle(incoming({ command: 'complete', text: '' })), 'choices')
      expect(choices.slice(0, 2)).toEqual(['Which pier did the divers mend?', questions[0]])
      expect(choices).toContain('The toll')
      const { choices: others } = as(await handle(incoming({ command: 'complete', text: '', person: 'ben' })), 'choices')
      expect(others).not.toContain('Which pier did the divers mend?')
    }))
})

describe('a conversation', () => {
  it("carries the subject on in its thread, and in nobody else's", () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'Who is the keeper of the lighthouse?', thread: 't1' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
      expect((await pageOf(handle, 'When was it painted?', { thread: 't2' })).topic).toBeNull()
      expect((await pageOf(handle, 'When was it painted?')).topic).toBeNull()
    }))

  it('carries the subject on over several questions', () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'Who is the keeper of the lighthouse?', thread: 't1' }))
      await handle(incoming({ text: 'When was it painted?', thread: 't1' }))
      expect((await pageOf(handle, 'Who painted it?', { thread: 't1' })).topic).toContain('lighthouse')
    }))

  it('that the desk overhears is answered only where it began with the desk', () =>
    withQuestions(async ({ handle }) => {
      const overheard = { overheard: true, thread: 't1', text: 'Who opened the bridge?' }
      expect(await handle(incoming(overheard))).toBeNull()
      await handle(incoming({ text: 'What is the toll for a lorry?', thread: 't1' }))
      expect((await handle(incoming(overheard)))?.kind).toBe('answer')
      expect(await handle(incoming({ ...overheard, thread: 't2' }))).toBeNull()
    }))

  it('that the desk overhears goes on in peace where the desk knows nothing', () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'What is the toll for a lorry?', thread: 't1' }))
      expect(await handle(incoming({ overheard: true, thread: 't1', text: 'lunch, anyone? 🍕' }))).toBeNull()
    }))

  it('that the desk overhears is left alone where it is a remark, though the desk could say something to it', () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'What is the toll for a lorry?', thread: 't1' }))
      expect(await handle(incoming({ overheard: true, thread: 't1', text: 'Ida Holm opened the bridge, I think.' }))).toBeNull()
    }))

  it('keeps its subject through talk that the desk left alone', () =>
    withQuestions(async ({ handle }) => {
      await handle(incoming({ text: 'Who is the keeper of the lighthouse?', thread: 't1' }))
      await handle(incoming({ overheard: true, thread: 't1', text: 'Pizza at noon, anyone?' }))
      expect((await pageOf(handle, 'When was it painted?', { thread: 't1' })).topic).toContain('lighthouse')
    }))

  it('that was overheard and then turned to the desk is answered: the unheard event does not count as seen', () =>
    withQuestions(async ({ handle }) => {
      const event = incoming({ thread: 't1', text: 'Who opened the bridge?' })
      expect(await handle({ ...event, overheard: true })).toBeNull()
      expect((await handle(event))?.kind).toBe('answer')
    }))
})
