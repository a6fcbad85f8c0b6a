import { chromium, type Page } from '@playwright/test'
import { HOSPITAL_SERIAL, institutionBySerial, MAIN_SERIAL } from '@/lib/connectors/simulated-district/institutions'
import { handlerOf, legalRepOf } from '@/lib/connectors/simulated-district/people'
import { startTestPortal } from '@/lib/cli/browser-tests'
import { openAccess } from '../e2e/journey/clinics'
import { pdfNamed, UPLOADS } from '../e2e/journey/papers'
import { expect } from '../support/playwright'
import { LAUNCH } from '../support/launch'
import { SCREENS } from '../support/screens'
import { fillFigures } from './figures'
import { Finger, SLOW } from './finger'
import { begin, comeIn, confirmUnchanged, handInAll, signAndHandIn } from './steps'

/** Started by `npm run taps`: two institutions from the sign-in page to the receipt, on a telephone. One line of JSON each. */
const { portal, stop } = await startTestPortal(() => undefined)
const browser = await chromium.launch(LAUNCH)
const options = { baseURL: portal.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

async function telephone(): Promise<Page> {
  const context = await browser.newContext({ ...options, ...SCREENS.phone })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

/** Practice and radiology licence, one device, nothing changed but the year's figures. */
async function dentalClinic(desk: Page) {
  const one = institutionBySerial(MAIN_SERIAL)
  const finger = new Finger(await telephone())
  const { page } = finger
  await comeIn(finger, handlerOf(one).mobile, desk)
  await begin(finger)
  await confirmUnchanged(finger)
  await finger.tap(page.getByRole('link', { name: '接着填：人员数和业务量' }))
  await finger.type(page.getByLabel('门诊人次'), '4200')
  await finger.tap(page.getByRole('radio', { name: '没有变化' }))
  await finger.tap(page.getByRole('button', { name: '保存，下一页' }))
  await expect(page).toHaveURL(/\/draft$/, SLOW)
  await finger.tap(page.getByRole('link', { name: /^上传材料|接着交材料/ }).first())
  const known = new Map(UPLOADS)
  await handInAll(finger, async (title) => {
    const own = [...known].find(([pattern]) => pattern.test(title))
    return own ? own[1]() : pdfNamed(title)
  })
  await signAndHandIn(finger, legalRepOf(one).mobile, desk)
  return { items: ['A', 'B'], institution: one.name, ...finger.effort }
}

/** Six items; the account is opened before, for that is done once and not every year. */
async function hospital(desk: Page) {
  const one = institutionBySerial(HOSPITAL_SERIAL)
  const first = await telephone()
  const { handlerMobile, legalRepMobile } = await openAccess(first, desk, HOSPITAL_SERIAL)
  await first.context().close()
  const finger = new Finger(await telephone())
  const { page } = finger
  await comeIn(finger, handlerMobile, desk)
  await begin(finger)
  await confirmUnchanged(finger)
  await fillFigures(finger)
  await confirmUnchanged(finger)
  await finger.tap(page.getByRole('link', { name: /^上传材料|接着交材料/ }).first())
  await handInAll(finger, (title) => pdfNamed(title))
  await signAndHandIn(finger, legalRepMobile, desk)
  return { items: ['A', 'B', 'C', 'D', 'E', 'F'], institution: one.name, ...finger.effort }
}

try {
  const desk = await (await browser.newContext(options)).newPage()
  console.log(JSON.stringify(await dentalClinic(desk)))
  console.log(JSON.stringify(await hospital(desk)))
} finally {
  await browser.close()
  await stop()
}
