import { test } from '@/tests/support/playwright'
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
import { setStage } from './journey/stage'
import { nextMorning } from './journey/visit'

/**
 * All six items of one hospital: one application, four reviewers, one visit, one answer. Not seen green yet: it has been played as
 * far as the midwifery figures, see docs/next.md.
 */
test.fixme('a hospital’s six items are verified in one application', async ({
  signedInAs,
  visitor,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(1_200_000)
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const desk = await context.newPage()
  const stage = setStage({ signedInAs, visitor, desk, info })

  const { legalRepMobile } = await test.step('the hospital opens its account', () => openHospital(visitor, desk))
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
  await context.close()
})
