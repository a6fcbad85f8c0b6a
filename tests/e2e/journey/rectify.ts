import { expect } from '@/tests/support/playwright'
import { photoOf } from './papers'
import type { Stage } from './stage'

/** The health bureau orders on the day of the visit what must be mended, and by when. */
export async function order({ as, look }: Stage): Promise<void> {
  const page = await as('supervisor')
  await page.goto('/supervisor')
  await expect(page.getByRole('heading', { level: 1, name: '1 个问题没闭环' })).toBeVisible()
  await look(page, 'ledger')
  await page.getByRole('main').getByRole('link', { name: '青岛海棠湾口腔门诊部' }).click()
  await expect(page.getByRole('img', { name: /医疗废物/ })).toBeVisible()
  await look(page, 'findings')
  await page.getByRole('button', { name: '发整改通知书，1 项' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /整改 1 项$/ })).toBeVisible()
  await look(page, 'order')
}

/** Words and a photo for the one finding; then it is the bureau's move again. */
export async function mend({ as, look }: Stage): Promise<void> {
  const page = await as('handler')
  await page.goto('/applicant')
  await page.getByRole('main').getByRole('link', { name: '去交整改' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '请交整改，1 项' })).toBeVisible()
  await page.getByLabel('怎么改的').fill('当天联系收运单位清运，改为每 2 天收运一次，附交接单。')
  await page.getByRole('button', { name: '保存说明' }).click()
  await page.getByLabel('改好的照片或文件', { exact: true }).setInputFiles(await photoOf('清运以后的暂存间'))
  const send = page.getByRole('button', { name: '交整改，1 项' })
  await expect(send).toBeEnabled({ timeout: 30_000 })
  await look(page, 'rectification')
  await send.click()
  await expect(page.getByRole('link', { name: '去交整改' })).toHaveCount(0)
  await expect(page.getByText(/整改已交|等复核/).first()).toBeVisible()
}

/** Before and after side by side, and an opinion on paper. */
export async function recheck({ as, lookClosely }: Stage): Promise<void> {
  const page = await as('supervisor')
  await page.goto('/supervisor')
  await page.getByRole('main').getByRole('link', { name: '青岛海棠湾口腔门诊部' }).click()
  await page.getByRole('button', { name: '开始复核' }).click()
  await page.getByRole('radio', { name: '已改好' }).check()
  await page.getByRole('textbox', { name: '复核意见' }).fill('照片和交接单显示已清运，收运间隔改为 2 天，通过。')
  await lookClosely(page, 'recheck')
  await page.getByRole('button', { name: '给出复核意见' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /这次整改办完了$/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^复核意见书/ })).toBeVisible()
}
