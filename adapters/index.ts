import { discord } from './discord/platform.js'
import { slack } from './slack/platform.js'
import { web } from './web/platform.js'

/** The adapters' registry. Each is loaded only when it is used, so that a desk without a platform needs none of its parts. */
export const adapters = {
  console: async () => {
    const [{ createConsole }, { renderReply }] = await Promise.all([import('./console/index.js'), import('./console/render/reply.js')])
    return { createConsole, renderReply }
  },
  agent: () => import('./web/mcp/stdio.js'),
  // Discord first: its library cannot send files where Slack's version of undici was loaded before its own.
  platforms: [discord, slack, web],
}
