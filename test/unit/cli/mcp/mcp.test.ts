import { describe, expect, it } from 'vitest'
import { runProcess } from '../../../support/processes.js'
import { run } from '../../../support/run.js'

describe('mission-desk mcp', () => {
  it('ends with its input, and writes nothing to its output but messages of the protocol', async () => {
    expect(await runProcess(['mcp'])).toEqual({ code: 0, stdout: '', stderr: '' })
    const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })
    const { code, stdout } = await runProcess(['mcp'], { stdin: `no JSON\n${message}\n`, env: { LOG_LEVEL: 'debug' } })
    expect(code).toBe(0)
    for (const line of stdout.split('\n').filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' })
  })

  it('tells on standard error what is wrong with the knowledge or a setting', async () => {
    const away = await run(['mcp', '--knowledge', '/nowhere'])
    expect(away).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('/nowhere') })
    const wrong = await run(['mcp'], { env: { PUBLIC_URL: 'desk.example' } })
    expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('PUBLIC_URL') })
  })

  it('is in the help, with an example that can be copied', async () => {
    const { stdout } = await run(['mcp', '--help'])
    const example = /^ {2}(\{.*\})$/m.exec(stdout)?.[1]
    expect(JSON.parse(example ?? '')).toEqual({ mcpServers: { haiti: { command: 'npx', args: ['mission-desk', 'mcp'] } } })
  })
})
