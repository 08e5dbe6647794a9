import type { Command } from 'commander'
import colours from 'picocolors'
import type { Platform } from '../../contract/platform.js'
import type { FolderDesk } from '../../desk/open-desk.js'
import { nameMeant } from '../../lib/name-meant.js'
import { type Context, knowledgeOption, titlesOf } from '../context.js'
import { whenReady } from '../embeddings.js'
import { moveOldNotes, openFolder, type Setup, setUp } from '../setup.js'
import type { DoorDeps } from './serve.js'

/** Add `start`: serve the platforms that are set up, or open the chat of the terminal. */
export function addStartCommand(program: Command, context: Context): void {
  const start = program
    .command('start', { isDefault: true })
    .description(
      `serve ${titlesOf(context.adapters)} if they are set up; otherwise open the chat in this terminal, or answer a pipe with one question a line`,
    )
    .option(...knowledgeOption)
    .option('-v, --verbose', 'in the terminal, name every source of each excerpt with its link, the file and the line', false)
  const optional = context.adapters.platforms.filter(({ usual }) => usual !== undefined)
  for (const { name, title, usual } of optional)
    start.option(`--${name}`, `serve ${title} even if it is not set up, with ${settingsText(usual)}`)
  start
    .addHelpText('after', '\nExamples:\n  mission-desk start\n  echo "Where did Ruto speak?" | mission-desk start')
    .allowExcessArguments(true)
    .action(async (options: { knowledge?: string; verbose: boolean; [platform: string]: unknown }, command: Command) => {
      const [unknown] = command.args
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'${guess(unknown, program)}`)
      const setup = setUp(context, Object.assign({}, ...optional.map(({ name, usual }) => (options[name] === true ? usual : {}))))
      await moveOldNotes(setup, options.knowledge, context.tell)
      const desk = await openFolder(setup, options.knowledge, context.tell, { early: true })
      const keeping = desk.stayCurrent()
      const news = whenReady(desk.embeddings, context.tell)
      if (setup.config.platforms.length > 0 || !isTyped(context)) void news.then((text) => text !== null && context.tell(text))
      if (setup.config.platforms.length > 0) return servePlatforms(desk, setup, context)
      try {
        await chat(desk, setup, { news, verbose: options.verbose }, context)
      } finally {
        keeping.close()
        await desk.embeddings.close()
      }
    })
}

/** @example guess('aks', program) // '; did you mean ask?' */
function guess(typed: string, { commands }: Command): string {
  const names = commands.map((command) => command.name())
  const meant = nameMeant(typed, names)
  return meant === undefined ? '' : `; did you mean ${meant}?`
}

/** @example settingsText({ WEB_PORT: '8080' }) // 'WEB_PORT=8080' */
const settingsText = (settings: Platform['usual'] = {}): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')

/** Whether a person sits at the terminal. */
const isTyped = ({ terminal: { stdin, stdout } }: Context): boolean => stdin.isTTY === true && stdout.isTTY === true

async function servePlatforms(desk: FolderDesk, { config, log }: Setup, context: Context): Promise<never> {
  const { tell, fail, terminal } = context
  if (config.metrics !== undefined && config.metrics.port === undefined && !config.platforms.some(({ platform }) => platform.servesFigures))
    tell('METRICS_KEY is set, but nothing serves /metrics: set METRICS_PORT, or WEB_PORT for the web.')
  const { serve } = await import('./serve.js')
  const doors = config.platforms.map(({ platform, options }) => ({
    ...{ name: platform.name, secret: platform.secret(options) },
    create: (deps: DoorDeps) => platform.create(options, { log, ...deps }),
  }))
  const code = await serve(doors, { desk, ...config, log, tell, process: terminal.process }).then(() => 0, fail)
  // An answer that never came back, or another door that was being opened, must not keep the program alive.
  return terminal.process.exit(code)
}

async function chat(
  desk: FolderDesk,
  { log }: Setup,
  shown: { readonly news: Promise<string | null>; readonly verbose: boolean },
  { adapters, terminal }: Context,
): Promise<void> {
  const { stdin: input, stdout: output, colour } = terminal
  const [{ createConsole }, { createLocalDesk }] = await Promise.all([adapters.console(), import('../local-desk.js')])
  const { bold, dim } = colours.createColors(colour)
  const documents = desk.library.index.documents().length
  const greeting = `${bold('Mission Desk')}: excerpts from ${documents} ${documents === 1 ? 'document' : 'documents'}, word for word, with their sources.\n${dim('Ask a question, or type /help. Ctrl+D leaves.')}`
  await createConsole({ input, output, colour, greeting, ...shown }).start(createLocalDesk('console', { ...desk, log }))
}
