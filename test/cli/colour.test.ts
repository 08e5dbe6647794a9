import { describe, expect, it } from 'vitest'
import { harbour, keeperQuestion } from '../support/harbour.js'
import { withFolder } from '../support/knowledge-files.js'
import { run } from '../support/run.js'

/** How a terminal's colour begins. */
const colourCode = '\u001b['

/** The chat's output under these settings; standard output is never a terminal here. */
async function chat(env: Readonly<Record<string, string>>): Promise<string> {
  return withFolder(harbour, async (folder) => {
    const { code, stdout } = await run(['start', '--knowledge', folder], { stdin: `${keeperQuestion}\n/sources\n`, env })
    expect(code).toBe(0)
    return stdout
  })
}

describe('colours', () => {
  it('do not go into a pipe, though a build machine says that it shows them', async () => {
    expect(await chat({ CI: 'true' })).not.toContain(colourCode)
  })

  it('go into a pipe under FORCE_COLOR, and change nothing but the colours', async () => {
    const [plain, coloured] = await Promise.all([chat({}), chat({ FORCE_COLOR: '1' })])
    expect(coloured).toContain(colourCode)
    const bare = coloured.replace(/\u001b\[\d+m/g, '')
    expect(bare).toBe(plain)
  })

  it('are off under FORCE_COLOR=0, and under NO_COLOR whatever else is set', async () => {
    const [zero, none] = await Promise.all([chat({ FORCE_COLOR: '0' }), chat({ FORCE_COLOR: '1', NO_COLOR: '1' })])
    expect(none).not.toContain(colourCode)
    expect(zero).not.toContain(colourCode)
  })
})
