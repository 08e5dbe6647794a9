import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../../../src/store/sqlite.js'
import { runProcess } from '../../../support/processes.js'
import { program, shortKnowledge, unset } from '../../../support/program.js'
import { run } from '../../../support/run.js'

/** Start the program like an agent, and ask a question. @returns the status of its answer */
async function askAsAgent(question: string, cwd: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  const kept = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const client = new Client({ name: 'test', version: '1.0.0' })
  const settings = { ...Object.fromEntries(kept), ...unset, KNOWLEDGE_DIR: shortKnowledge, ...env }
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...program(), 'mcp'], cwd, env: settings }))
  try {
    const { structuredContent } = await client.callTool({ name: 'ask', arguments: { question } })
    return (structuredContent as { status: string }).status
  } finally {
    await client.close()
  }
}

describe('a question from an agent', () => {
  const question = 'Who is the mayor of Atlantis?'
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcp-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is counted and kept as a gap if a memory is named, without a person', async () => {
    expect(await askAsAgent(question, folder, { DATA_DIR: folder })).not.toBe('answered')
    const store = await openSqlite(folder, () => {})
    try {
      expect(await store.openGaps()).toMatchObject([{ platform: 'mcp', person: null, question }])
      expect(await store.holdsQuestions()).toBe(true)
    } finally {
      await store.close()
    }
  })

  it('is not kept if no memory is named, and the agent’s folder stays empty', async () => {
    expect(await askAsAgent(question, folder, {})).not.toBe('answered')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('mission-desk mcp', () => {
  it('exits when its input ends, and prints only protocol messages', async () => {
    expect(await runProcess(['mcp'])).toEqual({ code: 0, stdout: '', stderr: '' })
    const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })
    const { code, stdout } = await runProcess(['mcp'], { stdin: `no JSON\n${message}\n`, env: { LOG_LEVEL: 'debug' } })
    expect(code).toBe(0)
    for (const line of stdout.split('\n').filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' })
  })

  it('reports a problem of the knowledge or a setting on standard error', async () => {
    const away = await run(['mcp', '--knowledge', '/nowhere'])
    expect(away).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('/nowhere') })
    const wrong = await run(['mcp'], { env: { PUBLIC_URL: 'desk.example' } })
    expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('PUBLIC_URL') })
  })

  it('appears in the help, with an example to copy', async () => {
    const { stdout } = await run(['mcp', '--help'])
    const example = /^ {2}(\{.*\})$/m.exec(stdout)?.[1]
    expect(JSON.parse(example ?? '')).toEqual({ mcpServers: { haiti: { command: 'npx', args: ['mission-desk', 'mcp'] } } })
  })
})
