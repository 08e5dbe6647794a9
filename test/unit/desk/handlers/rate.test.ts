import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../../src/contract/adapter.js'
import { createMemory } from '../../../../src/store/memory.js'
import { openStore } from '../../../../src/store/open-store.js'
import type { Rating } from '../../../../src/store/store.js'
import { asksFerries, by, pageOf, withQuestions } from '../../../worlds/asked.js'
import { collectLog, deskFrom } from '../../../worlds/desks.js'
import { as } from '../../../worlds/moderated.js'
import { press } from '../../../worlds/requests.js'

describe('a rating', () => {
  const rated = (run: (handle: Desk['handle'], kept: () => Promise<readonly Rating[]>) => Promise<void>) =>
    withQuestions(async ({ library, answerer }) => {
      const folder = await mkdtemp(join(tmpdir(), 'desk-'))
      const { log } = collectLog()
      const store = await openStore({ dataDir: folder, databaseUrl: undefined, log })
      try {
        const kept = () => store.ratings()
        await run(deskFrom({ library, answerer, memory: createMemory(store, 30, log), log }).handle, kept)
      } finally {
        await store.close()
        await rm(folder, { recursive: true, force: true })
      }
    })

  it('is stored with person, place, question and excerpts, and gets private thanks', () =>
    rated(async (handle, kept) => {
      const { answer, tokens } = await pageOf(handle, 'Who opened the bridge?')
      const thanks = as(await handle(by({ ...press('bad', tokens.bad), earlier: { question: answer.question, topic: null } })), 'notice')
      expect(thanks).toMatchObject({ private: true, text: expect.stringContaining('Thank you') })
      expect(await kept()).toMatchObject([
        { platform: 'test', person: 'ana', channel: 'general', good: false, status: 'answered', question: answer.question },
      ])
    }))

  it('is stored with a masked question', () =>
    rated(async (handle, kept) => {
      const { tokens } = await pageOf(handle, 'Who opened the bridge?')
      const earlier = { question: 'Who opened the bridge? Tell ana@port.example', topic: null }
      await handle(by({ ...press('good', tokens.good), earlier }))
      expect(await kept()).toMatchObject([{ question: 'Who opened the bridge? Tell [e-mail]' }])
    }))

  it('on another page of an answer counts for the same answer', () =>
    rated(async (handle, kept) => {
      const first = await pageOf(handle, asksFerries)
      const next = as(await handle(by(press('next', first.tokens.from[first.answer.excerpts.length]))), 'answer')
      await handle(by(press('good', first.tokens.good)))
      await handle(by(press('good', next.page?.tokens.good)))
      // Only one rating of a person for an answer is stored, so both were for the same answer.
      expect(await kept()).toHaveLength(1)
    }))

  it('says that nothing was stored if there is no memory', () =>
    withQuestions(async ({ handle }) => {
      const { tokens } = await pageOf(handle, 'Who opened the bridge?')
      expect(as(await handle(by(press('good', tokens.good))), 'notice').text).toContain('nothing could be kept')
    }))
})
