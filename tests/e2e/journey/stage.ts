import type { Page, TestInfo } from '@playwright/test'
import type { DemoAccountKey } from '@/prisma/seed/accounts'
import { expect, expectAccessible, expectFitting } from '@/tests/support/playwright'
import { type Screen, SCREENS } from '@/tests/support/screens'

/** Who plays, and what they learn from one another: a number is told on, nothing is read from the database. */
export interface Stage {
  /** That person at her own device; the same page each time. */
  readonly as: (account: DemoAccountKey) => Promise<Page>
  /** Somebody without an account, at a large screen. */
  readonly visitor: Page
  /** The demo desk, in a browser of its own. */
  readonly desk: Page
  /** A page as its reader finds it: whole on her screen; with E2E_SCREENS=1 also kept as pictures of both widths. */
  readonly look: (page: Page, name: string) => Promise<void>
  /** The same for a state that only a journey reaches, so that tests/e2e/every-page.spec.ts cannot read it: accessible too. */
  readonly lookClosely: (page: Page, name: string) => Promise<void>
  readonly told: Told
}

export interface Told {
  caseId: string
  caseNo: string
  queryCode: string
  taskNo: string
  verificationCode: string
}

/** Applicants and inspectors hold a telephone, the office sits at a desk. */
const DEVICE: Partial<Record<DemoAccountKey, Screen>> = {
  handler: 'phone',
  legalRep: 'phone',
  inspector1: 'phone',
  inspector2: 'phone',
}

export interface StageParts {
  readonly signedInAs: (account: DemoAccountKey, screen?: Screen) => Promise<Page>
  readonly visitor: Page
  readonly desk: Page
  readonly info: TestInfo
}

export function setStage({ signedInAs, visitor, desk, info }: StageParts): Stage {
  const pages = new Map<DemoAccountKey, Page>()
  const as = async (account: DemoAccountKey): Promise<Page> => {
    const open = pages.get(account) ?? (await signedInAs(account, DEVICE[account] ?? 'desktop'))
    pages.set(account, open)
    return open
  }
  const look = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState('load')
    await expect(page).toHaveTitle(/\S/) // the title follows a step within the app by a moment
    await expectFitting(page)
    if (process.env.E2E_SCREENS === '1') await takeBoth(page, name, info)
  }
  const lookClosely = async (page: Page, name: string): Promise<void> => {
    await look(page, name)
    await expectAccessible(page)
  }
  const told: Told = { caseId: '', caseNo: '', queryCode: '', taskNo: '', verificationCode: '' }
  return { as, visitor, desk, look, lookClosely, told }
}

/** test-results/screens/<name>-<width>.png */
async function takeBoth(page: Page, name: string, info: TestInfo): Promise<void> {
  const own = page.viewportSize() ?? SCREENS.desktop.viewport
  for (const { viewport } of Object.values(SCREENS)) {
    await page.setViewportSize(viewport)
    const path = `${info.project.outputDir}/screens/${name}-${viewport.width}.png`
    await page.screenshot({ path, fullPage: true, animations: 'disabled', scale: 'css' })
  }
  await page.setViewportSize(own)
}

/** What follows the last `marker` of a text, e.g. the six digits of a code. */
export async function textOf(page: Page, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await page.getByRole('main').innerText())
  if (!found?.[1]) throw new Error(`${pattern.source} is not on ${page.url()}`)
  return found[1]
}
