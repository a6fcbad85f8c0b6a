import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/tests/support/playwright'
import { CLINICS, openAccess, readCode } from './journey/clinics'

const MOST_TABS = 160

/** Goes on with Tab until that control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await control.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${String(control)} on ${page.url()}`)
}

async function press(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

async function type(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.type(text)
}

/** Nothing below touches a mouse: every control is reached with Tab and worked with Enter, Space or the arrows. */
test('a clinic files by keyboard alone', async ({ visitor: page, browser, baseURL }) => {
  test.setTimeout(240_000)
  const other = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const desk = await other.newPage()
  const { legalRepMobile } = await openAccess(page, desk, CLINICS.keyboard)
  const main = page.getByRole('main')

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await press(page, skip)
  await press(page, main.getByRole('link', { name: '开始申报' }))
  await press(page, page.getByRole('button', { name: '开始填' }))
  await expect(page).toHaveURL(/\/draft$/)
  const unchanged = page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
  for (let left = (await unchanged.count()) - 1; left >= 0; left -= 1) {
    await press(page, unchanged.first())
    await expect(unchanged).toHaveCount(left)
  }
  await press(page, page.getByRole('link', { name: '接着填：人员数和业务量' }))
  await expect(page.getByRole('heading', { level: 1, name: '人员数和业务量' })).toBeVisible()
  await type(page, page.getByLabel('门诊人次'), '2900')
  await press(page, page.getByRole('button', { name: '保存这一条' }))
  await expect(page.getByText(/门诊人次 2900/)).toBeVisible()
  await press(page, page.getByRole('button', { name: '保存，下一页' }))
  await expect(page).toHaveURL(/\/draft$/)
  await press(page, main.getByRole('link', { name: /^核对/ }))
  await press(page, page.getByRole('link', { name: '没有错，去签名' }))
  await press(page, page.getByRole('button', { name: '发验证码' }))
  const code = page.getByLabel('短信里的 6 位验证码')
  await expect(code).toBeVisible()
  await type(page, code, await readCode(desk, '签署', legalRepMobile))
  await press(page, page.getByLabel('以上内容我已看过，照实承诺'), 'Space')
  await press(page, page.getByRole('button', { name: '签名', exact: true }))
  await expect(page.getByRole('heading', { name: '已经签好' })).toBeVisible()
  await press(page, page.getByRole('button', { name: '提交申报' }))
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
  await other.close()
})
