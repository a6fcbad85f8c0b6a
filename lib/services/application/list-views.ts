import { realNow } from '@/lib/clock'
import { findViewsOfCase, type ViewRow } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { endedUndecided, isDecidedCase } from '@/lib/domain/application/status'
import { type Actor, isRole, type Role } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { maskName } from '@/lib/domain/shared/masking'

export interface ViewLine {
  readonly id: string
  readonly at: Date
  readonly what: string
  readonly role: Role | null
  /** Masked; withheld until the decision (DOMAIN §2). */
  readonly name: string | null
}

export interface ViewsPage {
  readonly caseId: string
  readonly caseNo: string | null
  readonly institution: string
  readonly today: string
  readonly namesOpen: boolean
  readonly lines: readonly ViewLine[]
  /** Give it back as `before` for the next page. */
  readonly next: string | null
}

const MOST = 50

/** Who of the office looked at the case. For the institution it belongs to. */
export async function listViews(actor: Actor, caseId: string, before: string | null): Promise<ViewsPage | null> {
  const db = database()
  const subject = actor.role === 'APP' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const rows = await findViewsOfCase(db, caseId, { before, most: MOST + 1 })
  const namesOpen = isDecidedCase(subject) || endedUndecided(subject)
  const lines = rows.slice(0, MOST).map((row) => toLine(row, namesOpen))
  return {
    ...{ caseId, caseNo: subject.caseNo, institution: subject.institutionName, namesOpen, lines },
    today: officeDate(realNow()),
    next: rows.length > MOST ? (lines.at(-1)?.id ?? null) : null,
  }
}

const toLine = ({ id, at, what, role, name }: ViewRow, namesOpen: boolean): ViewLine => ({
  ...{ id, at, what },
  role: role !== null && isRole(role) ? role : null,
  name: namesOpen && name ? maskName(name) : null,
})
