import { describe, expect, it } from 'vitest'
import { web } from '../../../../adapters/web/platform.js'
import { readConfig } from '../../../../src/config.js'
import { noProxies } from '../../../../src/lib/proxies.js'

const read = (env: Record<string, string>) => readConfig(env, [web])

describe('the settings of the web', () => {
  it('turn the web on with a port, for this machine alone', () => {
    expect(read({}).platforms).toEqual([])
    expect(read({ WEB_PORT: '8080' }).platforms[0]?.options).toEqual({
      ...{ port: 8080, host: '127.0.0.1' },
      ...{ proxies: noProxies, embedOrigins: [], apiKeys: [], apiOrigins: [], insightsKey: null },
    })
  })

  it('accept a key for the insights, but none that can be guessed', () => {
    const key = '0123456789abcdef'
    expect(read({ WEB_PORT: '80', WEB_INSIGHTS_KEY: key }).platforms[0]?.options).toMatchObject({ insightsKey: key })
    expect(() => read({ WEB_PORT: '80', WEB_INSIGHTS_KEY: 'secret' })).toThrow(/WEB_INSIGHTS_KEY must be a key of at least 16/)
  })

  it('name the sites that may frame it', () => {
    const { platforms } = read({ WEB_PORT: '80', EMBED_ORIGINS: 'https://paper.example, http://localhost:3000' })
    expect(platforms[0]?.options).toMatchObject({ embedOrigins: ['https://paper.example', 'http://localhost:3000'] })
  })

  it.each([
    'paper.example',
    'https://paper.example/',
    'https://paper.example/a',
    'https://a.example; script-src *',
    'ftp://a.example',
    '*',
    "'self'",
  ])('refuse an invalid origin: %s', (origin) => {
    expect(() => read({ WEB_PORT: '80', EMBED_ORIGINS: origin })).toThrow(/EMBED_ORIGINS must be origins/)
  })

  it('name the programs that may call', () => {
    const env = { API_KEYS: '0123456789abcdef, fedcba9876543210', API_CORS_ORIGINS: 'https://paper.example' }
    const { platforms } = read({ WEB_PORT: '80', ...env })
    expect(platforms[0]?.options).toMatchObject({
      apiKeys: ['0123456789abcdef', 'fedcba9876543210'],
      apiOrigins: ['https://paper.example'],
    })
  })

  it.each(['short', '0123456789abcdef,short', '0123456789 abcdef', 'a key: with signs!!'])(
    'refuse invalid and repeated keys: %s',
    (key) => {
      expect(() => read({ WEB_PORT: '80', API_KEYS: key })).toThrow(/API_KEYS must be keys of at least 16/)
      expect(() => read({ WEB_PORT: '80', API_KEYS: key })).not.toThrow(key)
    },
  )

  it.each([
    ['API_CORS_ORIGINS', '*'],
    ['WEB_PORT', '0'],
    ['WEB_PORT', 'http'],
    ['WEB_HOST', 'not an address'],
    ['PUBLIC_URL', 'desk.example'],
    ['PUBLIC_URL', 'https://desk.example/?a'],
  ])('explain what is wrong with %s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`${name} must`)
  })

  it('drop the final slash of the public address', () => {
    expect(read({ PUBLIC_URL: 'https://desk.example/haiti/' }).publicUrl).toBe('https://desk.example/haiti')
    expect(read({}).publicUrl).toBeUndefined()
  })
})
