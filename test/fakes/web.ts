import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBotHere } from './bot-here.js'
import type { Bot } from './bot-process.js'
import { freePort } from './free-port.js'

/** A desk that serves the web. */
export interface WebDesk {
  /** Without a slash at its end. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly bot: Bot
  close(): Promise<void>
}

/** Start a desk on the web. @param env settings in addition to the port */
export async function openWeb(env: Readonly<Record<string, string>> = {}): Promise<WebDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'web-'))
  const port = await freePort()
  const bot = startBotHere({ WEB_PORT: String(port), DATA_DIR: dataDir, ...env })
  await bot.saying(/ready on web/)
  return {
    ...{ url: `http://127.0.0.1:${port}`, port, dataDir, bot },
    async close() {
      await bot.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
