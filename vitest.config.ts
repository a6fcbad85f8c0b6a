import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

/** Three kinds of tests (STYLE §8); the browser's are Playwright's. `npx vitest run <path>` runs one file of any of them. */
export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: true,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          environment: 'node',
          include: ['tests/domain/**/*.test.ts'],
          testTimeout: 60_000, // a property is tried many times, however busy the machine
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          // What takes many minutes and has a small test of the same is a proof: only `npm run prove` asks for it.
          include: [
            'tests/integration/**/*.test.ts',
            ...(process.env.PROVE === '1' ? ['tests/integration/**/*.proof.ts'] : []),
          ],
          globalSetup: ['tests/support/integration-server.ts'],
          setupFiles: ['tests/support/integration-worker.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/components.ts'],
          server: { deps: { inline: ['next-intl'] } },
        },
      },
    ],
  },
})
