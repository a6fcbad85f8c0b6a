import type { Page } from '@playwright/test'
import { institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { legalRepOf } from '@/lib/connectors/simulated-district/people'
import { expect } from '@/tests/support/playwright'
import { readCode } from './clinics'
import { handIn, LEFT_OUT, promise, PROMISES, UPLOADS } from './papers'
import type { Stage } from './stage'

/** From the home page to a draft whose pages are all checked: last year's answers stand, only the workload is new. */
export async function fillIn({ as, look }: Stage): Promise<void> {
  const page = await as('handler')
  await page.goto('/applicant')
  await expect(page.getByRole('heading', { name: '两项校验，现在可以一次申报' })).toBeVisible()
  await look(page, 'applicant-home')
  await page.getByRole('main').getByRole('link', { name: '开始申报' }).click()
  await expect(page).toHaveURL(/\/start$/)
  await expect(page.getByRole('checkbox', { name: /医疗机构执业许可证校验/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /放射诊疗许可证校验/ })).toBeChecked()
  await look(page, 'start')
  await page.getByRole('button', { name: '开始填' }).click()
  await expect(page).toHaveURL(/\/draft$/)
  await look(page, 'tasks')
  for (const left of [2, 1, 0]) {
    const unchanged = page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
    await unchanged.first().click()
    await expect(unchanged).toHaveCount(left)
  }
  await page.getByRole('link', { name: '接着填：人员数和业务量' }).click()
  await fillWorkload(page, look)
  await expect(page.getByText('16 步，已完成 13 步', { exact: true })).toBeVisible()
}

async function fillWorkload(page: Page, look: Stage['look']): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '人员数和业务量' })).toBeVisible()
  await page.getByLabel('门诊人次').fill('4200')
  await look(page, 'section-workload')
  // The entry was typed and not saved by itself: the button of the page saves both.
  await page.getByRole('radio', { name: '没有变化' }).check()
  await page.getByRole('button', { name: '保存，下一页' }).click()
  await expect(page).toHaveURL(/\/draft$/)
}

/** Every paper but one; the picture of a certificate is a photo from the telephone. */
export async function handInPapers({ as, look }: Stage): Promise<void> {
  const page = await as('handler')
  await page
    .getByRole('link', { name: /^上传材料|接着交材料/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: '上传材料' })).toBeVisible()
  await look(page, 'materials')
  for (const title of PROMISES) await promise(page, title)
  for (const [title, file] of UPLOADS) await handIn(page, title, await file())
  await expect(page.getByRole('heading', { name: '还差 1 份' })).toBeVisible()
  await expect(page.getByRole('region', { name: '还差 1 份' })).toContainText(LEFT_OUT)
  await look(page, 'materials-almost')
}

/** A last look, the representative's code, and one press that happens to be two. */
export async function signAndSubmit({ as, desk, look, told }: Stage): Promise<void> {
  const page = await as('handler')
  await page.getByRole('main').getByRole('link', { name: '回申报任务' }).click()
  await page.getByRole('main').getByRole('link', { name: /^核对/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '核对一遍再交' })).toBeVisible()
  await look(page, 'check')
  await page.getByRole('link', { name: '没有错，去签名' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '签名、提交' })).toBeVisible()
  await page.getByRole('button', { name: '发验证码' }).click()
  const field = page.getByLabel('短信里的 6 位验证码')
  await expect(field).toBeVisible()
  await look(page, 'sign')
  await field.fill(await readCode(desk, '签署', legalRepOf(institutionBySerial(MAIN_SERIAL)).mobile))
  await look(desk, 'demo-desk')
  await page.getByLabel('以上内容我已看过，照实承诺').check()
  await page.getByRole('button', { name: '签名', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已经签好' })).toBeVisible()
  await page.getByRole('button', { name: '提交申报' }).dblclick()
  await expect(page).toHaveURL(/\/receipt$/)
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
  told.caseId = /cases\/([0-9a-f-]{36})\//.exec(page.url())?.[1] ?? ''
  const main = page.getByRole('main')
  told.caseNo = (await main.getByRole('definition').first().innerText()).replace(/[^0-9A-Z]/gi, '')
  told.queryCode = /\d{8}/.exec(await main.getByRole('definition').nth(1).innerText())?.[0] ?? ''
  expect(told.queryCode).toMatch(/^\d{8}$/)
  await look(page, 'receipt')
}
