import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findStandingWord } from '@/lib/db/workers-told'
import { officeNow } from '@/lib/db/office-clock'
import { holdsHealthData } from '@/lib/domain/application/health-data'
import type { WorkersTold } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskName } from '@/lib/domain/shared/masking'
import { loadApplication } from './load-application'

/** Whether the institution has said that its workers were told. `null` where no health data is asked for. */
export async function getWorkersTold(actor: Actor, caseId: string): Promise<WorkersTold | null> {
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  if (!subject) return null
  const { today } = await officeNow()
  const { defs } = await loadApplication(db, subject, today)
  if (!holdsHealthData(defs.flatMap((section) => section.lists.map(({ path }) => path)))) return null
  const word = await findStandingWord(db, caseId)
  return { today, word: word && { at: word.at, by: maskName(word.by), textVersion: word.textVersion } }
}
