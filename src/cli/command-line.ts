import { Command, CommanderError } from 'commander'
import { readSettingsOf } from '../config.js'
import { DeskError } from '../lib/errors.js'
import { version } from '../lib/package-root.js'
import { printable } from '../lib/printable.js'
import { addAskCommand } from './ask/command.js'
import { addBackupCommand } from './backup/command.js'
import { addCheckCommand } from './check/command.js'
import type { Adapters, Context, Screen, Terminal } from './context.js'
import { addDoctorCommand } from './doctor/command.js'
import { addEvalCommand } from './eval/command.js'
import { exitCodes } from './exit-codes.js'
import { addGapsCommands } from './gaps/command.js'
import { addImportCommand } from './import/command.js'
import { keptInstallations } from './kept-installations.js'
import { addMcpCommand } from './mcp/command.js'
import { addNotesCommands } from './notes/command.js'
import { addPrepareCommand } from './prepare/command.js'
import { addRestoreCommand } from './restore/command.js'
import { setUp } from './setup.js'
import { addSourcesCommands } from './sources/command.js'
import { addStartCommand } from './start/command.js'
import { addSummaryCommand } from './summary/command.js'

const codeHelp =
  '\nExit codes: 0 done; 1 a check failed or something went wrong; 2 wrong usage, settings or input; 3 the knowledge cannot be used.'

/** In the order in which the help shows them. */
const commands = [
  ...[addStartCommand, addAskCommand, addSummaryCommand, addMcpCommand, addPlatformCommands],
  ...[
    addGapsCommands,
    addNotesCommands,
    addSourcesCommands,
    addBackupCommand,
    addRestoreCommand,
    addImportCommand,
    addPrepareCommand,
    addCheckCommand,
    addDoctorCommand,
    addEvalCommand,
  ],
]

/**
 * Run the typed command, and wait until it is done. Errors are reported on standard error.
 * @param args what stands behind the program's name
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal, adapters: Adapters): Promise<number> {
  // Names of files come from anywhere.
  const print = (text: string): void => void terminal.stdout.write(`${printable(text, terminal.colour)}\n`)
  const tell = (text: string): void => void terminal.stderr.write(`${printable(text)}\n`)
  const fail = (error: unknown): number => tellFailure(error, terminal, tell)
  let code = 0
  const endWith = (chosen: number): void => {
    code = chosen
  }
  const program = createProgram(terminal)
  for (const add of commands) add(program, { terminal, adapters, print, tell, endWith, fail })
  return program.parseAsync(args, { from: 'user' }).then(() => code, fail)
}

/** The program without its commands, which take over how it writes and ends. */
function createProgram({ stdout, stderr }: Terminal): Command {
  return new Command('mission-desk')
    .description('Answers questions about the Kenya-led security mission in Haiti with cited, verbatim excerpts.')
    .version(version())
    .showHelpAfterError('(--help shows how to use it)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => helpWidth(stdout),
      getErrHelpWidth: () => helpWidth(stderr),
    })
    .addHelpText('after', codeHelp)
}

/** Add the platforms' own commands, each platform's below its name. */
function addPlatformCommands(program: Command, context: Context): void {
  const { adapters, print, terminal } = context
  for (const platform of adapters.platforms) {
    if (platform.addCommands === undefined) continue
    const group = program.command(platform.name).description(`occasional tasks for ${platform.title}`)
    const readOptions = () => setUp(context).config.platforms.find((here) => here.platform === platform)?.options ?? null
    const readSettings = () => {
      terminal.loadEnvFile()
      return readSettingsOf(platform, terminal.env)
    }
    const installations = keptInstallations(() => setUp(context), platform.name)
    platform.addCommands(group, { print, readOptions, readSettings, installations })
  }
}

/** Columns; 80, as Commander has it, if nothing tells how many there are. */
const helpWidth = ({ isTTY, columns }: Screen): number => (isTTY && columns) || 80

/** @returns the exit code */
function tellFailure(error: unknown, { env, createLog }: Terminal, tell: Context['tell']): number {
  // Commander has said what is wrong; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.INPUT
  if (error instanceof DeskError) {
    tell(error.message)
    return exitCodes[error.code]
  }
  tell(`Something went wrong: ${error instanceof Error ? error.message : String(error)}. LOG_LEVEL=debug shows where.`)
  createLog(env.LOG_LEVEL === 'debug' ? 'debug' : 'silent').debug({ err: error }, 'unexpected error')
  return exitCodes.FAILED
}
