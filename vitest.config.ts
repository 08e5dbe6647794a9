import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/compile.ts',
    // Most of what is waited for are other processes.
    maxWorkers: 3,
    // Some tests start the program, build it or pack it; on a small machine that takes a while. Nothing here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
