import { saveRows } from '@/lib/db/answers'
import type { Tx } from '@/lib/db/client'
import type { SectionDef } from '@/lib/domain/items/definition'
import type { Application } from './load-application'

/** “Unchanged” means what was known before: rows go back to what the draft began with. */
export async function resetLists(tx: Tx, { case: subject, baseline }: Application, section: SectionDef): Promise<void> {
  for (const list of section.lists) {
    const rows = baseline.rows.filter((row) => row.list === list.path)
    await saveRows(tx, subject.id, list.path, list.columns, rows)
  }
}
