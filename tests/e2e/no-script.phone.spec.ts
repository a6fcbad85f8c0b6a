import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/playwright'
import { PHONE } from '@/tests/support/screens'
import { CLINICS, openAccess, readCode } from './journey/clinics'
import { pdfNamed, photoOf, type PaperFile } from './journey/papers'

/** An old browser, a locked-down computer, a script that did not arrive: filing must work all the same (issue §4). */
test('a clinic files without script: plain uploads, rows by CSV', async ({ browser, baseURL, visitor: desk }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ ...PHONE, baseURL, locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  const { legalRepMobile } = await openAccess(page, desk, CLINICS.noScript)

  await page.getByRole('main').getByRole('link', { name: '开始申报' }).click()
  await page.getByRole('button', { name: '开始填' }).click()
  await expect(page).toHaveURL(/\/draft$/)
  for (const left of [2, 1, 0]) {
    const unchanged = page.getByRole('button', { name: /^这 \d+ 页都没有变化$/ })
    await unchanged.first().click()
    await expect(unchanged).toHaveCount(left)
  }
  await page.getByRole('link', { name: '接着填：人员数和业务量' }).click()
  await workloadByCsv(page)

  await page.getByRole('main').getByRole('link', { name: '申报任务' }).first().click()
  await newContactMobile(page, desk, '19999998877')
  await page.getByRole('link', { name: /^上传材料/ }).click()
  await sendPlain(page, /^校验期工作总结/, await pdfNamed('2026年度工作总结'))
  await sendPlain(page, /^医疗质量安全与医院感染管理自查报告/, await photoOf('自查报告首页'))

  await page.getByRole('main').getByRole('link', { name: '回申报任务' }).click()
  await page.getByRole('main').getByRole('link', { name: /^核对/ }).click()
  await page.getByRole('link', { name: '没有错，去签名' }).click()
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByLabel('短信里的 6 位验证码').fill(await readCode(desk, '签署', legalRepMobile))
  await page.getByLabel('以上内容我已看过，照实承诺').check()
  await page.getByRole('button', { name: '签名', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已经签好' })).toBeVisible()
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/\d{8}/)
  await context.close()
})

/** Takes the present table, fills in the empty column, and sends it back in place of what is there. */
async function workloadByCsv(page: Page): Promise<void> {
  await page.getByText('人多、设备多？粘贴或导入表格').click()
  const link = page.getByRole('link', { name: 'CSV', exact: true })
  const table = await (await page.request.get((await link.getAttribute('href')) ?? '')).text()
  const [heads = '', ...rows] = table.trim().split('\r\n')
  const column = heads.split(',').findIndex((head) => head.includes('门诊人次'))
  const filled = rows.map((row) =>
    row
      .split(',')
      .map((cell, at) => (at === column ? '3650' : cell))
      .join(','),
  )
  const buffer = Buffer.from([heads, ...filled].join('\r\n'))
  await page.getByLabel('选改好的表').setInputFiles({ name: '业务量.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('radio', { name: '去掉', exact: true }).check()
  await page.getByRole('button', { name: '先看结果' }).click()
  await page.getByRole('button', { name: '确定导入' }).click()
  await expect(page.getByText(/门诊人次 3650/).first()).toBeVisible()
}

/** Another telephone for requests: whoever holds it is asked once, by a code. */
async function newContactMobile(page: Page, desk: Page, mobile: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: '经办人和领取方式' }).click()
  await page.getByRole('radio', { name: '有变化', exact: true }).check()
  await page.getByLabel('联系手机').fill(mobile)
  await page.getByRole('button', { name: '保存，下一页' }).click()
  await expect(page.getByRole('main')).toContainText('这个手机还没有核实')
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByLabel('短信里的 6 位验证码').fill(await readCode(desk, '核实联系手机', mobile))
  await page.getByRole('button', { name: '核实', exact: true }).click()
  await expect(page.getByRole('heading', { name: '核实联系手机' })).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('还没有核实')
  await page.getByRole('main').getByRole('link', { name: '申报任务' }).first().click()
}

async function sendPlain(page: Page, title: RegExp, file: PaperFile): Promise<void> {
  const row = page
    .getByRole('region', { name: /^还差 \d+ 份$/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })
  await row.getByLabel(/^选文件/).setInputFiles(file)
  await row.getByRole('button', { name: '上传' }).click()
  await expect(row).toHaveCount(0)
}

test('public pages are whole without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...PHONE, baseURL, locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  for (const address of ['/', '/guide', '/sign-in', '/progress', '/verify', '/register']) {
    expect((await page.goto(address))?.status(), address).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await context.close()
})
