import type { Page } from '@playwright/test'
import { expect } from '@/tests/support/playwright'
import type { Stage } from './stage'

const QUESTION = '本年度门诊量比上年多，候诊区是否够用？'

/** Both reviewers at once, each with an own screen: neither waits for the other and neither undoes the other's work. */
export async function reviewTogether({ as, look, lookClosely, told }: Stage): Promise<void> {
  const pages = await Promise.all([as('reviewerA'), as('reviewerB')])
  const [first, second] = pages
  if (!first || !second) throw new Error('two reviewers were called')
  await Promise.all(
    pages.map(async (page) => {
      await page.goto('/reviewer')
      if (page === first) await look(first, 'reviewer')
      await page.getByRole('main').getByRole('link', { name: '青岛海棠湾口腔门诊部' }).click()
      await expect(page).toHaveURL(new RegExp(told.caseId))
    }),
  )
  await look(first, 'review-case')
  await Promise.all(pages.map(answerCheckpoints))
  await Promise.all(pages.map(acknowledgeRules))
  await lookClosely(second, 'review-case-answered')
}

/** Every point is read and met; the page opens the next by itself. */
export async function answerCheckpoints(page: Page): Promise<void> {
  const tab = page.getByRole('link', { name: /^检查点 \d+ \/ \d+$/ })
  const [done, total] = (await tab.innerText()).match(/\d+/g)?.map(Number) ?? []
  for (let answered = done ?? 0; answered < (total ?? 0); answered += 1) {
    await page.getByRole('radio', { name: '符合', exact: true }).check()
    await page.getByRole('button', { name: '记下结论' }).click()
    await expect(tab).toHaveText(`检查点 ${answered + 1} / ${total}`)
  }
}

/** What the rules found is ticked one by one. */
export async function acknowledgeRules(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^系统预检 \d+$/ }).click()
  await expect(page.getByText(/逐条看过再提意见|都看过了/)).toBeVisible()
  const boxes = page.getByRole('checkbox')
  for (const box of await boxes.all()) await box.check()
  if ((await boxes.count()) > 0) await page.getByRole('button', { name: '看过选中的' }).click()
  await expect(page.getByText('都看过了')).toBeVisible()
}

/** A question with its own term; the clock of the case runs on. */
export async function askAndAnswer({ as, look, lookClosely, told }: Stage): Promise<void> {
  const reviewer = await as('reviewerA')
  await reviewer.getByRole('link', { name: /^问答 \d+$/ }).click()
  await reviewer.getByLabel('问的是哪一处').selectOption({ index: 1 })
  await reviewer.getByRole('textbox', { name: '问题' }).fill(QUESTION)
  await reviewer.getByRole('button', { name: '发出问题' }).click()
  await expect(reviewer.getByRole('listitem').filter({ hasText: QUESTION })).toBeVisible()
  await lookClosely(reviewer, 'review-questions')

  const handler = await as('handler')
  await handler.goto(`/applicant/cases/${told.caseId}`)
  await handler.getByRole('main').getByRole('link', { name: '去回答' }).click()
  await expect(handler.getByText(QUESTION)).toBeVisible()
  await look(handler, 'query')
  await handler.getByLabel('您的回答').fill('候诊区去年扩了 20 平方米，够用。')
  await handler.getByRole('button', { name: '回答', exact: true }).click()
  await expect(handler).toHaveURL(/\/applicant\/cases\/[0-9a-f-]{36}$/)
  await expect(handler.getByRole('link', { name: '去回答' })).toHaveCount(0)
}

/** The visit that the rules ask for one licence is to serve both. */
export async function joinVisit({ as, lookClosely }: Stage): Promise<void> {
  const page = await as('reviewerB')
  await page.getByRole('link', { name: '提出本项意见' }).first().click()
  await page.getByRole('button', { name: '和他们一起查' }).click()
  await expect(page.getByText(/等排日期。同查：执业、放射/)).toBeVisible()
  await lookClosely(page, 'review-opinion')
}

/** Both opinions at the same time; whichever comes last hands the case to the lead. */
export async function proposeTogether({ as, lookClosely, told }: Stage): Promise<void> {
  const pages = await Promise.all([as('reviewerA'), as('reviewerB')])
  await Promise.all(
    pages.map(async (page) => {
      await page.goto(`/reviewer/cases/${told.caseId}`)
      await page.getByRole('link', { name: '提出本项意见' }).first().click()
      await expect(page.getByRole('radio', { name: '建议合格' })).toBeChecked()
    }),
  )
  await Promise.all(pages.map((page) => page.getByRole('button', { name: '提出意见', exact: true }).click()))
  for (const page of pages) await expect(page.getByText('已提出：建议合格')).toBeVisible()
  const [first] = pages
  if (first) await lookClosely(first, 'review-proposed')
}
