import type { Page } from '@playwright/test'
import { institutionBySerial } from '@/lib/connectors/simulated-district/institutions'
import { handlerOf, legalRepOf } from '@/lib/connectors/simulated-district/people'
import { expect } from '@/tests/support/playwright'

/** Institutions other than the main one: each journey has its own, and opens its account as a clinic does. */
export const CLINICS = { noScript: 31, twoTabs: 33, keyboard: 36 } as const

const PASSWORD = 'Battery-Staple-7'

export interface Entered {
  readonly handler: string
  readonly handlerMobile: string
  readonly legalRepMobile: string
}

/** First access: numbers of the licence, the code sent to the registered mobile, an own password. */
export async function openAccess(page: Page, desk: Page, serial: number): Promise<Entered> {
  const one = institutionBySerial(serial)
  const handler = handlerOf(one)
  const legalRepMobile = legalRepOf(one).mobile
  await page.goto('/first-access')
  await page.getByLabel('统一社会信用代码').fill(one.uscc ?? '')
  await page.getByLabel('登记号或诊所备案编号').fill(one.registrationNo ?? one.filingNo ?? '')
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page).toHaveURL(/\/first-access\/[0-9a-f-]{36}$/)
  await page.getByLabel('短信验证码').fill(await readCode(desk, '首次登录', legalRepMobile))
  await page.getByLabel('您的姓名').fill(handler.name)
  await page.getByLabel('您自己的手机号').fill(handler.mobile)
  await page.getByLabel('设一个密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开通并登录' }).click()
  await expect(page).toHaveURL(/\/applicant$/)
  return { handler: handler.name, handlerMobile: handler.mobile, legalRepMobile }
}

/** Six digits as they arrived on that telephone, newest first; the demo desk shows what was sent. */
export async function readCode(desk: Page, about: string, mobile: string): Promise<string> {
  const message = desk
    .getByRole('listitem')
    .filter({ hasText: about })
    .filter({ hasText: mobile.slice(-4) })
    .first()
  // The desk shows what was sent when it was opened: whoever looks too early looks again.
  await expect(async () => {
    await desk.goto('/demo')
    await expect(message).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(await message.getByRole('paragraph').last().innerText())?.[1]
  if (!code) throw new Error(`no code about ${about} on the desk`)
  return code
}
