import { Icon } from '@/components/ui/icon'
import { LinkRow } from '@/components/ui/link-row'
import { PhoneLinks } from '@/components/ui/shell/phone-links'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'

/** People one can reach: phone, counter, and where to say that something is stuck. */
export function HelpList({ locale }: { locale: Locale }) {
  const icon = 'mt-0.5 size-5 text-action'
  const aside = 'text-s text-ink-2'
  return (
    <ul>
      <LinkRow
        strong
        asideBelow
        icon={<Icon name="phone" className={icon} />}
        title={say(SHELL.helpPhone, locale)}
        note={OFFICE.hours[locale]}
        aside={
          <span className={aside}>
            <PhoneLinks locale={locale} />
          </span>
        }
      />
      <LinkRow
        strong
        asideBelow
        icon={<Icon name="place" className={icon} />}
        title={say(SHELL.helpCounter, locale)}
        note={OFFICE.counter[locale]}
        aside={<span className={aside}>{say(SHELL.helpCounterLine, locale)}</span>}
      />
      <LinkRow
        strong
        asideBelow
        icon={<Icon name="flag" className={icon} />}
        title={say(SHELL.helpStuck, locale)}
        note={say(SHELL.helpStuckNote, locale)}
        aside={<span className={aside}>{say(SHELL.helpStuckLine, locale)}</span>}
      />
    </ul>
  )
}
