import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, expectAccessible, test } from '@/tests/support/playwright'

/** A clinic for each screen, so that both can be served. */
const CLINIC: Readonly<Record<string, string>> = { phone: '41', desktop: '42' }

function makePaperResult(number: string): string {
  const script = ['--import', 'tsx', 'tests/support/make-paper-result.ts', number]
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      DATA_DIR: process.env.E2E_DATA_DIR,
      KEYS_DIR: path.join(process.env.E2E_DATA_DIR ?? '', 'keys'),
      PORTAL_ORIGIN: process.env.E2E_ORIGIN,
    },
  })
  expect(status, stderr).toBe(0)
  return stdout.trim().split('\n').at(-1) ?? ''
}

test('the window hands a result on paper over and records it, which issues the proof of service (T13, DOC-18)', async ({
  signedInAs,
}, info) => {
  test.setTimeout(240_000)
  const institution = makePaperResult(CLINIC[info.project.name] ?? '43')
  const page = await signedInAs('window')
  await page.goto(`/window?q=${encodeURIComponent(institution)}`)
  await page.getByRole('link', { name: institution }).click()
  await expect(page.getByRole('heading', { name: '送达结果' })).toBeVisible()
  // The worker makes the papers meanwhile; a result is not served electronically against the holder's wish.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('button', { name: '登记送达' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await expectAccessible(page)

  await page.getByRole('button', { name: '登记送达' }).click()
  const errors = page.getByRole('alert').filter({ has: page.getByRole('link') })
  await expect(errors).toBeVisible()
  await errors.getByRole('link').first().click()
  await expect(page.getByLabel('谁签收的')).toBeFocused()

  await page.getByLabel('谁签收的').fill('林秀兰')
  await page.getByLabel('送达凭据').fill('签收单 0042')
  await page.getByRole('button', { name: '登记送达' }).click()
  await expect(page.getByRole('heading', { name: '送达结果' })).toHaveCount(0)
  await page.getByRole('tab', { name: /^文书/ }).click()
  await expect(page.getByText('送达回证')).toBeVisible()
  await expectAccessible(page)
})
