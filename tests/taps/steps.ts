import type { Page } from '@playwright/test'
import { readCode } from '../e2e/journey/clinics'
import type { PaperFile } from '../e2e/journey/papers'
import { expect } from '../support/playwright'
import { type Finger, SLOW } from './finger'

/** The door, by a code to the own telephone: nothing to remember. */
export async function comeIn(finger: Finger, mobile: string, desk: Page): Promise<void> {
  const { page } = finger
  await page.goto('/sign-in')
  await finger.tap(page.getByRole('link', { name: '不记得密码，用短信验证码登录' }))
  await expect(page).toHaveURL(/\/sign-in\/code$/, SLOW)
  await finger.type(page.getByLabel('手机号'), mobile)
  await finger.tap(page.getByRole('button', { name: '发送验证码' }))
  await expect(page).toHaveURL(/\/sign-in\/code\/[0-9a-f-]{36}$/, SLOW)
  await finger.type(page.getByLabel('短信验证码'), await readCode(desk, '登录验证码', mobile))
  await finger.tap(page.getByRole('button', { name: '登录', exact: true }))
  await expect(page).toHaveURL(/\/applicant$/, SLOW)
}

export async function begin(finger: Finger): Promise<void> {
  const { page } = finger
  await finger.tap(page.getByRole('main').getByRole('link', { name: '开始申报' }))
  await finger.tap(page.getByRole('button', { name: '开始填' }))
  await expect(page).toHaveURL(/\/draft$/, SLOW)
}

/** Whatever did not change since last time, a tap for the pages of each item. */
export async function confirmUnchanged(finger: Finger): Promise<void> {
  const unchanged = finger.page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
  for (let left = (await unchanged.count()) - 1; left >= 0; left -= 1) {
    await finger.tap(unchanged.first())
    await expect(unchanged).toHaveCount(left, SLOW)
    await expect(finger.page.locator('main button:disabled')).toHaveCount(0, SLOW) // renamed and closed while it is sent
  }
}

/** All papers: what did not change is promised, the rest chosen in one go and looked over. */
export async function handInAll(finger: Finger, fileFor: (title: string) => Promise<PaperFile>): Promise<void> {
  const { page } = finger
  await expect(page.getByRole('heading', { level: 1, name: '上传材料' })).toBeVisible(SLOW)
  const missing = page.getByRole('region', { name: /^还差 \d+ 份$/ })
  const papers = missing.getByRole('heading', { level: 3 })
  const promise = missing.getByRole('button', { name: '没有变化，我承诺' })
  for (let left = await promise.count(), all = await papers.count(); left > 0; left -= 1) {
    await finger.tap(promise.first())
    all -= 1
    await expect(papers).toHaveCount(all, SLOW) // the button is renamed while it is sent: count the papers
  }
  const titles = await papers.allInnerTexts()
  const files = await Promise.all(titles.map(fileFor))
  await finger.choose(page.getByLabel('一次选多份'), files)
  // Where a name did not say what the file is, the person does.
  for (const [position, file] of files.entries()) {
    const place = page.getByLabel(file.name, { exact: true })
    const title = titles[position] ?? ''
    if ((await place.locator('option:checked').innerText()) !== title) await finger.pick(place, title)
  }
  await finger.tap(page.getByRole('button', { name: `交这 ${files.length} 份` }))
  await expect(page.getByRole('region', { name: '还差 0 份' })).toBeVisible({ timeout: 180_000 })
}

/** A look at everything, the representative's code, and away. */
export async function signAndHandIn(finger: Finger, legalRepMobile: string, desk: Page): Promise<void> {
  const { page } = finger
  const main = page.getByRole('main')
  await finger.tap(main.getByRole('link', { name: '回申报任务' }).last())
  await finger.tap(main.getByRole('link', { name: /^核对/ }).first())
  await finger.tap(page.getByRole('link', { name: '没有错，去签名' }))
  await finger.tap(page.getByRole('button', { name: '发验证码' }))
  const field = page.getByLabel('短信里的 6 位验证码')
  await expect(field).toBeVisible(SLOW)
  await finger.type(field, await readCode(desk, '签署', legalRepMobile))
  await finger.tap(page.getByLabel('以上内容我已看过，照实承诺'))
  await finger.tap(page.getByRole('button', { name: '签名', exact: true }))
  await expect(page.getByRole('heading', { name: '已经签好' })).toBeVisible(SLOW)
  await finger.tap(page.getByRole('button', { name: '提交申报' }))
  await expect(page).toHaveURL(/\/receipt$/, SLOW)
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible(SLOW)
}
