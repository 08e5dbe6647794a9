import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { adapters } from '../../adapters/index.js'
import { type Environment, readConfig } from '../../src/config.js'
import { DeskError } from '../../src/lib/errors.js'
import { repository, settingNames } from '../support/program.js'

const secret = '0123456789abcdef'.repeat(2)
const key = '0123456789abcdef'.repeat(4)
const installing = {
  ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: secret, SLACK_STATE_SECRET: 'a-secret-of-many-letters', SLACK_TOKENS_KEY: key },
  SLACK_SIGNING_SECRET: secret,
}
const read = (env: Environment) => readConfig(env, adapters.platforms)
/** The settings of a platform; undefined if it is not set up. */
const optionsOf = (name: string, env: Environment) => read(env).platforms.find(({ platform }) => platform.name === name)?.options

describe('the settings', () => {
  it('have defaults for an empty environment: the shipped knowledge, and warnings and errors in the log', () => {
    expect(read({})).toEqual({
      knowledge: undefined,
      logLevel: 'warn',
      dataDir: 'data',
      namesMemory: false,
      gapDays: 30,
      staleDays: 180,
      semantic: 'auto',
      platforms: [],
    })
  })

  it('are read from the given environment, and other variables do not matter', () => {
    const env = { KNOWLEDGE_DIR: '/srv/articles', LOG_LEVEL: 'debug', DATA_DIR: '/var/desk', PATH: '/bin', LOG_LEVELS: 'x' }
    expect(read(env)).toEqual({
      knowledge: '/srv/articles',
      logLevel: 'debug',
      dataDir: '/var/desk',
      namesMemory: true,
      gapDays: 30,
      staleDays: 180,
      semantic: 'auto',
      platforms: [],
    })
  })

  it('accept off or auto for embeddings, and nothing else', () => {
    expect(read({ SEMANTIC: 'off', EMBEDDING_MODEL_DIR: '/srv/model' })).toMatchObject({
      semantic: 'off',
      embeddingModelDir: '/srv/model',
    })
    expect(() => read({ SEMANTIC: 'yes' })).toThrow(/SEMANTIC must be off or auto/)
  })

  it('count as not set if they are empty, as in an .env file', () => {
    expect(read({ KNOWLEDGE_DIR: '', LOG_LEVEL: '' })).toEqual(read({}))
  })

  it.each(['debug', 'info', 'warn', 'error', 'silent'])('accept the log level %s', (level) => {
    expect(read({ LOG_LEVEL: level }).logLevel).toBe(level)
  })

  it('set up Discord with a token, and optionally one server and another API', () => {
    expect(optionsOf('discord', { DISCORD_TOKEN: 'abc.def' })).toEqual({
      ...{ token: 'abc.def', guildId: undefined, apiUrl: undefined, moderatorRoles: [], moderatorGuilds: [] },
    })
    const env = { DISCORD_TOKEN: 'abc.def', DISCORD_GUILD_ID: '123456789012345678', DISCORD_API_URL: 'http://127.0.0.1:8080/api' }
    expect(optionsOf('discord', env)).toMatchObject({
      token: 'abc.def',
      guildId: '123456789012345678',
      apiUrl: 'http://127.0.0.1:8080/api',
    })
  })

  it('name moderators: Discord roles and servers, Slack members and a group, separated by commas or blanks', () => {
    const discord = { DISCORD_TOKEN: 'abc.def', MODERATOR_ROLE_IDS: '12345, 67890', MODERATOR_GUILD_IDS: '55555' }
    expect(optionsOf('discord', discord)).toMatchObject({ moderatorRoles: ['12345', '67890'], moderatorGuilds: ['55555'] })
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', MODERATORS: 'U0123 W0456', SLACK_MODERATOR_GROUP: 'S0123' }
    expect(optionsOf('slack', slack)).toMatchObject({ moderators: ['U0123', 'W0456'], moderatorGroup: 'S0123' })
    const wrong = { MODERATOR_ROLE_IDS: '@mods', MODERATORS: 'ana', SLACK_MODERATOR_GROUP: '@mods' }
    expect(() => read(wrong)).toThrow(/MODERATOR_ROLE_IDS must.*\n.*MODERATORS must.*\n.*SLACK_MODERATOR_GROUP must/)
  })

  it('report all wrong Discord settings at once, without the token', () => {
    const reading = () => read({ DISCORD_TOKEN: 'Bot abc.def', DISCORD_GUILD_ID: 'my server', DISCORD_API_URL: 'localhost' })
    expect(reading).toThrow(/DISCORD_TOKEN must.*\n.*DISCORD_GUILD_ID must.*\n.*DISCORD_API_URL must/)
    expect(reading).not.toThrow(/abc\.def/)
  })

  it('may have blanks around them, as after pasting', () => {
    expect(optionsOf('slack', { SLACK_BOT_TOKEN: ' xoxb-1\n', SLACK_APP_TOKEN: 'xapp-1 ' })).toMatchObject({ botToken: 'xoxb-1' })
  })

  it('set up Slack for Socket Mode with an app token, for HTTP with a signing secret and a port', () => {
    const bot = { SLACK_BOT_TOKEN: 'xoxb-1' }
    expect(optionsOf('slack', { ...bot, SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      ...{ botToken: 'xoxb-1', apiUrl: undefined, moderators: [], moderatorGroup: undefined },
      connection: { mode: 'socket', appToken: 'xapp-1' },
    })
    expect(optionsOf('slack', { ...bot, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: 'http://127.0.0.1:8080/api/' })).toEqual({
      ...{ botToken: 'xoxb-1', apiUrl: 'http://127.0.0.1:8080/api/', moderators: [], moderatorGroup: undefined },
      connection: { mode: 'http', signingSecret: secret, port: 3_000 },
    })
    expect(optionsOf('slack', { ...bot, SLACK_SIGNING_SECRET: secret, PORT: '8443' })).toMatchObject({ connection: { port: 8_443 } })
  })

  it('set up Slack for several workspaces with the values for their installation', () => {
    expect(optionsOf('slack', { ...installing, SLACK_MODERATOR_TEAMS: 'T1 T2', SLACK_TOKENS_KEY: `${key} , ${key}` })).toMatchObject({
      botToken: null,
      connection: { mode: 'http', signingSecret: secret, port: 3_000 },
      install: { clientId: '1.2', clientSecret: secret, tokensKeys: [key, key], moderatorTeams: ['T1', 'T2'] },
    })
  })

  it.each(['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_TOKENS_KEY', 'SLACK_SIGNING_SECRET'])(
    'say what to do if %s is missing among them',
    (name) => {
      const reading = () => read({ ...installing, [name]: '' })
      expect(reading).toThrow(new RegExp(`^ {2}${name} is missing`, 'm'))
      expect(reading).not.toThrow(/0123456789abcdef/)
    },
  )

  it.each([
    ['a bot token', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN is set and SLACK_CLIENT_ID too/],
    ['an app token', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_APP_TOKEN is set and SLACK_CLIENT_ID too.*HTTP/],
    ['a short key', { SLACK_TOKENS_KEY: 'abc' }, /SLACK_TOKENS_KEY must be keys of 64 digits/],
  ])('do not allow %s with several workspaces', (_, more, said) => expect(() => read({ ...installing, ...more })).toThrow(said))

  it.each([
    ['a signing secret without a bot token', { SLACK_SIGNING_SECRET: secret }, /^ {2}SLACK_BOT_TOKEN is missing/m],
    ['an app token without a bot token', { SLACK_APP_TOKEN: 'xapp-1' }, /^ {2}SLACK_BOT_TOKEN is missing/m],
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, /^ {2}SLACK_APP_TOKEN is missing.*SLACK_SIGNING_SECRET/m],
    [
      'both kinds of connection',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: secret },
      /^ {2}SLACK_SIGNING_SECRET.*keep one/m,
    ],
    [
      'tokens that were swapped',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      /SLACK_BOT_TOKEN must.*\n.*SLACK_APP_TOKEN must/,
    ],
    ['an invalid port', { PORT: 'http' }, /^ {2}PORT must be a port number/m],
    ['a port out of range', { PORT: '70000' }, /^ {2}PORT must be a port number/m],
    ['no days at all', { GAP_DAYS: '0' }, /^ {2}GAP_DAYS must be a number of days/m],
    ['an invalid database', { DATABASE_URL: 'mysql://x' }, /^ {2}DATABASE_URL must be an address such as postgres:/m],
  ])('that are wrong or do not fit together, %s, get one line each without a token', (_, env, said) => {
    expect(() => read(env)).toThrow(said)
    expect(() => read(env)).not.toThrow(/xoxb-1|xapp-1|0123456789abcdef/)
  })

  it('report a wrong value with its name and the allowed values', () => {
    const reading = () => read({ LOG_LEVEL: 'loud' })
    expect(reading).toThrow(DeskError)
    expect(reading).toThrow(expect.objectContaining({ code: 'CONFIG' }))
    expect(reading).toThrow(/LOG_LEVEL must be one of debug, info, warn, error, silent/)
  })
})

describe('.env.example', () => {
  it('lists every setting of the program, and no other', async () => {
    const example = await readFile(join(repository, '.env.example'), 'utf8')
    expect(Object.keys(parse(example)).sort()).toEqual([...settingNames].sort())
  })

  it('sets nothing, so that a copy changes no default', async () => {
    const example = await readFile(join(repository, '.env.example'), 'utf8')
    expect(read(parse(example))).toEqual(read({}))
  })
})
