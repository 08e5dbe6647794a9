import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import type { PlatformDesk, Said } from '../fakes/platform.js'
import { platforms } from './platforms.js'

const question = 'Where did Ruto speak?'

// These tests mostly wait for the platform.
describe.concurrent.each(platforms)('on $name', ({ open }) => {
  /** A desk for one test. @param onTestFinished of the test */
  const openDesk = async (onTestFinished: (work: () => Promise<void>) => void, ownProcess = false): Promise<PlatformDesk> => {
    const d = await open({ ownProcess })
    onTestFinished(async () => {
      await d.close()
      expect(d.problems()).toEqual([])
    })
    return d
  }
  const mention = (d: PlatformDesk, name = 'ana'): Said => d.mention(d.person(name), d.room, question)
  const allOnce = async (d: PlatformDesk, said: readonly Said[]): Promise<void> => {
    for (const one of said) await d.answerTo(one)
    expect(said.map(d.answersTo)).toEqual(said.map(() => 1))
  }

  it('a busy channel gets the answers to all simultaneous mentions, with few refused sends', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.paceChannels()
    await allOnce(
      d,
      Array.from({ length: 8 }, (_, i) => mention(d, `p${i}`)),
    )
    // One send learns that the channel is busy, and the others wait as long.
    expect(d.sends().refused).toBeLessThanOrEqual(3)
  })

  it('the desk waits out a rate limit without a time, longer after each refusal', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.limit(null, 2)
    await allOnce(d, [mention(d)])
    expect(d.sends()).toEqual({ tried: 3, refused: 2 })
  })

  it('the answer arrives once if the platform fails for several seconds', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.breakOn(4)
    await allOnce(d, [mention(d)])
  })

  it.for(['SIGTERM', 'SIGKILL'] as const)(
    'a question whose answer waits at a %s is answered once after the next start',
    async (signal, { onTestFinished }) => {
      const d = await openDesk(onTestFinished, true)
      d.limit(30, 100)
      const said = mention(d)
      await d.until(() => d.sends().refused > 0, 'a send that is refused')
      d.bot.signal(signal)
      await d.bot.ended
      d.heal()
      await d.restart()
      await allOnce(d, [said])
    },
  )

  it.for(['SIGTERM', 'SIGKILL'] as const)(
    'a question that a locked database could not take is answered once after a %s',
    async (signal, { expect, onTestFinished }) => {
      const d = await openDesk(onTestFinished, true)
      const holder = new Database(join(d.dataDir, 'desk.db'))
      onTestFinished(async () => void holder.close())
      holder.exec('begin immediate')
      d.limit(30, 100)
      const said = mention(d)
      await d.until(() => d.sends().refused > 0, 'a send that is refused')
      const kept = join(d.dataDir, 'inbox')
      await expect.poll(() => readdir(kept).catch(() => []), { timeout: 60_000 }).toEqual([expect.stringMatching(/\.json$/)])
      d.bot.signal(signal)
      await d.bot.ended
      holder.close()
      d.heal()
      // The files look old, as if the process had ended a while ago. Until then the next one leaves them alone.
      for (const name of await readdir(kept)) await utimes(join(kept, name), new Date(0), new Date(0))
      await d.restart()
      await allOnce(d, [said])
      await expect.poll(() => readdir(kept), { timeout: 60_000 }).toEqual([])
    },
  )

  it('a question whose answer has arrived is not answered again after a kill', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished, true)
    d.loseReceipts()
    const said = mention(d)
    await d.answerTo(said)
    d.bot.signal('SIGKILL')
    await d.bot.ended
    d.heal()
    await d.restart()
    const next = mention(d, 'ben')
    await allOnce(d, [said, next])
  })

  it('a question that is deleted while its answer waits gets no answer', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.limit(1, 1)
    const said = mention(d)
    await d.until(() => d.sends().refused > 0, 'a send that is refused')
    d.remove(said)
    await allOnce(d, [mention(d, 'ben')])
    expect(d.answersTo(said)).toBe(0)
  })

  it('a question that is deleted while the desk is down gets no answer', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.limit(30, 100)
    const said = mention(d)
    await d.until(() => d.sends().refused > 0, 'a send that is refused')
    d.bot.signal('SIGTERM')
    await d.bot.ended
    d.remove(said)
    d.heal()
    await d.restart()
    await allOnce(d, [mention(d, 'ben')])
    expect(d.answersTo(said)).toBe(0)
  })
})
