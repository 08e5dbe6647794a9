import { z } from 'zod'
import { DeskError } from './errors.js'
import type { LogLevel } from './log.js'

export interface Config {
  /** A folder of knowledge; undefined for the one that comes with the program. */
  readonly knowledge: string | undefined
  readonly logLevel: LogLevel
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
/** An empty value counts as not set: that is what `NAME=` in an .env file means. */
const optional = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const schema = z.object({
  KNOWLEDGE_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(levels, `must be one of ${levels.join(', ')}`)),
})

/**
 * Read the settings from the environment.
 * @param env the process's environment, or any other
 * @throws DeskError that names every wrong setting at once, each with its mend
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(env)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new DeskError('CONFIG', `These settings are wrong; mend them in the environment or in .env:\n${lines.join('\n')}`)
  }
  return { knowledge: result.data.KNOWLEDGE_DIR, logLevel: result.data.LOG_LEVEL ?? 'warn' }
}
