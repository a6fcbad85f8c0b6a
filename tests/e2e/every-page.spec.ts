import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { EVERY_PAGE, type PageView, readGround } from '@/tests/support/every-page'
import { expect, expectAccessible, expectAccessibleLayout, test } from '@/tests/support/playwright'
import { DESKTOP, PHONE } from '@/tests/support/screens'
import { EVERY_PAGE_FOLDER, everyPageSession } from '@/tests/support/session-files'

/**
 * Every page there is: accessible, read whole on a desk and again for what a telephone changes; nothing wider than the screen in
 * either language and in 长辈版. The portal is one of its own (tests/support/every-page-portal.ts). Each page is read in its first
 * state, and in every state where time does not matter (`npm run prove`, or E2E_SCREENS=1, which also keeps every page as a
 * picture to be looked at).
 */
const PICTURES = process.env.E2E_SCREENS === '1'
const EVERY_STATE = PICTURES || process.env.PROVE === '1'

let portal: ChildProcess | null = null
/** One that was started by hand before: starts in no time, for looking at pages again and again. */
let origin = process.env.EVERY_PAGE_ORIGIN ?? ''

test.beforeAll(async () => {
  if (origin) return
  test.setTimeout(300_000)
  const started = spawn(process.execPath, ['--import', 'tsx', 'tests/support/every-page-portal.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  portal = started
  let said = ''
  origin = await new Promise((resolve, reject) => {
    started.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /^ready (\S+)$/m.exec(said)?.[1]
      if (ready) resolve(ready)
    })
    started.once('exit', () => reject(new Error(`the portal with every page did not start:\n${said}`)))
  })
})

/** One browser context per reader for all pages: what every page loads is loaded once, as in a day's work. */
const readers = new Map<PageView['who'], BrowserContext>()

async function contextOf(browser: Browser, who: PageView['who']): Promise<BrowserContext> {
  const known = readers.get(who)
  if (known) return known
  const state = who ? { storageState: everyPageSession(who) } : {}
  const context = await browser.newContext({ ...state, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  readers.set(who, context)
  return context
}

test.afterAll(async () => {
  for (const context of readers.values()) await context.close()
  readers.clear()
  if (!portal || portal.exitCode !== null) return
  const ended = once(portal, 'exit')
  portal.stdin?.end()
  await ended
})

/** Addresses of the pages of `app`, without the folders that are not part of an address. */
const pagesOfApp = (): readonly string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => parts.at(-1) === 'page.tsx')
    .map(
      (parts) =>
        `/${parts
          .slice(1, -1)
          .filter((part) => !/^\(.*\)$/.test(part))
          .join('/')}`,
    )
    .sort()

test('no page is left out', () => {
  expect(Object.keys(EVERY_PAGE).sort()).toEqual(pagesOfApp())
})

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function kept(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  const file = path.join(EVERY_PAGE_FOLDER, 'pictures', `${name}-${page.viewportSize()?.width ?? 0}.png`)
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', scale: 'css' })
}

/** As it is read by most, on both screens; then on the small one by those who need large letters and who read English. */
async function read(page: Page, { name, who }: PageView, href: string): Promise<void> {
  for (const { viewport } of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport)
    if (viewport === DESKTOP.viewport) expect((await page.goto(`${origin}${href}`))?.status(), href).toBe(200)
    await expect(page).toHaveTitle(/\S/)
    if (who) expect(page.url(), `${who} was sent to the door`).not.toContain('/sign-in')
    await (viewport === DESKTOP.viewport ? expectAccessible(page) : expectAccessibleLayout(page))
    await kept(page, name)
  }
  await page.evaluate(() => (document.documentElement.dataset.text = 'elder'))
  expect(await overflowOf(page), `${href} in large letters is wider than the screen`).toBeLessThanOrEqual(0)
  await kept(page, `${name}-elder`)
  await page.goto(`${origin}/en${href === '/' ? '' : href}`)
  expect(await overflowOf(page), `${href} in English is wider than the screen`).toBeLessThanOrEqual(0)
  await kept(page, `${name}-en`)
}

for (const [address, states] of Object.entries(EVERY_PAGE)) {
  const views = EVERY_STATE ? states : states.slice(0, 1)
  test(`everybody can use ${address}`, async ({ browser }) => {
    test.setTimeout(120_000 + views.length * 60_000)
    for (const view of views) {
      const page = await (await contextOf(browser, view.who)).newPage()
      await test.step(view.name, () => read(page, view, view.href(readGround())))
      await page.close()
    }
  })
}
