import type { OfficeMoment } from '@/lib/clock'
import { listCasesToRecheck } from '@/lib/db/application-scans'
import { rerunRules } from './run-rules'

/** Until a decision is there; once decided, nothing is asked any more. */
const UNDECIDED = ['SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'] as const

/** Scanner: every undecided case is judged anew on each day, on what the registers say then (DOMAIN §3.8 “re-run nightly until decision”). */
export async function recheckRules({ today }: OfficeMoment): Promise<number> {
  const cases = await listCasesToRecheck(today, UNDECIDED)
  for (const { id } of cases) await rerunRules(id, `rules:${id}:${today}`)
  return cases.length
}
