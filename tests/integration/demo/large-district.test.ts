import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { COURSE_KINDS, type CourseKind } from '@/prisma/seed/cases/courses'
import { testDatabase } from '@/tests/support/database'
import { COURSES, tellStories } from '@/tests/support/large-district'
import { expectOrder } from '@/tests/support/office-order'

testDatabase({ once: true })

/** The first of each kind, by the real commands from September to the demo's first morning. */
const FIRST = COURSE_KINDS.map((kind) => COURSES.find((course) => course.kind === kind))

interface End {
  readonly case: string
  /** Of item A; its visit, and the findings made there or at the desk. */
  readonly item: string
  readonly visit?: string
  readonly findings?: readonly string[]
}
const ENDS: Readonly<Record<CourseKind, End>> = {
  clean: { case: 'CLOSED', item: 'QUALIFIED' },
  supplement: { case: 'CLOSED', item: 'QUALIFIED' },
  supplement_silent: { case: 'LAPSED', item: 'ITEM_WITHDRAWN' },
  refused: { case: 'NOT_ACCEPTED', item: 'ITEM_NOT_ACCEPTED' },
  draft: { case: 'DRAFT', item: 'PENDING' },
  discarded: { case: 'WITHDRAWN', item: 'ITEM_WITHDRAWN' },
  deemed: { case: 'CLOSED', item: 'QUALIFIED' },
  query: { case: 'CLOSED', item: 'QUALIFIED' },
  query_expired: { case: 'CLOSED', item: 'QUALIFIED' },
  returned: { case: 'CLOSED', item: 'QUALIFIED' },
  item_refused: { case: 'DECIDED', item: 'QUALIFIED' },
  desk_order: { case: 'IN_REVIEW', item: 'RECTIFY_ORDERED', findings: ['ORDERED'] },
  visit_called_off: { case: 'DECIDED', item: 'QUALIFIED', visit: 'CANCELLED' },
  visit: { case: 'CLOSED', item: 'QUALIFIED', visit: 'SIGNED', findings: ['ADVICE'] },
  visit_findings: { case: 'CLOSED', item: 'QUALIFIED', visit: 'SIGNED', findings: ['CLOSED'] },
  visit_now: { case: 'IN_REVIEW', item: 'ONSITE_PLANNED', visit: 'ARRIVED' },
  visit_unsigned: { case: 'IN_REVIEW', item: 'ONSITE_PLANNED', visit: 'RECORDED' },
  visit_unordered: { case: 'IN_REVIEW', item: 'ONSITE_DONE', visit: 'SIGNED', findings: ['OPEN'] },
  visit_nobody: { case: 'IN_REVIEW', item: 'ONSITE_DONE', visit: 'FAILED' },
  evidence_sent: { case: 'IN_REVIEW', item: 'RECTIFY_SUBMITTED', visit: 'SIGNED', findings: ['SUBMITTED'] },
  recheck_open: { case: 'IN_REVIEW', item: 'RECHECK', visit: 'SIGNED', findings: ['SUBMITTED'] },
  recheck_failed: { case: 'IN_REVIEW', item: 'PROPOSED', visit: 'SIGNED', findings: ['ORDERED'] },
  term_missed: { case: 'CONSOLIDATING', item: 'PROPOSED', visit: 'SIGNED', findings: ['ORDERED'] },
}

beforeAll(async () => {
  await tellStories(FIRST.flatMap((course) => course ?? []))
}, 240_000)

const caseOf = async (kind: CourseKind) => {
  const name = FIRST[COURSE_KINDS.indexOf(kind)]?.one.name ?? ''
  return database().case.findFirstOrThrow({
    where: { institutionName: name },
    select: {
      status: true,
      items: { where: { item: 'A' }, select: { status: true } },
      inspections: { select: { visits: { select: { status: true } } } },
      findings: { select: { status: true } },
    },
  })
}

describe('an application of the large district, told to the demo’s first morning', () => {
  test.each(COURSE_KINDS)('%s stands where its name says', async (kind) => {
    const found = await caseOf(kind)
    const visits = found.inspections.flatMap((inspection) => inspection.visits.map(({ status }) => status))
    const findings = [...new Set(found.findings.map(({ status }) => status))]
    expect({
      case: found.status,
      item: found.items[0]?.status,
      ...(visits.length > 0 ? { visit: visits.join() } : {}),
      ...(findings.length > 0 ? { findings } : {}),
    }).toEqual(ENDS[kind])
  })

  test('leaves every case in a state it may be in, and evidence that is whole', async () => {
    await expectOrder()
  })

  test('leaves the clock at nine in the morning, standing until the worker starts it', async () => {
    expect((await officeNow()).now.toISOString()).toBe('2026-11-24T01:00:00.000Z')
    expect(await database().officeClock.findFirst({ where: { id: 1, anchoredAt: null } })).not.toBeNull()
  })
})
