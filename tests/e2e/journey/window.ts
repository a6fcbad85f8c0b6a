import { expect } from '@/tests/support/playwright'
import { handIn, LEFT_OUT, pdfNamed } from './papers'
import type { Stage } from './stage'

/** The clerk finds the case by the last figures of its number and tells everything that is missing, once. */
export async function askOnce({ as, look, told }: Stage): Promise<void> {
  const page = await as('window')
  await page.goto('/window')
  await expect(page.getByRole('heading', { level: 1, name: /^待答复 \d+ 件$/ })).toBeVisible()
  await look(page, 'window')
  await page.getByRole('searchbox', { name: '找办件' }).fill(told.caseNo.slice(-6))
  await page.getByRole('button', { name: '找', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '找到 1 件' })).toBeVisible()
  await page.getByRole('link', { name: '青岛海棠湾口腔门诊部' }).click()
  await expect(page.getByRole('button', { name: '受理', exact: true })).toBeDisabled()
  await look(page, 'window-case')
  await page.getByRole('link', { name: '列补正告知，1 处' }).click()
  await expect(page.getByRole('checkbox', { name: new RegExp(LEFT_OUT) })).toBeChecked()
  await page.getByRole('textbox', { name: '请申请人这样做' }).first().fill('补交 2026 年的应急演练记录，盖公章')
  await expect(page.getByRole('complementary', { name: '申请人会收到' })).toContainText('应急演练记录，盖公章')
  await look(page, 'window-notice')
  await page.getByRole('button', { name: '发出补正告知书' }).click()
  await expect(page.getByRole('tab', { name: '补正记录 1' })).toBeVisible()
}

/** The link of the notice leads to the very paper. */
export async function answerNotice({ as, look }: Stage): Promise<void> {
  const page = await as('handler')
  await page.goto('/applicant')
  await look(page, 'applicant-home-notice')
  await page.getByRole('main').getByRole('link', { name: /补正/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '请补正 1 处' })).toBeVisible()
  await look(page, 'supplement')
  const supplement = page.url()
  await page.getByRole('link', { name: '去上传' }).click()
  await expect(page).toHaveURL(/\/materials#/)
  await handIn(page, LEFT_OUT, await pdfNamed('2026年放射事件应急演练记录'))
  await page.goto(supplement)
  await expect(page.getByRole('heading', { level: 1, name: '补正都改好了，请交' })).toBeVisible()
  await page.getByLabel('怎么改的').fill('已补交')
  await page.getByRole('button', { name: '交补正' }).click()
  await expect(page).toHaveURL(/\/applicant\/cases\/[0-9a-f-]{36}$/)
  await look(page, 'tracker')
}

export async function accept({ as, lookClosely, told }: Stage): Promise<void> {
  const page = await as('window')
  await page.goto(`/window/cases/${told.caseId}`)
  await expect(page.getByRole('heading', { level: 1, name: /补正已交，等您答复$/ })).toBeVisible()
  await page.getByRole('button', { name: '受理', exact: true }).click()
  const assigned = page.getByRole('region', { name: '已分到审查人员' })
  await expect(assigned.getByRole('listitem').filter({ hasText: '执业许可证' })).toContainText('陈国栋')
  await expect(assigned.getByRole('listitem').filter({ hasText: '放射诊疗' })).toContainText('吴静')
  await lookClosely(page, 'window-accepted')
}
