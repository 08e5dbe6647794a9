import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { everyPlatform } from '../fakes/every-platform.js'
import type { PlatformDesk, PlatformOptions } from '../fakes/platform.js'

export const platforms = everyPlatform

/**
 * Run a suite on every platform, with one desk for all its tests. After each test nothing may have been sent that the platform would refuse,
 * and nobody may have been notified unless the test expects it.
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
