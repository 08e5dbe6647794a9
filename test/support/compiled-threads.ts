import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vitest/config'

/** Below node_modules, so that what is compiled finds the libraries and this package as it would from the repository. */
export const compiledFolder = fileURLToPath(new URL('../../node_modules/.cache/mission-desk-tests', import.meta.url))

/** How the program names the file that starts a thread from the sources. */
const fromSource = /(['"])\.\/([\w-]+)-from-source\.mjs\1/

/**
 * In a test, the program starts threads from what compile.ts compiled. To read its sources, each thread would load tsx and a hundred files:
 * two seconds of work. That threads start from the sources too is tried in threads-from-source.test.ts.
 */
export const compiledThreads: Plugin = {
  name: 'compiled-threads',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: fromSource },
    handler: (code) =>
      code.replace(fromSource, (_, _quote: string, name: string) => JSON.stringify(pathToFileURL(join(compiledFolder, `${name}.js`)).href)),
  },
}
