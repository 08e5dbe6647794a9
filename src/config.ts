import { readFileSync } from 'node:fs'
import { parse, populate } from 'dotenv'
import { z } from 'zod'
import type { Platform, Settings, ValuesOf } from './contract/platform.js'
import { DeskError } from './lib/errors.js'
import type { LogLevel } from './lib/log.js'
import { host, key, port, webUrl, wholeNumber } from './lib/settings.js'

export interface Config {
  /** A folder of knowledge; undefined for the one that comes with the program. */
  readonly knowledge: string | undefined
  readonly logLevel: LogLevel
  /** The folder for everything that must survive a restart. */
  readonly dataDir: string
  /** Whether the operator named that folder, or a database. */
  readonly namesMemory: boolean
  /** A PostgreSQL database for it instead; undefined for a file in that folder. */
  readonly databaseUrl: string | undefined
  /** After how many days the desk forgets who asked a question that got no answer. */
  readonly gapDays: number
  /** After how many days a document's facts count as old. */
  readonly staleDays: number
  /** Whether embeddings count: `auto` if a sentence model is installed. */
  readonly semantic: 'off' | 'auto'
  /** A folder with an ONNX sentence model; undefined for the one that comes with the program. */
  readonly embeddingModelDir: string | undefined
  /** Where the web is reached from outside, without a slash at its end; undefined if nobody said. */
  readonly publicUrl: string | undefined
  /** Where figures of the desk are served, and to whom; undefined if they are not. */
  readonly metrics: MetricsSettings | undefined
  /** The platforms that are set up, in the registry's order, each with what its settings say for its own functions. */
  readonly platforms: readonly { readonly platform: Platform; readonly options: unknown }[]
}

export interface MetricsSettings {
  /** A port of their own; undefined if the web serves them. */
  readonly port: number | undefined
  readonly host: string
  /** The key that a reader must send; undefined if everybody who reaches the port may read them. */
  readonly key: string | undefined
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const days = wholeNumber(1, 3_650, 'must be a number of days from 1 to 3650')

/** The settings that belong to no platform. */
export const coreSettings = {
  KNOWLEDGE_DIR: z.string(),
  DATA_DIR: z.string(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'must be an address such as postgres://user:password@host/database' }),
  GAP_DAYS: days,
  STALE_DAYS: days,
  SEMANTIC: z.enum(['off', 'auto'], 'must be off or auto'),
  EMBEDDING_MODEL_DIR: z.string(),
  PUBLIC_URL: webUrl.transform((url) => url.replace(/\/+$/, '')).refine((url) => !/[?#]/.test(url), 'must have no ? and no #'),
  METRICS_PORT: port,
  METRICS_HOST: host,
  METRICS_KEY: key,
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`),
}

/** The environment of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Read the settings from the environment.
 * @param env the process's environment, or any other
 * @throws DeskError that names every wrong setting at once, each with what to do about it
 */
export function readConfig(env: Environment, platforms: readonly Platform[]): Config {
  const core = readValues(coreSettings, env)
  const theirs = platforms.map((platform) => ({ platform, ...readValues(platform.settings, env) }))
  refuseWrong([
    ...[core, ...theirs].flatMap(({ wrong }) => wrong),
    ...theirs.flatMap(({ platform, given }) => platform.mismatches?.(given) ?? []),
  ])
  const { values } = core
  return {
    knowledge: values.KNOWLEDGE_DIR,
    logLevel: values.LOG_LEVEL ?? 'warn',
    dataDir: values.DATA_DIR ?? 'data',
    namesMemory: (values.DATA_DIR ?? values.DATABASE_URL) !== undefined,
    databaseUrl: values.DATABASE_URL,
    gapDays: values.GAP_DAYS ?? defaultGapDays,
    staleDays: values.STALE_DAYS ?? defaultStaleDays,
    semantic: values.SEMANTIC ?? 'auto',
    embeddingModelDir: values.EMBEDDING_MODEL_DIR,
    publicUrl: values.PUBLIC_URL,
    metrics: metricsOf(values),
    platforms: theirs.flatMap(({ platform, values: own }) => {
      const options = platform.read(own)
      return options === null ? [] : [{ platform, options }]
    }),
  }
}

/** Read the settings of one platform, whether it is set up or not. @throws DeskError that names every wrong one */
export function readSettingsOf<S extends Settings>({ settings }: Pick<Platform<S>, 'settings'>, env: Environment): ValuesOf<S> {
  const { values, wrong } = readValues(settings, env)
  refuseWrong(wrong)
  return values
}

/** @param wrong a line each */
function refuseWrong(wrong: readonly string[]): void {
  if (wrong.length === 0) return
  const lines = wrong.map((line) => `  ${line}`).join('\n')
  throw new DeskError('CONFIG', `These settings are wrong; fix them in the environment or in .env:\n${lines}`)
}

function metricsOf({ METRICS_PORT: own, METRICS_HOST: where, METRICS_KEY: secret }: ValuesOf<typeof coreSettings>): Config['metrics'] {
  if (own === undefined && secret === undefined) return undefined
  return { port: own, host: where ?? '127.0.0.1', key: secret }
}

const defaultGapDays = 30
const defaultStaleDays = 180

/** An empty value counts as not set: that is what `NAME=` in an .env file means. Blanks around one come from pasting. */
function readValues<S extends Settings>(settings: S, env: Environment) {
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, env[name]?.trim() || undefined]))
  const { data = {}, error } = z.object(settings).partial().safeParse(given)
  const wrong = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)
  return { given, values: data as ValuesOf<S>, wrong }
}

/** Add the settings of an .env file to the environment, which takes precedence.
 * @param path of a file that need not be there
 * @throws DeskError if the file cannot be read, or a line is no setting. It names such a line by its number, as it may hold a secret.
 */
export function loadEnvFile(path: string, env: NodeJS.ProcessEnv): void {
  const text = readIfThere(path)
  const lines = brokenLines(text).map(({ line, todo }) => `  ${path} line ${line}: ${todo}`)
  if (lines.length > 0) throw new DeskError('CONFIG', `The settings in ${path} cannot be read:\n${lines.join('\n')}`)
  // The library would print a line of its own if it read the file itself.
  populate(env as Record<string, string>, parse(text))
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    throw new DeskError('CONFIG', `${path} cannot be read (${code}): make it a text file that the desk may read, or remove it.`)
  }
}

const name = String.raw`[^\S\n]*(?:export[^\S\n]+)?[A-Za-z_]\w*[^\S\n]*=`
/** A blank line, a comment, or a setting, whose value may go over several lines in quotes of one of three kinds. */
const entry = new RegExp(String.raw`[^\S\n]*(?:#.*)?$|${name}[^\S\n]*(?:(["'\`])(?:\\\1|(?!\1)[^])*\1[^\S\n]*(?:#.*)?|(?!["'\`]).*)$`, 'my')
const opening = new RegExp(name, 'y')

/** The lines that the library would skip silently or misread, counted from 1. */
function brokenLines(text: string): { readonly line: number; readonly todo: string }[] {
  const whole = text.replace(/\r\n?/g, '\n')
  const broken: { line: number; todo: string }[] = []
  for (let at = 0; at < whole.length; ) {
    entry.lastIndex = at
    opening.lastIndex = at
    if (!entry.test(whole)) {
      const todo = opening.test(whole) ? 'close the quote, and write nothing after it' : 'write NAME=value, or # before a comment'
      broken.push({ line: whole.slice(0, at).split('\n').length, todo })
    }
    const end = entry.lastIndex > at ? entry.lastIndex : whole.indexOf('\n', at)
    at = end < 0 ? whole.length : end + 1
  }
  return broken
}
