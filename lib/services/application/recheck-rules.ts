import type { OfficeMoment } from '@/lib/clock'
import { listCasesToRecheck } from '@/lib/db/application-scans'
import { rerunRules } from './run-rules'

/** Until a decision is there; once decided, nothing is asked any more. */
const UNDECIDED = ['SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'] as const

/** Scanner: a register that was silent is asked again, once a day (DOMAIN §3.8 “re-run nightly until decision”). */
export async function recheckRules({ today }: OfficeMoment): Promise<number> {
  const cases = await listCasesToRecheck(today, UNDECIDED)
  for (const { id } of cases) await rerunRules(id, `rules:${id}:${today}`)
  return cases.length
}
