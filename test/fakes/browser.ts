import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where the system's own browser is; undefined if it has none. */
export const chromiumHere = [process.env.CHROMIUM, ...places].find((place) => place !== undefined && existsSync(place))

/** Start the system's own browser. @throws if there is none */
export async function openBrowser(): Promise<Browser> {
  if (chromiumHere === undefined) throw new Error('there is no Chromium: install it, or name it with CHROMIUM')
  // A root user in a container cannot use a sandbox.
  return chromium.launch({ executablePath: chromiumHere, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
