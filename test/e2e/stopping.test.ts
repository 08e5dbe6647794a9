import { describe, expect, it, onTestFinished } from 'vitest'
import type { PlatformDesk } from '../fakes/platform.js'
import { type HeldKnowledge, heldQuestion, makeHeldKnowledge } from '../worlds/held-knowledge.js'
import { platforms } from './platforms.js'

describe.each(platforms)('on $name', ({ open, connects }) => {
  /** A desk on knowledge that a test can block. */
  async function openHeld(): Promise<{ d: PlatformDesk; held: HeldKnowledge }> {
    const held = await makeHeldKnowledge()
    onTestFinished(held.remove)
    const d = await open({ ownProcess: true, env: { KNOWLEDGE_DIR: held.folder, LOG_LEVEL: 'info' } })
    onTestFinished(async () => {
      await d.close()
      expect(d.problems()).toEqual([])
    })
    return { d, held }
  }

  it('a stopping desk sends replies in progress, and exits with 0', async () => {
    const { d, held } = await openHeld()
    await held.hold()
    const said = d.mention(d.person(), d.room, heldQuestion)
    await d.taken(said)
    d.bot.signal('SIGTERM')
    await d.bot.saying(/stopping/)
    await held.release()
    await d.answerTo(said)
    expect(await d.bot.ended).toBe(0)
  })

  it('a stopping desk exits with 0 even if the platform never takes a reply', async () => {
    const { d } = await openHeld()
    const isSent = d.ignoreNext()
    d.mention(d.person(), d.room, heldQuestion)
    await d.until(isSent, 'a send')
    d.bot.signal('SIGTERM')
    expect(await d.bot.ended).toBe(0)
  })

  // Over HTTP, Slack has no connection that could break.
  it.runIf(connects)('a connection that breaks during questions is reopened, and each question is answered once', async () => {
    const { d, held } = await openHeld()
    const person = d.person()
    await held.hold()
    const said = d.mention(person, d.room, heldQuestion)
    await d.taken(said)
    d.connection?.drop()
    const missed = d.mention(person, d.room, heldQuestion)
    await held.release()
    await d.answerTo(said)
    await d.answerTo(missed)
    d.redeliver(said)
    await d.answerTo(d.mention(person, d.room, heldQuestion))
    expect([d.answersTo(said), d.answersTo(missed), d.connection?.returns()]).toEqual([1, 1, 1])
  })
})
