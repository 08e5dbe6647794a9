import type { Command } from 'commander'
import { type Context, titlesOf } from '../context.js'
import { exitCodes } from '../exit-codes.js'
import { setUp } from '../setup.js'

/** Add `doctor`: check every part of the desk, and say what to fix. */
export function addDoctorCommand(program: Command, context: Context): void {
  const { adapters, print, endWith } = context
  program
    .command('doctor')
    .description('check the knowledge, the memory and each platform that is set up: what works, what is missing, what to do')
    .addHelpText('after', '\nExample:\n  mission-desk doctor')
    .action(async () => {
      const { config, log } = setUp(context)
      const { examine } = await import('./doctor.js')
      const todos = await examine(config, log, print)
      if (config.platforms.length === 0)
        print(`No platform is set up: the desk opens the chat in the terminal. README explains how to set up ${titlesOf(adapters)}.`)
      print(todos === 0 ? '\nAll is well.' : `\n${todos} ${todos === 1 ? 'problem' : 'problems'} to fix.`)
      if (todos > 0) endWith(exitCodes.FAILED)
    })
}
