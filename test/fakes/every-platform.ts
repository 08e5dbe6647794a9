import { openDiscordPlatform } from './discord/platform.js'
import type { Platform, PlatformOptions } from './platform.js'
import { modes } from './slack/desk.js'
import { openSlackPlatform } from './slack/platform.js'

/** All variants for a suite of both platforms: what people see in Slack must not depend on how Slack reaches the desk. */
export const everyPlatform: readonly Platform[] = [
  { name: 'Discord', connects: true, open: openDiscordPlatform },
  ...modes.map((mode) => ({
    name: `Slack, over ${mode === 'http' ? 'HTTP' : 'a socket'},`,
    connects: mode === 'socket',
    open: (options?: PlatformOptions) => openSlackPlatform(mode, options),
  })),
]
