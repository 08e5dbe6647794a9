import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConsoleInput, parseLine } from '../../../../../adapters/console/parse/request.js'
import { commands } from '../../../../../src/commands/commands.js'
import { brokenText } from '../../../../contracts/arbitrary-text.js'
import { ask, command } from '../../../../worlds/requests.js'

const request = (wanted: object): ConsoleInput =>
  ({ kind: 'request', request: { id: 'line-1', platform: 'console', ...wanted } }) as ConsoleInput
const moderator = { moderator: true }

describe('a typed line', () => {
  it.each([
    ['Where did Ruto speak?', 'Where did Ruto speak?'],
    ['  Where?  ', 'Where?'],
    ['/ask Where did Ruto speak?', 'Where did Ruto speak?'],
    ['/ASK   Where?', 'Where?'],
    ['/1 what', '/1 what'],
    ['/usr/bin is what?', '/usr/bin is what?'],
    ['what is /help', 'what is /help'],
  ])('%j is a question', (line, question) => {
    expect(parseLine(line, 'line-1')).toEqual(request(ask(question)))
  })

  it.each(commands.filter((c) => c.argument === null).map((c) => c.name))('/%s is a command, whatever follows it', (name) => {
    for (const line of [`/${name}`, ` /${name.toUpperCase()} me `]) {
      const parsed = parseLine(line, 'line-1')
      expect(parsed).toMatchObject({ kind: 'request', request: { kind: 'command', name } })
      expect(parsed.kind === 'request' && parsed.request.kind === 'command' && parsed.request.options).toEqual({})
    }
  })

  it('with a moderators’ command is a moderator’s request, with its options', () => {
    const options = { topic: 'Kenyan courts', points: '3', since: '2026-01-31', document: 'The bridge of Oreby' }
    const line = '/summary Kenyan courts points:3 since:2026-01-31 document:"The bridge of Oreby"'
    expect(parseLine(line, 'line-1')).toEqual(request({ ...command('summary', options), ...moderator }))
    expect(parseLine('/summary', 'line-1')).toEqual(request({ ...command('summary'), ...moderator }))
    expect(parseLine('/digest now', 'line-1')).toEqual(request({ ...command('digest', { action: 'now' }), ...moderator }))
    for (const name of ['gaps', 'settings', 'help'] as const)
      expect(parseLine(`/${name}`, 'line-1')).toEqual(request({ ...command(name), ...moderator }))
  })

  it('belongs to a conversation if one is given', () => {
    expect(parseLine('Where?', 'line-1', 'terminal')).toEqual(request({ ...ask('Where?'), thread: 'terminal' }))
  })

  it('is a question as typed, with or without options', () => {
    expect(parseLine('/ask Who  said private:true', 'line-1')).toEqual(request(ask('Who  said private:true')))
    expect(parseLine('Who said private:true', 'line-1')).toEqual(request(ask('Who said private:true')))
  })

  it('with a question command but no question is an empty question', () => {
    expect(parseLine('/ask', 'line-1')).toEqual(request(ask('')))
  })

  it.each(['', '   ', '\t', '\u00A0'])('%j is blank', (line) => {
    expect(parseLine(line, 'line-1')).toEqual({ kind: 'blank' })
  })

  it.each(['/quit', '/exit', '/q', ' /QUIT '])('%j quits', (line) => {
    expect(parseLine(line, 'line-1')).toEqual({ kind: 'quit' })
  })

  it('with an unknown command names it, cut to fit a line', () => {
    expect(parseLine('/hlep me', 'line-1')).toEqual({ kind: 'unknown', command: '/hlep', meant: '/help' })
    const long = parseLine(`/${'a'.repeat(10_000)}`, 'line-1')
    expect(long.kind === 'unknown' && long.command.length).toBeLessThanOrEqual(40)
  })

  it('always becomes a request, and an unknown command’s name holds no control characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          brokenText,
          brokenText.map((text) => `/${text}`),
        ),
        (line) => {
          const parsed = parseLine(line, 'line-1')
          if (parsed.kind === 'unknown') expect(parsed.command).toMatch(/^\/[a-z-]+$/i)
          if (parsed.kind === 'request') expect(parsed.request).toMatchObject({ id: 'line-1', platform: 'console' })
        },
      ),
    )
  })
})
