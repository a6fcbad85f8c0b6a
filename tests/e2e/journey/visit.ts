import type { Page } from '@playwright/test'
import { DEMO_ACCOUNTS, type DemoAccountKey } from '@/prisma/seed/accounts'
import { expect } from '@/tests/support/playwright'
import { photoOf } from './papers'
import { type Stage, textOf } from './stage'

/** Waste stored longer than two days: a key point, and the one thing not as it should be. */
const FINDING = 'CK-W02'
const FACT = '暂存间有 11 月 21 日的医疗废物 2 袋，存放超过 2 天'

export const passwordOf = (key: DemoAccountKey): string => {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.key === key)
  if (!account) throw new Error(`no account ${key}`)
  return account.password
}

/** One date and two officers for both licences. */
export async function planVisit({ as, look, told }: Stage): Promise<void> {
  const page = await as('supervisor')
  await page.goto('/supervisor/plan')
  await look(page, 'plan')
  await page.getByRole('link', { name: /^定日期、派人/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /定核查日期$/ })).toBeVisible()
  await look(page, 'plan-visit')
  await page.getByLabel('哪天去').selectOption({ index: 1 })
  await page.getByLabel('第一名核查人员').selectOption({ label: '马志强 37021100123' })
  await page.getByLabel('第二名核查人员').selectOption({ label: '高婷 37021100124' })
  await page.getByRole('button', { name: '定下来，发通知书' }).click()
  await expect(page.getByText(/HC\d{12}/).first()).toBeVisible()
  told.taskNo = await textOf(page, /(HC\d{12})/)
}

/** The day after tomorrow's morning comes by the demo desk. */
export async function nextMorning({ desk }: Stage): Promise<void> {
  await desk.goto('/demo')
  await desk.getByRole('button', { name: '到下一个工作日 9:00' }).click()
  await expect(desk.getByText('时间已拨到现在这里，到期的事都办了')).toBeVisible({ timeout: 60_000 })
}

/** At the door with the code of the notice, then point by point on a telephone. */
export async function inspect({ as, look, lookClosely, told }: Stage): Promise<void> {
  const page = await as('inspector1')
  await page.goto('/inspector')
  await look(page, 'inspector')
  await page.getByRole('link', { name: /青岛海棠湾口腔门诊部/ }).click()
  await expect(page.getByRole('heading', { name: '到门口了' })).toBeVisible()
  await lookClosely(page, 'visit-door')
  await page.getByLabel('任务码').fill(told.taskNo)
  await page.getByRole('button', { name: '到场，开始核查' }).click()
  await expect(page.getByRole('link', { name: '看汇总、签字' })).toBeVisible()
  await look(page, 'visit-checklist')
  const next = page.getByRole('link', { name: '下一处未查' })
  while (await next.isVisible()) {
    if (!(await answerFirstOpen(page, lookClosely))) await next.click()
  }
}

/** Answers the first open point of the place on the screen; the last of a place brings the next place by itself. */
async function answerFirstOpen(page: Page, lookClosely: Stage['lookClosely']): Promise<boolean> {
  const unanswered = page
    .getByRole('group', { name: /^CK-\w+ 的结果$/ })
    .filter({ hasNot: page.getByRole('button', { pressed: true }) })
  const label = await unanswered
    .first()
    .getAttribute('aria-label', { timeout: 3_000 })
    .catch(() => null)
  if (label === null) return false
  const point = unanswered.and(page.getByRole('group', { name: label }))
  const failed = label.startsWith(FINDING)
  await point.getByRole('button', { name: failed ? '不符合' : '符合', exact: true }).click()
  await expect(point).toHaveCount(0)
  if (failed) await describeFinding(page, lookClosely)
  return true
}

async function describeFinding(page: Page, lookClosely: Stage['lookClosely']): Promise<void> {
  await page.getByLabel('看到什么').fill(FACT)
  await page.getByRole('button', { name: `保存${FINDING}` }).click()
  await expect(page.getByText('还没有保存看到什么')).toHaveCount(0)
  await page.getByLabel(`${FINDING} 的照片`, { exact: true }).setInputFiles(await photoOf('医疗废物暂存间'))
  await expect(page.getByRole('img', { name: new RegExp(FINDING) })).toBeVisible({ timeout: 30_000 })
  await lookClosely(page, 'visit-finding')
}

/** Three hands under one record: the clinic's on the glass, each officer's in an own session. */
export async function signRecord({ as, look, lookClosely }: Stage): Promise<void> {
  const page = await as('inspector1')
  await page.getByRole('link', { name: '看汇总、签字' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '核对汇总，再记录' })).toBeVisible()
  await look(page, 'visit-summary')
  await page.getByRole('button', { name: '记录完毕，去签字' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '等 3 方签字' })).toBeVisible()
  await lookClosely(page, 'visit-sign')
  await page.getByLabel('签字人姓名').fill('赵雪梅')
  await draw(page)
  await page.getByRole('button', { name: '记下机构签字' }).click()
  await expect(page.getByText(/^赵雪梅，.*已签/)).toBeVisible()
  await page.getByLabel('您的登录密码').fill(passwordOf('inspector1'))
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '等 1 方签字' })).toBeVisible()

  const colleague = await as('inspector2')
  await colleague.goto('/inspector')
  await colleague.getByRole('link', { name: /青岛海棠湾口腔门诊部/ }).click()
  await colleague.getByRole('link', { name: '看汇总、签字' }).click()
  await colleague.getByLabel('您的登录密码').fill(passwordOf('inspector2'))
  await colleague.getByRole('button', { name: '签字', exact: true }).click()
  await expect(colleague.getByRole('heading', { level: 1, name: '查完了，记录已签字' })).toBeVisible()
  await look(colleague, 'visit-signed')
}

export async function draw(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('the pad is not on the screen')
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y]
  await page.mouse.move(...at(0.2, 0.3))
  await page.mouse.down()
  for (const [x, y] of [
    [0.4, 0.7],
    [0.6, 0.3],
    [0.8, 0.6],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 5 })
  await page.mouse.up()
}
