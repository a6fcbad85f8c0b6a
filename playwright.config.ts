import { defineConfig } from '@playwright/test'
import { LAUNCH } from './tests/support/launch'
import { DESKTOP, PHONE } from './tests/support/screens'

/**
 * Started by `npm run test:e2e`, which brings up a portal of its own and says where. Signs in once per role and stores the
 * sessions (tests/support/sessions.setup.ts); journeys use `signedInAs` of tests/support/playwright.ts.
 */
const FULL_TRACE = process.env.E2E_TRACE === '1'

const browser = {
  browserName: 'chromium' as const,
  launchOptions: LAUNCH,
}

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // Journeys of one office share its data; those that need their own say so by their own institution.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    ...browser,
    baseURL: process.env.E2E_ORIGIN ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    // What was done is kept when a test fails; every state of the page as well costs each test a third of its time.
    trace: { mode: 'retain-on-failure', snapshots: FULL_TRACE, screenshots: FULL_TRACE, sources: FULL_TRACE },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'sessions', testMatch: 'support/sessions.setup.ts' },
    // A journey belongs to the screen its people use; `.both.` is read on either.
    {
      name: 'phone',
      testMatch: ['e2e/**/*.phone.spec.ts', 'e2e/**/*.both.spec.ts'],
      dependencies: ['sessions'],
      use: PHONE,
    },
    {
      name: 'desktop',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: 'e2e/**/*.phone.spec.ts',
      dependencies: ['sessions'],
      use: DESKTOP,
    },
  ],
})
