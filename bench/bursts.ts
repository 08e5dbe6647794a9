import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { openDiscord } from '../test/fakes/discord/desk.js'
import { everyPlatform } from '../test/fakes/every-platform.js'
import type { PlatformDesk, Said } from '../test/fakes/platform.js'

const questions = ['Where did Ruto speak?', 'How many officers did Jamaica send?', 'Who leads the mission?']
const question = (n: number): string => questions[n % questions.length] ?? ''
const lookEveryMs = 50
const longestWaitMs = 120_000
const ownProcess = { ownProcess: true, env: { KNOWLEDGE_DIR: '', LOG_LEVEL: 'error' } } as const

/** The result of a burst. */
export interface Burst {
  readonly name: string
  readonly asked: number
  readonly answered: number
  /** Sends that the platform refused as too early, or commands for which the answer came too late. */
  readonly refused: number
  /** Until the last one was answered, in milliseconds. */
  readonly tookMs: number
}

/** Run each burst, one after the other, each against a process of its own. */
export async function* bursts(): AsyncGenerator<Burst> {
  yield await commandsWhileBusy(120)
  for (const platform of everyPlatform)
    yield await mentions(`${platform.name} 20 mentions in a channel at one a second`, 20, await platform.open(ownProcess), (d) =>
      d.paceChannels(),
    )
  for (const platform of everyPlatform.filter(({ connects }) => connects))
    yield await mentions(`${platform.name} 20 mentions as the connection is lost`, 20, await platform.open(ownProcess), (d) => {
      setTimeout(() => d.connection?.drop(), 100)
    })
}

/** People who use /ask on Discord at once, while every core has other work. */
async function commandsWhileBusy(many: number): Promise<Burst> {
  const d = await openDiscord(ownProcess)
  const busy = Array.from({ length: availableParallelism() }, (): ChildProcess => spawn(process.execPath, ['-e', 'for (;;);']))
  try {
    const at = Date.now()
    const asked = Array.from({ length: many }, (_, i) =>
      d.server.slash(d.server.addPerson(`p${i}`), d.channel, 'ask', { question: question(i) }),
    )
    const answered = (): number => asked.filter(({ replies }) => replies.length > 0).length
    await settled(() => answered() === many)
    const refused = d.server.requests.filter(({ code }) => code === 10_062).length
    return { name: `Discord, ${many} /ask with every core busy`, asked: many, answered: answered(), refused, tookMs: Date.now() - at }
  } finally {
    for (const one of busy) one.kill()
    await d.close()
  }
}

async function mentions(name: string, many: number, d: PlatformDesk, trouble: (d: PlatformDesk) => void): Promise<Burst> {
  try {
    trouble(d)
    const at = Date.now()
    const said = Array.from({ length: many }, (_, i): Said => d.mention(d.person(`p${i}`), d.room, question(i)))
    const answered = (): number => said.filter((one) => d.answersTo(one) === 1).length
    await settled(() => answered() === many)
    return { name, asked: many, answered: answered(), refused: d.sends().refused, tookMs: Date.now() - at }
  } finally {
    await d.close()
  }
}

async function settled(isDone: () => boolean): Promise<void> {
  const until = Date.now() + longestWaitMs
  while (!isDone() && Date.now() < until) await pause(lookEveryMs)
}
