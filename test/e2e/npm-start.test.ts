import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startBotHere } from '../fakes/bot-here.js'
import { settingsFor } from '../fakes/discord/desk.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { createOverheard } from '../support/overheard.js'
import { repository, shortKnowledge, unset } from '../support/program.js'

const question = 'Where did Ruto speak?'

// Like Ctrl+C, systemd and the end of a container: npm, its shell and the program all get the signal, and npm also passes it on.
it.each(['SIGINT', 'SIGTERM'] as const)(
  '`npm start` exits cleanly when its process group gets a %s, and the next start answers accepted questions',
  async (signal) => {
    const server = await startDiscordServer()
    const dataDir = await mkdtemp(join(tmpdir(), 'npm-'))
    const settings = { ...settingsFor(server), DATA_DIR: dataDir, KNOWLEDGE_DIR: shortKnowledge, LOG_LEVEL: 'info', SEMANTIC: 'off' }
    const child = spawn('npm', ['start'], {
      ...{ cwd: repository, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...unset, ...settings },
    })
    const overheard = createOverheard()
    child.stderr.setEncoding('utf8').on('data', overheard.hear)
    const said = new Promise<void>((resolve) => child.stderr.once('close', resolve))
    onTestFinished(async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    })
    await overheard.saying(/ready on discord/)
    server.rateLimitNext({ on: /^POST .*\/messages$/, retryAfter: 60, times: 100 })
    const channel = server.addChannel(server.addGuild())
    const asked = server.say(server.addPerson('ana'), channel, question, { mentionBot: true })
    await server.until(() => server.requests.some(({ status }) => status === 429), 'a send that is refused')
    process.kill(-(child.pid as number), signal)
    // A process that still writes there is alive.
    await said
    expect(overheard.text()).toMatch(/stopping.*1.*requests are left to the next start/s)
    server.heal()
    const next = startBotHere(settings)
    onTestFinished(async () => void (await next.stop()))
    await server.until(() => server.botMessages(channel).some(({ referenced }) => referenced === asked), 'the answer')
  },
)
