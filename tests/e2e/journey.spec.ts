import { fillIn, handInPapers, signAndSubmit } from './journey/apply'
import { setStage } from './journey/stage'
import { test } from '@/tests/support/playwright'

/** One renewal of two licences through every hand of the office, from the clinic's telephone to the public register. */
test('a clinic’s two licences are verified in one application', async ({
  signedInAs,
  visitor,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(480_000)
  const own = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const stage = setStage({ signedInAs, visitor, desk: await own.newPage(), info })
  await test.step('the handler checks what was carried over and fills in the workload', () => fillIn(stage))
  await test.step('the handler hands in every paper but one', () => handInPapers(stage))
  await test.step('the legal representative signs, and two presses make one case', () => signAndSubmit(stage))
  await own.close()
})
