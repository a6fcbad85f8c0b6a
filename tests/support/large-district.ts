import { database, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { makeCalendar } from '@/lib/domain/clock/calendar'
import { forgetCalendar } from '@/lib/services/clock/calendar'
import { seedBase } from '@/prisma/seed/base'
import { calendarOverrides, LOADED_YEAR } from '@/prisma/seed/calendar'
import { seedCases } from '@/prisma/seed/cases'
import { type Course, planCourses } from '@/prisma/seed/cases/courses'
import { seedDemoData } from '@/prisma/seed/demo'
import { seedInstitutions } from '@/prisma/seed/institutions'

/** The plan as the seed makes it, without a database. */
export const COURSES: readonly Course[] = planCourses(
  makeCalendar({ days: calendarOverrides(), loadedYears: [LOADED_YEAR] }),
)

/** The demo's twelve and the institutions of some stories, which are then told. */
export async function tellStories(some: readonly Course[]): Promise<void> {
  const now = env().demoNow
  forgetCalendar()
  const arrange = async (tx: Tx): Promise<void> => {
    await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`
    await seedBase(tx)
    await tx.officeClock.create({ data: { id: 1, mode: 'DEMO', base: now, anchoredAt: null } })
    await seedDemoData(tx, now)
    const institutions = some.map(({ one }) => one)
    await seedInstitutions(tx, now, institutions)
  }
  await database().$transaction(arrange, { timeout: 300_000 })
  const chosen = new Set(some.map(({ one }) => one.serial))
  await seedCases(now, { choose: ({ one }) => chosen.has(one.serial) })
}

/** What two seeds must agree on: everything but ids, keys and codes that are drawn. */
export async function describeOffice(): Promise<unknown> {
  const db = database()
  const institutions = await db.institution.findMany({
    select: { id: true, name: true, uscc: true, registrationNo: true, filingNo: true },
    orderBy: { name: 'asc' },
  })
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const entries = await db.licenceEntry.findMany({
    select: { institutionId: true, item: true, status: true, due: true },
  })
  const cases = await db.case.findMany({
    select: {
      institutionName: true,
      caseNo: true,
      status: true,
      submittedAt: true,
      items: { select: { item: true, status: true }, orderBy: { item: 'asc' } },
      documents: {
        select: { type: true, item: true, number: true },
        orderBy: [{ type: 'asc' }, { number: 'asc' }, { item: 'asc' }],
      },
    },
    orderBy: { institutionName: 'asc' },
  })
  return {
    institutions: institutions.map(({ id: _id, ...institution }) => institution),
    entries: entries
      .map(({ institutionId, item, status, due }) => [names.get(institutionId), item, status, due.toISOString()].join())
      .sort(),
    cases,
  }
}
