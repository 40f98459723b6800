import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'dist/**']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{engine,nodes,server,editor,templates}/**/*.test.{ts,tsx}', 'server/setup/**/*.test.mjs'],
          exclude,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Real servers and a real browser: one file after another, once the unit tests are done.
        extends: true,
        test: {
          name: 'e2e',
          include: ['editor/e2e/**/*.e2e.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
