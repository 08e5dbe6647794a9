import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { adapters } from '../../../adapters/index.js'
import type { Desk } from '../../../src/contract/adapter.js'
import { definePlatform, fine } from '../../../src/contract/platform.js'
import { words } from '../../../src/i18n/words.js'
import { startBotHere } from '../../fakes/bot-here.js'
import { run } from '../../support/run.js'

let desk: Desk | null = null

const telegraph = definePlatform({
  ...{ name: 'telegraph', title: 'Telegraph', settings: { TELEGRAPH_KEY: z.string().regex(/^key-/, 'must begin with key-') } },
  read: ({ TELEGRAPH_KEY: key }) => (key === undefined ? null : { key }),
  mismatches: ({ TELEGRAPH_KEY: key }) => (key === 'key-old' ? ['TELEGRAPH_KEY is an old one'] : []),
  secret: ({ key }) => key,
  create: async () => ({
    name: 'telegraph',
    async start(opened) {
      desk = opened
    },
    async stop() {},
  }),
  examine: async ({ key }) => [fine(`the wire hums for a key of ${key.length} characters`)],
  addCommands(group, { print, readOptions }) {
    group.command('tap').action(() => print(readOptions() === null ? 'no key' : 'tap tap'))
  },
})
const platforms = [...adapters.platforms, telegraph]
const key = { TELEGRAPH_KEY: 'key-1' }

describe('a platform that is defined once', () => {
  let dataDir = ''
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'platform-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it('has its settings read, and what is wrong with them told beside all that is wrong', async () => {
    const { code, stderr } = await run(['check'], { platforms, env: { LOG_LEVEL: 'loud', PORT: 'http', TELEGRAPH_KEY: 'wrong' } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/LOG_LEVEL must.*\n.*PORT must.*\n {2}TELEGRAPH_KEY must begin with key-\n/)
    expect((await run(['check'], { platforms, env: { TELEGRAPH_KEY: 'key-old' } })).stderr).toContain('  TELEGRAPH_KEY is an old one')
  })

  it('is named in the help, with its own commands, which know whether it is set up', async () => {
    const { stdout } = await run(['--help'], { platforms })
    expect(stdout.replace(/\s+/g, ' ')).toContain('serve Discord, Slack, and Telegraph where they are set up')
    expect(stdout).toMatch(/^ {2}telegraph /m)
    expect((await run(['telegraph', 'tap'], { platforms })).stdout).toBe('no key\n')
    expect((await run(['telegraph', 'tap'], { platforms, env: key })).stdout).toBe('tap tap\n')
  })

  it('is looked at by doctor where it is set up, and no other is', async () => {
    const { code, stdout } = await run(['doctor'], { platforms, env: { ...key, DATA_DIR: dataDir } })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Telegraph\n {2}✓ the wire hums for a key of 5 characters$/m)
    expect(stdout).not.toMatch(/^(?:Discord|Slack)$|No platform/m)
  })

  it('is served by start', async () => {
    const bot = startBotHere({ ...key, DATA_DIR: dataDir }, platforms)
    await bot.saying(/ready on telegraph/)
    const reply = await desk?.handle({ kind: 'ask', id: '1', platform: 'telegraph', text: 'Where did Ruto speak?', channel: 'wire' })
    expect(reply).toMatchObject({ kind: 'answer', answer: { status: 'answered' } })
    expect(bot.stderr()).not.toContain(words.en.broken)
    expect(await bot.stop()).toBe(0)
  })
})
