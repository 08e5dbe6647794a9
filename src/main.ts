#!/usr/bin/env node
import colours from 'picocolors'
import { adapters } from '../adapters/index.js'
import { runCommandLine } from './cli/command-line.js'
import type { Terminal } from './cli/context.js'
import { loadEnvFile } from './config.js'
import { createLog } from './lib/log.js'

const { stdout, stderr } = process
const forced = !['', '0', undefined].includes(process.env.FORCE_COLOR)

const terminal: Terminal = {
  // Opened by the commands that read it alone.
  get stdin() {
    return process.stdin
  },
  stdout,
  stderr,
  colour: colours.isColorSupported && (stdout.isTTY === true || forced),
  env: process.env,
  loadEnvFile: () => loadEnvFile('.env', process.env),
  createLog,
  process,
}

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has enough: `mission-desk … | head`.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`The output cannot be written (${error.code}).\n`)
  process.exit(1)
})

process.exitCode = await runCommandLine(process.argv.slice(2), terminal, adapters)
