import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/playwright'
import { CLINICS, openAccess, readCode } from './journey/clinics'

async function confirmAll(page: Page): Promise<void> {
  const unchanged = page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
  for (let left = (await unchanged.count()) - 1; left >= 0; left -= 1) {
    await unchanged.first().click()
    await expect(unchanged).toHaveCount(left)
  }
}

/** The slower of two tabs is told, and nothing is overwritten. */
async function saveInBoth(first: Page, second: Page): Promise<void> {
  await first.getByRole('link', { name: '接着填：人员数和业务量' }).click()
  await expect(first).toHaveURL(/a-operation$/)
  await second.goto(first.url())
  await first.getByLabel('门诊人次').fill('3100')
  await first.getByRole('button', { name: '保存这一条' }).click()
  await expect(first.getByText(/门诊人次 3100/)).toBeVisible()
  await second.getByLabel('门诊人次').fill('9999')
  await second.getByRole('button', { name: '保存这一条' }).click()
  await expect(second.getByRole('alert').filter({ hasText: '没有办成' })).toBeVisible()
  await second.reload()
  await expect(second.getByText(/门诊人次 3100/)).toBeVisible()
}

test('two tabs make one draft and one case, and going back makes no second', async ({
  visitor: first,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const other = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const desk = await other.newPage()
  const { legalRepMobile } = await openAccess(first, desk, CLINICS.twoTabs)
  const second = await first.context().newPage()
  for (const tab of [first, second]) await tab.goto('/applicant/start')
  await first.getByRole('button', { name: '开始填' }).click()
  await expect(first).toHaveURL(/\/draft$/)
  await second.getByRole('button', { name: '开始填' }).click()
  await expect(second).toHaveURL(first.url()) // at most one draft: whoever starts again opens the same one

  await confirmAll(first)
  await saveInBoth(first, second)

  await first.goto(first.url().replace(/\/draft\/.*/, '/sign'))
  await first.getByRole('button', { name: '发验证码' }).click()
  await first.getByLabel('短信里的 6 位验证码').fill(await readCode(desk, '签署', legalRepMobile))
  await first.getByLabel('以上内容我已看过，照实承诺').check()
  await first.getByRole('button', { name: '签名', exact: true }).click()
  await expect(first.getByRole('heading', { name: '已经签好' })).toBeVisible()
  await second.goto(first.url())
  await Promise.all([first, second].map((tab) => tab.getByRole('button', { name: '提交申报' }).click()))
  await expect.poll(() => [first, second].filter((tab) => tab.url().endsWith('/receipt')).length).toBeGreaterThan(0)

  const [winner, loser] = first.url().endsWith('/receipt') ? [first, second] : [second, first]
  await expect(loser.getByRole('alert').filter({ hasText: '这个办件已经往前走了' })).toBeVisible()
  await winner.goBack()
  await expect(winner.getByRole('button', { name: '提交申报' })).toHaveCount(0)
  await winner.goto('/applicant/cases')
  await expect(winner.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await other.close()
})
