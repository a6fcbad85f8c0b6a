import { OF_A_YEAR, OF_THE_PERIOD, YEARS } from '../e2e/journey/hospital'
import { expect } from '../support/playwright'
import { type Finger, SLOW } from './finger'

const PERIOD_PAGES = ['d-procedures', 'e-exams', 'f-screening']
const YEAR_PAGES = { 'a-operation': 'a.work', 'c-deliveries': 'c.work' } as const

/** Figures of this year and this period: the only things of a hospital that nobody knows yet. The next open page follows by itself. */
export async function fillFigures(finger: Finger): Promise<void> {
  const { page } = finger
  const draft = page.url()
  for (const section of [...Object.keys(YEAR_PAGES), ...PERIOD_PAGES]) {
    if (!page.url().endsWith(section)) {
      if (page.url() !== draft)
        await finger.tap(page.getByRole('main').getByRole('link', { name: '回申报任务' }).first())
      await expect(page).toHaveURL(draft, SLOW)
      await finger.tap(page.locator(`main a[href$="/draft/${section}"]`).first())
    }
    await expect(page).toHaveURL(new RegExp(`${section}$`), SLOW)
    await fillPage(finger, section)
    await finger.tap(page.getByRole('button', { name: /下一页$/ }))
    await expect(page).not.toHaveURL(new RegExp(section), SLOW)
  }
  if (page.url() !== draft) await finger.tap(page.getByRole('main').getByRole('link', { name: '回申报任务' }).first())
  await expect(page).toHaveURL(draft, SLOW)
}

async function fillPage(finger: Finger, section: string): Promise<void> {
  const { page } = finger
  const field = (name: string) => page.locator(`[name="${name}"]`)
  if (section === 'a-operation' || section === 'c-deliveries') {
    const list = YEAR_PAGES[section]
    for (const year of YEARS) {
      for (const [column, value] of Object.entries(OF_A_YEAR[list])) {
        await finger.type(field(`${list}[${year}].${column}`), value)
      }
      const row = page.locator(`[id="row-${list}-${year}"]`)
      await finger.tap(row.getByRole('button', { name: '保存这一条' }))
      await expect(row.getByText(Object.values(OF_A_YEAR[list])[0] ?? '')).toBeVisible(SLOW)
    }
    return
  }
  for (const [name, value] of Object.entries(OF_THE_PERIOD)) {
    if (name.startsWith(`${section.charAt(0)}.`)) await finger.type(field(name), value)
  }
}
