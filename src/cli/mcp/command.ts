import type { Command } from 'commander'
import { type Context, knowledgeOption } from '../context.js'
import { whenReady } from '../embeddings.js'
import { openFolder, setUp } from '../setup.js'

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
      const [{ serveAgent }, { createLocalDesk }, { createProvenDocuments }] = await Promise.all([
        ...([adapters.agent(), import('../local-desk.js')] as const),
        import('../../desk/proven-documents.js'),
      ])
      const documents = createProvenDocuments({ library: desk.library, log })
      const streams = { input: terminal.stdin, output: terminal.stdout }
      try {
        await serveAgent({
          ...streams,
          desk: createLocalDesk(platform, { ...desk, log }),
          platform,
          documents,
          publicUrl: config.publicUrl,
          log,
        })
      } finally {
        keeping.close()
        await desk.embeddings.close()
      }
    })
}
