import type { OfficeMoment } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CaseEventDraft } from './case-events'

/** What the pipeline hands to a command's `decide` and `save`. `now` is office time, read after the locks. */
export interface CommandContext extends OfficeMoment {
  readonly actor: Actor
  /**
   * Writes the event rows of this change; their hashes go into its audit entry. Call in `save`, under the case
   * lock. A `subject` read under that lock knows the number of its last event.
   */
  readonly recordEvents: (
    drafts: readonly CaseEventDraft[],
    subject?: { readonly id: string; readonly lastEvent: number },
  ) => Promise<void>
}
