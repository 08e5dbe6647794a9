import { defineConfig } from 'vitest/config'
import { asShipped } from './test/support/as-shipped.js'
import { compiledThreads } from './test/support/compiled-threads.js'

/** They set the clock before a library takes hold of it, so that library must not have been loaded before. */
const setTheClock = ['test/unit/desk/conversations.test.ts', 'test/unit/lib/limits.test.ts']

export default defineConfig({
  plugins: [asShipped, compiledThreads],
  test: {
    // Most of what is waited for are other processes, and some tests wait most of the time.
    maxWorkers: 4,
    // Some tests start the program, build it or pack it; on a small machine that takes a while. Nothing here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // The files that a worker runs share what they import. Loading it again took each of them a second.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: setTheClock,
          isolate: false,
          // Here and not above, where each project would do it again.
          globalSetup: 'test/support/compile.ts',
          setupFiles: 'test/support/load-discord-first.ts',
        },
      },
      { extends: true, test: { name: 'alone', include: setTheClock } },
    ],
  },
})
