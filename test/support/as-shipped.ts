import type { Plugin } from 'vitest/config'

/**
 * Import from libraries what Node imports from them by default. Vite would choose the files that some of them keep for development, which
 * check themselves at every step: a document took a quarter more work to read, and the desk never runs those files.
 */
export const asShipped: Plugin = {
  name: 'as-shipped',
  configResolved({ ssr, environments }) {
    for (const { resolve } of [ssr, ...Object.values(environments)])
      Object.assign(resolve ?? {}, { conditions: ['node'], externalConditions: ['node'] })
  },
}
