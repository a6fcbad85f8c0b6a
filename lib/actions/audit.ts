'use server'

import { requireActor } from '@/lib/auth/session'
import { say } from '@/lib/copy/say'
import { AUDIT_PROBLEMS, SECURITY } from '@/lib/copy/security'
import type { Locale } from '@/lib/domain/shared/wording'
import { logError } from '@/lib/log'
import { checkAudit } from '@/lib/services/audit/check-audit'
import type { AuditReport } from '@/lib/services/audit/verify-audit'
import { localeOfForm } from './form-action'
import { type FormState, IDLE } from './form-state'

/** Reads only. Worded here, so that no dictionary reaches the browser. */
export async function checkAuditAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('SEC', 'AUD')
  const locale = localeOfForm(form)
  try {
    const report = await checkAudit(actor)
    return report.intact
      ? { ...IDLE, status: 'done', answer: { lines: intactLines(report, locale) } }
      : {
          ...IDLE,
          status: 'refused',
          message: brokenTitle(report, locale),
          answer: { lines: brokenLines(report, locale) },
        }
  } catch (error) {
    logError('audit.check_failed', error, { actor: actor.userId })
    return { ...IDLE, status: 'failed', message: say(SECURITY.checkFailed, locale) }
  }
}

function intactLines({ entries, streams, anchors, lastAnchor }: AuditReport, locale: Locale): string[] {
  const note = lastAnchor ? [say(SECURITY.lastAnchor, locale, { ...lastAnchor })] : []
  return [say(SECURITY.intact, locale, { entries, streams, anchors }), ...note]
}

const brokenTitle = ({ problemCount }: AuditReport, locale: Locale): string =>
  say(SECURITY.broken, locale, { count: problemCount })

const brokenLines = ({ problems }: AuditReport, locale: Locale): string[] =>
  problems.map(({ kind, stream, seq }) =>
    say(SECURITY.problemAt, locale, { stream, seq, what: AUDIT_PROBLEMS[kind][locale] }),
  )
