import { say } from '@/lib/copy/say'
import { WITHDRAW } from '@/lib/copy/withdrawal'
import { nextCaseStatus } from '@/lib/domain/application/status'
import type { TrackerView } from '@/lib/domain/application/tracker'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface Props {
  view: TrackerView
  locale: Locale
}

/** What the institution may do of its own accord with a case that is handed in. */
export function TrackerRemedies({ view, locale }: Props) {
  const { caseId } = view.head
  if (!nextCaseStatus(view.status, 'withdraw').ok) return null
  return (
    <p className="mt-8">
      <a href={localeHref(locale, routes.withdraw(caseId))} className="link inline-flex min-h-11 items-center">
        {say(WITHDRAW.open, locale)}
      </a>
    </p>
  )
}
