import type { OfficeMoment } from '@/lib/clock'
import { listUnanswered } from '@/lib/db/application-scans'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { acceptDeemedCommand } from '@/lib/services/acceptance/accept-case'
import { runCommand } from '@/lib/services/command'

/** Scanner, T07: whoever was not answered in five working days counts as accepted, dated to the receipt (行政许可法第三十二条). */
export async function deemAcceptances({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const { id } of await listUnanswered(today)) {
    // Refused while the first working day after the term has not come; then the same key does it.
    const outcome = await runCommand(acceptDeemedCommand, {
      actor: SYSTEM_ACTOR,
      key: `T07:${id}:${today}`,
      input: { caseId: id },
    })
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
