import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { START } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { StartPage } from '@/lib/domain/application/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** One application a time: whoever has begun one goes on with it. */
export const DraftNotice = ({ draft, locale }: { draft: NonNullable<StartPage['draft']>; locale: Locale }) => (
  <Notice tone="you" title={say(START.draft, locale, { date: sayDate(draft.startedOn, locale) })} className="mt-5">
    <p>{say(START.draftNote, locale)}</p>
    <ButtonLink href={localeHref(locale, routes.draft(draft.caseId))} variant="primary">
      {say(START.goDraft, locale)}
    </ButtonLink>
  </Notice>
)
