import { describe, expect, it } from 'vitest'
import type { Finished } from '../../support/finished.js'
import { runProcess } from '../../support/processes.js'
import { run } from '../../support/run.js'
import { harbour, keeperQuestion } from '../../worlds/harbour.js'
import { withFolder } from '../../worlds/knowledge-files.js'

/** The start of a terminal colour code. */
const colourCode = '\u001b['

/** The output of the chat, from a process with these settings. Its standard output is never a terminal here. */
const chat = (env: Readonly<Record<string, string>>) => chatIn((args, stdin) => runProcess(args, { stdin, env }))

function chatIn(start: (args: readonly string[], stdin: string) => Promise<Finished>): Promise<string> {
  return withFolder(harbour, async (folder) => {
    const { code, stdout } = await start(['start', '--knowledge', folder], `${keeperQuestion}\n/sources\n`)
    expect(code).toBe(0)
    return stdout
  })
}

describe('colours', () => {
  it('are off in a pipe, even on a build machine that claims to show them', async () => {
    expect(await chat({ CI: 'true' })).not.toContain(colourCode)
  })

  it('are on in a pipe with FORCE_COLOR, and change only the colour', async () => {
    const [plain, coloured] = await Promise.all([chatIn((args, stdin) => run(args, { stdin })), chat({ FORCE_COLOR: '1' })])
    expect(coloured).toContain(colourCode)
    const bare = coloured.replace(/\u001b\[\d+m/g, '')
    expect(bare).toBe(plain)
  })

  it('are off with FORCE_COLOR=0, and with NO_COLOR whatever else is set', async () => {
    const [zero, none] = await Promise.all([chat({ FORCE_COLOR: '0' }), chat({ FORCE_COLOR: '1', NO_COLOR: '1' })])
    expect(none).not.toContain(colourCode)
    expect(zero).not.toContain(colourCode)
  })
})
