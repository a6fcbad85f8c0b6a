import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { type LateEntry, listLateEntries, lockLateEntry, saveLateness } from '@/lib/db/late-licences'
import { listReminderRegions } from '@/lib/db/reminder-facts'
import { type Lateness, latenessOf } from '@/lib/domain/reminder/late'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { ok, type Result } from '@/lib/domain/shared/result'
import { defineCommand, newKey, runCommand } from '@/lib/services/command'

interface Moved {
  readonly entry: LateEntry
  readonly lateness: Lateness
}

/** L01, L03, L09, L10: what the table lets the system do to one licence entry. N45 is the ladder's. */
export const moveLatenessCommand = defineCommand({
  name: 'licence.moveLateness',
  input: z.object({ entryId: z.uuid(), institutionId: z.uuid() }),
  load: (tx, { entryId, institutionId }) => lockLateEntry(tx, { id: entryId, institutionId }),
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (entry, _input, { today }): Result<Moved> => {
    const lateness = latenessOf(entry, today)
    return lateness.ok ? ok({ entry, lateness: lateness.value }) : lateness
  },
  save: async (tx, { entry, lateness }, { now }) => {
    await saveLateness(tx, entry, lateness, now)
    return { entryId: entry.entryId, row: lateness.row }
  },
  audit: ({ entry, lateness }) => [
    {
      stream: `institution:${entry.institutionId}`,
      action: 'licence.lateness_moved',
      subject: { type: 'licenceEntry', id: entry.entryId },
      detail: { ...lateness, item: entry.item, due: entry.due },
    },
  ],
})

/** Scanner. */
export async function moveLateLicences({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const region of await listReminderRegions(database())) {
    for (const { id, institutionId } of await listLateEntries(database(), region, today)) {
      const call = { actor: SYSTEM_ACTOR, key: newKey(), input: { entryId: id, institutionId } }
      if ((await runCommand(moveLatenessCommand, call)).kind === 'done') done += 1
    }
  }
  return done
}
