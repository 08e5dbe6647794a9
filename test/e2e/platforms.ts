import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { openDiscordPlatform } from '../fakes/discord/platform.js'
import type { Platform, PlatformDesk, PlatformOptions } from '../fakes/platform.js'
import { modes } from '../fakes/slack/desk.js'
import { openSlackPlatform } from '../fakes/slack/platform.js'

/** All that a suite of both runs on: what people see on Slack must not hang on how Slack reaches the desk. */
export const platforms: readonly Platform[] = [
  { name: 'Discord', connects: true, open: openDiscordPlatform },
  ...modes.map((mode) => ({
    name: `Slack, over ${mode === 'http' ? 'HTTP' : 'a socket'},`,
    connects: mode === 'socket',
    open: (options?: PlatformOptions) => openSlackPlatform(mode, options),
  })),
]

/**
 * Run a suite on every platform, with one desk for all its tests. After each test nothing may have been sent that the platform would refuse,
 * and nobody been notified whom the test did not expect to be.
 * @param options looked at before the desk is opened
 */
export function onEachPlatform(options: () => PlatformOptions | Promise<PlatformOptions>, suite: (desk: () => PlatformDesk) => void): void {
  describe.each(platforms)('on $name', ({ open }) => {
    let desk: PlatformDesk
    beforeAll(async () => {
      desk = await open(await options())
    })
    afterEach(() => {
      expect([desk.takeNotified(), desk.problems()]).toEqual([[], []])
    })
    afterAll(() => desk.close())
    suite(() => desk)
  })
}
