import { getTemplate } from '@/lib/services/imports/get-template'
import { expect, expectAccessible, picture, test } from '@/tests/support/playwright'
import { PHONE } from '@/tests/support/screens'

/** The template's own lines: column names, and its example made a row. */
function example(): { readonly head: string; readonly row: string } {
  const [head = '', , row = ''] = getTemplate('institutions', 'csv', 'zh').bytes.toString('utf8').split('\r\n')
  return { head, row: row.replace('#例 ', '') }
}

const fileOf = (rows: readonly string[]) => ({
  name: '机构清单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([example().head, ...rows].join('\r\n')),
})

test('an administrator has a spreadsheet checked, mends it and imports it', async ({ signedInAs }, info) => {
  test.setTimeout(180_000)
  const page = await signedInAs('admin')
  const { row } = example()
  const faulty = row.replace('91370211MAXXXX031N', '91370211MAXXXX031A')
  expect(faulty).not.toBe(row)
  const upload = async (file: ReturnType<typeof fileOf>): Promise<void> => {
    await page.getByLabel('文件').setInputFiles(file)
    await page.getByRole('button', { name: '检查文件' }).click()
  }
  await page.goto('/admin')
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入机构、人员、设备')
  await expectAccessible(page)
  await picture(page, 'imports', info)
  await page.setViewportSize(PHONE.viewport)
  await expectAccessible(page)
  await picture(page, 'imports', info)
  await page.setViewportSize({ width: 1280, height: 900 })

  await upload({ ...fileOf([]), buffer: Buffer.from('甲,乙\r\n1,2') })
  await expect(page.getByRole('alert').filter({ hasText: '第一行没有认出列名' })).toBeVisible()
  await expectAccessible(page)

  await upload(fileOf([faulty]))
  await expect(page.getByText('第 2 行')).toBeVisible()
  await expect(page.getByText('统一社会信用代码的校验位对不上')).toBeVisible()
  await expect(page.getByText(/^没有可以导入的行/)).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'import-faults', info)
  await page.setViewportSize(PHONE.viewport)
  await expectAccessible(page)
  await picture(page, 'import-faults', info)
  await page.setViewportSize({ width: 1280, height: 900 })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载问题清单（CSV）' }).click()
  expect((await download).suggestedFilename()).toBe('机构清单-问题清单.csv')

  await page.getByRole('link', { name: '导入机构、人员、设备' }).click()
  await upload(fileOf([row]))
  await expect(page.getByText('已检查，等您导入')).toBeVisible()
  await page.getByRole('button', { name: '开始导入' }).click()
  // Nobody reloads: the page hears of each batch.
  await expect(page.getByText('已处理 1 行，共 1 行')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('新增 1 行，更新 0 行，漏下 0 行')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100')
  await expectAccessible(page)
  await picture(page, 'import-done', info)
})
