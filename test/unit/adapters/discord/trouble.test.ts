import { DiscordAPIError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { explainClose, forLog } from '../../../../adapters/discord/trouble.js'

describe('what is logged of an error', () => {
  it('is its name, code and method: never what was sent, nor the address, which holds a token', () => {
    const body = { content: 'Who is Ruto?' }
    const raw = { code: 50_013, message: 'Missing Permissions' }
    const url = 'https://discord.example/api/webhooks/17/SECRET-TOKEN/messages/@original'
    const logged = forLog(new DiscordAPIError(raw, 50_013, 403, 'POST', url, { files: undefined, body }))
    expect(logged).toMatchObject({ code: 50_013, status: 403, method: 'POST', message: 'Missing Permissions' })
    expect(JSON.stringify(logged)).not.toMatch(/SECRET|Ruto|webhooks/)
  })

  it('is the stack of an error of our own', () => {
    expect(forLog(new Error('broke')).stack).toContain('trouble.test')
  })
})

describe('a connection that Discord closed', () => {
  it.each([
    [4004, /DISCORD_TOKEN.*Reset Token/],
    [4014, /intent/],
    [4012, /Update the desk/],
  ])('for good with %i says what to do', (code, said) => {
    expect(explainClose(code)?.message).toMatch(said)
  })

  it('for a while is opened again without a word', () => {
    expect(explainClose(4000)).toBeNull()
    expect(explainClose(1006)).toBeNull()
  })
})
