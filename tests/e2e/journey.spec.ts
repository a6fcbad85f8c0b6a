import { test } from '@/tests/support/playwright'
import { fillIn, handInPapers, signAndSubmit } from './journey/apply'
import { audit, decide, download, expectSigned, findAndVerify, followWithoutAccount } from './journey/decide'
import { mend, order, recheck } from './journey/rectify'
import { askAndAnswer, joinVisit, proposeTogether, reviewTogether } from './journey/review'
import { setStage } from './journey/stage'
import { inspect, nextMorning, planVisit, signRecord } from './journey/visit'
import { accept, answerNotice, askOnce } from './journey/window'

/** One renewal of two licences through every hand of the office, from the clinic's telephone to the public register. */
test('a clinic’s two licences are verified in one application', async ({
  signedInAs,
  visitor,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(1_800_000)
  const desk = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const stage = setStage({ signedInAs, visitor, desk: await desk.newPage(), info })

  await test.step('the handler checks what was carried over and fills in the workload', () => fillIn(stage))
  await test.step('the handler hands in every paper but one', () => handInPapers(stage))
  await test.step('the legal representative signs, and two presses make one case', () => signAndSubmit(stage))
  await test.step('the window tells what is missing, once', () => askOnce(stage))
  await test.step('the handler hands in the missing paper', () => answerNotice(stage))
  await test.step('the window accepts', () => accept(stage))
  await test.step('two reviewers work at the same time', () => reviewTogether(stage))
  await test.step('a reviewer asks, the handler answers', () => askAndAnswer(stage))
  await test.step('the other reviewer joins the visit', () => joinVisit(stage))
  await test.step('the planner sends two inspectors', () => planVisit(stage))
  await test.step('the morning of the visit comes', () => nextMorning(stage))
  await test.step('the inspectors check both licences and find one thing', () => inspect(stage))
  await test.step('three hands sign the record', () => signRecord(stage))
  await test.step('the bureau orders what must be mended', () => order(stage))
  await test.step('the handler shows that it is mended', () => mend(stage))
  await test.step('the bureau re-checks', () => recheck(stage))
  await test.step('both reviewers give their opinion at the same time', () => proposeTogether(stage))
  await test.step('the lead decides both items and signs', () => decide(stage))
  const file = await test.step('the clinic downloads its one result', () => download(stage))
  const code = await test.step('the result carries a valid signature', () => expectSigned(file))
  await test.step('the public finds the result and verifies it', () => findAndVerify(stage, { file, code }))
  await test.step('number and query code show the progress', () => followWithoutAccount(stage))
  await test.step('oversight sees the chain intact', () => audit(stage))
  await desk.close()
})
