import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adapters } from '../../../adapters/index.js'
import { words } from '../../../src/i18n/words.js'
import { startBotHere } from '../../fakes/bot-here.js'
import { freePort } from '../../fakes/free-port.js'
import { repository } from '../../support/program.js'
import { run } from '../../support/run.js'
import { createWaiting } from '../../support/waiting.js'
import { telegraph } from '../../worlds/telegraph.js'

const platforms = [...adapters.platforms, telegraph]
const wire = { TELEGRAPH_PORT: '4321', TELEGRAPH_KEY: 'morse' }

describe('a platform with one definition', () => {
  let dataDir = ''
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'platform-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it('needs one file of less than 60 lines, and one line in the registry', async () => {
    const source = await readFile(join(repository, 'test', 'worlds', 'telegraph.ts'), 'utf8')
    expect(source.trim().split('\n').length).toBeLessThan(60)
  })

  it('has its settings read, and its errors reported with all others', async () => {
    const { code, stderr } = await run(['check'], { platforms, env: { LOG_LEVEL: 'loud', PORT: 'http', TELEGRAPH_PORT: 'wire' } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/LOG_LEVEL must.*\n.*PORT must.*\n {2}TELEGRAPH_PORT must be a port\n/)
    expect((await run(['check'], { platforms, env: { TELEGRAPH_PORT: '1' } })).stderr).toContain('  TELEGRAPH_KEY is missing')
  })

  it('appears in the help, with its own commands, which know whether it is set up', async () => {
    const { stdout } = await run(['--help'], { platforms })
    expect(stdout.replace(/\s+/g, ' ')).toContain('serve Discord, Slack, Web, and Telegraph if they are set up')
    expect(stdout).toMatch(/^ {2}telegraph /m)
    expect((await run(['telegraph', 'tap'], { platforms })).stdout).toBe('no wire\n')
    expect((await run(['telegraph', 'tap'], { platforms, env: wire })).stdout).toBe('tap tap\n')
  })

  it('is checked by doctor only if it is set up', async () => {
    const { code, stdout } = await run(['doctor'], { platforms, env: { ...wire, DATA_DIR: dataDir } })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Telegraph\n {2}✓ the wire hums on port 4321$/m)
    expect(stdout).not.toMatch(/^(?:Discord|Slack)$|No platform/m)
  })

  it('is served by start: people get answers and can ask follow-ups', async () => {
    const port = await freePort()
    const bot = startBotHere({ ...wire, TELEGRAPH_PORT: String(port), DATA_DIR: dataDir }, platforms)
    await bot.saying(/ready on telegraph/)
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    const { until } = createWaiting(() => heard)
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text
    })
    const said = async (line: string): Promise<string> => {
      heard = ''
      socket.write(`${line}\n`)
      await until(() => heard.endsWith('\n\n'), `a reply to ${line}`)
      return heard
    }
    const answer = await said('Where did Ruto speak?')
    expect(answer).toContain(`${words.en.status.answered.mark} ${words.en.status.answered.title}`)
    expect(answer).toContain('Ruto spoke in Addis Ababa, Ethiopia')
    expect(answer).toContain('The Informant (Kenya), 8 September 2025')
    expect(await said('And what did he say about the Bahamas?')).toContain('Bahamas')
    expect(await said('/sources')).toMatch(/documents/)
    socket.destroy()
    expect(bot.stderr()).not.toContain(words.en.broken)
    expect(await bot.stop()).toBe(0)
  })
})
