import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { ButtonLink } from '../button'
import { Brand } from './brand'

/** What is not here, why that may be, and two ways on. */
export const NotFoundText = ({ locale, level = 1 }: { locale: Locale; level?: 1 | 2 }) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <>
      <Heading className="text-h1 font-semibold">{say(SHELL.notFoundTitle, locale)}</Heading>
      <p className="mt-2 max-w-prose text-ink-2">{say(SHELL.notFoundLead, locale)}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={localeHref(locale, routes.home)} variant="primary">
          {say(SHELL.toHome, locale)}
        </ButtonLink>
        <ButtonLink href={localeHref(locale, routes.progress)}>{say(SHELL.navProgress, locale)}</ButtonLink>
      </div>
    </>
  )
}

export const BrandBar = ({ locale }: { locale: Locale }) => (
  <header className="top-bar">
    <div className="page flex items-center md:min-h-18">
      <Brand
        href={localeHref(locale, routes.home)}
        name={say(SHELL.portal, locale)}
        shortName={say(SHELL.portalShort, locale)}
        label={say(SHELL.homeLink, locale)}
      />
    </div>
  </header>
)
