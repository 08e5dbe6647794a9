import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.js'
import { DeskError } from '../src/errors.js'

describe('the settings', () => {
  it('have defaults that need no environment: the own knowledge, warnings and errors in the log', () => {
    expect(readConfig({})).toEqual({ knowledge: undefined, logLevel: 'warn', dataDir: 'data', discord: null })
  })

  it('are read from the environment that is given, and nothing else of it matters', () => {
    const env = { KNOWLEDGE_DIR: '/srv/articles', LOG_LEVEL: 'debug', DATA_DIR: '/var/desk', PATH: '/bin', LOG_LEVELS: 'x' }
    expect(readConfig(env)).toEqual({ knowledge: '/srv/articles', logLevel: 'debug', dataDir: '/var/desk', discord: null })
  })

  it('count as not set where they are empty, as in an .env file', () => {
    expect(readConfig({ KNOWLEDGE_DIR: '', LOG_LEVEL: '' })).toEqual(readConfig({}))
  })

  it.each(['debug', 'info', 'warn', 'error', 'silent'])('know the log level %s', (level) => {
    expect(readConfig({ LOG_LEVEL: level }).logLevel).toBe(level)
  })

  it('set Discord up with a token, and where wanted one server and another API', () => {
    expect(readConfig({ DISCORD_TOKEN: 'abc.def' }).discord).toEqual({ token: 'abc.def', guildId: undefined, apiUrl: undefined })
    const env = { DISCORD_TOKEN: 'abc.def', DISCORD_GUILD_ID: '123456789012345678', DISCORD_API_URL: 'http://127.0.0.1:8080/api' }
    expect(readConfig(env).discord).toEqual({ token: 'abc.def', guildId: '123456789012345678', apiUrl: 'http://127.0.0.1:8080/api' })
  })

  it('tell every wrong one of Discord at once, without showing the token', () => {
    const read = () => readConfig({ DISCORD_TOKEN: 'Bot abc.def', DISCORD_GUILD_ID: 'my server', DISCORD_API_URL: 'localhost' })
    expect(read).toThrow(/DISCORD_TOKEN must.*\n.*DISCORD_GUILD_ID must.*\n.*DISCORD_API_URL must/)
    expect(read).not.toThrow(/abc\.def/)
  })

  it('name a wrong one, and what it may be', () => {
    const read = () => readConfig({ LOG_LEVEL: 'loud' })
    expect(read).toThrow(DeskError)
    expect(read).toThrow(expect.objectContaining({ code: 'CONFIG' }))
    expect(read).toThrow(/LOG_LEVEL must be one of debug, info, warn, error, silent/)
  })
})
