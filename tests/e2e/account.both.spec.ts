import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { DEMO_ACCOUNTS, type DemoAccountKey } from '@/prisma/seed/accounts'
import { expect, expectAccessible, picture, test } from '@/tests/support/playwright'

const accountOf = (key: DemoAccountKey) => {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.key === key)
  if (!account) throw new Error(`no demo account ${key}`)
  return account
}

async function signIn(page: Page, address: string, { login, password }: { login: string; password: string }) {
  await page.goto(address)
  await page.getByLabel(/^(登录名|手机号|Login name|Mobile number)$/).fill(login)
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
}

/** Scripts and styles the policy stopped; the page would look whole and not work. */
function blockedBy(page: Page): string[] {
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) blocked.push(`${page.url()} ${message.text()}`)
  })
  return blocked
}

test('a member of staff signs in with the keyboard alone and arrives where she wanted to go', async ({ visitor }) => {
  const { login, password } = accountOf('security')
  await visitor.goto('/security?action=account.')
  await expect(visitor).toHaveURL(/\/sign-in\/staff\?next=/)
  const field = visitor.getByLabel('登录名')
  for (let i = 0; i < 40 && !(await field.evaluate((node) => node === document.activeElement)); i += 1) {
    await visitor.keyboard.press('Tab')
  }
  await visitor.keyboard.type(login)
  await visitor.keyboard.press('Tab')
  await visitor.keyboard.type(password)
  await visitor.keyboard.press('Enter')
  await expect(visitor).toHaveURL(/\/security\?action=account\.$/)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('审计记录')
})

test('signing in works without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, '/en/sign-in/staff', accountOf('admin'))
  await expect(page).toHaveURL(/\/en\/admin$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accounts')
  await context.close()
})

test('five wrong passwords lock an account, whether it exists or not', async ({ visitor }, info) => {
  const login = `nobody-${randomUUID().slice(0, 8)}`
  await visitor.goto('/sign-in/staff')
  for (let i = 1; i <= 5; i += 1) {
    await visitor.getByLabel('登录名').fill(login)
    await visitor.getByLabel('密码', { exact: true }).fill('Wrong-Horse-9')
    const answered = visitor.waitForResponse((response) => response.request().method() === 'POST')
    await visitor.getByRole('button', { name: '登录', exact: true }).click()
    await answered
    await expect(
      visitor
        .getByRole('main')
        .getByRole('alert')
        .filter({ hasText: i < 5 ? '账号或密码不对' : '账号锁定' }),
    ).toBeVisible()
    await expect(visitor.getByLabel('登录名')).toHaveValue(login)
  }
  await expectAccessible(visitor)
  await picture(visitor, 'account-locked', info)
})

test('an empty form says what is missing, beside the field and at the top', async ({ visitor }) => {
  await visitor.goto('/sign-in')
  await visitor.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  await expect(visitor.getByRole('main').getByRole('alert')).toBeFocused()
  await visitor.getByRole('main').getByRole('alert').getByRole('link').first().click()
  await expect(visitor.getByLabel('手机号')).toBeFocused()
  await expect(visitor).toHaveTitle(/^有错：/)
})

test('a session that has ended leads back to the door with a word about it', async ({ visitor, context, baseURL }) => {
  const url = baseURL ?? ''
  await context.addCookies([{ name: 'portal-session', value: 'not-one-of-ours', url }])
  await visitor.goto('/admin')
  await expect(visitor).toHaveURL(/\/sign-in\/staff\?reason=ended&next=%2Fadmin$/)
  await expect(visitor.getByRole('main').getByRole('status')).toContainText('登录已经结束')
  await visitor.goto('/sign-in?reason=idle')
  await expect(visitor.getByRole('main').getByRole('status')).toContainText('您有一会儿没有操作')
})

test('signing in never leads to another site', async ({ visitor }) => {
  await signIn(visitor, '/sign-in/staff?next=//evil.example/x', accountOf('admin'))
  await expect(visitor).toHaveURL(/\/admin$/)
})

test('a page of another role does not exist', async ({ signedInAs }) => {
  const page = await signedInAs('security')
  expect((await page.goto('/admin'))?.status()).toBe(404)
  expect((await page.goto('/admin/accounts/new'))?.status()).toBe(404)
})

test('signing out ends the session, not only the cookie', async ({ visitor, context }) => {
  await signIn(visitor, '/sign-in/staff', accountOf('auditor'))
  await expect(visitor).not.toHaveURL(/sign-in/)
  await visitor.goto('/account')
  const cookies = await context.cookies()
  const menu = visitor.getByRole('banner').locator('summary')
  if (await menu.isVisible()) await menu.click()
  await visitor.getByRole('button', { name: '退出登录' }).filter({ visible: true }).click()
  await expect(visitor.getByRole('main').getByRole('status')).toContainText('已退出登录')
  await context.addCookies(cookies)
  await visitor.goto('/account')
  await expect(visitor).toHaveURL(/\/sign-in\?reason=ended/)
})

test('first access answers everybody the same', async ({ visitor }, info) => {
  await visitor.goto('/first-access')
  await visitor.getByLabel('统一社会信用代码').fill(`9137021${randomUUID().slice(0, 11)}`)
  await visitor.getByLabel('登记号或诊所备案编号').fill('MA0000000037021117D1522')
  await visitor.getByRole('button', { name: '发送验证码' }).click()
  await expect(visitor).toHaveURL(/\/first-access\/[0-9a-f-]{36}$/)
  await visitor.getByLabel('短信验证码').fill('123456')
  await visitor.getByLabel('您的姓名').fill('李静')
  await visitor.getByLabel('您自己的手机号').fill('13900000000')
  await visitor.getByLabel('设一个密码').fill('Battery-Staple-7')
  await visitor.getByRole('button', { name: '开通并登录' }).click()
  await expect(visitor.getByRole('main').getByRole('alert')).toContainText('对不上')
  await expect(visitor.getByLabel('您的姓名')).toHaveValue('李静')
  await expect(visitor.getByLabel('设一个密码')).toHaveValue('')
  await expectAccessible(visitor)
  await picture(visitor, 'first-access', info)
})

test('the administrator opens an account, and the auditor checks the log', async ({ signedInAs }, info) => {
  const admin = await signedInAs('admin')
  const login = `new.${randomUUID().slice(0, 8)}`
  await admin.goto('/admin')
  await picture(admin, 'accounts', info)
  await admin.getByRole('link', { name: '开一个工作人员账号' }).click()
  await expect(admin).toHaveURL(/\/accounts\/new$/)
  await admin.getByLabel('姓名', { exact: true }).fill('陈嘉')
  await admin.getByLabel('登录名').fill(login)
  await admin.getByLabel('工作邮箱').fill(`${login}@example.cn`)
  await admin.getByLabel('岗位').selectOption({ label: '事项审查人员' })
  await admin.getByRole('button', { name: '开账号，发邮件' }).click()
  await expect(admin.getByRole('main').getByRole('alert')).toContainText('至少要负责一个事项')
  await expect(admin.getByLabel('姓名', { exact: true })).toHaveValue('陈嘉')
  // An item no case of the demo has: a new reviewer of A or B would be given the journeys' work.
  await admin.getByLabel('母婴保健技术服务执业许可证（助产技术）校验').check()
  await admin.getByRole('button', { name: '开账号，发邮件' }).click()
  await expect(admin.getByRole('main').getByRole('status')).toContainText('账号已开')
  await expectAccessible(admin)
  await picture(admin, 'account', info)

  const security = await signedInAs('security')
  await security.goto('/security?action=account.created')
  await expect(security.getByText('account.created').first()).toBeVisible()
  await security.getByRole('button', { name: '开始查' }).click()
  await expect(security.getByRole('main').getByRole('status')).toContainText('没有被动过')
  await expectAccessible(security)
  await picture(security, 'audit', info)
})

test('every page runs its scripts under the policy and sends the headers', async ({ visitor, signedInAs }) => {
  const admin = await signedInAs('admin')
  const blocked = [...[visitor, admin].map(blockedBy)]
  for (const address of ['/', '/en', '/guide', '/sign-in', '/first-access', '/no-such-page']) {
    const headers = (await visitor.goto(address))?.headers() ?? {}
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']?.match(/script-src [^;]*/)?.[0], address).not.toContain('unsafe')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    await expect(visitor.locator('html')).toHaveAttribute('data-script', '')
  }
  for (const address of ['/admin', '/account']) {
    await admin.goto(address)
    await expect(admin.locator('html')).toHaveAttribute('data-script', '')
  }
  expect(blocked.flat()).toEqual([])
})
