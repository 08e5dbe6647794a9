import { DiscordAPIError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { explainClose, forLog } from '../../../../adapters/discord/trouble.js'

describe('the log entry of an error', () => {
  it('holds its name, code and method, and never the message or the address with its token', () => {
    const body = { content: 'Who is Ruto?' }
    const raw = { code: 50_013, message: 'Missing Permissions' }
    const url = 'https://discord.example/api/webhooks/17/SECRET-TOKEN/messages/@original'
    const logged = forLog(new DiscordAPIError(raw, 50_013, 403, 'POST', url, { files: undefined, body }))
    expect(logged).toMatchObject({ code: 50_013, status: 403, method: 'POST', message: 'Missing Permissions' })
    expect(JSON.stringify(logged)).not.toMatch(/SECRET|Ruto|webhooks/)
  })

  it('holds the stack of our own errors', () => {
    expect(forLog(new Error('broke')).stack).toContain('trouble.test')
  })
})

describe('a connection closed by Discord', () => {
  it.each([
    [4004, /DISCORD_TOKEN.*Reset Token/],
    [4014, /intent/],
    [4012, /Update the desk/],
  ])('for good with %i is logged with advice', (code, said) => {
    expect(explainClose(code)?.message).toMatch(said)
  })

  it('for a while is reopened without a log entry', () => {
    expect(explainClose(4000)).toBeNull()
    expect(explainClose(1006)).toBeNull()
  })
})
