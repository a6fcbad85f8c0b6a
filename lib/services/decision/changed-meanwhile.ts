import type { LatestChange } from '@/lib/db/decisions'
import type { Refusal } from '@/lib/domain/shared/result'

/** Two leads at once: one wins, the other is told who did what and when (issue §4). */
export function whyChangedMeanwhile(
  subject: { readonly version: number },
  version: number,
  latest: LatestChange | null,
): Refusal | null {
  if (subject.version === version) return null
  const facts = { name: latest?.actorName ?? '', at: latest ? latest.at.toISOString() : '' }
  if (latest?.code === 'T12') return { code: 'decision.decided_meanwhile', facts }
  if (latest?.code === 'T11') return { code: 'decision.returned_meanwhile', facts }
  return { code: 'decision.changed_meanwhile', facts }
}
