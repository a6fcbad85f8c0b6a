import { test } from '@/tests/support/playwright'
import { fillIn, handInPapers, signAndSubmit } from './journey/apply'
import { audit, decide, download, expectSigned, findAndVerify, followWithoutAccount } from './journey/decide'
import {
  acceptSix,
  decideSix,
  fillSixItems,
  handInEverything,
  inspectSix,
  openHospital,
  planSix,
  proposeSix,
  readOneAnswer,
  reviewSix,
  signAndHandIn,
} from './journey/hospital'
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

/** All six items of one hospital: one application, four reviewers, one visit of 62 points, one answer. */
test('a hospital’s six items are verified in one application', async ({
  signedInAs,
  visitor,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(1_200_000)
  const desk = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const stage = setStage({ signedInAs, visitor, desk: await desk.newPage(), info })

  const { legalRepMobile } = await test.step('the hospital opens its account', () => openHospital(visitor, stage.desk))
  await test.step('it files six items, with the figures of the period', () => fillSixItems(visitor, stage))
  await test.step('it hands in every paper', () => handInEverything(visitor, stage))
  await test.step('the legal representative signs', () => signAndHandIn(visitor, stage, legalRepMobile))
  await test.step('the window accepts all six', () => acceptSix(stage))
  await test.step('four reviewers look at six items and join one visit', () => reviewSix(stage))
  await test.step('the planner sends two inspectors', () => planSix(stage))
  await test.step('the morning of the visit comes', () => nextMorning(stage))
  await test.step('the inspectors check 62 points and all sign', () => inspectSix(stage))
  await test.step('each item gets an opinion', () => proposeSix(stage))
  await test.step('the lead decides six items in one act', () => decideSix(stage))
  await test.step('the hospital reads its one answer', () => readOneAnswer(visitor, stage))
  await desk.close()
})
