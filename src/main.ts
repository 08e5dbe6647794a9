#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import colours from 'picocolors'
import { adapters } from '../adapters/index.js'
import type { CheckOptions, CheckResult } from './cli/check.js'
import { addImportCommand } from './cli/commands/import.js'
import type { GapsDeps } from './cli/gaps.js'
import type { FolderDesk, OpenMeanings } from './cli/open-desk.js'
import { ownKnowledge, version } from './cli/package-root.js'
import type { Door } from './cli/serve.js'
import type { SummaryOutput } from './cli/summary.js'
import { type Config, readConfig } from './config.js'
import { DeskError } from './errors.js'
import { createLog, type Log } from './log.js'
import type { TypedRequest } from './summary/request.js'

/** 0: done · 1: a check failed, or something broke · 2: wrong use or input · 3: the knowledge cannot be used. */
const exitCodes = { KNOWLEDGE: 3, CONFIG: 2, INPUT: 2 } as const
const codeHelp =
  '\nExit codes: 0 done; 1 a check failed or something broke; 2 wrong use, settings or input; 3 the knowledge cannot be used.'

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const tell = (text: string): void => void process.stderr.write(`${text}\n`)
const onTerminal = process.stdout.isTTY === true
const forced = !['', '0', undefined].includes(process.env.FORCE_COLOR)
const colour = colours.isColorSupported && (onTerminal || forced)

interface AnswerOptions {
  readonly answer: string
  readonly sourceTitle: string
  readonly publisher: string
  readonly url: string
  readonly date: string
  readonly by: string
  readonly knowledge?: string
}

interface Setup {
  readonly config: Config
  readonly log: Log
}

function setUp(): Setup {
  // What stands in the environment already counts more.
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  return { config, log: createLog(config.logLevel) }
}

/** Help, and what is wrong with the settings, need nothing of what opens a desk. */
async function open({ config, log }: Setup, knowledge: string | undefined): Promise<FolderDesk> {
  const { openDesk } = await import('./cli/open-desk.js')
  const { staleDays, dataDir } = config
  return openDesk({ knowledge: knowledge ?? config.knowledge, staleDays, log, dataDir, openMeanings: meaningsBy({ config, log }), tell })
}

const meaningsBy =
  ({ config, log }: Setup): OpenMeanings =>
  async (library) =>
    (await import('./semantic/open-meanings.js')).openMeanings(config, library, log)

async function drawer() {
  const { renderReply } = await adapters.console()
  return (reply: Parameters<typeof renderReply>[0]): string => renderReply(reply, { width: process.stdout.columns || 100, colour })
}

/** The chat platforms that are set up. */
async function chatDoors({ config: { discord, slack }, log }: Setup): Promise<Door[]> {
  const doors: Door[] = []
  // First: Discord's library cannot send files where Slack's version of undici was loaded before its own.
  if (discord !== null) {
    const { createDiscord } = await adapters.discord()
    doors.push({ secret: discord.token, create: (onLost) => createDiscord({ ...discord, log, onLost }) })
  }
  if (slack !== null) {
    const { createSlack } = await adapters.slack()
    doors.push({ secret: slack.botToken, create: (onLost) => createSlack({ ...slack, log, onLost }) })
  }
  return doors
}

const program = new Command('mission-desk')
  .description('Answers questions about the Kenya-led security mission in Haiti with cited, verbatim excerpts.')
  .version(version())
  .showHelpAfterError('(--help shows how it is used)')
  .exitOverride()
  .addHelpText('after', codeHelp)

const knowledgeOption = ['--knowledge <dir>', 'answer from this folder of .md and .txt files instead'] as const

program
  .command('start', { isDefault: true })
  .description('serve Discord and Slack where they are set up; else open the chat in this terminal, or answer a pipe, a question a line')
  .option(...knowledgeOption)
  .addHelpText('after', '\nExamples:\n  mission-desk start\n  echo "Where did Ruto speak?" | mission-desk start')
  .allowExcessArguments(true)
  .action(async (options: { knowledge?: string }, command: Command) => {
    if (command.args.length > 0) command.error(`error: unknown command '${command.args[0]}'`)
    const setup = setUp()
    const desk = await open(setup, options.knowledge)
    desk.stayCurrent()
    const doors = await chatDoors(setup)
    if (doors.length > 0) {
      const { serve } = await import('./cli/serve.js')
      await serve(doors, { desk, ...setup.config, log: setup.log, tell, process }).catch(fail)
      // An answer that never came back, or another door that was being opened, must not keep the program alive.
      process.exit()
    }
    const [{ createConsole }, { createLocalDesk }] = await Promise.all([adapters.console(), import('./cli/local-desk.js')])
    const { bold, dim } = colours.createColors(colour)
    const documents = desk.library.index.documents().length
    const greeting = `${bold('Mission Desk')}: excerpts from ${documents} ${documents === 1 ? 'document' : 'documents'}, word for word, with their sources.\n${dim('Ask a question, or type /help. Ctrl+D leaves.')}`
    const door = createConsole({ input: process.stdin, output: process.stdout, colour, greeting })
    await door.start(createLocalDesk({ ...desk, log: setup.log }))
    await desk.meanings.close()
  })

program
  .command('ask')
  .description('ask one question, or a file of them')
  .argument('[question]', 'the question, in quotes')
  .option(...knowledgeOption)
  .option('--json', 'print JSON', false)
  .option('--explain', 'show for each candidate why it won or lost', false)
  .option('--batch <file>', 'ask each line {"id", "question"} of a JSONL file; - for standard input; one JSON line an answer')
  .addHelpText(
    'after',
    '\nExamples:\n  mission-desk ask "Where did Ruto speak?"\n  mission-desk ask "Who leads the mission?" --json\n  mission-desk ask --batch questions.jsonl --json --knowledge articles/',
  )
  .action(
    async (
      question: string | undefined,
      options: { knowledge?: string; json: boolean; explain: boolean; batch?: string },
      command: Command,
    ) => {
      if ((question === undefined) === (options.batch === undefined))
        command.error('error: give a question, or a file with --batch, not both')
      if (options.batch !== undefined && !options.json) command.error('error: --batch prints JSON lines: give --json too')
      const { askBatch, askOne } = await import('./cli/ask.js')
      const desk = await open(setUp(), options.knowledge)
      const output = { print, tell, draw: await drawer() }
      try {
        if (question !== undefined) return await askOne(desk, question, options, output)
        const bad = await askBatch(desk, options.batch ?? '-', process.stdin, options, output)
        if (bad > 0) process.exitCode = exitCodes.INPUT
      } finally {
        // The thread of the sentence model would keep the program alive.
        await desk.meanings.close()
      }
    },
  )

program
  .command('summary')
  .description('show the most telling sentences about a topic, of one document, or of all')
  .argument('[topic...]', 'what it is to be about')
  .option('--document <id>', 'of this document alone: its id, or its title in quotes')
  .option('--points <number>', 'how many points at most, 3 to 10', '5')
  .option('--since <date>', 'nothing older than this day, YYYY-MM-DD')
  .option('--json', 'print JSON', false)
  .option('--explain', 'show for each point why it was chosen', false)
  .option(...knowledgeOption)
  .addHelpText(
    'after',
    '\nExamples:\n  mission-desk summary\n  mission-desk summary Kenyan courts --points 3\n  mission-desk summary --document glossary --since 2026-01-01',
  )
  .action(async (topic: string[], options: SummaryOutput & Omit<TypedRequest, 'topic'> & { knowledge?: string }, command: Command) => {
    const [{ summarizeOne }, { readSummaryRequest }, { words }] = await Promise.all([
      import('./cli/summary.js'),
      import('./summary/request.js'),
      import('./words/words.js'),
    ])
    const request = readSummaryRequest({ ...options, topic: topic.join(' ') }, (option) => `--${option}`, words.en)
    if (typeof request === 'string') command.error(`error: ${request}`)
    await summarizeOne(await open(setUp(), options.knowledge), request, options, { print, draw: await drawer() })
  })

program
  .command('discord')
  .description('what the Discord side of the desk needs now and then')
  .command('register')
  .description('register the commands with Discord by hand, in DISCORD_GUILD_ID or everywhere')
  .addHelpText('after', '\nExample:\n  DISCORD_TOKEN=… mission-desk discord register')
  .action(async () => {
    const { config } = setUp()
    if (config.discord === null) throw new DeskError('CONFIG', 'DISCORD_TOKEN is not set: it is the bot token from the Developer Portal.')
    const { registerByHand } = await adapters.discord()
    const { changed, count, cleared } = await registerByHand(config.discord)
    print(`${count} commands ${changed ? 'registered' : 'are registered already'}`)
    if (cleared > 0) print(`${cleared === 1 ? '1 server no longer has' : `${cleared} servers no longer have`} the commands twice`)
  })

program
  .command('slack')
  .description('what the Slack side of the desk needs now and then')
  .command('manifest')
  .description('print the app manifest to paste where Slack asks for one; manifest.yml is it for Socket Mode')
  .option('--url <address>', 'for HTTP: where Slack sends requests, such as https://desk.example/slack/events')
  .addHelpText(
    'after',
    '\nExamples:\n  mission-desk slack manifest > manifest.yml\n  mission-desk slack manifest --url https://desk.example/slack/events',
  )
  .action(async ({ url }: { url?: string }, command: Command) => {
    const { isRequestUrl, makeManifest } = await adapters.slack()
    if (url !== undefined && !isRequestUrl(url))
      command.error('error: --url must be an address that begins with https:// and ends with /slack/events')
    process.stdout.write(makeManifest(url ?? null))
  })

const gaps = program.command('gaps').description('questions that got no answer: see them, answer them, dismiss them')

/** Open what the commands on gaps work with, and close it afterwards. */
async function withGaps(knowledge: string | undefined, work: (commands: typeof import('./cli/gaps.js'), deps: GapsDeps) => Promise<void>) {
  const setup = setUp()
  const [commands, { openStore }] = await Promise.all([import('./cli/gaps.js'), import('./store/open-store.js')])
  const { library } = await open(setup, knowledge)
  const store = await openStore({ ...setup.config, log: setup.log })
  try {
    await work(commands, { store, library, folder: knowledge ?? setup.config.knowledge ?? ownKnowledge, print })
  } finally {
    await store.close()
  }
}

gaps
  .command('list')
  .description('the open gaps, like questions together, most asked first')
  .option(...knowledgeOption)
  .action(({ knowledge }: { knowledge?: string }) => withGaps(knowledge, ({ listGaps }, deps) => listGaps(deps)))
gaps
  .command('export')
  .description('the open gaps as JSON lines, without whose they are')
  .option(...knowledgeOption)
  .action(({ knowledge }: { knowledge?: string }) => withGaps(knowledge, ({ exportGaps }, deps) => exportGaps(deps)))
gaps
  .command('dismiss')
  .description('end a gap without an answer')
  .argument('<id>', 'as the list shows it')
  .option(...knowledgeOption)
  .action((id: string, { knowledge }: { knowledge?: string }) => withGaps(knowledge, ({ dismissGap }, deps) => dismissGap(id, deps)))
gaps
  .command('answer')
  .description('answer a gap with a note in the knowledge folder')
  .argument('<id>', 'as the list shows it')
  .requiredOption('--answer <text>', 'the answer, in whole sentences')
  .requiredOption('--source-title <title>', 'the title of the page that says so')
  .requiredOption('--publisher <name>', 'who published it')
  .requiredOption('--url <address>', 'where it stands')
  .requiredOption('--date <YYYY-MM-DD>', 'when it was published')
  .requiredOption('--by <name>', 'who approves the note')
  .option(...knowledgeOption)
  .addHelpText(
    'after',
    '\nExample:\n  mission-desk gaps answer 1f2e3d4c --answer "In 2026 the fund pays for the helicopters." --source-title "The fund" --publisher "Oreby Gazette" --url https://gazette.example/1 --date 2026-03-01 --by "Ana Holm"',
  )
  .action((id: string, { knowledge, sourceTitle: source, url: link, ...answered }: AnswerOptions) =>
    withGaps(knowledge, ({ answerGap }, deps) => answerGap(id, { ...answered, source, link }, deps)),
  )

addImportCommand(program, { folder: () => setUp().config.knowledge ?? ownKnowledge, print, tell })

/** Check the folder of knowledge that is set. Only our own has to have all its front matter. */
async function checked({ knowledge, staleDays }: Config): Promise<CheckResult> {
  const { check } = await import('./cli/check.js')
  return check(knowledge ?? ownKnowledge, knowledge === undefined ? 'required' : 'optional', { now: () => new Date(), staleDays })
}

program
  .command('check')
  .description('check the knowledge files, aliases and suggestions; every problem and every warning is a line')
  .option('--json', 'print JSON', false)
  .option('--strict', 'end with 1 where there are warnings too', false)
  .option(...knowledgeOption)
  .addHelpText(
    'after',
    '\nEnds with 1 where something cannot be used; warnings (no source or date, old, repeated, links and footnotes that lead nowhere, aliases that hit nothing) do not count without --strict.\n\nExamples:\n  mission-desk check --knowledge articles/\n  mission-desk check --json --strict',
  )
  .action(async ({ knowledge, ...options }: CheckOptions & { knowledge?: string }) => {
    const { config } = setUp()
    const { reportCheck } = await import('./cli/check.js')
    if (reportCheck(await checked({ ...config, knowledge: knowledge ?? config.knowledge }), options, { print, tell })) process.exitCode = 1
  })

program
  .command('doctor')
  .description('look at the knowledge, the memory and each platform that is set up: what is right, what is missing, what to do')
  .addHelpText('after', '\nExample:\n  mission-desk doctor')
  .action(async () => {
    const { config, log } = setUp()
    const { examine, knowledgeFindings, meaningFindings, memoryFindings } = await import('./cli/doctor.js')
    const { discord, slack } = config
    const todos = await examine(
      [
        { name: 'Knowledge', look: async () => knowledgeFindings(await checked(config)) },
        { name: 'Meaning', look: () => meaningFindings(config, log) },
        { name: 'Memory', look: () => memoryFindings(config, log) },
        ...(discord === null ? [] : [{ name: 'Discord', look: async () => (await adapters.discord()).examineDiscord(discord) }]),
        ...(slack === null ? [] : [{ name: 'Slack', look: async () => (await adapters.slack()).examineSlack(slack) }]),
      ],
      print,
    )
    if (discord === null && slack === null)
      print('No platform is set up: the desk opens the chat in the terminal. README tells how to set up Discord and Slack.')
    print(todos === 0 ? '\nAll is well.' : `\n${todos} ${todos === 1 ? 'thing is' : 'things are'} to be done.`)
    if (todos > 0) process.exitCode = 1
  })

program
  .command('eval')
  .description('ask questions with known answers and print how it came out')
  .argument('<file>', 'our own JSONL form, or SQuAD with --squad')
  .option('--squad', 'the file is in SQuAD 1.1 or 2.0 format; its paragraphs become the knowledge', false)
  .option('--json', 'print JSON', false)
  .option('--misses', 'list each question that did not come out as it should', false)
  .option(...knowledgeOption)
  .addHelpText('after', '\nExamples:\n  mission-desk eval test/eval/questions.jsonl\n  mission-desk eval dev-v2.0.json --squad')
  .action(async (file: string, options: { squad: boolean; json: boolean; misses: boolean; knowledge?: string }) => {
    const setup = setUp()
    const [{ evaluate }, { createProgress }, { openDeskOn }] = await Promise.all([
      import('./cli/eval.js'),
      import('./cli/progress.js'),
      import('./cli/open-desk.js'),
    ])
    await evaluate(file, options, {
      openOwn: () => open(setup, options.knowledge),
      openOn: (source) => openDeskOn(source, [], setup.config.staleDays, setup.log, meaningsBy(setup)),
      print,
      progress: createProgress(process.stderr),
    })
  })

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has enough: `mission-desk … | head`.
  if (error.code === 'EPIPE') process.exit(0)
  tell(`The output cannot be written (${error.code}).`)
  process.exit(1)
})

/** Tell what went wrong, and set the exit code. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version end with 0.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.INPUT
  } else if (error instanceof DeskError) {
    tell(error.message)
    process.exitCode = exitCodes[error.code]
  } else {
    tell(`Something broke that should not: ${error instanceof Error ? error.message : String(error)}. LOG_LEVEL=debug shows where.`)
    createLog(process.env.LOG_LEVEL === 'debug' ? 'debug' : 'silent').debug({ err: error }, 'unexpected error')
    process.exitCode = 1
  }
}

await program.parseAsync().catch(fail)
