import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProcess } from '../../support/processes.js'
import { repository } from '../../support/program.js'
import { run } from '../../support/run.js'

describe('help', () => {
  it('lists the commands and the exit codes, with any settings', async () => {
    const { code, stdout, stderr } = await runProcess(['--help'], { env: { LOG_LEVEL: 'loud' } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of ['start', 'ask', 'summary', 'import', 'prepare', 'check', 'eval'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(stdout).toMatch(/Exit codes: 0 .*; 1 .*; 2 .*; 3 /)
  })

  it('for each command shows its options and an example that works', async () => {
    const commands = ['start', 'ask', 'check', 'eval', 'summary', 'prepare']
    const helps = await Promise.all(commands.map((command) => run([command, '--help'])))
    helps.forEach(({ code, stdout }, at) => {
      expect(code).toBe(0)
      expect(stdout).toContain('--knowledge <dir>')
      expect(stdout).toMatch(new RegExp(`^Examples?:\\n.*mission-desk ${commands[at]}`, 'm'))
    })
    for (const option of ['--json', '--explain', '--batch <file>']) expect(helps[1]?.stdout).toContain(option)
    for (const option of ['--json', '--strict']) expect(helps[2]?.stdout).toContain(option)
    for (const option of ['--json', '--squad']) expect(helps[3]?.stdout).toContain(option)
    for (const option of ['--document <id>', '--points <number>', '--since <date>', '--explain']) expect(helps[4]?.stdout).toContain(option)
  })

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { version: string }
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('wrong usage exits with 2, and standard error says what is wrong and where help is', () => {
  it.each([
    ['no question', ['ask'], 'question'],
    ['both a question and a batch', ['ask', 'Where?', '--batch', '-', '--json'], '--batch'],
    ['an option that does not exist', ['ask', 'Where?', '--jsn'], "unknown option '--jsn'"],
    ['an option without its value', ['check', '--knowledge'], '--knowledge'],
    ['a command that does not exist', ['aks', 'Where?'], 'aks'],
    ['no file to evaluate', ['eval'], 'file'],
    ['more points than allowed', ['summary', '--points', '11'], '--points'],
    ['a fraction as the number of points', ['summary', '--points', 'many'], '--points'],
    ['a day that does not exist', ['summary', '--since', '2026-02-30'], '--since'],
  ])('%s', async (_, args, named) => {
    const { code, stdout, stderr } = await run(args)
    expect(stderr).toContain(named)
    expect(stderr).toContain('--help')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

describe('a wrong setting', () => {
  it('stops a command with 2 and one message with its name and allowed values', async () => {
    const env = { LOG_LEVEL: 'loud' }
    const runs = await Promise.all([
      run(['start'], { env, stdin: 'Where did Ruto speak?\n' }),
      run(['ask', 'Where did Ruto speak?'], { env }),
      run(['eval', 'test/eval/questions.jsonl'], { env }),
    ])
    for (const { code, stdout, stderr } of runs) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr.match(/LOG_LEVEL/g)).toHaveLength(1)
      expect(stderr).toMatch(/LOG_LEVEL must be one of debug, info, warn, error, silent/)
    }
  })

  it('that is empty counts as not set', async () => {
    const { code, stderr } = await run(['check'], { env: { LOG_LEVEL: '', KNOWLEDGE_DIR: '' } })
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/LOG_LEVEL|KNOWLEDGE_DIR/)
  })
})

describe('an unexpected failure', () => {
  it('is reported in one line without a stack trace and exits with 1', async () => {
    // An unwritable output simulates a full disk.
    const readOnly = await open(join(repository, 'package.json'), 'r')
    try {
      const { code, stderr } = await runProcess(['check'], { env: { STALE_DAYS: '3650' }, stdoutTo: readOnly.fd })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^[^\n]+EBADF[^\n]+\n$/)
    } finally {
      await readOnly.close()
    }
  })
})
