/** The adapters' registry. Each is loaded only when it is used, so that a desk without a platform needs none of its parts. */
export const adapters = {
  console: async () => {
    const [{ createConsole }, { renderReply }] = await Promise.all([import('./console/index.js'), import('./console/render.js')])
    return { createConsole, renderReply }
  },
  discord: () => import('./discord/index.js'),
  slack: () => import('./slack/index.js'),
}
