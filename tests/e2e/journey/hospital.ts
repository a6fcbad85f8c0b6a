import type { Page } from '@playwright/test'
import { HOSPITAL_SERIAL, institutionBySerial } from '@/lib/connectors/simulated-district/institutions'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { DemoAccountKey } from '@/prisma/seed/accounts'
import { expect } from '@/tests/support/playwright'
import { openAccess, readCode } from './clinics'
import { pdfNamed } from './papers'
import { answerCheckpoints, acknowledgeRules } from './review'
import { type Stage, textOf } from './stage'
import { passwordOf, draw } from './visit'

/** The hospital that files everything at once; it opens its own account, as any institution does. */
export const HOSPITAL = institutionBySerial(HOSPITAL_SERIAL).name

/** Figures of this year and this period: the only things nobody knows yet. */
export const YEARS = ['2024', '2025', '2026']
export const OF_A_YEAR = {
  'a.work': { outpatients: '42000', discharges: '3100', alos: '6.5', occupancy: '71' },
  'c.work': {
    ...{ deliveries: '310', caesareans: '120', maternalDeaths: '0', perinatalDeaths: '1' },
    ...{ asphyxia: '2', birthDefects: '3', transfersOut: '4' },
  },
}
export const OF_THE_PERIOD: Readonly<Record<string, string>> = {
  ...{ 'd.counts.medicalAbortion': '60', 'd.counts.surgicalAbortion': '85', 'd.counts.midTermInduction': '6' },
  ...{ 'd.counts.tubalLigation': '4', 'd.counts.vasectomy': '0', 'd.counts.complications': '1' },
  ...{ 'd.midTermChecked': '6' },
  ...{ 'e.exams.male': '1480', 'e.exams.female': '1502', 'e.exams.abnormal': '96' },
  ...{ 'e.exams.certificatesIssued': '2982' },
  ...{ 'f.counts.screened': '860', 'f.counts.highRisk': '40', 'f.counts.referred': '40', 'f.counts.followedUp': '838' },
}

const named = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Six items ticked, what did not change confirmed, and the figures filled in page by page. */
export async function fillSixItems(page: Page, { look }: Stage): Promise<void> {
  await page.goto('/applicant')
  await look(page, 'six-home')
  await page.goto('/applicant/start')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(6)
  await look(page, 'six-start')
  await page.getByRole('button', { name: '开始填' }).click()
  await expect(page).toHaveURL(/\/draft$/)
  await look(page, 'six-tasks')
  await confirmUnchanged(page)
  const draft = page.url()
  await fillYears(page, `${draft}/a-operation`, 'a.work')
  await fillYears(page, `${draft}/c-deliveries`, 'c.work', look)
  for (const section of ['d-procedures', 'e-exams', 'f-screening']) {
    await page.goto(`${draft}/${section}`)
    for (const [path, value] of Object.entries(OF_THE_PERIOD))
      if (path.startsWith(`${section.charAt(0)}.`)) await named(page, path).fill(value)
    await look(page, `six-${section}`)
    await page.getByRole('button', { name: /下一页$/ }).click()
    await expect(page).not.toHaveURL(new RegExp(section))
  }
  await page.goto(draft)
  await confirmUnchanged(page)
  await expect(page.getByText(/^(\d+) 步，已完成 20 步$/)).toBeVisible()
  await look(page, 'six-tasks-done')
}

/** What did not change is confirmed item by item; an item is asked once the figures of its other pages are in. */
async function confirmUnchanged(page: Page): Promise<void> {
  const unchanged = page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
  for (let left = (await unchanged.count()) - 1; left >= 0; left -= 1) {
    await unchanged.first().click()
    await expect(unchanged).toHaveCount(left)
  }
}

async function fillYears(page: Page, url: string, list: keyof typeof OF_A_YEAR, look?: Stage['look']): Promise<void> {
  await page.goto(url)
  for (const year of YEARS) {
    const row = page.locator(`[id="row-${list}-${year}"]`)
    for (const [column, value] of Object.entries(OF_A_YEAR[list]))
      await named(page, `${list}[${year}].${column}`).fill(value)
    await row.getByRole('button', { name: '保存这一条' }).click()
    // What was saved stands below the year.
    await expect(row.getByText(Object.values(OF_A_YEAR[list])[0] ?? '')).toBeVisible()
  }
  await look?.(page, `six-${list.replace('.', '-')}`)
  await page.getByRole('button', { name: /下一页$/ }).click()
  await expect(page).not.toHaveURL(url)
}

/** Whatever is still missing is handed in, or promised where nothing changed. */
export async function handInEverything(page: Page, { look }: Stage): Promise<void> {
  await page.goto(page.url().replace(/\/draft.*/, '/materials'))
  await look(page, 'six-materials')
  const file = await pdfNamed('材料')
  const missing = page.getByRole('region', { name: /^还差 \d+ 份$/ })
  for (const title of await missing.getByRole('heading', { level: 3 }).allInnerTexts()) {
    const paper = missing.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    const promise = paper.getByRole('button', { name: '没有变化，我承诺' })
    if ((await promise.count()) > 0) await promise.click()
    else await paper.getByLabel(/^选文件/).setInputFiles(file)
    await expect(paper).toHaveCount(0, { timeout: 30_000 })
  }
  await expect(page.getByText(/都齐了/)).toBeVisible()
}

export async function signAndHandIn(page: Page, { desk, look, told }: Stage, mobile: string): Promise<void> {
  await page.goto(page.url().replace(/\/materials.*/, '/check'))
  await look(page, 'six-check')
  await page.goto(page.url().replace(/\/check.*/, '/sign'))
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByLabel('短信里的 6 位验证码').fill(await readCode(desk, '签署', mobile))
  await page.getByLabel('以上内容我已看过，照实承诺').check()
  await page.getByRole('button', { name: '签名', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已经签好' })).toBeVisible()
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
  told.caseId = /cases\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? ''
  await look(page, 'six-receipt')
}

export async function acceptSix({ as, look, told }: Stage): Promise<void> {
  const page = await as('window')
  await page.goto(`/window/cases/${told.caseId}`)
  await look(page, 'six-window')
  await page.getByRole('button', { name: '受理', exact: true }).click()
  const assigned = page.getByRole('region', { name: '已分到审查人员' })
  await expect(assigned.getByRole('listitem')).toHaveCount(6)
  await look(page, 'six-accepted')
}

const REVIEWERS: Readonly<Record<ItemLetter, DemoAccountKey>> = {
  ...{ A: 'reviewerA', B: 'reviewerB', C: 'reviewerC', D: 'reviewerC', E: 'reviewerE', F: 'reviewerE' },
}

/** Four people carry six items; whoever has two does one after the other. */
export async function reviewSix({ as, look, told }: Stage): Promise<void> {
  for (const letter of ITEM_LETTERS) {
    const page = await as(REVIEWERS[letter])
    await page.goto(`/reviewer/cases/${told.caseId}?item=${letter}`)
    await look(page, `six-review-${letter}`)
    await answerCheckpoints(page)
    await acknowledgeRules(page)
    if (letter === 'A') continue
    await page.getByRole('link', { name: '提出本项意见' }).first().click()
    await page.getByRole('button', { name: '和他们一起查' }).click()
    await expect(page.getByText(/等排日期/).first()).toBeVisible()
  }
}

export async function planSix({ as, look, told }: Stage): Promise<void> {
  const page = await as('supervisor')
  await page.goto('/supervisor/plan')
  await page.getByRole('link', { name: `定日期、派人 ${HOSPITAL}` }).click()
  await look(page, 'six-plan')
  await page.getByLabel('哪天去').selectOption({ index: 1 })
  await page.getByLabel('第一名核查人员').selectOption({ label: '马志强 37021100123' })
  await page.getByLabel('第二名核查人员').selectOption({ label: '高婷 37021100124' })
  await page.getByRole('button', { name: '定下来，发通知书' }).click()
  await expect(page.getByText(/HC\d{12}/).first()).toBeVisible()
  told.taskNo = await textOf(page, /(HC\d{12})/)
}

/** 62 points in one walk through the house, all of them met. */
export async function inspectSix({ as, look, told }: Stage): Promise<void> {
  const page = await as('inspector1')
  await page.goto('/inspector')
  await page.getByRole('link', { name: new RegExp(HOSPITAL) }).click()
  await page.getByLabel('任务码').fill(told.taskNo)
  await page.getByRole('button', { name: '到场，开始核查' }).click()
  await expect(page.getByRole('link', { name: '看汇总、签字' })).toBeVisible()
  await look(page, 'six-checklist')
  const next = page.getByRole('link', { name: '下一处未查' })
  while (await next.isVisible()) {
    if (!(await meetFirstOpen(page))) await next.click()
  }
  await page.getByRole('link', { name: '看汇总、签字' }).click()
  await look(page, 'six-visit-summary')
  await page.getByRole('button', { name: '记录完毕，去签字' }).click()
  await page.getByLabel('签字人姓名').fill('周院长')
  await draw(page)
  await page.getByRole('button', { name: '记下机构签字' }).click()
  await expect(page.getByText(/^周院长，.*已签/)).toBeVisible()
  await page.getByLabel('您的登录密码').fill(passwordOf('inspector1'))
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '等 1 方签字' })).toBeVisible()
  const colleague = await as('inspector2')
  await colleague.goto(page.url())
  await colleague.getByLabel('您的登录密码').fill(passwordOf('inspector2'))
  await colleague.getByRole('button', { name: '签字', exact: true }).click()
  await expect(colleague.getByRole('heading', { level: 1, name: '查完了，记录已签字' })).toBeVisible()
}

async function meetFirstOpen(page: Page): Promise<boolean> {
  const unanswered = page
    .getByRole('group', { name: /^CK-\w+ 的结果$/ })
    .filter({ hasNot: page.getByRole('button', { pressed: true }) })
  const label = await unanswered
    .first()
    .getAttribute('aria-label', { timeout: 3_000 })
    .catch(() => null)
  if (label === null) return false
  const point = unanswered.and(page.getByRole('group', { name: label }))
  await point.getByRole('button', { name: '符合', exact: true }).click()
  await expect(point).toHaveCount(0)
  return true
}

export async function proposeSix({ as, told }: Stage): Promise<void> {
  for (const letter of ITEM_LETTERS) {
    const page = await as(REVIEWERS[letter])
    await page.goto(`/reviewer/cases/${told.caseId}?item=${letter}`)
    await page.getByRole('link', { name: '提出本项意见' }).first().click()
    await expect(page.getByRole('radio', { name: '建议合格' })).toBeChecked()
    await page.getByRole('button', { name: '提出意见', exact: true }).click()
    await expect(page.getByText('已提出：建议合格')).toBeVisible()
  }
}

export async function decideSix({ as, look, told }: Stage): Promise<void> {
  const page = await as('lead1')
  await page.goto(`/lead/cases/${told.caseId}`)
  await expect(page.getByRole('heading', { level: 1, name: `${HOSPITAL}，6 项可以决定` })).toBeVisible()
  await look(page, 'six-decision')
  await page.getByLabel('再输一次您的登录密码，作为签名').fill(passwordOf('lead1'))
  await page.getByRole('button', { name: '确认 6 项结论并签名' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${HOSPITAL}，已经决定` })).toBeVisible()
  await look(page, 'six-decided')
}

/** One answer for six items: the hospital reads it on its page as soon as the worker has made it. */
export async function readOneAnswer(page: Page, { look, told }: Stage): Promise<void> {
  const link = page.getByRole('link', { name: /校验结论通知书/ })
  await expect(async () => {
    await page.goto(`/applicant/cases/${told.caseId}`)
    await expect(link.last()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await look(page, 'six-tracker')
}

export const openHospital = (page: Page, desk: Page) => openAccess(page, desk, HOSPITAL_SERIAL)
