import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.js'
import { startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { collectLog } from '../worlds/desks.js'

let dataDir: string
let closers: (() => Promise<void>)[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'full-'))
})
afterEach(async () => {
  for (const close of closers) await close()
  closers = []
  await rm(dataDir, { recursive: true, force: true })
})

/** Its log of changes is long while another process has it open. */
const keepOpen = async (): Promise<void> => {
  const store = await openStore({ dataDir, databaseUrl: undefined, log: collectLog().log })
  closers.push(store.close)
}

it.each([
  ['is full when it is first started', 4, async () => {}],
  ['became full', 24, keepOpen],
] as const)('every question is answered on a disk that %s, and the log says that nothing is recorded', async (_, kilobytes, before) => {
  await before()
  const server = await startDiscordServer()
  const channel = server.addChannel(server.addGuild())
  const bot = startBot({ ...discordSettings(server), DATA_DIR: dataDir }, kilobytes)
  try {
    await bot.saying(/ready on/)
    expect(bot.stderr()).toContain('the index cannot be kept, so the next start')
    for (let count = 1; count <= 12; count++) {
      const asked = server.slash(server.addPerson(`p${count}`), channel, 'ask', { question: 'Where did Ruto speak?' })
      await server.until(() => asked.replies.length > 0, `reply ${count}`)
    }
    expect(bot.stderr()).not.toContain('Ruto')
    await bot.saying(/"level":50.*the memory cannot be used: the desk answers questions, but records nothing/)
  } finally {
    await bot.stop()
    await server.stop()
  }
})

it('every question is answered while another process locks the file, and the log says that nothing is recorded', async () => {
  const server = await startDiscordServer()
  const channel = server.addChannel(server.addGuild())
  const bot = startBot({ ...discordSettings(server), DATA_DIR: dataDir })
  const holder = new Database(join(dataDir, 'desk.db'))
  try {
    await bot.saying(/ready on/)
    holder.exec('begin immediate')
    const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: 'Where did Ruto speak?' })
    await server.until(() => asked.replies.length > 0, 'a reply')
    expect(asked.replies).toHaveLength(1)
    await bot.saying(/"level":50.*the memory cannot be used: the desk answers questions, but records nothing/)
  } finally {
    holder.close()
    await bot.stop()
    await server.stop()
  }
})

it('a desk whose memory holds invalid UTF-8 starts, says once what to do, and answers', async () => {
  await keepOpen()
  const damaged = new Database(join(dataDir, 'desk.db'))
  damaged.exec(
    `insert into gaps (id, platform, at, reason, question) values ('g', 'discord', '2026-01-02T00:00:00.000Z', 'none', cast(x'41ff' as text))`,
  )
  damaged.close()
  for (const close of closers.splice(0)) await close()
  const server = await startDiscordServer()
  const channel = server.addChannel(server.addGuild())
  const bot = startBot({ ...discordSettings(server), DATA_DIR: dataDir })
  try {
    await bot.saying(/ready on/)
    const asked = server.slash(server.addPerson('ana'), channel, 'ask', { question: 'Where did Ruto speak?' })
    await server.until(() => asked.replies.length > 0, 'a reply')
    expect(bot.stderr().match(/the memory was damaged: it was set aside.*restore a backup/g)).toHaveLength(1)
    expect((await readdir(dataDir)).filter((name) => /^desk\.db\.damaged-.*Z$/.test(name))).toHaveLength(1)
  } finally {
    await bot.stop()
    await server.stop()
  }
})

it('answers are private if the memory was never reached and the channel’s setting is unknown', async () => {
  const server = await startDiscordServer()
  const channel = server.addChannel(server.addGuild())
  const ana = server.addPerson('ana')
  const bot = startBot({ ...discordSettings(server), DATA_DIR: dataDir, DATABASE_URL: 'postgres://desk@127.0.0.1:1/desk' })
  try {
    await bot.saying(/ready on/)
    const asked = server.slash(ana, channel, 'ask', { question: 'Where did Ruto speak?' })
    await server.until(() => asked.replies.length > 0, 'a reply')
    expect(asked.replies[0]?.onlyFor).toBe(ana)
    // A person who asks for a public answer gets one.
    const open = server.slash(ana, channel, 'ask', { question: 'Where did Ruto speak?', private: false })
    await server.until(() => open.replies.length > 0, 'a reply')
    expect(open.replies[0]?.onlyFor).toBeNull()
  } finally {
    await bot.stop()
    await server.stop()
  }
})
