import { expect, expectAccessible, picture, test } from '@/tests/support/playwright'

for (const address of ['/', '/en']) {
  test(`a visitor reads ${address} on any screen`, async ({ visitor }, info) => {
    const answer = await visitor.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(visitor)
    await picture(visitor, `public${address.replaceAll('/', '-')}`, info)
  })
}

test('an address that leads nowhere says so in the office’s words', async ({ visitor }) => {
  const answer = await visitor.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expect(visitor.getByRole('main')).toBeVisible()
})

test('the page speaks the language of its address', async ({ visitor }) => {
  await visitor.goto('/')
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await visitor.goto('/en')
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'en')
})
