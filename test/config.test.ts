import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.js'
import { DeskError } from '../src/errors.js'

describe('the settings', () => {
  it('have defaults that need no environment: the own knowledge, warnings and errors in the log', () => {
    expect(readConfig({})).toEqual({ knowledge: undefined, logLevel: 'warn' })
  })

  it('are read from the environment that is given, and nothing else of it matters', () => {
    expect(readConfig({ KNOWLEDGE_DIR: '/srv/articles', LOG_LEVEL: 'debug', PATH: '/bin', LOG_LEVELS: 'x' })).toEqual({
      knowledge: '/srv/articles',
      logLevel: 'debug',
    })
  })

  it('count as not set where they are empty, as in an .env file', () => {
    expect(readConfig({ KNOWLEDGE_DIR: '', LOG_LEVEL: '' })).toEqual(readConfig({}))
  })

  it.each(['debug', 'info', 'warn', 'error', 'silent'])('know the log level %s', (level) => {
    expect(readConfig({ LOG_LEVEL: level }).logLevel).toBe(level)
  })

  it('name a wrong one, and what it may be', () => {
    const read = () => readConfig({ LOG_LEVEL: 'loud' })
    expect(read).toThrow(DeskError)
    expect(read).toThrow(expect.objectContaining({ code: 'CONFIG' }))
    expect(read).toThrow(/LOG_LEVEL must be one of debug, info, warn, error, silent/)
  })
})
