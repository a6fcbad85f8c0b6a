import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { cx } from '../class-names'
import { Still } from '../still'
import { PhoneLinks } from './phone-links'

interface FooterProps {
  locale: Locale
  className?: string
}

/** Help and contact stand here on every page of every area (WCAG 3.2.6), then who runs the portal. */
export function Footer({ locale, className }: FooterProps) {
  return (
    <Still as="footer" className="mt-auto border-t border-line bg-ground-1 text-s text-ink-2">
      <div className={cx('page flex flex-wrap items-center gap-x-8 gap-y-1 pt-5', className)} id="help">
        <span className="font-semibold text-ink">{say(SHELL.helpTitle, locale)}</span>
        <span>
          {say(SHELL.helpPhone, locale)} <PhoneLinks locale={locale} />
        </span>
        <span>
          {say(SHELL.helpCounter, locale)} {OFFICE.counter[locale]}
        </span>
        <a href={localeHref(locale, routes.guide)} className="link">
          {say(SHELL.helpGuide, locale)}
        </a>
      </div>
      <div className={cx('page flex flex-wrap justify-between gap-x-8 gap-y-1 pt-2 pb-6', className)}>
        <span className="flex flex-wrap gap-x-6">
          <span>{say(SHELL.host, locale, { name: OFFICE.approval[locale] })}</span>
          <span>{say(SHELL.cohost, locale, { name: OFFICE.health[locale] })}</span>
        </span>
        <span className="no-print flex flex-wrap gap-x-6">
          <a href={localeHref(locale, routes.accessibility)} className="hover:underline">
            {say(SHELL.accessibility, locale)}
          </a>
          <a href={localeHref(locale, routes.privacy)} className="hover:underline">
            {say(SHELL.privacy, locale)}
          </a>
        </span>
      </div>
    </Still>
  )
}
