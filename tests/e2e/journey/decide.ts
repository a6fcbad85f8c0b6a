import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@/tests/support/playwright'
import type { Stage } from './stage'
import { passwordOf } from './visit'

const INSTITUTION = '青岛海棠湾口腔门诊部'

/** Both conclusions in one act, signed with the password. */
export async function decide({ as, look, told }: Stage): Promise<void> {
  const page = await as('lead1')
  await page.goto('/lead')
  await look(page, 'lead')
  await page.getByRole('main').getByRole('link', { name: INSTITUTION }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${INSTITUTION}，2 项可以决定` })).toBeVisible()
  await look(page, 'decision')
  await page.getByLabel('再输一次您的登录密码，作为签名').fill(passwordOf('lead1'))
  await page.getByRole('button', { name: '确认 2 项结论并签名' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${INSTITUTION}，已经决定` })).toBeVisible()
  expect(page.url()).toContain(told.caseId)
  await look(page, 'decided')
}

/** The worker makes, serves and publishes; the clinic downloads its one result. */
export async function download({ as, look, told }: Stage): Promise<string> {
  const page = await as('handler')
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'journey-')), 'result.pdf')
  const link = page.getByRole('link', { name: /校验结论通知书/ }).last()
  await expect(async () => {
    await page.goto(`/applicant/cases/${told.caseId}`)
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await look(page, 'tracker-decided')
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  writeFileSync(file, await answer.body())
  return file
}

/** The certificate is the demo's own, so its issuer is unknown; the signature over the bytes must hold. */
export function expectSigned(file: string): string {
  expect(execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })).toContain('Signature is Valid')
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text).toContain(INSTITUTION)
  const code = /([0-9a-f]{4}) ([0-9a-f]{4}) ([0-9a-f]{4}) ([0-9a-f]{4})/.exec(text)?.[0]
  expect(code).toBeDefined()
  return code ?? ''
}

export interface Result {
  readonly file: string
  readonly code: string
}

/** Anybody finds the result and can tell the original from a copy that was touched. */
export async function findAndVerify({ visitor, look }: Stage, { file, code }: Result): Promise<void> {
  await expect(async () => {
    await visitor.goto('/register?q=海棠湾')
    await expect(visitor.getByRole('link', { name: INSTITUTION }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await look(visitor, 'register')
  await visitor.getByRole('link', { name: INSTITUTION }).first().click()
  await expect(visitor.getByText('校验合格').first()).toBeVisible()
  await look(visitor, 'register-entry')
  await visitor.goto('/verify')
  await look(visitor, 'verify')
  await visitor.getByLabel('文书校验码').fill(code)
  await visitor.getByRole('button', { name: '核对', exact: true }).click()
  await expect(visitor.getByText(INSTITUTION)).toBeVisible()
  await look(visitor, 'verify-code')
  const choose = visitor.getByLabel('选文件')
  await choose.setInputFiles(file)
  await expect(visitor.getByText('是原件，一字不差')).toBeVisible()
  const touched = { name: 'touched.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 other') }
  await choose.setInputFiles(touched)
  await expect(visitor.getByText('不是原件', { exact: true })).toBeVisible()
}

export async function followWithoutAccount({ visitor, look, told }: Stage): Promise<void> {
  await visitor.goto('/progress')
  await look(visitor, 'progress')
  await visitor.getByLabel('案号').fill(told.caseNo)
  await visitor.getByLabel('查询码').fill(told.queryCode)
  await visitor.getByRole('button', { name: '查进度' }).click()
  await expect(visitor).toHaveURL(/\/progress\/.+/)
  await expect(visitor.getByRole('main')).not.toContainText('李建国')
  await look(visitor, 'progress-of')
}

/** Oversight recomputes the chain of this case, and the whole of it from the command line. */
export async function audit({ as, look, told }: Stage): Promise<void> {
  const page: Page = await as('auditor')
  await page.goto('/auditor')
  await look(page, 'auditor')
  await page.goto(`/auditor/cases/${told.caseId}`)
  await expect(page.getByText('记录没有被动过')).toBeVisible()
  await look(page, 'auditor-case')
  const env = { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL, DATA_DIR: process.env.E2E_DATA_DIR }
  const report = execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/audit-verify.ts'], {
    encoding: 'utf8',
    env,
  })
  expect(report).toContain('intact')
}
