import { finished } from 'node:stream/promises'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { AgentOptions } from '../../../src/contract/adapter.js'
import { createOperations } from '../api/operations.js'
import { createTools } from './tools.js'

/** One agent alone is at the other end. Like a person at a terminal, it is not held back. */
const take = async (): Promise<number> => 0

/** The desk for one agent that has started the program. Resolves when its input has ended. */
export async function serveAgent({ input, output, log, ...deps }: AgentOptions): Promise<void> {
  const operations = createOperations(deps)
  const transport = new StdioServerTransport(input, output)
  const onerror = (error: Error): void => log.debug({ err: error }, 'a message of an agent was refused')
  const served = serveStdio(() => createTools({ operations, log, take }), { transport, onerror })
  await finished(input, { writable: false }).catch(onerror)
  await served.close()
}
