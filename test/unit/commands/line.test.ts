import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandNamed, commands } from '../../../src/commands/commands.js'
import { readLine, readMessage, readNamed } from '../../../src/commands/line.js'
import type { TypedOptions } from '../../../src/commands/values.js'
import { brokenText } from '../../contracts/arbitrary-text.js'

const read = (name: string, line: string): TypedOptions => {
  const command = commandNamed(name)
  if (!command) throw new Error(`no ${name}`)
  return readLine(command, line)
}

describe('a message to the desk', () => {
  it.each([
    ['', 'help'],
    ['help', 'help'],
    ['help!', 'help'],
    ['Help?', 'help'],
    ['HELP !!', 'help'],
    ['Sources.', 'sources'],
    ['/sources…', 'sources'],
    ['forget-me!', 'forget-me'],
    ['Forget me.', 'forget-me'],
    ['/ask', 'help'],
  ])('%j is the command %s', (text, name) => {
    expect(readMessage(text)).toEqual({ kind: 'command', name, options: {} })
  })

  it.each([
    ['/ask Where did Ruto speak?', 'Where did Ruto speak?'],
    ['/ASK: who?', 'who?'],
    ['/asking who?', '/asking who?'],
    ['help me find the budget', 'help me find the budget'],
    ['gaps!', 'gaps!'],
    ['?', '?'],
  ])('%j asks %j', (text, asked) => {
    expect(readMessage(text)).toEqual({ kind: 'ask', text: asked })
  })
})

describe('a line that begins with a command', () => {
  it.each<[string, string, TypedOptions]>([
    ['', 'help', {}],
    ['help', 'help', {}],
    ['Help!', 'help', {}],
    ['forget me', 'forget-me', {}],
    ['sources', 'sources', {}],
    ['ask Who opened it?', 'ask', { question: 'Who opened it?' }],
    ['/ask: Who opened it? private:false', 'ask', { question: 'Who opened it?', private: 'false' }],
    ['ask', 'ask', {}],
    ['/ask', 'help', {}],
    ['summary Kenyan courts points:3', 'summary', { topic: 'Kenyan courts', points: '3' }],
    ['Summary', 'summary', {}],
    ['gaps', 'gaps', {}],
    ['digest now share', 'digest', { action: 'now', share: 'true' }],
    ['settings answers:thread private', 'settings', { answers: 'thread', private: 'true' }],
  ])('%j is the command %s', (line, name, options) => {
    const read = readNamed(line)
    expect({ name: read.command.name, options: read.options }).toEqual({ name, options })
  })

  it.each(['Who opened it?', 'help from where?', 'sources of the money', 'gaps in the police', 'asking for whom?', '?'])(
    '%j is a question nevertheless',
    (line) => {
      expect(readNamed(line)).toMatchObject({ command: { name: 'ask' }, options: { question: line } })
    },
  )

  it('is read without an error, whatever it contains', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string()), (line) => {
        expect(commands).toContain(readNamed(line).command)
      }),
    )
  })
})

describe('the text after a command', () => {
  it.each<[string, string, TypedOptions]>([
    ['summary', 'Kenyan courts points:3', { topic: 'Kenyan courts', points: '3' }],
    ['summary', 'document:“The bridge of Oreby”', { document: 'The bridge of Oreby' }],
    ['summary', 'courts share', { topic: 'courts', share: 'true' }],
    ['summary', 'what people share of it', { topic: 'what people share of it' }],
    ['summary', 'speech: 9:30 hour:9', { topic: 'speech: 9:30 hour:9' }],
    ['ask', 'Who keeps it private', { question: 'Who keeps it private' }],
    ['digest', 'schedule Every:daily hour:7', { action: 'schedule', every: 'daily', hour: '7' }],
    ['settings', 'private answers:thread', { private: 'true', answers: 'thread' }],
    ['settings', 'anything else', {}],
    ['sources', 'anything', {}],
  ])('is read as options: /%s %s', (name, line, options) => {
    expect(read(name, line)).toEqual(options)
  })

  it('is read without an error, whatever it contains, and sets only options of the command', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), fc.oneof(brokenText, fc.string()), (command, line) => {
        const known = command.options.map(({ name }) => name)
        expect(Object.keys(readLine(command, line)).filter((name) => !known.some((one) => one === name))).toEqual([])
      }),
    )
  })
})
