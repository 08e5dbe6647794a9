import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { perMinute } from '../../src/lib/limits.js'
import { openPostgres } from '../../src/store/open-store.js'
import { textsOf } from '../fakes/discord/index.js'
import { type Postgres, startPostgres, wantsPostgres } from '../fakes/postgres.js'
import { run } from '../support/run.js'
import { type Asked, openReplicas, type Replicas, waitForAnswers } from '../worlds/replicas.js'

const questions = ['Where did Ruto speak?', 'How many officers did Jamaica send?', 'Who leads the mission?', 'What colour is the sea?']
/** The number that the issue asks for. */
const many = 600
const askEveryMs = 50
/** For a platform without acknowledgements: a message is accepted if it is this much older than the end of a process. */
const acceptedWithinMs = 1_500
const note = `---
id: note-who-paints-the-pier
title: Who paints the pier of Oreby?
kind: note
approved_by: Ana Holm
approved_at: 2026-03-02
---

Ulla Brandt paints the pier of Oreby each spring.
`

// Without PostgreSQL these tests are skipped; on a build machine they fail.
describe.runIf(await wantsPostgres())('three processes on one database', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  it('answer every question once through a kill and a database restart, and share digests, notes and limits', async () => {
    const url = await postgres.makeDatabase()
    const replicas = await openReplicas(3, url)
    onTestFinished(replicas.close)
    const asked: Asked[] = []
    /** The shard of the process that is killed: Discord does not resend an event that nobody received. */
    let deaf: number | null = null
    const asking = (async () => {
      for (let i = 0; i < many; i++) {
        const question = questions[i % questions.length] ?? ''
        const shard = i % 3 === deaf ? i + 1 : i
        asked.push(
          i % 2 === 0 ? replicas.onSlack(replicas.slack.addPerson(`p${i}`), question, i / 2) : replicas.onDiscord(`p${i}`, question, shard),
        )
        await pause(askEveryMs)
      }
    })()
    const until = async (share: number): Promise<void> => {
      while (asked.length < many * share) await pause(askEveryMs)
    }

    await until(0.1)
    const digested = await scheduleDigest(url, replicas)
    await until(0.25)
    deaf = 1
    await pause(acceptedWithinMs)
    await replicas.kill(1)
    await replicas.start(1)
    deaf = null
    await until(0.6)
    await postgres.halt()
    await pause(1_000)
    await postgres.start()
    await asking
    expect((await waitForAnswers(asked, 60_000)).map(({ platform }) => platform)).toEqual([])
    expect(asked.map(({ answers }) => answers()).filter((answers) => answers !== 1)).toEqual([])
    await replicas.discord.until(() => digested() > 0, 'the digest')

    await expectNoteEverywhere(url, replicas)
    await expectLimitsOfAll(replicas)
    expect([...replicas.discord.violations, ...replicas.slack.violations]).toEqual([])
    expect([digested(), replicas.discord.registrations.length]).toEqual([1, 1])
  }, 240_000)
})

/** A digest that is due, in a channel of shard 2. @returns a function that counts it */
async function scheduleDigest(url: string, { discord, rooms }: Replicas): Promise<() => number> {
  const [, , channel] = rooms as [never, never, Replicas['rooms'][number]]
  const store = openPostgres(url)
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const rhythm = { every: 'daily', day: 'monday', hour: anHourAgo.getUTCHours(), zone: 'UTC' } as const
  await store.saveSchedule({ ...rhythm, platform: 'discord', channel: channel.id, since: anHourAgo, before: {}, next: anHourAgo })
  await store.close()
  return () => discord.botMessages(channel).filter(({ components }) => textsOf(components).join(' ').includes('Digest: ')).length
}

async function expectNoteEverywhere(url: string, { onDiscord, rooms, discord, folder }: Replicas): Promise<void> {
  const file = join(folder, 'who-paints-the-pier.md')
  await writeFile(file, note)
  expect(await run(['notes', 'put', file], { env: { DATABASE_URL: url, DATA_DIR: join(folder, 'operator') } })).toMatchObject({ code: 0 })
  await pause(2_000)
  const asked = rooms.map((_, shard) => onDiscord('nora', 'Who paints the pier of Oreby?', shard))
  expect(await waitForAnswers(asked, 20_000)).toEqual([])
  for (const { said } of asked) {
    const answer = discord.botMessages(said.channel).find(({ referenced }) => referenced === said)
    expect(
      textsOf(answer?.components ?? [])
        .join(' ')
        .replaceAll('*', ''),
    ).toContain('Ulla Brandt paints the pier of Oreby each spring.')
  }
}

/** One person asks half as much again as allowed, over all processes. */
async function expectLimitsOfAll({ onSlack, slack, places }: Replicas): Promise<void> {
  const before = places.flatMap(slack.botMessages).length
  const person = slack.addPerson('zoe')
  const asked = Array.from({ length: perMinute.person * 1.5 }, (_, i) => onSlack(person, questions[i % questions.length] ?? '', i))
  await slack.until(() => places.flatMap(slack.botMessages).length - before >= asked.length, 'an answer or a line for each')
  expect(asked.filter(({ answers }) => answers() > 0)).toHaveLength(perMinute.person)
  expect(
    places.flatMap(slack.botMessages).filter(({ onlyFor, text }) => onlyFor !== null && text.includes('Please ask again in')),
  ).toHaveLength(asked.length - perMinute.person)
}
