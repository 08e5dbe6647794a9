import type { Command } from 'commander'
import type { Context } from '../context.js'
import { setUp } from '../setup.js'

/** Add the platforms' own commands, each platform's below its name. */
export function addPlatformCommands(program: Command, context: Context): void {
  const { adapters, print } = context
  for (const platform of adapters.platforms) {
    if (platform.addCommands === undefined) continue
    const group = program.command(platform.name).description(`what the ${platform.title} side of the desk needs now and then`)
    const readOptions = () => setUp(context).config.platforms.find((here) => here.platform === platform)?.options ?? null
    platform.addCommands(group, { print, readOptions })
  }
}
