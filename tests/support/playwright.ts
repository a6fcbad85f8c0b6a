import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page, type TestInfo } from '@playwright/test'
import type { DemoAccountKey } from '@/prisma/seed/accounts'
import { type Screen, SCREENS } from './screens'
import { sessionFile } from './session-files'

export { expect } from '@playwright/test'

interface Fixtures {
  /** A page of a browser of its own in which that person is signed in; as many people at once as a journey needs. */
  readonly signedInAs: (account: DemoAccountKey, screen?: Screen) => Promise<Page>
  /** A page of somebody without an account. */
  readonly visitor: Page
}

export const test = base.extend<Fixtures>({
  signedInAs: async ({ browser, contextOptions, baseURL, viewport, locale, timezoneId, isMobile, hasTouch }, use) => {
    const opened: Page[] = []
    await use(async (account, screen) => {
      const own = { ...contextOptions, baseURL, viewport, locale, timezoneId, isMobile, hasTouch }
      const options = screen ? { ...own, ...SCREENS[screen] } : own
      const context = await browser.newContext({ ...options, storageState: sessionFile(account) })
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  visitor: async ({ page }, use) => use(page),
})

/** WCAG 2.2 at level AA; what axe thinks good practice beyond it is not what the office promises. */
const PROMISED = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another width can break on a page that was read whole before: what is shown there only, is narrow there, or scrolls. */
const OF_LAYOUT = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'link-name',
  'summary-name',
  'label',
  'select-name',
  'list',
  'th-has-data-cells',
]

/** Only violations are carried out of the page, and no second page is opened for them: four times as fast, the same rules. */
async function expectNoViolation(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], runOnly })
  const { violations } = await axe.analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(told, page.url()).toEqual([])
}

/** The page has a title, and nothing on it is wider than the screen. */
export async function expectFitting(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
  expect((await page.title()).trim()).not.toBe('')
}

/** No serious violation, nothing wider than the screen, and a title: what every page owes everybody (DESIGN §3.15). */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, { type: 'tag', values: PROMISED })
  await expectFitting(page)
}

/** The same page at its other width: what is said and its colours were read already, how it lies there was not. */
export async function expectAccessibleLayout(page: Page): Promise<void> {
  await expectNoViolation(page, { type: 'rule', values: OF_LAYOUT })
  await expectFitting(page)
}

/** With E2E_SCREENS=1 the whole page, to be looked at beside the design's pictures: test-results/pages/<name>-<width>.png. */
export async function picture(page: Page, name: string, info: TestInfo): Promise<void> {
  if (process.env.E2E_SCREENS !== '1') return
  const width = page.viewportSize()?.width ?? 0
  const file = path.join(info.project.outputDir, 'pages', `${name}-${width}.png`)
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
}
