import { describe, expect, it } from 'vitest'
import type { PlatformDesk, Said } from '../fakes/platform.js'
import { platforms } from './platforms.js'

const question = 'Where did Ruto speak?'

// They wait for the platform most of the time.
describe.concurrent.each(platforms)('on $name', ({ open }) => {
  /** A desk of the test's own. @param onTestFinished of the test */
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

  it('mentions at once in a channel that takes one message a second are all answered, and few sends are refused', async ({
    onTestFinished,
  }) => {
    const d = await openDesk(onTestFinished)
    d.paceChannels()
    await allOnce(
      d,
      Array.from({ length: 8 }, (_, i) => mention(d, `p${i}`)),
    )
    // One learns that the channel is busy; the others keep its pace.
    expect(d.sends().refused).toBeLessThanOrEqual(3)
  })

  it('a limit that does not say how long is waited out, longer each time', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.limit(null, 2)
    await allOnce(d, [mention(d)])
    expect(d.sends()).toEqual({ tried: 3, refused: 2 })
  })

  it('a platform that breaks for seconds on end gets the answer once', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.breakOn(5)
    await allOnce(d, [mention(d)])
  })

  it.for(['SIGTERM', 'SIGKILL'] as const)(
    'a question whose answer waits to be sent at a %s is answered once after the next start',
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

  it('a question whose answer has arrived as the desk is killed is not answered again', async ({ onTestFinished }) => {
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

  it('a question that is deleted while its answer waits is not answered', async ({ onTestFinished }) => {
    const d = await openDesk(onTestFinished)
    d.limit(1, 1)
    const said = mention(d)
    await d.until(() => d.sends().refused > 0, 'a send that is refused')
    d.remove(said)
    await allOnce(d, [mention(d, 'ben')])
    expect(d.answersTo(said)).toBe(0)
  })

  it('a question that is deleted while the desk is away is not answered', async ({ onTestFinished }) => {
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
