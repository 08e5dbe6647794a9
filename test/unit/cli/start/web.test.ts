import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownSecret } from '../../../../src/cli/start/own-secret.js'
import { startBotHere } from '../../../fakes/bot-here.js'
import { freePort } from '../../../fakes/free-port.js'
import { run } from '../../../support/run.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

describe('the desk’s own secret', () => {
  it('is created once, readable by its owner alone, and survives a restart', () =>
    withFolder({}, async (folder) => {
      const dataDir = join(folder, 'data')
      const made = await ownSecret(dataDir)
      expect(made.length).toBeGreaterThan(40)
      expect(await ownSecret(dataDir)).toBe(made)
      expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(made)
      expect((await stat(join(dataDir, 'secret'))).mode & 0o077).toBe(0)
    }))

  it('is the same for two desks that start at once', () =>
    withFolder({}, async (folder) => {
      const all = await Promise.all(Array.from({ length: 8 }, () => ownSecret(folder)))
      expect(new Set(all).size).toBe(1)
    }))

  it('lasts until the desk ends if it cannot be stored', () =>
    withFolder({ data: 'a file' }, async (folder) => {
      expect((await ownSecret(join(folder, 'data'))).length).toBeGreaterThan(40)
    }))
})

describe('start --web', () => {
  it('is in the help, with the port', async () => {
    const { stdout } = await run(['start', '--help'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('--web serve Web even if it is not set up, with WEB_PORT=8080')
  })

  it('serves the web without a setting, and names the address that it could not use', () =>
    withFolder({}, async (folder) => {
      const bot = startBotHere({ WEB_HOST: '203.0.113.1', DATA_DIR: folder }, undefined, ['--web'])
      expect(await bot.ended).toBe(2)
      expect(bot.stderr()).toContain('Port 8080 of 203.0.113.1 cannot be listened on (EADDRNOTAVAIL). Change WEB_PORT or WEB_HOST.')
    }))

  it('keeps a port that is set', () =>
    withFolder({}, async (folder) => {
      const port = await freePort()
      const bot = startBotHere({ WEB_PORT: String(port), DATA_DIR: folder }, undefined, ['--web'])
      await bot.saying(/ready on web/)
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
      expect(await bot.stop()).toBe(0)
    }))
})
