import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { loadEnvFile } from '../../src/config.js'
import { DeskError } from '../../src/lib/errors.js'
import { runProcess } from '../support/processes.js'
import { harbour } from '../worlds/harbour.js'
import { withFolder } from '../worlds/knowledge-files.js'

/** Load a file with this text into an environment. @returns the environment */
const load = (text: string | Buffer, env: Record<string, string> = {}) =>
  withFolder({}, async (folder) => {
    await writeFile(join(folder, '.env'), text)
    loadEnvFile(join(folder, '.env'), env)
    return env
  })

/** The error for a file with this text, without its folder. */
const saidOf = (text: string | Buffer): Promise<string> =>
  withFolder({}, async (folder) => {
    await writeFile(join(folder, '.env'), text)
    try {
      loadEnvFile(join(folder, '.env'), {})
    } catch (error) {
      expect(error).toBeInstanceOf(DeskError)
      expect(error).toMatchObject({ code: 'CONFIG' })
      return (error as Error).message.replaceAll(`${folder}/`, '')
    }
    return ''
  })

describe('an .env file', () => {
  it.each<[string, string, Record<string, string>]>([
    ['plain values', 'A=1\nB=two words\n', { A: '1', B: 'two words' }],
    ['nothing set', 'A=\nB=\n', { A: '', B: '' }],
    ['no line at all', '', {}],
    ['blank lines and comments', '\n# A=1\n   # more\n\t\nA=1', { A: '1' }],
    ['export, and blanks around a name', 'export A=1\n  export  B = 2\n  C =3 ', { A: '1', B: '2', C: '3' }],
    ['quotes of three kinds', `A="x y"\nB='x "y"'\nC=\`it's\`\n`, { A: 'x y', B: 'x "y"', C: "it's" }],
    ['a quote inside a word', "A=it's\nB=1", { A: "it's", B: '1' }],
    ['# as a comment after a value, and as text in quotes', 'A=1 # one\nB="a#b" # two\nC=\'#\'', { A: '1', B: 'a#b', C: '#' }],
    ['multi-line values', 'A="first\nB=no setting\n\nlast" # end\nC=3', { A: 'first\nB=no setting\n\nlast', C: '3' }],
    ['escaped quotes, and one after a backslash', 'A="say \\"x\\""\nB="C:\\"\nC=1', { A: 'say \\"x\\"', B: 'C:\\', C: '1' }],
    ['an = in the value', 'A=b=c==', { A: 'b=c==' }],
  ])('can contain %s', async (_, text, values) => {
    expect(await load(text)).toEqual(values)
    expect(await load(text.replaceAll('\n', '\r\n'))).toEqual(await load(text))
    expect(await load(`\uFEFF${text}`)).toEqual(await load(text))
  })

  it('does not override variables that are set, even to an empty value', async () => {
    expect(await load('A=file\nB=file\nC=file', { A: 'own', B: '' })).toEqual({ A: 'own', B: '', C: 'file' })
  })

  it('is read without any output', async () => {
    const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    await load('A=1')
    expect([...log.mock.calls, ...error.mock.calls]).toEqual([])
    for (const spy of [log, error]) spy.mockRestore()
  })

  it('is optional', () => {
    const env = {}
    loadEnvFile(join('nowhere', '.env'), env)
    expect(env).toEqual({})
  })

  it.each([
    ['without =', 'TOKEN s3cret'],
    ['with : in place of =', 'TOKEN: s3cret'],
    ['with a blank in the name', 'MY TOKEN=s3cret'],
    ['with a hyphen in the name', 'MY-TOKEN=s3cret'],
    ['without a name', '=s3cret'],
    ['with a name that begins with a digit', '1TOKEN=s3cret'],
    ['with export alone', 'export s3cret'],
    ['in another format', '{"TOKEN": "s3cret"}'],
  ])('with a line %s causes an error with its number, and without its content', async (_, line) => {
    expect(await saidOf(`A=1\r\n\r\n${line}\r\nB=2`)).toMatch(/^ {2}\.env line 3: write NAME=value/m)
    expect(await saidOf(`\uFEFF${line}`)).toMatch(/^ {2}\.env line 1: write NAME=value/m)
    expect(await saidOf(line)).not.toMatch(/s3cret|TOKEN/)
  })

  it.each([
    ['that never closes', 'A=1\nTOKEN="s3cret\nB=2\n'],
    ['that never closes, in the last line', "A=1\nTOKEN='s3cret"],
    ['with text after it', 'A=1\nTOKEN="s3" cret\n'],
  ])('with a quote %s causes an error with its number', async (_, text) => {
    expect(await saidOf(text)).toMatch(/:\n {2}\.env line 2: close the quote, and write nothing after it$/)
  })

  it('has all its errors reported at once, with line numbers after multi-line values', async () => {
    const said = await saidOf('one\nA="1\n2\n3"\nfive = 5 six\nTOKEN value\nB="\n')
    expect(said.match(/line \d+/g)).toEqual(['line 1', 'line 6', 'line 7'])
  })

  it('in another encoding causes an error, and is not misread', async () => {
    expect(await saidOf(Buffer.from('\uFEFFA=1\nB=2\n', 'utf16le'))).toMatch(/\.env line 1: write NAME=value/)
  })

  it('that is a folder, as some container tools make it, causes one line of error', async () => {
    await withFolder(harbour, async (cwd) => {
      await mkdir(join(cwd, '.env'))
      const { code, stdout, stderr } = await runProcess(['ask', 'Who keeps the light?', '--knowledge', '.'], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^\.env cannot be read \(EISDIR\): [^\n]+\n$/)
    })
  })

  it('with a wrong line stops commands that need settings with 2, but not help', async () => {
    await withFolder({ ...harbour, '.env': 'STALE_DAYS=3\nTOKEN s3cret\n' }, async (cwd) => {
      const [asked, help] = await Promise.all([
        runProcess(['ask', 'Who keeps the light?', '--knowledge', '.'], { cwd }),
        runProcess(['--help'], { cwd }),
      ])
      expect({ code: asked.code, stdout: asked.stdout }).toEqual({ code: 2, stdout: '' })
      expect(asked.stderr).toBe('The settings in .env cannot be read:\n  .env line 2: write NAME=value, or # before a comment\n')
      expect(help).toMatchObject({ code: 0, stderr: '' })
    })
  })
})
