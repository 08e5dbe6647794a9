import type { Command } from 'commander'
import type { Memory } from '../../store/memory.js'
import { type Context, knowledgeOption } from '../context.js'
import { whenReady } from '../embeddings.js'
import { openFolder, type Setup, setUp } from '../setup.js'

/** The adapter's name. */
const platform = 'mcp'

/** Add `mcp`: the desk as tools for an agent, which starts the program and speaks with it over standard input and output. */
export function addMcpCommand(program: Command, context: Context): void {
  const { terminal, adapters, tell } = context
  program
    .command('mcp')
    .description('serve an agent that starts this program: tools to ask, read and summarise, over standard input and output (MCP)')
    .option(...knowledgeOption)
    .addHelpText(
      'after',
      '\nExample, in the settings of an agent:\n  {"mcpServers": {"haiti": {"command": "npx", "args": ["mission-desk", "mcp"]}}}',
    )
    .action(async (options: { knowledge?: string }) => {
      const setup = setUp(context)
      const { config, log } = setup
      const desk = await openFolder(setup, options.knowledge, tell)
      const keeping = desk.stayCurrent()
      if (terminal.stdin.isTTY)
        tell('This program is for an agent, which starts it and talks to it. Ctrl+D ends it. People use "mission-desk start".')
      void whenReady(desk.embeddings, tell).then((text) => text !== null && tell(text))
      const [{ serveAgent }, { createLocalDesk }, { createReader }] = await Promise.all([
        ...([adapters.agent(), import('../local-desk.js')] as const),
        import('../../desk/reader.js'),
      ])
      const reader = createReader({ library: desk.library, log })
      const records = await openRecords(setup)
      const streams = { input: terminal.stdin, output: terminal.stdout }
      try {
        await serveAgent({
          ...streams,
          desk: createLocalDesk(platform, { ...desk, log }, records?.memory),
          platform,
          reader,
          publicUrl: config.publicUrl,
          log,
        })
      } finally {
        keeping.close()
        await records?.close()
        await desk.embeddings.close()
      }
    })
}

/**
 * The memory of the desk, as its other doors have it. An agent starts the program in any folder, so none is made there unasked.
 * @returns null if nobody said where the memory is
 */
async function openRecords({ config, log }: Setup): Promise<{ readonly memory: Memory; close(): Promise<void> } | null> {
  if (!config.namesMemory) return null
  const [{ openStore }, { createMemory }] = await Promise.all([import('../../store/open-store.js'), import('../../store/memory.js')])
  const store = await openStore({ ...config, log })
  const memory = createMemory(store, config.gapDays, log)
  return {
    memory,
    async close() {
      await memory.settle()
      await store.close()
    },
  }
}
