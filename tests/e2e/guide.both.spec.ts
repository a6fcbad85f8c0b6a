import { institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { ITEMS } from '@/lib/domain/items/registry'
import { routes } from '@/lib/routes'
import { expect, expectFitting, picture, test } from '@/tests/support/playwright'
import { PHONE } from '@/tests/support/screens'

const GUIDE = [routes.guide, routes.whichItems, ...ITEMS.map(({ letter }) => routes.guideItem(letter))]
const LIST = `${routes.neededItems}?items=A&items=B&has=changed&devices=2&rooms=1&workers=3&practiceDue=2027-01-20`

// Whether everybody can use them is tests/e2e/every-page.spec.ts: the six items’ pages have one shape.
for (const address of [...GUIDE, LIST]) {
  test(`the guide at ${address} is read on any screen, in English too`, async ({ visitor, isMobile }, info) => {
    // English words are longer: what holds on a phone holds on a desk.
    for (const prefix of isMobile ? ['', '/en'] : ['']) {
      const answer = await visitor.goto(prefix + address)
      expect(answer?.status()).toBe(200)
      await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
      await expectFitting(visitor)
      const name = (prefix + address).split('?')[0] ?? ''
      await picture(visitor, `public${name.replaceAll('/', '-')}`, info)
    }
  })
}

test('public pages that ask nothing are prerendered, and the front page’s figures are kept a minute', async ({
  request,
}) => {
  for (const address of ['/', ...GUIDE, routes.progress, routes.verify, routes.accessibility, routes.privacy]) {
    for (const prefix of ['', '/en']) {
      const answer = await request.get(prefix + address)
      // Twice for an address that the proxy rewrites to its language.
      expect(answer.headers()['x-nextjs-prerender'], prefix + address).toMatch(/^1(, 1)?$/)
      expect(answer.headers()['cache-control'], prefix + address).toContain('s-maxage')
    }
  }
  const figures = await request.get(routes.homeFigures('zh'))
  expect(figures.headers()['cache-control']).toBe('public, max-age=60')
})

test('the front page fetches its figures, and says so when they do not come', async ({ visitor }) => {
  await visitor.goto('/')
  const promise = visitor.getByRole('region', { name: '说到，做到了吗' })
  await expect(promise).toHaveAttribute('aria-busy', 'false')
  await expect(promise).not.toContainText('数字暂时取不到')
  await visitor.route('**/api/home*', (route) => route.abort())
  await visitor.reload()
  await expect(promise).toContainText('数字暂时取不到')
  await expect(visitor.getByRole('link', { name: '开始申报' })).toBeVisible()
})

test('the six boxes lead to the list of what is ticked', async ({ visitor }) => {
  await visitor.goto('/')
  await visitor.getByLabel('助产技术').check()
  await expect(visitor.getByText('46 份')).toBeVisible()
  await visitor.getByRole('button', { name: '看这几项的材料和样例' }).click()
  await expect(visitor).toHaveURL(/\/guide\/needed\?items=A&items=B&items=C$/)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/^要办 3 项，您准备 \d+ 份材料$/)
})

test('a clinic finds its items by number, and a wrong number is told what is wrong', async ({ visitor }) => {
  await visitor.goto(routes.whichItems)
  await visitor.getByLabel('统一社会信用代码或登记号').fill('91370211MAXXXX1383')
  await visitor.getByRole('button', { name: '查我要办哪几项' }).click()
  await expect(visitor.getByRole('alert').or(visitor.locator('.error-summary')).first()).toContainText('校验位对不上')
  await visitor.getByLabel('统一社会信用代码或登记号').fill(institutionBySerial(MAIN_SERIAL).uscc ?? '')
  await visitor.getByRole('button', { name: '查我要办哪几项' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/^要办 2 项/)
  await expect(visitor.getByRole('main')).toContainText('2027年1月20日')
  await expect(visitor.getByRole('main')).not.toContainText('海棠湾')
})

test('which items one needs is found without script, by number and by ticking, and its papers can be downloaded', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...PHONE, baseURL, locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(routes.whichItems)
  await page.getByLabel('统一社会信用代码或登记号').fill(institutionBySerial(MAIN_SERIAL).registrationNo ?? '')
  await page.getByRole('button', { name: '查我要办哪几项' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^要办 2 项/)

  await page.goto(routes.whichItems)
  await page.getByLabel('医疗机构执业许可证', { exact: true }).first().check()
  await page.getByLabel('登记事项、人员、科室或设备和上次比有变化').check()
  await page.getByRole('button', { name: '看我的清单' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^要办 1 项/)
  const template = page.getByRole('link', { name: /^模板 校验期工作总结/ })
  const paper = await page.request.get((await template.getAttribute('href')) ?? '')
  expect(paper.headers()['content-type']).toBe('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await context.close()
})

test('the guide is printed whole: what is folded on the screen is open on paper, and nothing to press is left', async ({
  visitor,
}) => {
  await visitor.goto(routes.guideItem('A'))
  await visitor.emulateMedia({ media: 'print' })
  await expect(visitor.getByText('地址变了，能在校验时一起改吗')).toBeVisible()
  await expect(visitor.getByText('不能，要先办变更登记')).toBeVisible()
  await expect(visitor.getByRole('button', { name: '打印这一页' })).toBeHidden()
  await expect(visitor.getByRole('navigation').first()).toBeHidden()
  expect((await visitor.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)
})
