import { database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { seal } from '@/lib/db/sealed'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { makeApplicant, makeInstitution, REGION } from './factories'

const KINDS: Readonly<Record<ItemLetter, string>> = { A: 'MI', B: 'RAD', C: 'MCH', D: 'MCH', E: 'MCH', F: 'MCH' }

export interface DueInstitution {
  readonly name?: string
  readonly region?: string
  readonly due: Partial<Record<ItemLetter, IsoDate>>
  readonly mobile?: string
  readonly email?: string
}

let made = 0

/** An institution with licences due on given days and one person to reach; no papers beside. */
export async function makeDueInstitution({ name, region = REGION, due, mobile, email }: DueInstitution) {
  made += 1
  const institution = await makeInstitution({ name: name ?? `到期门诊部${made}`, region })
  for (const [item, dueOn] of Object.entries(due)) {
    const kind = KINDS[item as ItemLetter] // keys of the record above
    await database().licence.create({
      data: {
        ...{ institutionId: institution.id, kind, no: `${kind}-${item}-${made}`, source: 'test' },
        asOf: new Date('2026-11-01T00:00:00Z'),
        entries: {
          create: {
            ...{ institutionId: institution.id, region, item, status: 'VALID', cycleYears: 1 },
            ...{ periodFrom: toDate(dueOn), periodTo: toDate(dueOn), due: toDate(dueOn) },
          },
        },
      },
    })
  }
  const applicant = await makeApplicant(institution.id)
  await database().user.update({
    where: { id: applicant.userId },
    data: { ...(mobile ? { mobileSealed: seal(mobile) } : {}), ...(email ? { email } : {}) },
  })
  return { ...institution, institutionId: institution.id, applicant }
}

/** What was recorded, as the office reads it. */
export async function reminderRows(institutionId: string, state = 'QUEUED'): Promise<string[]> {
  const rows = await database().reminder.findMany({
    where: { institutionId, state },
    orderBy: [{ at: 'asc' }, { item: 'asc' }, { onDay: 'asc' }],
  })
  return rows.map(({ item, step, at }) => `${item} ${step} ${at.toISOString().slice(0, 10)}`)
}
